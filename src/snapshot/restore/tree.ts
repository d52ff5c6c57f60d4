import { Turns } from '../../async/turns.ts'
import { FormatError, RekkordError } from '../../errors.ts'
import type { HeldFolders } from '../../files/held-folder.ts'
import { joinPath, type BytePath } from '../../files/path.ts'
import { CHUNK_MAX_SIZE } from '../../format/chunk-list.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { TaskPool } from '../tasks.ts'
import type { ReadObject } from '../read/tasks.ts'
import type { RestoreItem } from './tasks.ts'
import { modeFor, setFolderMetadata, setFolderOwner, type Metadata } from './metadata.ts'
import { IN_THE_WAY, restoreProblem } from './problem.ts'
import { KeptEntries, type HeldBytes } from '../read/kept-entries.ts'
import { readAhead } from '../read/read-ahead.ts'
import { entryName, entryObjectId, openDirectory, type DirectoryObject } from '../read/tree.ts'
import type { RestoreAttributes } from './attributes.ts'
import { settle, type FileUnderWay, type FinishFile, type RestoreBatches, type Settled } from './batches.ts'
import type { BigFiles } from './big-file.ts'
import type { Destination } from './destination.ts'
import { PendingFolder, type ReadyFolder } from './folder.ts'
import type { Landing } from './listing.ts'
import { restorePath } from './name.ts'
import type { Removals } from './removals.ts'
import type { RestoreReport } from './report.ts'
import { MAX_DEPTH } from '../walk.ts'
import { somethingThere } from './write.ts'

/** Folders that are restored at the most: those of a few objects that list each other again and again have no end. */
const MAX_FOLDERS = 100_000_000

/** Permission bits with set-user-id, set-group-id and sticky; and the first two alone. */
const ALL_MODES = 0o7777
const RUN_AS_OTHER = 0o6000

export interface TreeRestorerOptions {
  owner: boolean
  /** Undefined where extended attributes are not restored. */
  attributes: RestoreAttributes | undefined
  /** Count, and write nothing. */
  dryRun: boolean
  /** Replace files that are there. */
  replace: boolean
  /** Remove what is not in the snapshot. */
  delete: boolean
  /** Make links when all else is there: Windows has two kinds, and which one it is their targets tell. */
  linksLast: boolean
  /** Whose rules names follow. */
  platform: NodeJS.Platform
  signal: AbortSignal | undefined
}

/** A folder, file or link to restore. */
export interface RestoredThing {
  name: BytePath
  /** For people. */
  path: BytePath
  id: ObjectId
  /** Undefined for an object without an entry: it has no metadata then, and its size is not known. */
  entry: Entry | undefined
}

/** What the restore of a tree works with. */
export interface TreeServices {
  pool: TaskPool
  batches: RestoreBatches
  bigFiles: BigFiles
  destination: Destination
  folders: HeldFolders
  removals: Removals
  report: RestoreReport
}

/**
 * Walks the directories of a snapshot and has everything in them restored: a folder is made before anything in it is
 * handed out, and gets its metadata when all of that is there. Nothing is kept of what is done.
 */
export class TreeRestorer {
  readonly #options: TreeRestorerOptions
  readonly #services: TreeServices
  readonly #report: RestoreReport
  /** Objects that wait for their turn, and folders that wait for theirs. */
  readonly #ahead: HeldBytes = { bytes: 0 }
  readonly #kept: HeldBytes = { bytes: 0 }
  /** Links that are left for the end. */
  readonly #links: (() => Promise<void>)[] = []
  #walked = 0
  /** Files and links that are handed out. */
  #underWay = 0
  #onWritten: (() => void) | undefined
  readonly #turns: Turns

  constructor(options: TreeRestorerOptions, services: TreeServices) {
    this.#options = options
    this.#turns = new Turns(options.signal)
    this.#services = services
    this.#report = services.report
  }

