import { Turns } from '../../async/turns.ts'
import { FormatError, type RekkordError } from '../../errors.ts'
import { joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { poolSource } from '../read/read-ahead.ts'
import { entryName, entryObjectId, type DirectoryObject } from '../read/tree.ts'
import { walkFolder, walkToEnd, type FolderPlace, type ObjectSource, type TreeVisitor } from '../walk.ts'
import { folderCompletion } from './complete-folder.ts'
import { RestoredFiles } from './files.ts'
import { PendingFolder, type ReadyFolder } from './folder.ts'
import type { Landing } from './listing.ts'
import { MAX_PATH, restorePath } from './name.ts'
import type { RestoreRules } from './options.ts'
import { IN_THE_WAY, restoreProblem } from './problem.ts'
import type { RestoreReport } from './report.ts'
import type { RestoredThing, RestoreServices } from './services.ts'
import { somethingThere } from './write.ts'

/** Folders that are restored at the most: those of a few objects that list each other again and again have no end. */
const MAX_FOLDERS = 100_000_000

/**
 * Walks the directories of a snapshot and has everything in them restored: a folder is made before anything in it is
 * handed out, and gets its metadata when all of that is there. Nothing is kept of what is done.
 */
export class TreeRestorer implements TreeVisitor<PendingFolder> {
  readonly files: RestoredFiles
  readonly #rules: RestoreRules
  readonly #services: RestoreServices
  readonly #report: RestoreReport
  readonly #source: ObjectSource
  readonly #turns: Turns
  /** The destination itself, until the folder that it stands for is entered. */
  #ready: ReadyFolder | undefined
  #entered = 0

  constructor(rules: RestoreRules, services: RestoreServices) {
    this.files = new RestoredFiles(rules, services)
    this.#rules = rules
    this.#services = services
    this.#report = services.report
    this.#source = poolSource(services.pool)
    this.#turns = new Turns(rules.signal)
  }

  /**
   * Restores a folder as one that is ready. Resolves when all of it has been handed out.
   * @param entry undefined for an object without an entry
   */
  async restoreInto(ready: ReadyFolder, id: ObjectId, entry: Entry | undefined, parent: PendingFolder): Promise<void> {
    this.#ready = ready
    await this.#walk({ id, entry, parent, depth: 0 })
  }

  /** Restores a file or link that is not in a folder of its snapshot. Resolves when all of it has been handed out. */
  async restoreAlone(thing: RestoredThing, link: boolean, folder: PendingFolder): Promise<void> {
    await this.files.restore(thing, link, { folder, replace: this.#rules.force, alone: true })
  }

  /** Restores a saved path into the folder above it. Resolves when all of it has been handed out. */
  async restoreSavedPath(name: BytePath, entry: Entry, parent: PendingFolder): Promise<void> {
    if (entry.kind !== 'directory') {
      await this.#restoreFile(name, entry, parent, true)
    } else if (this.#landFolder(name, parent, entry)) {
      const named = { ...entry, name: pathBuffer(name) }
      await this.#walk({ id: entryObjectId(entry)!, entry: named, parent, depth: 0 })
    }
  }

  /** Makes a folder that is not in the snapshot itself, for what lies in it; undefined, and reported, where it cannot be. */
  makeFolderAbove(name: BytePath, parent: PendingFolder): PendingFolder | undefined {
    if (!this.#landFolder(name, parent)) return undefined
    try {
      const ready = this.#services.destination.makeFolder(parent, name, false, 0o777)
      return new PendingFolder(ready, parent, () => undefined)
    } catch (error) {
      this.#report.problem(joinPath(parent.path, name), restoreProblem(error))
      return undefined
    }
  }

  pace(): Promise<void> | undefined {
    this.#rules.signal.throwIfAborted()
    return this.#services.pool.hasRoom && !this.#turns.areDue ? undefined : this.#turn()
  }

  goesInto(entry: Entry, folder: PendingFolder): boolean {
    return entry.kind === 'directory' && this.#landFolder(entryName(entry), folder, entry)
  }

  entry(entry: Entry, folder: PendingFolder): Promise<undefined> | undefined {
    return entry.kind === 'directory' ? undefined : this.#restoreFile(entryName(entry), entry, folder, false)
  }

  enter(place: FolderPlace<PendingFolder>, directory: DirectoryObject | undefined): PendingFolder | undefined {
    const { entry, parent } = place
    try {
      if (++this.#entered > MAX_FOLDERS) throw new FormatError(`there are more than ${MAX_FOLDERS} folders`)
      if (directory === undefined) throw new FormatError('its directory object is empty')
      const made = this.#ready ?? this.#make(parent, entry!)
      const complete = folderCompletion(entry, this.#rules, this.#services)
      const folder: PendingFolder = new PendingFolder(made, parent, () => complete(folder))
      return folder
    } catch (error) {
      this.#report.problem(this.#pathOf(place), restoreProblem(error))
      return undefined
    } finally {
      this.#ready = undefined
    }
  }

  fail(place: FolderPlace<PendingFolder>, error: RekkordError): void {
    this.#report.problem(this.#pathOf(place), restoreProblem(error))
  }

  /** What was read of the directory up to there stays. */
  breakOff({ path }: PendingFolder, error: FormatError): void {
    this.#report.problem(path, restoreProblem(error))
  }

  listed(folder: PendingFolder, complete: boolean): void {
    if (complete && this.#rules.delete) this.#services.removals.addOthers(folder, folder.listing?.others() ?? [])
    folder.listing = undefined
  }

  leave(folder: PendingFolder): void {
    folder.release()
  }

  async #walk(place: FolderPlace<PendingFolder>): Promise<void> {
    const options = { source: this.#source, maxPathLength: MAX_PATH }
    await walkToEnd(walkFolder<PendingFolder, never>(place, this, options))
  }

  #make(parent: PendingFolder, entry: Entry): ReadyFolder {
    return this.#services.destination.makeFolder(parent, entryName(entry), true, entry.stated ? 0o700 : 0o777)
  }

  #pathOf({ entry, parent }: FolderPlace<PendingFolder>): BytePath {
    return this.#ready?.path ?? joinPath(parent.path, entryName(entry!))
  }

  /** @param alone it is a saved path, in a folder that is not in the snapshot */
  async #restoreFile(name: BytePath, entry: Entry, folder: PendingFolder, alone: boolean): Promise<undefined> {
    const landing = this.#land(name, folder, entry)
    if (landing === undefined) return
    const path = joinPath(folder.path, name)
    const thing = { name, path, id: entryObjectId(entry)!, entry }
    const link = entry.kind === 'link'
    const how = { folder, replace: landing !== 'free', alone }
    if (landing !== 'folder') {
      // Windows has two kinds of links; the target shows which one it is
      if (link && this.#rules.platform === 'win32') this.files.leaveLink(thing, how)
      else await this.files.restore(thing, link, how)
    } else if (alone || !this.#rules.delete) {
      this.#report.problem(path, IN_THE_WAY)
    } else {
      this.files.leaveUntilCleared(thing, link, folder)
    }
  }

  /**
   * Takes the name of a folder that is to be restored. @returns false, and reports it, where it is not to be
   * @param entry undefined for a folder that is not in the snapshot
   */
  #landFolder(name: BytePath, parent: PendingFolder, entry?: Entry): boolean {
    const landing = this.#land(name, parent, entry)
    if (landing !== undefined && landing !== 'free') parent.mergeable.add(name)
    return landing !== undefined
  }

  /** What an entry lands on in its folder; undefined, and reported, where it is not to be restored. */
  #land(name: BytePath, folder: PendingFolder, entry?: Entry): Landing | undefined {
    const path = joinPath(folder.path, name)
    try {
      restorePath(folder.path, name, this.#rules.platform)
      const landing = folder.listing?.claim(name) ?? 'free'
      if (entry !== undefined && entryObjectId(entry) === undefined) {
        this.#report.skipped(path, whySkipped(entry))
        return undefined
      }
      if (landing === 'taken' || (landing !== 'free' && !this.#rules.force)) throw somethingThere()
      return landing
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
      return undefined
    }
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  async #turn(): Promise<void> {
    if (!this.#services.pool.hasRoom) await this.#services.pool.room()
    else await this.#turns.take()
    this.#rules.signal.throwIfAborted()
  }
}

function whySkipped(entry: Entry): string {
  if (entry.kind === 'other') return 'it was a device, a pipe or a socket and is left out'
  return 'it could not be read when it was saved and is left out'
}
