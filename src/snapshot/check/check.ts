import { FormatError } from '../../errors.ts'
import { formatObjectId } from '../../format/object-id.ts'
import { objectKind } from '../../format/object-type.ts'
import type { Snapshot } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'
import { badgeProblems, type Tag } from '../../repository/tags.ts'
import type { ReadObject } from '../read/tasks.ts'
import { listBlobs } from './listing.ts'
import { newCheckProgress, type CheckListener, type CheckPlace, type CheckProgress } from './listener.ts'
import { objectKey, ObjectChecker, type ObjectCheckOptions } from './objects.ts'
import { CheckPart, type CheckLimits } from './part.ts'
import { CheckReport } from './report.ts'
import { SumCollector } from './sums.ts'
import { type CheckOutcome, CheckTable } from './table.ts'
import { TreeChecker } from './tree.ts'
import { readAhead } from '../read/read-ahead.ts'
import { openSnapshot } from '../read/tree.ts'
import { runInPool } from '../pool.ts'
import type { TaskPool } from '../tasks.ts'
import { interrupted } from '../interrupted.ts'

export interface CheckOptions extends CheckLimits {
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
  /**
   * Objects that no published snapshot needs. They are checked too: a later save would rely on them. Undefined where time
   * was over before all snapshots were walked.
   */
  unneeded: number | undefined
  problems: number
  /** Objects in the repository. */
  found: number
  /** What of the repository was looked at: everything, a random part as was asked for, or what there was time for. */
  part: 'all' | 'sample' | 'time'
}

