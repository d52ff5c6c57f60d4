import { FormatError, RekkordError } from '../../errors.ts'
import { decodeChunkList } from '../../format/chunk-list.ts'
import { MAX_OBJECT_SIZE } from '../../format/content-limit.ts'
import type { Entry } from '../../format/entry.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import { objectKind, type Catalog } from '../../format/object-type.ts'
import { blobSize } from '../../repository/fossils.ts'
import type { Tag } from '../../repository/tags.ts'
import type { Storage } from '../../storage/storage.ts'
import type { ReadObject } from '../read/tasks.ts'
import { openDirectory, openSnapshot } from '../read/tree.ts'
import type { TaskPool } from '../tasks.ts'
import { BLOB, type BlobTable } from './blob-table.ts'
import type { PruneProgress } from './progress.ts'

const { PLACE, FOSSIL, NEEDED, READ, DAMAGED } = BLOB

/** Objects that a worker reads at a time. */
const BATCH = 64

/** Bytes of the longest file that can be one chunk, and half of those of the shortest that can have a list. */
const MAX_NEEDED_CHUNK = 8 * 1024 * 1024
const SURELY_ONE_CHUNK = 512 * 1024

/** Bytes on disk up to which the object of a file that may be one chunk is read, as it may be a chunk list. */
const MAYBE_LIST = 64 * 1024

interface Pending {
  catalog: Catalog
  /** As a byte string. */
  hash: string
  isSnapshot?: boolean
}

/**
 * Marks in the table all that visible snapshots need. Snapshots, folders and chunk lists are read, each once and in no order;
 * of chunks and links it is seen whether they are there. So this is a set that grows, not a walk along paths.
 */
export class NeededBlobs {
  readonly #pool: TaskPool
  readonly #table: BlobTable
  readonly #progress: PruneProgress
  readonly #pending: Pending[] = []
  readonly #running = new Set<Promise<void>>()

  constructor(pool: TaskPool, table: BlobTable, progress: PruneProgress) {
    this.#pool = pool
    this.#table = table
    this.#progress = progress
  }

  /**
   * Marks all that the tags' snapshots need.
   * @throws RekkordError of code `damaged` when an object on the way is missing or damaged
   */
  async mark(tags: readonly Tag[], storage: Storage): Promise<void> {
    for (const { id } of tags) this.#needRead(id, true)
    while (this.#pending.length > 0 || this.#running.size > 0) {
      if (this.#pending.length === 0) await Promise.race(this.#running)
      else {
        await this.#pool.room()
        this.#begin()
      }
    }
    await this.#requireThere(storage)
  }

  #begin(): void {
    const items = this.#pending.splice(-BATCH)
    const running = this.#pool
      .run({ kind: 'read-objects', items, maximum: MAX_OBJECT_SIZE })
      .then((objects) => {
        objects.forEach((object, i) => this.#receive(items[i]!, object))
        // A batch with much content comes back in parts
        this.#pending.push(...items.slice(objects.length))
      })
      .finally(() => this.#running.delete(running))
    this.#running.add(running)
    // The caller that awaits it gets the error; without this, an error that nobody awaits would end the process
    running.catch(() => undefined)
  }

  #receive({ catalog, hash, isSnapshot = false }: Pending, object: ReadObject): void {
    if ('problem' in object) throw new RekkordError(object.problem.code, object.problem.message)
    this.#progress.read++
    const { type, content = new Uint8Array(0) } = object
    const id: ObjectId = { catalog, hash: Buffer.from(hash, 'latin1') }
    const kind = objectKind(type)
    if (isSnapshot) for (const child of openSnapshot({ id, type, content }).children) this.#need(child, true)
    else if (catalog === 'M')
      for (const child of openDirectory({ id, type, content })?.children ?? []) this.#need(child, false)
    else if (kind === 'file') this.#needChunks(id, content)
  }

  /** @param isTop whether it is a saved path: the size of one that is a file may be cut to 32 bits */
  #need(entry: Entry, isTop: boolean): void {
    // Folders that could not be listed have an object too, though they are marked as not readable
    if (entry.kind === 'other' || entry.hash.every((byte) => byte === 0)) return
    const id: ObjectId = { catalog: entry.kind === 'directory' ? 'M' : 'R', hash: entry.hash }
    if (entry.kind === 'directory' || (entry.kind === 'file' && this.#mayBeList(id, isTop ? Infinity : entry.size))) {
      this.#needRead(id, false)
    } else this.#table.mark(id, NEEDED)
  }

  /** Generous, as a file may have grown after its size was written down: a chunk may be read for nothing, but no list is missed. */
  #mayBeList(id: ObjectId, fileSize: number): boolean {
    if (fileSize > MAX_NEEDED_CHUNK) return true
    return fileSize > SURELY_ONE_CHUNK && this.#table.size(id) <= MAYBE_LIST
  }

  #needRead(id: ObjectId, isSnapshot: boolean): void {
    if ((this.#table.mark(id, NEEDED | READ) & READ) !== 0) return
    this.#pending.push({ catalog: id.catalog, hash: id.hash.toString('latin1'), ...(isSnapshot && { isSnapshot }) })
  }

  #needChunks(id: ObjectId, content: Uint8Array): void {
    try {
      for (const { hash } of decodeChunkList(content).chunks) this.#table.mark({ catalog: 'R', hash }, NEEDED)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      throw new FormatError(`Object ${formatObjectId(id)} is damaged: ${error.message}`, { cause: error })
    }
  }

  /** What was neither listed nor read may have been written since. */
  async #requireThere(storage: Storage): Promise<void> {
    for (const { id } of this.#table.select(NEEDED | READ | DAMAGED, NEEDED | DAMAGED)) {
      throw new FormatError(`Object ${formatObjectId(id)} is damaged: its file has a size that no object has`)
    }
    for (const { id } of this.#table.select(NEEDED | READ | PLACE | FOSSIL, NEEDED)) {
      if ((await blobSize(storage, id)) === undefined) throw new FormatError(`Object ${formatObjectId(id)} is missing`)
    }
  }
}
