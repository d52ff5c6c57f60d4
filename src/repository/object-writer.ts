import { isBlobSize } from '../format/blob.ts'
import { blobPath, type ObjectId } from '../format/object-id.ts'
import { catalogOf, type Catalog, type ObjectType } from '../format/object-type.ts'
import type { Storage } from '../storage/storage.ts'
import type { HintedBlobs } from './hinted-blobs.ts'
import { KnownBlobCheck } from './known-blob-check.ts'
import type { KnownBlobs } from './known-blobs.ts'
import type { ObjectCodec } from './object-codec.ts'
import type { UnflushedBlobs } from './unflushed-blobs.ts'

/** What storing an object came to. */
export interface StoredObject {
  hash: Buffer
  /** Bytes on disk of its blob, no matter which save wrote it. */
  stored: number
  /** Bytes on disk that were written for it now: 0 when it was there. */
  added: number
}

/** What writers know of the repository's blobs, and are to record; all threads share it. */
export interface BlobTables {
  known: KnownBlobs
  unflushed: UnflushedBlobs
  hinted: HintedBlobs
  /** Whether a listing named every blob that was there when the run began. */
  allListed: boolean
}

/** Bytes of blobs that one thread has on their way to a storage that it need not wait for. */
const BYTES_UNDER_WAY = 16 * 1024 * 1024

/** After so many objects in a row that were not there, the next is written without a look: one that is there is refused. */
const NEW_IN_A_ROW = 32

/** Content of so many bytes is worth a look before it is sent to a server. Less is sent at once, and refused where it is there. */
const LOOK_BYTES = 64 * 1024

/** Stores objects that are not in the repository yet. One per thread, like its codec. */
export class ObjectWriter {
  readonly #codec: ObjectCodec
  readonly #storage: Storage
  readonly #known: KnownBlobs
  readonly #unflushed: UnflushedBlobs
  readonly #hinted: HintedBlobs
  readonly #allListed: boolean
  readonly #check: KnownBlobCheck
  /** Objects on their way, by the bytes of their hash. */
  readonly #underWay = new Map<string, Promise<StoredObject>>()
  #bytesUnderWay = 0
  #newInARow = 0
  #lastWasThere = false
  #waiting: (() => void)[] = []

  constructor(codec: ObjectCodec, storage: Storage, { known, unflushed, hinted, allListed }: BlobTables) {
    this.#codec = codec
    this.#storage = storage
    this.#known = known
    this.#unflushed = unflushed
    this.#hinted = hinted
    this.#allListed = allListed
    this.#check = new KnownBlobCheck(storage)
  }

  /** Whether several objects may be on their way at the same time: `room` first for each, and no waiting from there on. */
  get overlaps(): boolean {
    return this.#storage.traits.overlaps
  }

  /** Resolves when another object may be sent on its way, so that what is there at a time is bounded. */
  async room(): Promise<void> {
    while (this.#underWay.size >= this.#storage.concurrency || this.#bytesUnderWay >= BYTES_UNDER_WAY) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /**
   * Stores the codec input's first `length` bytes as an object, unless the repository has it. Where the storage overlaps
   * calls, the codec is free again as soon as this has returned its promise.
   * @throws RekkordError when the storage fails or the blob fails its check
   */
  async store(type: ObjectType, length: number): Promise<StoredObject> {
    const hash = this.#codec.hash(type, length)
    const catalog = catalogOf(type)
    const known = this.#known.size(hash)
    if (known !== undefined) {
      if (this.#check.isDue) await this.#check.check({ catalog, hash }, known)
      return { hash, stored: known, added: 0 }
    }
    if (this.overlaps) return this.#send(type, catalog, hash, length)

    if (this.#newInARow < NEW_IN_A_ROW || this.#hinted.has(hash)) {
      const present = await this.#storage.size(blobPath({ catalog, hash }))
      if (present !== undefined && isBlobSize(present)) return this.#found(catalog, hash, present)
    }
    return this.#write(catalog, hash, this.#codec.seal(type, length))
  }

  /**
   * Seals and sends an object. One that is there, in spite of what is known, is refused; one that may well be there is looked
   * for, and the content kept until the answer comes.
   */
  async #send(type: ObjectType, catalog: Catalog, hash: Buffer, length: number): Promise<StoredObject> {
    const name = hash.toString('latin1')
    const before = this.#underWay.get(name)
    if (before !== undefined) return { ...(await before), added: 0 }
    const looks = this.#looksFirst(hash, length)
    const size = length
    const sent = looks
      ? this.#lookUp(type, { catalog, hash }, Buffer.from(this.#codec.input(length)))
      : this.#write(catalog, hash, this.#codec.seal(type, length))
    this.#underWay.set(name, sent)
    this.#bytesUnderWay += size
    try {
      return await sent
    } finally {
      this.#underWay.delete(name)
      this.#bytesUnderWay -= size
      for (const wake of this.#waiting.splice(0)) wake()
    }
  }

  /** Whether an object may be there, and a look costs less than sending what is refused. */
  #looksFirst(hash: Buffer, length: number): boolean {
    if (this.#hinted.has(hash)) return true
    if (this.#allListed || !this.#hinted.isAllowed) return false
    return this.#lastWasThere || (length >= LOOK_BYTES && this.#newInARow < NEW_IN_A_ROW)
  }

  /** Looks for an object, and stores it unless it is there. */
  async #lookUp(type: ObjectType, id: ObjectId, content: Buffer): Promise<StoredObject> {
    const size = await this.#hinted.lookUp(id)
    if (size !== undefined) return this.#found(id.catalog, id.hash, size)
    // Between here and the seal nobody else gets to use the codec
    this.#codec.input(content.length).set(content)
    return this.#write(id.catalog, id.hash, this.#codec.seal(type, content.length))
  }

  async #write(catalog: Catalog, hash: Buffer, blob: Uint8Array): Promise<StoredObject> {
    const path = blobPath({ catalog, hash })
    const { length } = blob
    if (!(await this.#storage.write(path, blob))) {
      // Another writer was faster
      const present = (await this.#storage.size(path)) ?? length
      if (isBlobSize(present)) return this.#found(catalog, hash, present)
      // One whose machine lost power before the content was on the disk: no blob has this size
      await this.#storage.replace(path, blob)
    }
    this.#newInARow++
    this.#lastWasThere = false
    this.#unflushed.add({ catalog, hash })
    this.#known.add(catalog, hash, length, 'new')
    return { hash, stored: length, added: length }
  }

  #found(catalog: Catalog, hash: Buffer, size: number): StoredObject {
    this.#newInARow = 0
    this.#lastWasThere = true
    // Flushed with the new ones: its writer may have crashed before it made it durable
    this.#unflushed.add({ catalog, hash })
    this.#known.add(catalog, hash, size, 'new')
    return { hash, stored: size, added: 0 }
  }
}