/**
 * Checks a repository: every tag and badge, every snapshot with all that it needs, the sums in all headers, and the content
 * of every blob. Each blob is read once. Problems are reported to the listener, and the check goes on.
 *
 * With limits, folders and chunk lists of all snapshots are read as far as half of the time allows, in random order, and of
 * everything else whether it is there; then content, chosen at random. Where some is damaged, the snapshots are walked once
 * more to name the places, which the time does not bound.
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

type OnError = (error: unknown) => void

class CheckRun {
  readonly #repository: Repository
  readonly #options: CheckOptions
  readonly #listener: CheckListener
  readonly #progress: CheckProgress
  readonly #table = new CheckTable()
  readonly #report: CheckReport
  readonly #part: CheckPart
  #isTreeComplete = true
  #isComplete = true

  constructor(repository: Repository, options: CheckOptions, listener: CheckListener, progress: CheckProgress) {
    this.#repository = repository
    this.#options = options
    this.#listener = listener
    this.#progress = progress
    this.#part = new CheckPart(options)
    this.#report = new CheckReport(listener, !this.#part.isAll)
  }

  async check(): Promise<CheckResult> {
    // Tags first: what is published while blobs are being listed is not looked for among them
    const { tags, problems, unneeded: files } = await this.#repository.tags()
    for (const { path, reason } of problems) this.#report.tell(`The tag ${path} is not valid: ${reason}`)
    for (const { path, reason } of files) this.#listener.warning(`No tag needs the file ${path}: ${reason}`)
    const { storage, keys } = this.#repository
    for (const { path, reason } of await badgeProblems(storage, keys)) {
      this.#report.tell(`The badge ${path} is not valid: ${reason}`)
    }
    const unneeded = await this.#inWorkers(tags)
    const { objects, bytes, fossils } = this.#progress
    if (fossils > 0) this.#listener.warning(fossilNote(fossils))
    return {
      snapshots: tags.length,
      damagedSnapshots: this.#report.damagedSnapshots,
      damagedTags: problems.length,
      objects,
      bytes,
      unneeded,
      problems: this.#report.problems,
      found: this.#progress.foundObjects,
      part: this.#part.isAll ? 'all' : this.#isComplete ? 'sample' : 'time'
    }
  }

  async #listBlobs(): Promise<void> {
    const warn = (message: string): void => this.#listener.warning(message)
    await listBlobs(this.#repository, this.#table, this.#options.signal, warn)
    this.#progress.foundObjects = this.#table.count
  }

  #inWorkers(tags: readonly Tag[]): Promise<number | undefined> {
    const { threads, signal } = this.#options
    return runInPool(
      this.#repository,
      { threads, signal, interruption: () => interrupted('check') },
      ({ pool, fail }) => (this.#part.isAll ? this.#checkAll(tags, pool, fail) : this.#checkPart(tags, pool, fail))
    )
  }

  async #checkAll(tags: readonly Tag[], pool: TaskPool, onError: OnError): Promise<number> {
    const objects = this.#objectChecker(pool, onError)
    // Whether an object is there shows when it is read: only what no snapshot needs has to be found by its name
    await Promise.all([this.#listBlobs(), this.#checkSnapshots(tags, pool, objects)])
    return this.#checkOthers(pool, objects)
  }

  /** Gives the number of objects that nothing needs, where all snapshots could be walked. */
  async #checkPart(tags: readonly Tag[], pool: TaskPool, onError: OnError): Promise<number | undefined> {
    await this.#listBlobs()
    const lists = this.#objectChecker(pool, onError, { listsOnly: true })
    await this.#checkSnapshots(this.#part.order(tags), pool, lists, () => this.#part.isTreesTimeOver)
    this.#isTreeComplete &&= !this.#part.isTreesTimeOver
    let unneeded = 0
    for (const { id, needed } of this.#table.unread()) if (!needed && lists.outcome(id) === undefined) unneeded++
    const problems = await this.#checkContents(pool, lists, this.#objectChecker(pool, onError, { listsOnly: true }))
    if (!this.#isTreeComplete) {
      for (const problem of problems.values())
        this.#report.tell(`${problem}; there was no time to find out what needs it`)
      return undefined
    }
    if (problems.size > 0) await this.#nameProblems(tags, pool, problems, onError)
    return unneeded
  }

  /** Walks the snapshots again for all that needs damaged objects. */
  async #nameProblems(
    tags: readonly Tag[],
    pool: TaskPool,
    problems: ReadonlyMap<string, string>,
    onError: OnError
  ): Promise<void> {
    this.#table.forgetTrees()
    const objects = new ObjectChecker(pool, this.#table, newCheckProgress(), onError, { listsOnly: true, problems })
    pool.onIdle = () => objects.flush()
    await this.#checkSnapshots(tags, pool, objects)
    for (const [key, problem] of problems) {
      if (!objects.needed.has(key)) this.#report.tell(`${problem}; no published snapshot needs it`)
    }
  }

  #objectChecker(pool: TaskPool, onError: OnError, options: ObjectCheckOptions = {}): ObjectChecker {
    const objects = new ObjectChecker(pool, this.#table, this.#progress, onError, options)
    pool.onIdle = () => objects.flush()
    return objects
  }

  #treeChecker(pool: TaskPool, objects: ObjectChecker, isOver: () => boolean): TreeChecker {
    return new TreeChecker(pool, objects, (problem) => this.#report.tellOf(problem), this.#options.signal, isOver)
  }

  async #checkSnapshots(
    tags: readonly Tag[],
    pool: TaskPool,
    objects: ObjectChecker,
    isOver: () => boolean = () => false
  ): Promise<void> {
    const trees = this.#treeChecker(pool, objects, isOver)
    let next = 0
    for await (const object of readAhead(
      pool,
      tags.map(({ id }) => id)
    )) {
      if (isOver()) break
      const tag = tags[next++]!
      const place: CheckPlace = { snapshot: formatObjectId(tag.id), channel: tag.channel, path: '' }
      try {
        const { snapshot, stored } = this.#openSnapshot(tag, object, objects)
        this.#report.compareTag(place, tag, snapshot, stored)
        const sums = new SumCollector(0, (total) => this.#report.compareSnapshot(place, snapshot, total))
        await trees.checkSnapshot(snapshot.children, place, sums)
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        this.#report.tellOf({ ...place, message: error.message })
      }
    }
    await objects.finish()
  }

  /** @throws FormatError when it is damaged, or is none */
  #openSnapshot({ id }: Tag, object: ReadObject, objects: ObjectChecker): { snapshot: Snapshot; stored: number } {
    const isNew = objects.outcome(id) === undefined
    try {
      if ('problem' in object) throw new FormatError(object.problem.message)
      const { type, stored, content = new Uint8Array(0) } = object
      if (isNew) objects.count(stored)
      if (isNew) objects.countFossil(object)
      const snapshot = openSnapshot({ id, type, content })
      objects.remember(id, { kind: 'snapshot', stored, size: snapshot.size })
      return { snapshot, stored }
    } catch (error) {
      // A tag may name a directory that is sound where it belongs
      const isOther = 'type' in object && objectKind(object.type) !== 'snapshot'
      if (error instanceof FormatError && !isOther) objects.remember(id, { problem: error.message })
      throw error
    }
  }

  /** Checks what no snapshot needs: how many objects that are. */
  async #checkOthers(pool: TaskPool, objects: ObjectChecker): Promise<number> {
    const trees = this.#treeChecker(pool, objects, () => false)
    let unneeded = 0
    for (const id of this.#table.unchecked()) if (objects.outcome(id) === undefined) unneeded++
    for (const id of this.#table.unchecked()) {
      await trees.turn()
      if (objects.outcome(id) !== undefined) continue
      objects.check(id, (outcome) => {
        if ('problem' in outcome) this.#report.tell(`${outcome.problem}; no published snapshot needs it`)
      })
    }
    await objects.finish()
    return unneeded
  }

  /**
   * Reads what was chosen of the objects that the walk has not read.
   * @param walked the result of the walk, with the damage that it found
   * @returns what is wrong, by key of the object
   */
  async #checkContents(
    pool: TaskPool,
    walked: ObjectChecker,
    objects: ObjectChecker
  ): Promise<ReadonlyMap<string, string>> {
    const trees = this.#treeChecker(pool, objects, () => false)
    const problems = new Map<string, string>()
    for (const { id } of this.#table.unread(this.#part.start())) {
      if (!this.#part.takes(id.hash) || isProblem(walked.outcome(id))) continue
      await trees.turn()
      if (this.#part.isTimeOver) {
        this.#isComplete = false
        break
      }
      objects.read(id, (outcome) => {
        if ('problem' in outcome) problems.set(objectKey(id), outcome.problem)
      })
    }
    await objects.finish()
    this.#isComplete &&= this.#isTreeComplete
    return problems
  }
}

function isProblem(outcome: CheckOutcome | undefined): boolean {
  return outcome !== undefined && 'problem' in outcome
}

function fossilNote(count: number): string {
  const what = count === 1 ? '1 object that a snapshot needs is' : `${count} objects that snapshots need are`
  return `${what} among the fossils of a prune, which is no damage: the next prune brings back what is needed`
}
