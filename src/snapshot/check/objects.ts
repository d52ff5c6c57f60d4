import { FormatError } from '../../errors.ts'
import { MAX_CHUNK_SIZE, type ChunkList } from '../../format/chunk-list.ts'
import { MAX_OBJECT_SIZE } from '../../format/content-limit.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import { objectKind, type Catalog } from '../../format/object-type.ts'
import type { TaskPool } from '../tasks.ts'
import type { ReadObject } from '../read/tasks.ts'
import type { CheckProgress } from './listener.ts'
import { checkChunk, checkLink, chunkProblem, decodeList, mayBeList, unusedSums } from './object-problems.ts'
import type { CheckOutcome, CheckTable } from './table.ts'
import { openSnapshot } from '../read/tree.ts'

/** Objects and bytes on disk in a batch for a worker. */
const BATCH_OBJECTS = 64
const BATCH_BYTES = 4 * 1024 * 1024

type Done = (outcome: CheckOutcome) => void

/** Damaged chunks that are named for each file. */
const NAMED_CHUNKS = 1000

/**
 * What is kept at the most of a repository that somebody made to take all memory: tasks that wait for objects, bytes of chunk lists
 * that wait for their turn, objects that are known to be damaged. Others are read again when they are needed.
 */
const MAX_WAITING = 50_000
const MAX_LIST_BYTES = 64 * 1024 * 1024
const MAX_PROBLEMS = 500_000

/** How an {@link ObjectChecker} goes about it. */
export interface ObjectCheckOptions {
  /** Read chunk lists, and of chunks and links see only whether they are there. */
  listsOnly?: boolean
  /** Problems that are known already, by {@link objectKey}. */
  problems?: ReadonlyMap<string, string>
}

interface PendingList {
  id: ObjectId
  list: ChunkList
  /** Bytes of the list itself, and on disk. */
  bytes: number
  stored: number
}

/**
 * Checks objects by themselves, each once: chunks, chunk lists with all their chunks, links. Work is handed to the workers
 * in batches; chunk lists wait until the walk takes them up, so that a huge one does not pile up work.
 */
export class ObjectChecker {
  readonly #pool: TaskPool
  readonly #table: CheckTable
  readonly #progress: CheckProgress
  readonly #onError: (error: unknown) => void
  readonly #listsOnly: boolean
  /** Objects with problems that have been asked for since the problem was known, by {@link objectKey}. */
  readonly needed = new Set<string>()
  /** Objects that are being checked, by {@link objectKey}. */
  readonly #waiting = new Map<string, Done[]>()
  /** Objects that are missing or damaged, likewise. */
  readonly #problems: Map<string, string>
  #batch: { catalog: Catalog; hash: string }[] = []
  #bytes = 0
  #lists: PendingList[] = []
  #listBytes = 0
  /** Callbacks in #waiting. */
  #callbacks = 0
  #wake: (() => void) | undefined

  constructor(
    pool: TaskPool,
    table: CheckTable,
    progress: CheckProgress,
    onError: (error: unknown) => void,
    { listsOnly = false, problems }: ObjectCheckOptions = {}
  ) {
    this.#pool = pool
    this.#table = table
    this.#progress = progress
    this.#onError = onError
    this.#listsOnly = listsOnly
    this.#problems = new Map(problems)
  }

  /** Whether so much waits for objects that nothing more is to be asked for before all of it is done. */
  get isFull(): boolean {
    return this.#callbacks > MAX_WAITING
  }

  /** Whether chunk lists wait to be taken up. */
  get hasLists(): boolean {
    return this.#lists.length > 0
  }

  /**
   * Checks an object, unless it has been; `done` may be called at once.
   * @param size bytes of the file or chunk that it is of, as far as that is known; a chunk list is of its file
   */
  check(id: ObjectId, done: Done, size = 0): void {
    const known = this.#known(id, size)
    if (known === undefined) this.read(id, done, size)
    else done(known)
  }

