import { Turns } from '../../async/turns.ts'
import { FormatError, RekkordError } from '../../errors.ts'
import { displayPath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import { compareEntries, type Difference, type FolderPair } from './diff-entries.ts'
import type { ReadListener, Target } from '../read/identifier.ts'
import { underNewNames } from './saved-paths.ts'
import { interrupted } from '../interrupted.ts'
import { openDirectory, readTreeObject } from '../read/tree.ts'
import { MAX_DEPTH, MAX_PATH_LENGTH } from '../walk.ts'

/** Pairs of folders that are read before their turn, where the storage answers several requests at once. */
const MAX_AHEAD = 16

export interface DiffOptions {
  /** Bytes of a folder's object at the most; without it as many as for any reading. */
  maximum?: number
  signal?: AbortSignal | undefined
}

/** Steps of a folder in which pairs to be read before their turn are looked for. */
const STEPS_AHEAD = 1000

/** A folder whose differences are being reported. */
class Level {
  readonly #steps: Iterator<Difference | FolderPair, undefined>
  /** Steps that have been looked at before their turn, and how many of them are done. */
  #ahead: (Difference | FolderPair)[] = []
  #done = 0

  constructor(steps: Iterator<Difference | FolderPair, undefined>) {
    this.#steps = steps
  }

  next(): Difference | FolderPair | undefined {
    return this.#done < this.#ahead.length ? this.#ahead[this.#done++] : this.#steps.next().value
  }

  /** The pairs that come soon. */
  *pairsAhead(): Generator<FolderPair, undefined> {
    this.#ahead = this.#ahead.slice(this.#done)
    this.#done = 0
    for (let i = 0; i < STEPS_AHEAD; i++) {
      const step = this.#ahead[i] ?? this.#steps.next().value
      if (step === undefined) return undefined
      if (i === this.#ahead.length) this.#ahead.push(step)
      if (!('change' in step)) yield step
    }
    return undefined
  }
}

/**
 * Tells what differs between two snapshots or folders, in byte order of the paths, each folder before what is in it. Folders
 * with equal object IDs are equal all the way down, so they are neither read nor walked: the time is that of what changed.
 * If a folder is only on one side, all that is in it is reported. Saved paths of one channel that differ only in what stands before a
 * common end are the same, under the name that they have after.
 *
 * This is not the walk of `snapshot/walk.ts`, which knows one folder at a place: here a place is a pair of folders, and one may
 * be missing, and which pairs to go into is known when the entries of both are put side by side. The limits are the same.
 *
 * @param listener called for folders that are missing or damaged; what is in them is not compared
 * @throws RekkordError of code `usage` when a target has no children, `key` when the key cannot read, `damaged` when a
 *   target itself is, `interrupted` when `signal` ends it
 */
export async function* diffTrees(
  repository: Repository,
  before: Target,
  after: Target,
  listener: ReadListener,
  { maximum, signal }: DiffOptions = {}
): AsyncGenerator<Difference, undefined> {
  repository.requireRead()
  const folders = new FolderPairReader(repository, maximum)
  const [old, now] = await Promise.all([folders.target(before), folders.target(after)])
  const levels: Level[] = [
    new Level(compareEntries('', isSameChannel(before, after) ? underNewNames([...old], [...now]) : old, now))
  ]
  const turns = new Turns()
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (turns.areDue) await turns.take()
    if (signal?.aborted === true) throw interrupted('comparison')
    const step = level.next()
    if (step === undefined) {
      levels.pop()
    } else if ('change' in step) {
      yield step
    } else {
      try {
        // The first level is that of the targets, whose entries have no folder above them
        if (levels.length > MAX_DEPTH + 1) throw new FormatError(`it has more than ${MAX_DEPTH} folders above it`)
        if (step.path.length > MAX_PATH_LENGTH) throw new FormatError(`its path has more than ${MAX_PATH_LENGTH} bytes`)
        const [old, now] = await folders.read(step, level)
        levels.push(new Level(compareEntries(step.path, old, now)))
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        listener.warning(`${displayPath(step.path)} cannot be compared: ${error.message}`)
      }
    }
  }
  return undefined
}

function isSameChannel(before: Target, after: Target): boolean {
  return before.kind === 'snapshot' && after.kind === 'snapshot' && before.snapshot.channel === after.snapshot.channel
}

type EntriesPair = [Iterable<Entry>, Iterable<Entry>]

/** Reads folders, and some before their turn. What waits is bounded in number, however deep the trees are. */
class FolderPairReader {
  readonly #repository: Repository
  readonly #maximum: number | undefined
  readonly #ahead = new Map<FolderPair, Promise<EntriesPair>>()
  readonly #maxAhead: number

  constructor(repository: Repository, maximum: number | undefined) {
    this.#repository = repository
    this.#maximum = maximum
    const { concurrency, traits } = repository.storage
    this.#maxAhead = traits.overlaps ? Math.min(concurrency, MAX_AHEAD) : 0
  }

  async target(target: Target): Promise<Iterable<Entry>> {
    if (target.kind === 'snapshot') return target.snapshot.children
    if (target.kind === 'directory') return this.#entries(target.id)
    const what = target.kind === 'other' ? 'special file' : target.kind
    throw new RekkordError('usage', `Only snapshots and folders can be compared; this is a ${what}`)
  }

  /** The entries of a pair; begins with the next pairs of the same level meanwhile. */
  read(pair: FolderPair, level: Level): Promise<EntriesPair> {
    const entries = this.#ahead.get(pair) ?? this.#read(pair)
    this.#ahead.delete(pair)
    if (this.#ahead.size >= this.#maxAhead) return entries
    for (const next of level.pairsAhead()) {
      if (!this.#ahead.has(next)) this.#ahead.set(next, this.#read(next))
      if (this.#ahead.size >= this.#maxAhead) break
    }
    return entries
  }

  #read({ before, after }: FolderPair): Promise<EntriesPair> {
    const entries = Promise.all([this.#entries(before), this.#entries(after)])
    // The caller that awaits it gets the error; without this, an error that nobody awaits would end the process
    entries.catch(() => undefined)
    return entries
  }

  async #entries(id: ObjectId | undefined): Promise<Iterable<Entry>> {
    if (id === undefined) return []
    return openDirectory(await readTreeObject(this.#repository, id, this.#maximum))?.children ?? []
  }
}
