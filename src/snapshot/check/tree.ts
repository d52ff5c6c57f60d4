import { setImmediate } from 'node:timers/promises'
import { FormatError } from '../../errors.ts'
import { joinPath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import type { WorkerPool } from '../../workers/pool.ts'
import type { ReadObject } from '../../workers/protocol.ts'
import type { CheckProblem } from './listener.ts'
import { objectKey, type CheckOutcome, type ObjectChecker } from './objects.ts'
import { NO_SUMS, SumCollector, type EntrySums } from './sums.ts'
import type { CheckedObject } from './table.ts'
import { KeptEntries, type HeldBytes } from '../read/kept-entries.ts'
import { readAhead } from '../read/read-ahead.ts'
import { entryName, MAX_DEPTH, openDirectory, type DirectoryObject } from '../read/tree.ts'

/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20

/** Folders that are looked up before the first of them is walked; they are read a batch at a time. */
const FOLDERS_AT_ONCE = 256

/** Folders that wait for others with the same directory, in walks of a repository that somebody made to take all memory. */
const MOST_WAITING = 50_000

/** A place in a snapshot, for problems. */
export type CheckPlace = Omit<CheckProblem, 'message'>

type DirectoryDone = (outcome: CheckOutcome | 'reported') => void

interface Folder {
  id: ObjectId
  place: CheckPlace
  done: DirectoryDone
}

/** Walks the directories of snapshots, each directory object once, and compares every header with what is below it. */
export class TreeChecker {
  readonly #pool: WorkerPool
  readonly #objects: ObjectChecker
  readonly #report: (problem: CheckProblem) => void
  readonly #signal: AbortSignal | undefined
  readonly #isOver: () => boolean
  /** Directories that are being walked, or wait for objects in them, by their key. */
  readonly #walking = new Map<string, DirectoryDone[]>()
  /** Callbacks in #walking beside the first of each. */
  #callbacks = 0
  /** Objects that wait for their turn, and folders that wait for theirs. */
  readonly #ahead: HeldBytes = { bytes: 0 }
  readonly #kept: HeldBytes = { bytes: 0 }
  #nextTurn = 0

  constructor(
    pool: WorkerPool,
    objects: ObjectChecker,
    report: (problem: CheckProblem) => void,
    signal: AbortSignal | undefined,
    isOver: () => boolean
  ) {
    this.#pool = pool
    this.#objects = objects
    this.#report = report
    this.#signal = signal
    this.#isOver = isOver
  }

  /**
   * Checks entries and all that is below them; `sums` learns what they come to. Resolves when all of it is handed out, or
   * the time is over: what was not walked then is never summed up.
   * @param isTop whether these are the saved paths of a snapshot
   * @param release called when the entries are not needed any more
   */
  async checkEntries(
    entries: Iterable<Entry>,
    place: CheckPlace,
    sums: SumCollector,
    isTop: boolean,
    depth = 0,
    release: () => void = () => undefined
  ): Promise<void> {
    const folders = new KeptEntries(this.#kept)
    const complete = await this.#checkListed(entries, place, sums, isTop, folders)
    release()
    if (this.#isOver()) return
    await this.#checkFolders(folders, place, sums, depth + 1)
    folders.clear()
    if (!this.#isOver()) sums.close(complete)
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  async turn(): Promise<void> {
    if (this.#objects.hasLists) await this.#objects.checkLists()
    // What waits for folders waits for objects in them
    if (this.#objects.isFull || this.#callbacks > MOST_WAITING) await this.#objects.finish()
    if (!this.#pool.hasRoom) await this.#pool.room()
    else if (performance.now() > this.#nextTurn) {
      // Else everything that needs the objects of a batch that does not fill up would pile up
      this.#objects.flush()
      await setImmediate()
      this.#nextTurn = performance.now() + TURN_INTERVAL
    }
    this.#signal?.throwIfAborted()
  }

  /** Checks the entries that are no folders and keeps the others. False where the list is damaged, or the time over. */
  async #checkListed(
    entries: Iterable<Entry>,
    place: CheckPlace,
    sums: SumCollector,
    isTop: boolean,
    folders: KeptEntries
  ): Promise<boolean> {
    try {
      for (const entry of entries) {
        await this.turn()
        if (this.#isOver()) return false
        if (isFolder(entry)) folders.add(entry)
        else this.#checkEntry(entry, placeOf(entry, place), isTop, sums.expect())
      }
      return true
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      this.#report({ ...place, message: error.message })
      return false
    }
  }

  /** Has the folders walked, each directory object once. */
  async #checkFolders(entries: KeptEntries, place: CheckPlace, sums: SumCollector, depth: number): Promise<void> {
    const group = new Map<string, Folder>()
    for (const entry of entries) {
      await this.turn()
      if (this.#isOver()) return
      const id: ObjectId = { catalog: 'M', hash: Buffer.from(entry.hash) }
      const here = placeOf(entry, place)
      const add = sums.expect()
      const folder: Folder = { id, place: here, done: (outcome) => add(this.#directorySums(entry, here, outcome)) }
      const key = objectKey(id)
      if (group.has(key)) await this.#walk(group, depth)
      if (this.#isWalked(folder)) continue
      group.set(key, folder)
      if (group.size >= FOLDERS_AT_ONCE) await this.#walk(group, depth)
    }
    await this.#walk(group, depth)
  }

  /** Walks folders, and empties the group. */
  async #walk(group: Map<string, Folder>, depth: number): Promise<void> {
    const folders = [...group.values()]
    group.clear()
    let next = 0
    const ids = folders.map(({ id }) => id)
    for await (const object of readAhead(this.#pool, ids, this.#ahead)) {
      if (this.#isOver()) return
      const folder = folders[next++]!
      if (!this.#isWalked(folder)) await this.#checkFolder(folder, object, depth)
    }
  }

  /** Whether a directory has been walked: the folder learns then what that came to, or will as soon as it is known. */
  #isWalked({ id, done }: Folder): boolean {
    const known = this.#objects.outcome(id)
    const walking = this.#walking.get(objectKey(id))
    if (known !== undefined) done(known)
    else if (walking !== undefined) {
      walking.push(done)
      this.#callbacks++
    }
    return known !== undefined || walking !== undefined
  }

  #checkEntry(entry: Entry, place: CheckPlace, isTop: boolean, done: (sums: EntrySums | undefined) => void): void {
    const hash = Buffer.from(entry.hash)
    if (!entry.stated || entry.kind === 'other') {
      done(NO_SUMS)
    } else if (!entry.readable) {
      done({ ...NO_SUMS, entries: 1 })
    } else {
      const settle = (outcome: CheckOutcome): void => {
        const problem = contentProblem(entry, hash, isTop, outcome)
        if (problem !== undefined) this.#report({ ...place, message: problem })
        if (problem !== undefined || 'problem' in outcome) done(undefined)
        else done({ entries: 1, counted: 1, size: contentSize(entry, outcome), stored: outcome.stored })
      }
      // Upstream cuts the size of a file that is itself a saved path
      const fileSize = isTop ? Infinity : entry.size
      this.#objects.check({ catalog: 'R', hash }, settle, entry.kind === 'file' ? fileSize : 0)
    }
  }

  async #checkFolder({ id, place, done }: Folder, object: ReadObject, depth: number): Promise<void> {
    this.#walking.set(objectKey(id), [done])
    let directory: DirectoryObject | undefined
    let stored: number
    try {
      if ('problem' in object) throw new FormatError(object.problem.message)
      stored = object.stored
      this.#objects.count(stored)
      if (depth > MAX_DEPTH) throw new FormatError(`There are more than ${MAX_DEPTH} folders above it`)
      directory = openDirectory({ id, type: object.type, content: object.content ?? new Uint8Array(0) })
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      this.#settle(id, { problem: error.message }, false)
      return
    }
    if (directory === undefined) {
      const sums = { entries: 0, counted: 0, subfolders: 0, listed: false }
      this.#settle(id, { kind: 'directory', stored, size: 0, sums }, false)
      return
    }
    const { size, entries } = directory
    const counted = countSubfolders(directory.children)
    const sums = new SumCollector(stored, (total) => {
      // What is damaged below has been told, and no sum can be right
      const rightSize = total !== undefined && this.#compare(place, 'The directory', size, total.size, 'bytes')
      const rightCount = total !== undefined && this.#compare(place, 'The directory', entries, total.entries, 'entries')
      if (!rightSize || !rightCount) {
        this.#settle(id, { problem: `Something in it is damaged (directory ${formatObjectId(id)})` }, true)
        return
      }
      const below = { entries: total.entries, counted: total.counted, subfolders: counted.subfolders, listed: true }
      this.#settle(id, { kind: 'directory', stored: total.stored, size: total.size, sums: below }, false)
    })
    // The walk goes on without the directory itself, which may be large, as those below it may be
    const release = (): void => {
      directory.release()
      if ('content' in object) object.content = undefined
    }
    await this.checkEntries(counted.children, place, sums, false, depth, release)
  }

  /** @param reported the one who had it walked has heard of the problem already, from what is inside */
  #settle(id: ObjectId, outcome: CheckOutcome, reported: boolean): void {
    const key = objectKey(id)
    const [first, ...others] = this.#walking.get(key) ?? []
    this.#walking.delete(key)
    this.#callbacks -= others.length
    this.#objects.remember(id, outcome)
    first?.(reported ? 'reported' : outcome)
    for (const done of others) done(outcome)
  }

  /** What a directory entry adds, after a look at whether the entry says the same as its object. */
  #directorySums(entry: Entry, place: CheckPlace, outcome: CheckOutcome | 'reported'): EntrySums | undefined {
    if (outcome === 'reported') return undefined
    const problem = 'problem' in outcome ? outcome.problem : directoryProblem(entry, outcome)
    if (problem !== undefined) this.#report({ ...place, message: problem })
    if (problem !== undefined || 'problem' in outcome || outcome.sums === undefined) return undefined
    const { size, stored, sums } = outcome
    return { size, stored, entries: sums.entries + 1, counted: sums.counted + 1 }
  }

  #compare(place: CheckPlace, what: string, header: number, actual: number, unit: string): boolean {
    if (header === actual) return true
    this.#report({ ...place, message: `${what} says that it has ${header} ${unit}, there are ${actual}` })
    return false
  }
}

function isFolder(entry: Entry): boolean {
  return entry.kind === 'directory' && entry.stated
}

function placeOf(entry: Entry, place: CheckPlace): CheckPlace {
  const name = entryName(entry)
  return { ...place, path: place.path === '' ? name : joinPath(place.path, name) }
}

/** Counts sub-folders while the children are walked. */
function countSubfolders(entries: Iterable<Entry>): { subfolders: number; children: Iterable<Entry> } {
  const counted = {
    subfolders: 0,
    children: {
      *[Symbol.iterator](): Generator<Entry, undefined> {
        for (const entry of entries) {
          if (isFolder(entry)) counted.subfolders++
          yield entry
        }
        return undefined
      }
    }
  }
  return counted
}

function directoryProblem(entry: Entry, { kind, sums }: CheckedObject): string | undefined {
  if (kind !== 'directory' || sums === undefined) return `Its object is a ${kind}, not a directory`
  if (entry.readable !== sums.listed) {
    return sums.listed ? 'It is marked as not readable, and has a list' : 'It is marked as readable, and has no list'
  }
  if (entry.size === sums.subfolders) return undefined
  return `Its entry says that it has ${entry.size} sub-folders, there are ${sums.subfolders}`
}

function contentProblem(entry: Entry, hash: Buffer, isTop: boolean, outcome: CheckOutcome): string | undefined {
  if ('problem' in outcome) return outcome.problem
  if (outcome.kind === 'content') return undefined
  const fits = entry.kind === 'link' ? outcome.kind === 'link' : outcome.kind === 'chunk' || outcome.kind === 'file'
  if (!fits) return `Object ${formatObjectId({ catalog: 'R', hash })} is a ${outcome.kind}, not a ${entry.kind}`
  const size = contentSize(entry, outcome)
  // Upstream cuts the size of a file that is itself a saved path to 32 bits
  if (entry.size === size || (isTop && entry.size === size % 2 ** 32)) return undefined
  return `Its entry says that it has ${entry.size} bytes, its content has ${size}`
}

/** Bytes of a file; of one that was not read those that its entry tells. */
function contentSize(entry: Entry, { kind, size }: CheckedObject): number {
  if (kind === 'content') return entry.size
  return kind === 'link' ? 0 : size
}
