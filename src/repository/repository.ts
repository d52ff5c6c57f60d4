import { Splitter } from '../chunking/splitter.ts'
import { FormatError, RekkordError } from '../errors.ts'
import { MAX_OBJECT_SIZE } from '../format/content-limit.ts'
import { canWrite, type Keys } from '../format/keys.ts'
import { blobPath, formatObjectId, type ObjectId } from '../format/object-id.ts'
import { deriveSalts } from '../format/object-key.ts'
import { catalogOf, type ObjectType } from '../format/object-type.ts'
import { CONFIG_PATH, decodeRepositoryConfig, type RepositoryConfig } from '../format/repository-config.ts'
import type { TagPayload } from '../format/tag-fragments.ts'
import { openStorage, type StorageLocation } from '../storage/open.ts'
import type { SecretListener } from '../storage/backend.ts'
import { AccessDenied, type Storage } from '../storage/storage.ts'
import { estimateBlobs, learnListedBlobs } from './blob-files.ts'
import { readBlob } from './fossils.ts'
import { HintedBlobs } from './hinted-blobs.ts'
import { KnownBlobs } from './known-blobs.ts'
import { ObjectCodec, type CodecOptions, type OpenedObject } from './object-codec.ts'
import { ObjectWriter } from './object-writer.ts'
import { publishTag, readTags, type TagList } from './tags.ts'
import type { RepositoryAccess } from './access.ts'
import type { SharedRepository } from './shared-repository.ts'
import { UnflushedBlobs } from './unflushed-blobs.ts'

export const DEFAULT_CODEC: CodecOptions = { compressionLevel: 2, testWrites: true, blobsPerKey: 64 }

/** Tasks of one worker at a time where they wait for a server most of the time: a chunk of a big file is a task. */
const OVERLAPPING_TASKS = 8

/**
 * A repository of more blobs is not listed before a save where each request costs money and names at most 1,000: so many
 * requests ask for more than most saves need.
 */
const MAX_LISTED_BLOBS = 100_000

/** Bytes of the configuration that are read: more than it may have, so that what is wrong with it can be said. */
const MAX_CONFIG_FILE = 64 * 1024

/** Bytes of content from which on an object is not copied out of the codec's memory. */
const LARGE_CONTENT = 16 * 1024 * 1024

/** An open repository: its objects and its tags. */
export class Repository {
  /** Credentials included: shown to nobody. */
  readonly #location: StorageLocation
  readonly storage: Storage
  readonly keys: Keys
  #config: RepositoryConfig
  readonly known = new KnownBlobs()
  /** Blobs that may be there and are looked up before a save relies on them; see `HintedBlobs`. */
  hints: KnownBlobs | undefined
  readonly #codecOptions: CodecOptions
  #codec: ObjectCodec | undefined
  /** Whether others have the codec, or its memory. */
  #isCodecShared = false
  #writer: ObjectWriter | undefined
  #unflushed: UnflushedBlobs | undefined
  #allListed = false

  private constructor(
    location: StorageLocation,
    storage: Storage,
    keys: Keys,
    config: RepositoryConfig,
    codec: CodecOptions
  ) {
    this.#location = location
    this.storage = storage
    this.keys = keys
    this.#config = config
    this.#codecOptions = codec
  }

  /**
   * Opens a repository and checks that the key belongs to it.
   * @throws RekkordError when there is none, or the key is another repository's
   */
  static async open(location: StorageLocation, keys: Keys, codec: CodecOptions = DEFAULT_CODEC): Promise<Repository> {
    const storage = await openStorage(location)
    try {
      const file = await storage.read(CONFIG_PATH, MAX_CONFIG_FILE)
      if (file === undefined) {
        throw new RekkordError('repository', `${storage.url} is not a repository: check its URL, or make one with init`)
      }
      return new Repository(location, storage, keys, decodeRepositoryConfig(file, keys), codec)
    } catch (error) {
      await storage.close()
      throw error
    }
  }

  /** As it was when the repository was opened, or `renewConfig` last read it. */
  get config(): RepositoryConfig {
    return this.#config
  }