  /** Restores a directory object into a folder that is ready. Resolves when all of it has been handed out. */
  async restoreInto(ready: ReadyFolder, thing: RestoredThing, parent: PendingFolder): Promise<void> {
    for await (const object of readAhead(this.#services.pool, [thing.id])) {
      await this.#restoreFolder(thing, object, parent, 0, ready)
    }
  }

  /** Restores a file or link that is not in a folder of its snapshot. Resolves when all of it has been handed out. */
  restoreAlone(thing: RestoredThing, link: boolean, folder: PendingFolder): Promise<void> {
    return this.#restoreFile(thing, link, { folder, replace: this.#options.replace, alone: true })
  }

  /** Restores a saved path into the folder above it. Resolves when all of it has been handed out. */
  async restoreSavedPath(name: BytePath, entry: Entry, parent: PendingFolder): Promise<void> {
    const folders: Entry[] = []
    await this.#restoreEntry(name, entry, parent, true, (folder) => folders.push(folder))
    for (const folder of folders) {
      const thing = { name, path: joinPath(parent.path, name), id: entryObjectId(folder)!, entry: folder }
      for await (const object of readAhead(this.#services.pool, [thing.id])) {
        await this.#restoreFolder(thing, object, parent, 0, undefined)
      }
    }
  }

  /** Makes a folder that is not in the snapshot itself, for what lies in it; undefined, and reported, where it cannot be. */
  makeFolderAbove(name: BytePath, parent: PendingFolder): PendingFolder | undefined {
    const landing = this.#land(name, parent)
    if (landing === undefined) return undefined
    if (landing !== 'free') parent.mergeable.add(name)
    try {
      const ready = this.#services.destination.makeFolder(parent, name, false, 0o777)
      return new PendingFolder(ready, parent, () => undefined)
    } catch (error) {
      this.#report.problem(joinPath(parent.path, name), restoreProblem(error))
      return undefined
    }
  }

  /** Restores the links that were left for the end. Resolves when all are handed out. */
  async restoreLinks(): Promise<void> {
    if (this.#links.length === 0) return
    await this.written()
    for (const restoreLink of this.#links.splice(0)) await restoreLink()
  }

  /** Resolves when all that was handed out is there, or is not to be. */
  async written(): Promise<void> {
    this.#services.batches.flush()
    if (this.#underWay > 0) await new Promise<void>((resolve) => (this.#onWritten = resolve))
  }

  async #restoreFolder(
    thing: RestoredThing,
    object: ReadObject,
    parent: PendingFolder,
    depth: number,
    ready: ReadyFolder | undefined
  ): Promise<void> {
    const subfolders = new KeptEntries(this.#kept)
    const folder = await this.#restoreListed(thing, object, parent, { depth, ready, subfolders })
    if (folder === undefined) return
    // The walk goes on without the directory itself, which may be large, as those below it may be
    if ('content' in object) object.content = undefined
    await this.#restoreSubfolders(subfolders, folder, depth)
    subfolders.clear()
    folder.release()
  }

  /** Restores all that a directory lists but its sub-folders; undefined, and reported, where it cannot be restored. */
  async #restoreListed(
    thing: RestoredThing,
    object: ReadObject,
    parent: PendingFolder,
    { depth, ready, subfolders }: { depth: number; ready: ReadyFolder | undefined; subfolders: KeptEntries }
  ): Promise<PendingFolder | undefined> {
    const { name, path, id, entry } = thing
    const metadata = entry && metadataOf(entry, this.#options.owner)
    const extended = this.#extendedOf(entry)
    let directory: DirectoryObject
    let folder: PendingFolder
    try {
      directory = this.#open(id, object, depth)
      const made =
        ready ?? this.#services.destination.makeFolder(parent, name, true, metadata === undefined ? 0o777 : 0o700)
      folder = new PendingFolder(made, parent, () => this.#complete(folder, metadata, extended))
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
      return undefined
    }
    try {
      for (const child of directory.children) {
        await this.#turn()
        await this.#restoreEntry(entryName(child), child, folder, false, (below) => subfolders.add(below))
      }
      if (this.#options.delete) this.#services.removals.addOthers(folder, folder.listing?.others() ?? [])
    } catch (error) {
      // What was read of the directory up to here stays
      if (!(error instanceof FormatError)) throw error
      this.#report.problem(path, restoreProblem(error))
    }
    folder.listing = undefined
    return folder
  }

  #open(id: ObjectId, object: ReadObject, depth: number): DirectoryObject {
    if ('problem' in object) throw new RekkordError(object.problem.code, object.problem.message)
    if (depth > MAX_DEPTH) throw new FormatError(`it has more than ${MAX_DEPTH} folders above it`)
    if (++this.#walked > MAX_FOLDERS) throw new FormatError(`there are more than ${MAX_FOLDERS} folders`)
    const directory = openDirectory({ id, type: object.type, content: object.content ?? new Uint8Array(0) })
    if (directory === undefined) throw new FormatError('its directory object is empty')
    return directory
  }

  /**
   * @param alone it is a saved path, in a folder that is not in the snapshot
   * @param later called with a folder, to be restored when all else in its folder is handed out
   */
  async #restoreEntry(
    name: BytePath,
    entry: Entry,
    folder: PendingFolder,
    alone: boolean,
    later: (folder: Entry) => void
  ): Promise<void> {
    const landing = this.#land(name, folder, entry)
    if (landing === undefined) return
    const path = joinPath(folder.path, name)
    if (entry.kind === 'directory') {
      if (landing !== 'free') folder.mergeable.add(name)
      later(entry)
      return
    }
    const thing = { name, path, id: entryObjectId(entry)!, entry }
    const link = entry.kind === 'link'
    const how = { folder, replace: landing !== 'free', alone }
    if (landing !== 'folder' && link && this.#options.linksLast) return this.#leave(thing, how)
    if (landing !== 'folder') return this.#restoreFile(thing, link, how)
    if (alone || !this.#options.delete) {
      this.#report.problem(path, IN_THE_WAY)
      return
    }
    const kept = keep(thing)
    this.#services.removals.addInTheWay(folder, name, () => this.#restoreCleared(kept, link, folder))
  }

  /** Leaves a link for the end. */
  #leave(thing: RestoredThing, how: { folder: PendingFolder; replace: boolean; alone: boolean }): void {
    const kept = keep(thing)
    how.folder.hold()
    this.#links.push(async () => {
      await this.#restoreFile(kept, true, how)
      how.folder.release()
    })
  }

  /** Restores a file or link where there is nothing now. Resolves to whether it is there. */
  #restoreCleared(thing: RestoredThing, link: boolean, folder: PendingFolder): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.#restoreFile(thing, link, { folder, replace: false, alone: false, settled: resolve }).then(
        () => this.#services.batches.flush(),
        reject
      )
    })
  }

