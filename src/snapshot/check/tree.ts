import { Turns } from '../../async/turns.ts'
import type { FormatError, RekkordError } from '../../errors.ts'
import { joinPath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import type { TaskPool } from '../tasks.ts'
import { poolSource } from '../read/read-ahead.ts'
import { entryName, type DirectoryObject } from '../read/tree.ts'
import { walkEntries, walkToEnd, type FolderPlace, type ObjectSource, type TreeVisitor } from '../walk.ts'
import { checkEntry, checkFolderEntry, isFolder } from './entries.ts'
import type { CheckPlace, CheckProblem } from './listener.ts'
import { objectKey, type ObjectChecker } from './objects.ts'
import { SumCollector, type EntrySums } from './sums.ts'
import type { CheckOutcome } from './table.ts'

/** Folders that wait for others with the same directory, in walks of a repository that somebody made to take all memory. */
const MAX_WAITING = 50_000

type DirectoryDone = (outcome: CheckOutcome | 'reported') => void

/** A folder, or a snapshot, that is being walked. */
interface CheckedFolder {
  place: CheckPlace
  sums: SumCollector
  /** Whether these are the saved paths of a snapshot. */
  isTop: boolean
  /** Sub-folders that have been listed. */
  subfolders: number
}

/** Ends a walk whose time is over. */
class TimeOver extends Error {}

/** Walks the directories of snapshots, each directory object once, and compares every header with what is below it. */
export class TreeChecker implements TreeVisitor<CheckedFolder> {
  readonly #pool: TaskPool
  readonly #objects: ObjectChecker
  readonly #report: (problem: CheckProblem) => void
  readonly #isOver: () => boolean
  readonly #turns: Turns
  readonly #source: ObjectSource
  /** Directories that are being walked, or wait for objects in them, by their key. */
  readonly #walking = new Map<string, DirectoryDone[]>()
  /** Callbacks in #walking beside the first of each. */
  #callbacks = 0
  /** Outcomes that are still to be passed on. */
  readonly #settled: { id: ObjectId; outcome: CheckOutcome; reported: boolean }[] = []
  #isSettling = false

  constructor(
    pool: TaskPool,
    objects: ObjectChecker,
    report: (problem: CheckProblem) => void,
    signal: AbortSignal | undefined,
    isOver: () => boolean
  ) {
    this.#pool = pool
    this.#objects = objects
    this.#report = report
    this.#isOver = isOver
    this.#turns = new Turns(signal)
    this.#source = countingFossils(poolSource(pool), objects)
  }

  /**
   * Checks the saved paths of a snapshot and all that is below them; `sums` learns what they come to. Resolves when all of it
   * is handed out, or the time is over: what was not walked then is never summed up.
   */
  async checkSnapshot(entries: Iterable<Entry>, place: CheckPlace, sums: SumCollector): Promise<void> {
    const snapshot: CheckedFolder = { place, sums, isTop: true, subfolders: 0 }
    try {
      await walkToEnd(walkEntries(entries, snapshot, this, { source: this.#source }))
    } catch (error) {
      if (!(error instanceof TimeOver)) throw error
    }
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  async turn(): Promise<void> {
    if (this.#objects.hasLists) await this.#objects.checkLists()
    // What waits for folders waits for objects in them
    if (this.#isFull) await this.#objects.finish()
    if (!this.#pool.hasRoom) await this.#pool.room()
    if (!this.#turns.areDue) return
    // Else everything that needs the objects of a batch that does not fill up would pile up
    this.#objects.flush()
    await this.#turns.take()
  }

  pace(): Promise<void> | undefined {
    if (this.#isOver()) throw new TimeOver()
    const mayGoOn = !this.#objects.hasLists && !this.#isFull && this.#pool.hasRoom && !this.#turns.areDue
    return mayGoOn ? undefined : this.turn()
  }

  goesInto(entry: Entry): boolean {
    return isFolder(entry)
  }

  entry(entry: Entry, folder: CheckedFolder): undefined {
    if (isFolder(entry)) folder.subfolders++
    else
      checkEntry(this.#objects, entry, placeOf(entry, folder.place), folder.isTop, this.#report, folder.sums.expect())
  }

  wants(place: FolderPlace<CheckedFolder>): boolean {
    return !this.#isWalked(place)
  }

  enter(
    place: FolderPlace<CheckedFolder>,
    directory: DirectoryObject | undefined,
    stored: number
  ): CheckedFolder | undefined {
    if (this.#isWalked(place)) return undefined
    const { id } = place
    const here = placeOf(place.entry!, place.parent.place)
    this.#walking.set(objectKey(id), [this.#doneOf(place)])
    this.#objects.count(stored)
    if (directory === undefined) {
      const sums = { entries: 0, counted: 0, subfolders: 0, listed: false }
      this.#settle(id, { kind: 'directory', stored, size: 0, sums }, false)
      return undefined
    }
    const sums = new SumCollector(stored, (total) => this.#compareHeader(id, here, directory, folder, total))
    const folder: CheckedFolder = { place: here, sums, isTop: false, subfolders: 0 }
    return folder
  }

  fail(place: FolderPlace<CheckedFolder>, { message }: RekkordError): void {
    if (this.#isWalked(place)) return
    this.#walking.set(objectKey(place.id), [this.#doneOf(place)])
    this.#settle(place.id, { problem: message }, false)
  }

  breakOff({ place }: CheckedFolder, { message }: FormatError): void {
    this.#report({ ...place, message })
  }

  leave({ sums }: CheckedFolder, complete: boolean): void {
    sums.close(complete)
  }

  get #isFull(): boolean {
    return this.#objects.isFull || this.#callbacks > MAX_WAITING
  }

  /** Whether a directory has been walked: the folder learns then what that came to, or will as soon as it is known. */
  #isWalked(place: FolderPlace<CheckedFolder>): boolean {
    const known = this.#objects.outcome(place.id)
    const walking = this.#walking.get(objectKey(place.id))
    if (known !== undefined) this.#doneOf(place)(known)
    else if (walking !== undefined) {
      walking.push(this.#doneOf(place))
      this.#callbacks++
    }
    return known !== undefined || walking !== undefined
  }

  /** What a folder does when its directory is known: its entry is compared with it, and the folder above learns the sums. */
  #doneOf({ entry, parent }: FolderPlace<CheckedFolder>): DirectoryDone {
    const place = placeOf(entry!, parent.place)
    const add = parent.sums.expect()
    // The entry itself is a view into memory that is not kept for this
    const { readable, size } = entry!
    return (outcome) => {
      const { problem, sums } = checkFolderEntry({ readable, size }, outcome)
      if (problem !== undefined) this.#report({ ...place, message: problem })
      add(sums)
    }
  }

  /** Compares a directory's header with what is in it. @param total undefined where something below is damaged */
  #compareHeader(
    id: ObjectId,
    place: CheckPlace,
    { size, entries }: DirectoryObject,
    { subfolders }: CheckedFolder,
    total: EntrySums | undefined
  ): void {
    // What is damaged below has been reported, and no sum can be right
    const rightSize = total !== undefined && this.#compare(place, size, total.size, 'bytes')
    const rightCount = total !== undefined && this.#compare(place, entries, total.entries, 'entries')
    if (!rightSize || !rightCount) {
      this.#settle(id, { problem: `Something in it is damaged (directory ${formatObjectId(id)})` }, true)
      return
    }
    const sums = { entries: total.entries, counted: total.counted, subfolders, listed: true }
    this.#settle(id, { kind: 'directory', stored: total.stored, size: total.size, sums }, false)
  }

  #compare(place: CheckPlace, header: number, actual: number, unit: string): boolean {
    if (header === actual) return true
    this.#report({ ...place, message: `The directory says that it has ${header} ${unit}, there are ${actual}` })
    return false
  }

  /**
   * Passes on what a directory came to. That may settle those above it, which wait for this call to go on: folders may be
   * deeper than calls.
   * @param reported whether the caller that had it walked knows of the problem already, from what is inside
   */
  #settle(id: ObjectId, outcome: CheckOutcome, reported: boolean): void {
    this.#settled.push({ id, outcome, reported })
    if (this.#isSettling) return
    this.#isSettling = true
    for (let next = this.#settled.pop(); next !== undefined; next = this.#settled.pop()) this.#passOn(next)
    this.#isSettling = false
  }

  #passOn({ id, outcome, reported }: { id: ObjectId; outcome: CheckOutcome; reported: boolean }): void {
    const key = objectKey(id)
    const [first, ...others] = this.#walking.get(key) ?? []
    this.#walking.delete(key)
    this.#callbacks -= others.length
    this.#objects.remember(id, outcome)
    first?.(reported ? 'reported' : outcome)
    for (const done of others) done(outcome)
  }
}

function placeOf(entry: Entry, place: CheckPlace): CheckPlace {
  const name = entryName(entry)
  return { ...place, path: place.path === '' ? name : joinPath(place.path, name) }
}

function countingFossils(source: ObjectSource, objects: ObjectChecker): ObjectSource {
  return {
    async *read(ids, maximum) {
      for await (const object of source.read(ids, maximum)) {
        objects.countFossil(object)
        yield object
      }
    }
  }
}