  /** Reads the configuration again. @returns whether the cid is another one, as after a prune */
  async renewConfig(): Promise<boolean> {
    const file = await this.storage.read(CONFIG_PATH)
    if (file === undefined) throw new RekkordError('repository', `${this.url} is not a repository any more`)
    const before = this.#config
    this.#config = decodeRepositoryConfig(file, this.keys)
    return !before.cid.equals(this.#config.cid)
  }

  get url(): string {
    return this.storage.url
  }

  /** Absolute path of its folder, where it is on this machine. */
  get folder(): string | undefined {
    return this.storage.folder
  }

  /** Whether writes are only pretended. */
  get dryRun(): boolean {
    return this.#location.dryRun === true
  }

  /** The main thread's codec. @throws RekkordError with a LogOnly key, which has nothing to do with objects */
  get codec(): ObjectCodec {
    return (this.#codec ??= new ObjectCodec(this.#access(), this.#codecOptions))
  }

  /** Cuts what this thread reads; it uses the codec's kernel. @throws RekkordError with a LogOnly key */
  newSplitter(): Splitter {
    this.#isCodecShared = true
    return new Splitter(this.codec.kernel, this.#access().splitterSeed)
  }

  /**
   * What threads get to do their part. `tasksAtOnce`: tasks that one of them overlaps; `onSecret`: called with secrets that
   * come to light in it.
   */
  workerStart(): { data: SharedRepository; tasksAtOnce: number | undefined; onSecret: SecretListener | undefined } {
    const { onSecret, ...location } = { onSecret: undefined, ...this.#location, signal: undefined }
    const data = {
      location,
      access: this.#access(),
      codec: this.#codecOptions,
      knownBlobs: this.known.segments,
      hintedBlobs: this.hints?.segments,
      unflushedBlobs: this.#toBeFlushed.memory,
      allListed: this.#allListed
    }
    return { data, tasksAtOnce: this.storage.traits.overlaps ? OVERLAPPING_TASKS : undefined, onSecret }
  }

  /** Throws RekkordError('key') when the key cannot save. */
  requireWrite(): void {
    if (canWrite(this.keys)) return
    throw new RekkordError('key', `A ${this.keys.role} key cannot save: use a WriteOnly, a ReadWrite or the master key`)
  }

  /** Throws RekkordError('key') when the key cannot read objects. */
  requireRead(): void {
    if (this.keys.dkey !== undefined) return
    throw new RekkordError('key', `A ${this.keys.role} key cannot read snapshots: use a ReadWrite or the master key`)
  }

  /**
   * Reads one object and checks its hash. The content is a copy: several may be read at a time. `stored`: bytes on disk.
   * @throws RekkordError when the key cannot read, FormatError when the object is missing or damaged
   */
  async readObject(id: ObjectId, maximum = MAX_OBJECT_SIZE): Promise<OpenedObject & { stored: number }> {
    this.requireRead()
    const blob = (await readBlob(this.storage, id))?.blob
    if (blob === undefined) throw new FormatError(`Object ${formatObjectId(id)} is missing`)
    const opened = this.codec.open(id, blob, maximum)
    const stored = blob.length
    if (opened.content.length < LARGE_CONTENT || this.#isCodecShared) {
      return { ...opened, content: Uint8Array.prototype.slice.call(opened.content), stored }
    }
    // It stays where it is, as there may be no room for it twice, and goes with the codec's memory, which never shrinks
    this.#codec?.forgetKeys()
    this.#codec = undefined
    return { ...opened, stored }
  }

  /** Stores one object. `stored` and `added` are bytes on disk. */
  async writeObject(type: ObjectType, content: Uint8Array): Promise<{ id: ObjectId; stored: number; added: number }> {
    this.requireWrite()
    this.#isCodecShared = true
    const hinted = new HintedBlobs(this.storage, undefined)
    const tables = { known: this.known, unflushed: this.#toBeFlushed, hinted, allListed: this.#allListed }
    this.#writer ??= new ObjectWriter(this.codec, this.storage, tables)
    this.codec.input(content.length).set(content)
    const { hash, stored, added } = await this.#writer.store(type, content.length)
    return { id: { catalog: catalogOf(type), hash }, stored, added }
  }

  /**
   * Learns which blobs there are from a listing, for a storage that one does not ask for each of them, unless something is
   * known already, as from an index. A writer that may not list learns nothing: what is there is then refused. Nor does one
   * of a repository in which a listing costs more than to ask for what a save needs.
   */
  async learnBlobs(): Promise<void> {
    const { storage, known } = this
    this.#allListed = false
    if (!storage.traits.listsFaster || known.count > 0 || (await this.#isTooLargeToList())) return
    await this.listBlobs()
    this.#allListed = true
  }

  async #isTooLargeToList(): Promise<boolean> {
    try {
      return (await estimateBlobs(this.storage)) > MAX_LISTED_BLOBS
    } catch (error) {
      // What that means for the save is the listing's to say
      if (error instanceof AccessDenied) return false
      throw error
    }
  }

  /** Learns from a listing which blobs there are. */
  listBlobs(): Promise<void> {
    return learnListedBlobs(this.storage, this.known)
  }

  /**
   * Makes every blob of this run durable, then the snapshot visible. In between it looks whether the repository was pruned
   * meanwhile (docs/retention-protocol.md): the look and the tag have to lie close together.
   *
   * @throws RekkordError('index') where it was, and what was found before need not be there any more; nothing is published
   */
  async publish(tag: TagPayload & { id: ObjectId }): Promise<void> {
    await this.flushBlobs()
    if (await this.renewConfig()) {
      throw new RekkordError(
        'index',
        'The local index does not fit the repository any more, which was pruned meanwhile'
      )
    }
    await publishTag(this.storage, this.keys, tag)
  }

  /** Makes every blob of this run durable. */
  async flushBlobs(): Promise<void> {
    const unflushed = this.#toBeFlushed
    await this.storage.flush({
      *[Symbol.iterator]() {
        for (const id of unflushed.entries()) yield blobPath(id)
      }
    })
  }

  /** Every published snapshot. @throws RekkordError when the key cannot list, the reason of `signal` when it aborts */
  tags(signal?: AbortSignal): Promise<TagList> {
    return readTags(this.storage, this.keys, signal)
  }

  /** Ends its connections, and clears the keys of blobs that it holds. */
  close(): Promise<void> {
    this.#codec?.forgetKeys()
    return this.storage.close()
  }

  get #toBeFlushed(): UnflushedBlobs {
    return (this.#unflushed ??= new UnflushedBlobs())
  }

  #access(): RepositoryAccess {
    const { wkey, dkey } = this.keys
    if (wkey === undefined) throw new RekkordError('key', `A ${this.keys.role} key can neither read nor write objects`)
    return { wkey, dkey, ...deriveSalts(wkey) }
  }
}
