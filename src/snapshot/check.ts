import { FormatError } from '../errors.ts'
import { blobPath, formatObjectId, isObjectId, parseObjectId } from '../format/object-id.ts'
import type { Snapshot } from '../format/snapshot.ts'
import type { Repository } from '../repository/repository.ts'
import type { Tag } from '../repository/tags.ts'
import type { StoredFile } from '../storage/storage.ts'
import { WorkerPool } from '../workers/pool.ts'
import { newCheckProgress, type CheckListener, type CheckProblem, type CheckProgress } from './check-listener.ts'
import { ObjectChecker } from './check-objects.ts'
import { SumCollector, type EntrySums } from './check-sums.ts'
import { CheckTable } from './check-table.ts'
import { TreeChecker, type CheckPlace } from './check-tree.ts'
import { readAhead } from './read-ahead.ts'
import { openSnapshot } from './read-tree.ts'
import { defaultThreads } from './threads.ts'
import { interrupted } from './interrupted.ts'

export interface CheckOptions {
  /** Worker threads; as many as the machine has processors, up to 8, when not given. */
  threads?: number | undefined
  signal?: AbortSignal | undefined
  progress?: CheckProgress
}

/** What a check came to. */
export interface CheckResult {
  /** Published snapshots. */
  snapshots: number
  /** Those of them in which something is wrong. */
  damagedSnapshots: number
  /** Tags that cannot be believed; what they publish is not among the snapshots. */
  damagedTags: number
  /** Objects that were read and checked, and bytes on disk of their blobs. */
  objects: number
  bytes: number
  /** Objects that no published snapshot needs. They are checked too: a later save would rely on them. */
  unneeded: number
  problems: number
}

/**
 * Checks a whole repository: every tag, every snapshot with all that it needs, the sums in all headers, and the content of
 * every blob, each of which is read once. Problems are told to the listener, and the check goes on.
 *
 * @throws RekkordError of code `key` when the key cannot list and read, `storage` when the repository cannot be listed,
 *   `interrupted` when `signal` ended the check
 */
export async function checkRepository(
  repository: Repository,
  options: CheckOptions,
  listener: CheckListener
): Promise<CheckResult> {
  repository.requireRead()
  if (options.signal?.aborted === true) throw interrupted('check')
  const progress = options.progress ?? newCheckProgress()
  const run = new CheckRun(repository, options, listener, progress)
  return run.check()
}

class CheckRun {
  readonly #repository: Repository
  readonly #options: CheckOptions
  readonly #listener: CheckListener
  readonly #progress: CheckProgress
  readonly #table = new CheckTable()
  readonly #damaged = new Set<string>()
  #problems = 0

  constructor(repository: Repository, options: CheckOptions, listener: CheckListener, progress: CheckProgress) {
    this.#repository = repository
    this.#options = options
    this.#listener = listener
    this.#progress = progress
  }

  async check(): Promise<CheckResult> {
    // Tags first: what is published while blobs are being listed is not looked for among them
    const { tags, problems } = await this.#repository.tags()
    for (const { path, reason } of problems) this.#report(`The tag ${path} is not valid: ${reason}`)
    await this.#listBlobs('M')
    await this.#listBlobs('R')
    const unneeded = await this.#inWorkers(tags)
    const { objects, bytes } = this.#progress
    return {
      snapshots: tags.length,
      damagedSnapshots: this.#damaged.size,
      damagedTags: problems.length,
      objects,
      bytes,
      unneeded,
      problems: this.#problems
    }
  }