  /**
   * What an entry lands on in its folder; undefined, and reported, where it is not to be restored.
   * @param entry undefined for a folder that is not in the snapshot
   */
  #land(name: BytePath, folder: PendingFolder, entry?: Entry): Landing | undefined {
    const path = joinPath(folder.path, name)
    try {
      restorePath(folder.path, name, this.#options.platform)
      const landing = folder.listing?.claim(name) ?? 'free'
      if (entry !== undefined && entryObjectId(entry) === undefined) {
        this.#report.skipped(path, whySkipped(entry))
        return undefined
      }
      if (landing === 'taken' || (landing !== 'free' && !this.#options.replace)) throw somethingThere()
      return landing
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
      return undefined
    }
  }

  async #restoreSubfolders(entries: KeptEntries, folder: PendingFolder, depth: number): Promise<void> {
    const walked = entries[Symbol.iterator]()
    for await (const object of readAhead(this.#services.pool, entries.ids(), this.#ahead)) {
      const entry = walked.next().value!
      const name = entryName(entry)
      await this.#turn()
      const thing = { name, path: joinPath(folder.path, name), id: entryObjectId(entry)!, entry }
      await this.#restoreFolder(thing, object, folder, depth + 1, undefined)
    }
  }

  async #restoreFile(
    { name, path, id, entry }: RestoredThing,
    link: boolean,
    how: { folder: PendingFolder; replace: boolean; alone: boolean; settled?: Settled }
  ): Promise<void> {
    const { folder, replace, alone } = how
    const size = link ? 0 : entry?.size
    const { progress } = this.#report
    if (!link) {
      progress.foundFiles++
      progress.foundBytes += size ?? 0
    }
    if (entry?.kind === 'file' && entry.stated && !this.#options.owner && (entry.mode & RUN_AS_OTHER) !== 0) {
      this.#report.incomplete(path, 'runs with the rights of its owner or group, which is restored with owners alone')
    }
    const hash = id.hash.toString('latin1')
    if (this.#options.dryRun) return this.#pretend(path, { link, hash, size: alone ? undefined : size }, size, how)
    const { folders, batches } = this.#services
    if (folders.isFull) {
      batches.flush()
      await folders.room()
    }
    let at: BytePath
    try {
      at = folders.pin(folder.held!)
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
      how.settled?.(false)
      return
    }
    const metadata = entry && metadataOf(entry, this.#options.owner)
    const settled = this.#begin(folder, (isThere) => {
      folders.unpin(folder.held!)
      how.settled?.(isThere)
    })
    const finish = this.#finishing({ at: joinPath(at, name), path }, link, metadata, entry)
    const item: RestoreItem = { folder: at, name, replace, link, hash, size, sizeWraps: alone, metadata }
    const file = { path, item, finish, settled }
    if (alone || size === undefined || size > CHUNK_MAX_SIZE) await this.#restoreLongFile(file)
    else batches.add(file)
  }

  /** Counts a file or link in a dry run, where things are to be removed once its objects are known to be there. */
  #pretend(
    path: BytePath,
    item: { link: boolean; hash: string; size: number | undefined },
    size: number | undefined,
    { folder, settled }: { folder: PendingFolder; settled?: Settled }
  ): void {
    const restored = (): void => this.#report.restored(path, item.link ? 'link' : 'file', size ?? 0)
    if (!this.#options.delete) {
      restored()
      return
    }
    const end = this.#begin(folder, settled)
    this.#services.batches.lookUp(item, ({ problem }) => {
      if (problem === undefined) restored()
      else this.#report.problem(path, problem)
      end(problem === undefined)
    })
  }

  /** Something in a folder is handed out. @returns to be called when it is settled */
  #begin(folder: PendingFolder, settled: Settled | undefined): Settled {
    folder.hold()
    this.#underWay++
    return (isThere) => {
      settled?.(isThere)
      folder.release()
      if (--this.#underWay === 0) this.#onWritten?.()
    }
  }

  /** A file that may have many chunks: the walk goes on when all are handed out, so that they do not pile up. */
  async #restoreLongFile(file: FileUnderWay): Promise<void> {
    const { item } = file
    const { pool, bigFiles } = this.#services
    const result = (await pool.run({ kind: 'restore-files', items: [item] }, { urgent: true }))[0]!
    if (result.list !== undefined) {
      await bigFiles.restore(item, result.list, (restored) => settle(this.#report, file, restored))
      return
    }
    if (!item.link) this.#report.progress.bytes += result.size
    await new Promise<void>((resolve) => {
      const settled: Settled = (isThere) => {
        file.settled(isThere)
        resolve()
      }
      settle(this.#report, { ...file, settled }, result)
    })
  }

  /** What is left to do for a file or link once it is written: its attributes, and then the mode that it is to have. */
  #finishing(
    target: { at: BytePath; path: BytePath },
    link: boolean,
    metadata: Metadata | undefined,
    entry: Entry | undefined
  ): FinishFile {
    const attributes = this.#options.attributes!
    const extended = this.#extendedOf(entry)
    if (metadata === undefined || extended === undefined) return () => undefined
    if (link) return ({ owned }) => attributes.set({ ...target, owned }, extended)
    const wanted = { ...metadata }
    metadata.mode = attributes.writtenMode(metadata.mode)
    return ({ owned }) => attributes.setOfFile({ ...target, owned }, extended, modeFor(wanted, owned))
  }

  /** Gives a folder its metadata when all in it is there. */
  #complete(
    { held, path }: PendingFolder,
    metadata: Metadata | undefined,
    extended: Buffer | undefined
  ): Promise<void> | undefined {
    const { folders } = this.#services
    if (held === undefined) {
      this.#report.restored(path, 'directory', 0)
      return undefined
    }
    const finish = (at: BytePath): void => {
      if (metadata !== undefined && !this.#options.dryRun) {
        const { problem } = setFolderMetadata(at, metadata)
        if (problem !== undefined) this.#report.incomplete(path, problem)
      }
      this.#report.restored(path, 'directory', 0)
      folders.unpin(held)
      folders.release(held)
    }
    let at: BytePath
    try {
      at = folders.pin(held)
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
      return undefined
    }
    if (extended === undefined) {
      finish(at)
      return undefined
    }
    // Rights come with the owner, and with the mode they may go: so the owner first, and the mode last
    const owned = metadata !== undefined && setFolderOwner(at, metadata)
    return this.#options.attributes!.set({ at: `${at}/.`, path, owned }, extended).then(() => finish(at))
  }

  /** A copy of the attributes to restore, as entries are views into directories of which nothing is kept. */
  #extendedOf(entry: Entry | undefined): Buffer | undefined {
    if (this.#options.attributes === undefined || entry === undefined || entry.extended.length === 0) return undefined
    return Buffer.from(entry.extended)
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  async #turn(): Promise<void> {
    if (!this.#services.pool.hasRoom) await this.#services.pool.room()
    else if (this.#turns.areDue) await this.#turns.take()
    this.#options.signal?.throwIfAborted()
  }
}

/** What holds when the directory is no longer in memory: entries are views into it. */
function keep(thing: RestoredThing): RestoredThing {
  const { entry } = thing
  return entry === undefined ? thing : { ...thing, entry: { ...entry, extended: Buffer.from(entry.extended) } }
}

function metadataOf(entry: Entry, owner: boolean): Metadata | undefined {
  if (!entry.stated) return undefined
  return {
    // Whoever wrote the snapshot could else make a program that runs with the rights of whoever restores it
    mode: entry.mode & (entry.kind === 'file' ? ALL_MODES & ~RUN_AS_OTHER : ALL_MODES),
    ownerMode: owner && entry.kind === 'file' ? entry.mode & RUN_AS_OTHER : 0,
    mtime: entry.mtime,
    atime: entry.hasAtime ? entry.atime : undefined,
    owner: owner ? { uid: entry.uid, gid: entry.gid } : undefined
  }
}

function whySkipped(entry: Entry): string {
  if (entry.kind === 'other') return 'it was a device, a pipe or a socket and is left out'
  return 'it could not be read when it was saved and is left out'
}
