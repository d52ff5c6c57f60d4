import { FormatError } from '../errors.ts'
import { CHUNK_MAX_SIZE, decodeChunkList, type ChunkList } from '../format/chunk-list.ts'
import { formatObjectId, type ObjectId } from '../format/object-id.ts'
import { objectKind, objectTypeName, type Catalog } from '../format/object-type.ts'
import type { WorkerPool } from '../workers/pool.ts'
import type { ReadObject } from '../workers/protocol.ts'
import type { CheckProgress } from './check-listener.ts'
import type { CheckedObject, CheckTable, DirectorySums } from './check-table.ts'
import { openDirectory, openSnapshot } from './read-tree.ts'

/** Objects and bytes on disk in a batch for a worker. */
const BATCH_OBJECTS = 64
const BATCH_BYTES = 4 * 1024 * 1024

/** Bytes of content of the largest object that is read. */
const MAXIMUM_OBJECT = 1024 * 1024 * 1024

/** What the check of an object came to, or in words what is wrong with it. */
export type CheckOutcome = CheckedObject | { problem: string }

type FoundObject = Exclude<ReadObject, { problem: unknown }>

type Done = (outcome: CheckOutcome) => void

interface PendingList {
  id: ObjectId
  list: ChunkList
  stored: number
}

/**
 * Checks objects by themselves, each once: chunks, chunk lists with all their chunks, links. Work is handed to the workers
 * in batches; chunk lists wait until the walk takes them up, so that a huge one does not pile up work.
 */
export class ObjectChecker {
  readonly #pool: WorkerPool
  readonly #table: CheckTable
  readonly #progress: CheckProgress
  readonly #onError: (error: unknown) => void
  /** Objects that are being checked, by the bytes of their hash. */
  readonly #waiting = new Map<string, Done[]>()
  /** Objects that are missing or damaged. */
  readonly #problems = new Map<string, string>()
  #batch: { catalog: Catalog; hash: string }[] = []
  #bytes = 0
  #lists: PendingList[] = []
  #wake: (() => void) | undefined

  constructor(pool: WorkerPool, table: CheckTable, progress: CheckProgress, onError: (error: unknown) => void) {
    this.#pool = pool
    this.#table = table
    this.#progress = progress
    this.#onError = onError
  }

  /** Whether chunk lists wait to be taken up. */
  get hasLists(): boolean {
    return this.#lists.length > 0
  }