  /** Reads and checks an object, whatever is known of it; `size` as for {@link check}. */
  read(id: ObjectId, done: Done, size = 0): void {
    const key = objectKey(id)
    const waiting = this.#waiting.get(key)
    this.#callbacks++
    if (waiting !== undefined) {
      waiting.push(done)
      return
    }
    this.#waiting.set(key, [done])
    this.#batch.push({ catalog: id.catalog, hash: id.hash.toString('latin1') })
    this.#bytes += this.#table.listedSize(id) ?? Math.min(size, MAX_CHUNK_SIZE)
    if (this.#batch.length >= BATCH_OBJECTS || this.#bytes >= BATCH_BYTES) this.flush()
  }

  /** What is known of an object already. */
  outcome(id: ObjectId): CheckOutcome | undefined {
    if (this.#problems.size === 0) return this.#table.checked(id)
    const key = objectKey(id)
    const problem = this.#problems.get(key)
    if (problem === undefined) return this.#table.checked(id)
    this.needed.add(key)
    return { problem }
  }

  /** Remembers what the check of an object came to. */
  remember(id: ObjectId, outcome: CheckOutcome): void {
    if (!('problem' in outcome)) this.#table.addChecked(id, outcome)
    else if (this.#problems.size < MAX_PROBLEMS) this.#problems.set(objectKey(id), outcome.problem)
  }

  /** Counts an object that has been read. */
  count(stored: number): void {
    this.#progress.objects++
    this.#progress.bytes += stored
  }

  /** Counts an object that has been read and was found among the fossils. */
  countFossil(object: ReadObject): void {
    if ('isFossil' in object && object.isFossil) this.#progress.fossils++
  }

  /** Sends what has gathered, however little. */
  flush(): void {
    if (this.#batch.length === 0) return
    const items = this.#batch
    this.#batch = []
    this.#bytes = 0
    this.#pool
      .run({ kind: 'read-objects', items, maximum: MAX_OBJECT_SIZE })
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
    for (let next = this.#lists.shift(); next !== undefined; next = this.#lists.shift()) {
      this.#listBytes -= next.bytes
      await this.#checkChunks(next)
    }
  }

  /** Resolves when everything that was handed out is checked. */
  async finish(): Promise<void> {
    while (this.#waiting.size > 0) {
      await this.checkLists()
      this.flush()
      if (this.#waiting.size > 0 && !this.hasLists) await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  /** What is known of an object, or is to be said of it without reading it; undefined of one that has to be read. */
  #known(id: ObjectId, size: number): CheckOutcome | undefined {
    return this.outcome(id) ?? (this.#listsOnly ? this.#unread(id, size) : undefined)
  }

  /** What there is to say of an object that is not to be read; undefined of one that has to be. */
  #unread(id: ObjectId, fileSize: number): CheckOutcome | undefined {
    const stored = this.#table.listedSize(id)
    // Reading it shows for sure that it is missing
    if (stored === undefined || mayBeList(fileSize, stored)) return undefined
    const outcome = { kind: 'content', stored, size: NaN } as const
    this.remember(id, outcome)
    return outcome
  }

  #receive(id: ObjectId, object: ReadObject): void {
    try {
      if ('problem' in object) throw new FormatError(object.problem.message)
      this.count(object.stored)
      this.countFossil(object)
      const { type, stored, length, content = new Uint8Array(0) } = object
      const kind = objectKind(type)
      if (kind === 'file') {
        this.#lists.push({ id, list: decodeList(id, content), bytes: length, stored })
        this.#listBytes += length
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

  /** Has all chunks of a list checked, and looks in the end what that came to, so that nothing is kept of each. */
  async #checkChunks(pending: PendingList): Promise<void> {
    let running = 1
    const release = (): void => {
      if (--running === 0) this.#settle(pending.id, this.#listOutcome(pending))
    }
    for (const { length, hash } of pending.list.chunks) {
      if (!this.#pool.hasRoom) await this.#pool.room()
      if (this.#listBytes > MAX_LIST_BYTES) await this.checkLists()
      const chunk: ObjectId = { catalog: 'R', hash }
      if (this.#known(chunk, length) !== undefined) continue
      // A file may be made of one chunk, millions of times over, which is waited for once
      if (this.#waiting.get(objectKey(chunk))?.at(-1) === release) continue
      running++
      this.read(chunk, release, length)
    }
    release()
  }

  /** What a list comes to when all its chunks have been checked. */
  #listOutcome({ list, stored }: PendingList): CheckOutcome {
    let total = stored
    let damaged = 0
    const problems = new Set<string>()
    for (const { offset, length, hash } of list.chunks) {
      const chunk: ObjectId = { catalog: 'R', hash }
      const outcome = this.outcome(chunk) ?? { problem: `Object ${formatObjectId(chunk)} is missing or damaged` }
      const problem = chunkProblem(chunk, offset, length, outcome)
      if (problem !== undefined && ++damaged <= NAMED_CHUNKS) problems.add(problem)
      if (!('problem' in outcome)) total += outcome.stored
    }
    if (damaged === 0) return { kind: 'file', stored: total, size: list.size }
    return { problem: [...problems, ...(damaged > NAMED_CHUNKS ? [`${damaged} of its chunks in all`] : [])].join('; ') }
  }

  #settle(id: ObjectId, outcome: CheckOutcome): void {
    const key = objectKey(id)
    const waiting = this.#waiting.get(key) ?? []
    this.#waiting.delete(key)
    this.#callbacks -= waiting.length
    this.remember(id, outcome)
    for (const done of waiting) done(outcome)
  }
}

/** An object as a key of a map. */
export function objectKey({ catalog, hash }: ObjectId): string {
  return catalog + hash.toString('latin1')
}