  async #listBlobs(catalog: 'M' | 'R'): Promise<void> {
    for await (const { path, size } of this.#blobFiles(`blobs/${catalog}`)) {
      const name = catalog + path.slice(path.lastIndexOf('/') + 1)
      if (isObjectId(name) && path === blobPath(parseObjectId(name))) {
        this.#table.addListed(catalog, parseObjectId(name).hash, size)
      } else {
        this.#listener.warning(`The file ${path} in ${this.#repository.url} is not a blob`)
      }
    }
    this.#progress.foundObjects = this.#table.count
  }

  async *#blobFiles(folder: string): AsyncGenerator<StoredFile, undefined> {
    const { storage } = this.#repository
    if (storage.listBelow !== undefined) {
      yield* await storage.listBelow(folder)
      return undefined
    }
    for await (const subfolder of storage.listFolders(folder)) {
      if (this.#options.signal?.aborted === true) throw interrupted('check')
      yield* storage.list(subfolder)
    }
    return undefined
  }

  async #inWorkers(tags: readonly Tag[]): Promise<number> {
    const { threads, signal } = this.#options
    const pool = new WorkerPool(threads ?? defaultThreads(), () => this.#repository.workerStart())
    let onAbort: (() => void) | undefined
    try {
      return await new Promise<number>((resolve, reject) => {
        onAbort = (): void => reject(interrupted('check'))
        signal?.addEventListener('abort', onAbort, { once: true })
        const objects = new ObjectChecker(pool, this.#table, this.#progress, reject)
        const trees = new TreeChecker(pool, objects, (problem) => this.#reportProblem(problem), signal)
        pool.onIdle = () => objects.flush()
        const walk = async (): Promise<number> => {
          await this.#checkSnapshots(tags, pool, objects, trees)
          return this.#checkOthers(objects, trees)
        }
        walk().then(resolve, reject)
      })
    } finally {
      if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort)
      await pool.close()
    }
  }

  async #checkSnapshots(
    tags: readonly Tag[],
    pool: WorkerPool,
    objects: ObjectChecker,
    trees: TreeChecker
  ): Promise<void> {
    let next = 0
    for await (const object of readAhead(
      pool,
      tags.map(({ id }) => id)
    )) {
      const tag = tags[next++]!
      const place: CheckPlace = { snapshot: formatObjectId(tag.id), channel: tag.channel, path: '' }
      try {
        if ('problem' in object) throw new FormatError(object.problem.message)
        const { type, stored, content = new Uint8Array(0) } = object
        const snapshot = openSnapshot({ id: tag.id, type, content })
        if (objects.outcome(tag.id.hash) === undefined) objects.count(stored)
        objects.remember(tag.id.hash, { kind: 'snapshot', stored, size: snapshot.size })
        this.#compareTag(place, tag, snapshot, stored)
        const sums = new SumCollector(0, (total) => this.#compareSnapshot(place, snapshot, total))
        await trees.checkEntries(snapshot.children, place, sums, true)
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        objects.remember(tag.id.hash, { problem: error.message })
        this.#reportProblem({ ...place, message: error.message })
      }
    }
    await objects.finish()
  }

  /** Checks what no snapshot needs: how many objects that are. */
  async #checkOthers(objects: ObjectChecker, trees: TreeChecker): Promise<number> {
    let unneeded = 0
    for (const { hash } of this.#table.unchecked()) if (objects.outcome(hash) === undefined) unneeded++
    for (const id of this.#table.unchecked()) {
      await trees.turn()
      if (objects.outcome(id.hash) !== undefined) continue
      objects.check(id, (outcome) => {
        if ('problem' in outcome) this.#report(`${outcome.problem}; no published snapshot needs it`)
      })
    }
    await objects.finish()
    return unneeded
  }

  #compareTag(place: CheckPlace, tag: Tag, snapshot: Snapshot, stored: number): void {
    this.#expect(place, 'time in the tag', tag.time, snapshot.time)
    this.#expect(place, 'channel in the tag', tag.channel, snapshot.channel)
    this.#expect(place, 'size in the tag', tag.size, snapshot.size)
    this.#expect(place, 'stored size in the tag', tag.stored, snapshot.stored + stored)
    if (snapshot.added !== undefined) this.#expect(place, 'added size in the tag', tag.added, snapshot.added + stored)
  }

  #compareSnapshot(place: CheckPlace, snapshot: Snapshot, total: EntrySums | undefined): void {
    if (total === undefined) return
    this.#expect(place, 'size in the snapshot', snapshot.size, total.size)
    this.#expect(place, 'number of entries in the snapshot', snapshot.entries, total.counted)
    this.#expect(place, 'stored size in the snapshot', snapshot.stored, total.stored)
  }

  #expect(place: CheckPlace, what: string, found: number | string, expected: number | string): void {
    if (found === expected) return
    this.#reportProblem({
      ...place,
      message: `The ${what} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`
    })
  }

  #report(message: string): void {
    this.#reportProblem({ message, snapshot: undefined, channel: undefined, path: '' })
  }

  #reportProblem(problem: CheckProblem): void {
    this.#problems++
    if (problem.snapshot !== undefined) this.#damaged.add(problem.snapshot)
    this.#listener.problem(problem)
  }
}