  /** Checks an object, unless it has been; `done` may be called at once. */
  check(id: ObjectId, done: Done): void {
    const known = this.outcome(id.hash)
    if (known !== undefined) {
      done(known)
      return
    }
    const hash = id.hash.toString('latin1')
    const waiting = this.#waiting.get(hash)
    if (waiting !== undefined) {
      waiting.push(done)
      return
    }
    this.#waiting.set(hash, [done])
    this.#batch.push({ catalog: id.catalog, hash })
    this.#bytes += this.#table.listedSize(id.hash)
    if (this.#batch.length >= BATCH_OBJECTS || this.#bytes >= BATCH_BYTES) this.flush()
  }

  /** What is known of an object already. */
  outcome(hash: Buffer): CheckOutcome | undefined {
    const known = this.#table.checked(hash)
    if (known !== undefined) return known
    const problem = this.#problems.size === 0 ? undefined : this.#problems.get(hash.toString('latin1'))
    return problem === undefined ? undefined : { problem }
  }

  /** Remembers what the check of an object came to. */
  remember(hash: Buffer, outcome: CheckOutcome): void {
    if ('problem' in outcome) this.#problems.set(hash.toString('latin1'), outcome.problem)
    else this.#table.addChecked(hash, outcome)
  }

  /** Counts an object that has been read. */
  count(stored: number): void {
    this.#progress.objects++
    this.#progress.bytes += stored
  }

  /** Sends what has gathered, however little. */
  flush(): void {
    if (this.#batch.length === 0) return
    const items = this.#batch
    this.#batch = []
    this.#bytes = 0
    this.#pool
      .run({ kind: 'read-objects', items, maximum: MAXIMUM_OBJECT })
      .then((objects) => {
        objects.forEach((object, i) => {
          const { catalog, hash } = items[i]!
          this.#receive({ catalog, hash: Buffer.from(hash, 'latin1') }, object)
        })
        // A batch with much content comes back in parts
        this.#batch.push(...items.slice(objects.length))
        this.#wake?.()
      })
      .catch(this.#onError)
  }

  /** Takes up the chunk lists that wait; resolves when all their chunks have been handed out. */
  async checkLists(): Promise<void> {
    for (let next = this.#lists.shift(); next !== undefined; next = this.#lists.shift()) await this.#checkChunks(next)
  }

  /** Resolves when everything that was handed out is checked. */
  async finish(): Promise<void> {
    while (this.#waiting.size > 0) {
      await this.checkLists()
      this.flush()
      if (this.#waiting.size > 0 && !this.hasLists) await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  #receive(id: ObjectId, object: ReadObject): void {
    try {
      if ('problem' in object) throw new FormatError(object.problem.message)
      this.count(object.stored)
      const { type, stored, length, content = new Uint8Array(0) } = object
      const kind = objectKind(type)
      if (kind === 'file') {
        this.#lists.push({ id, list: decodeList(id, content), stored })
        return
      }
      if (kind === 'chunk') checkChunk(id, length)
      else if (kind === 'link') checkLink(id, content)
      else if (kind === 'snapshot') openSnapshot({ id, type, content })
      if (kind === 'directory') this.#settle(id, { kind, stored, size: 0, sums: unusedSums(id, object) })
      else this.#settle(id, { kind, stored, size: length })
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      this.#settle(id, { problem: error.message })
    }
  }

  async #checkChunks({ id, list, stored }: PendingList): Promise<void> {
    let pending = 1
    let total = stored
    let problem: string | undefined
    const release = (): void => {
      if (--pending > 0) return
      this.#settle(id, problem === undefined ? { kind: 'file', stored: total, size: list.size } : { problem })
    }
    for (const { offset, length, hash } of list.chunks) {
      if (!this.#pool.hasRoom) await this.#pool.room()
      pending++
      const chunk: ObjectId = { catalog: 'R', hash }
      this.check(chunk, (outcome) => {
        problem ??= chunkProblem(chunk, offset, length, outcome)
        if (!('problem' in outcome)) total += outcome.stored
        release()
      })
    }
    release()
  }

  #settle(id: ObjectId, outcome: CheckOutcome): void {
    const hash = id.hash.toString('latin1')
    const waiting = this.#waiting.get(hash) ?? []
    this.#waiting.delete(hash)
    this.remember(id.hash, outcome)
    for (const done of waiting) done(outcome)
  }
}

function decodeList(id: ObjectId, content: Uint8Array): ChunkList {
  try {
    return decodeChunkList(content)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw new FormatError(`Object ${formatObjectId(id)} is damaged: ${error.message}`, { cause: error })
  }
}

/** Reads a directory that no snapshot needs to its end; nothing above asks for its sums. */
function unusedSums(id: ObjectId, { type, content = new Uint8Array(0) }: FoundObject): DirectorySums {
  const directory = openDirectory({ id, type, content })
  let subfolders = 0
  for (const entry of directory?.children ?? []) if (entry.kind === 'directory' && entry.stated) subfolders++
  return { entries: directory?.entries ?? 0, counted: 0, subfolders, listed: directory !== undefined }
}

function checkChunk(id: ObjectId, length: number): void {
  if (length > 0 && length <= CHUNK_MAX_SIZE) return
  throw new FormatError(`Object ${formatObjectId(id)} is damaged: a chunk of ${length} bytes`)
}

function checkLink(id: ObjectId, target: Uint8Array): void {
  if (target.length > 0 && !target.includes(0)) return
  throw new FormatError(`Object ${formatObjectId(id)} is damaged: the target of a link is not a path`)
}

/** What is wrong with a chunk as a part of a file, in words. */
function chunkProblem(id: ObjectId, offset: number, length: number, outcome: CheckOutcome): string | undefined {
  if ('problem' in outcome) return `${outcome.problem} (the chunk at ${offset} of a file)`
  if (outcome.kind !== 'chunk') return `Object ${formatObjectId(id)} is a ${objectTypeName(1)}, not a chunk`
  if (outcome.size === length) return undefined
  return `Chunk ${formatObjectId(id)} has ${outcome.size} bytes, the chunk list says ${length}`
}
