import { setImmediate } from 'node:timers/promises'
import { FormatError, RekkordError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import { CHUNK_MAX_SIZE } from '../../format/chunk-list.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { TaskPool } from '../tasks.ts'
import type { ReadObject } from '../read/tasks.ts'
import type { RestoreFilesTask, RestoreItem } from './tasks.ts'
import { setFolderMetadata, type Metadata } from './metadata.ts'
import { restoreProblem } from './problem.ts'
import { KeptEntries, type HeldBytes } from '../read/kept-entries.ts'
import { readAhead } from '../read/read-ahead.ts'
import { entryName, entryObjectId, openDirectory, type DirectoryObject } from '../read/tree.ts'
import type { RestoreAttributes } from './attributes.ts'
import { settle, type FinishFile, type RestoreBatches } from './batches.ts'
import type { BigFiles } from './big-file.ts'
import type { Destination, WantedKind } from './destination.ts'
import { PendingFolder } from './folder.ts'
import { restorePath } from './name.ts'
import type { RestoreReport } from './report.ts'
import { MAX_DEPTH } from '../walk.ts'

/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20

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
  signal: AbortSignal | undefined
}

/** A folder, file or link to restore. */
export interface RestoreRoot {
  path: BytePath
  id: ObjectId
  kind: 'directory' | 'file' | 'link'
  /** Undefined for an object without an entry: it has no metadata then, and its size is not known. */
  entry: Entry | undefined
  /** It is a folder that has been made already, or was there: the destination itself. */
  prepared: { merged: boolean } | undefined
}

/**
 * Walks the directories of a snapshot and has everything in them restored: a folder is made before anything in it is
 * handed out, and gets its metadata when all of that is there. Nothing is kept of what is done.
 */
export class TreeRestorer {
  readonly #options: TreeRestorerOptions
  readonly #pool: TaskPool
  readonly #batches: RestoreBatches
  readonly #bigFiles: BigFiles
  readonly #destination: Destination
  readonly #report: RestoreReport
  /** Objects that wait for their turn, and folders that wait for theirs. */
  readonly #ahead: HeldBytes = { bytes: 0 }
  readonly #kept: HeldBytes = { bytes: 0 }
  #nextTurn = 0

  constructor(
    options: TreeRestorerOptions,
    services: {
      pool: TaskPool
      batches: RestoreBatches
      bigFiles: BigFiles
      destination: Destination
      report: RestoreReport
    }
  ) {
    this.#options = options
    this.#pool = services.pool
    this.#batches = services.batches
    this.#bigFiles = services.bigFiles
    this.#destination = services.destination
    this.#report = services.report
  }

  /** Restores a saved path or a single object into a folder. Resolves when all of it has been handed out. */
  async restoreRoot(root: RestoreRoot, parent: PendingFolder): Promise<void> {
    const { path, id, kind, entry } = root
    if (kind !== 'directory') return this.#restoreFile(path, id, kind === 'link', entry, true, parent)
    for await (const object of readAhead(this.#pool, [id])) await this.#restoreFolder(root, object, parent, 0)
  }

  async #restoreFolder(root: RestoreRoot, object: ReadObject, parent: PendingFolder, depth: number): Promise<void> {
    const subfolders = new KeptEntries(this.#kept)
    const folder = await this.#restoreListed(root, object, parent, depth, subfolders)
    if (folder === undefined) return
    // The walk goes on without the directory itself, which may be large, as those below it may be
    if ('content' in object) object.content = undefined
    await this.#restoreSubfolders(subfolders, folder, depth)
    subfolders.clear()
    folder.release()
  }

  /** Restores all that a directory lists but its sub-folders; undefined, and reported, where it cannot be restored. */
  async #restoreListed(
    { path, id, entry, prepared }: RestoreRoot,
    object: ReadObject,
    parent: PendingFolder,
    depth: number,
    subfolders: KeptEntries
  ): Promise<PendingFolder | undefined> {
    const metadata = entry && metadataOf(entry, this.#options.owner)
    const extended = this.#extendedOf(entry)
    let directory: DirectoryObject
    let folder: PendingFolder
    try {
      directory = this.#open(id, object, depth)
      const mode = metadata === undefined ? 0o777 : 0o700
      const merged = prepared?.merged ?? this.#destination.makeFolder(path, mode, parent.merged)
      folder = new PendingFolder(path, merged, parent, () => this.#complete(path, metadata, extended))
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
      return undefined
    }
    try {
      if (folder.merged) this.#destination.removeOthers(path, wantedIn(directory))
      for (const child of directory.children) {
        await this.#turn()
        await this.#restoreChild(child, folder, subfolders)
      }
    } catch (error) {
      // What was read of the directory up to here stays
      if (!(error instanceof FormatError)) throw error
      this.#report.problem(path, restoreProblem(error))
    }
    return folder
  }

  #open(id: ObjectId, object: ReadObject, depth: number): DirectoryObject {
    if ('problem' in object) throw new RekkordError(object.problem.code, object.problem.message)
    if (depth > MAX_DEPTH) throw new FormatError(`it has more than ${MAX_DEPTH} folders above it`)
    const directory = openDirectory({ id, type: object.type, content: object.content ?? new Uint8Array(0) })
    if (directory === undefined) throw new FormatError('its directory object is empty')
    return directory
  }

  async #restoreChild(child: Entry, folder: PendingFolder, subfolders: KeptEntries): Promise<void> {
    const name = entryName(child)
    const id = entryObjectId(child)
    let path: BytePath
    try {
      path = restorePath(folder.path, name)
    } catch (error) {
      this.#report.problem(`${folder.path}/${name}`, restoreProblem(error))
      return
    }
    if (id === undefined) this.#report.skipped(path, whySkipped(child))
    else if (child.kind === 'directory') subfolders.add(child)
    else await this.#restoreFile(path, id, child.kind === 'link', child, false, folder)
  }

  async #restoreSubfolders(entries: KeptEntries, folder: PendingFolder, depth: number): Promise<void> {
    const walked = entries[Symbol.iterator]()
    for await (const object of readAhead(this.#pool, entries.ids(), this.#ahead)) {
      const entry = walked.next().value!
      const path = restorePath(folder.path, entryName(entry))
      const root: RestoreRoot = { path, id: entryObjectId(entry)!, kind: 'directory', entry, prepared: undefined }
      await this.#turn()
      await this.#restoreFolder(root, object, folder, depth + 1)
    }
  }

  async #restoreFile(
    path: BytePath,
    id: ObjectId,
    link: boolean,
    entry: Entry | undefined,
    isRoot: boolean,
    folder: PendingFolder
  ): Promise<void> {
    const size = link ? 0 : entry?.size
    const { progress } = this.#report
    if (!link) {
      progress.foundFiles++
      progress.foundBytes += size ?? 0
    }
    const metadata = entry && metadataOf(entry, this.#options.owner)
    if (metadata !== undefined && metadata.mode !== (entry!.mode & ALL_MODES)) {
      this.#report.incomplete(path, 'runs with the rights of its owner or group, which is restored with owners alone')
    }
    if (this.#options.dryRun) {
      this.#report.restored(path, link ? 'link' : 'file', size ?? 0)
      return
    }
    const finish = this.#finishing(path, link, metadata, entry)
    const item: RestoreItem = { path, link, hash: id.hash.toString('latin1'), size, sizeWraps: isRoot, metadata }
    if (isRoot || size === undefined || size > CHUNK_MAX_SIZE) await this.#restoreLongFile(item, folder, finish)
    else this.#batches.add(item, folder, finish)
  }

  /** A file that may have many chunks: the walk goes on when all are handed out, so that they do not pile up. */
  async #restoreLongFile(item: RestoreItem, folder: PendingFolder, finish: FinishFile): Promise<void> {
    const task: RestoreFilesTask = { kind: 'restore-files', items: [item], replace: this.#options.replace }
    const result = (await this.#pool.run(task, { urgent: true }))[0]!
    const { list } = result
    if (list === undefined) {
      this.#report.progress.bytes += result.size
      await new Promise<void>((resolve) => settle(this.#report, item, result, finish, resolve))
      return
    }
    folder.hold()
    await this.#bigFiles.restore(item, list, (restored) => {
      settle(this.#report, item, restored, finish, () => folder.release())
    })
  }

  /** What is left to do for a file or link once it is written: its attributes, and then the mode that it is to have. */
  #finishing(path: BytePath, link: boolean, metadata: Metadata | undefined, entry: Entry | undefined): FinishFile {
    const attributes = this.#options.attributes!
    const extended = this.#extendedOf(entry)
    if (metadata === undefined || extended === undefined) return () => undefined
    if (link) return () => attributes.set(path, extended)
    const { mode } = metadata
    metadata.mode = attributes.writtenMode(mode)
    return () => attributes.setOfFile(path, extended, mode)
  }

  #complete(path: BytePath, metadata: Metadata | undefined, extended: Buffer | undefined): Promise<void> | undefined {
    const finish = (): void => {
      if (metadata !== undefined && !this.#options.dryRun) {
        const warning = setFolderMetadata(path, metadata)
        if (warning !== undefined) this.#report.incomplete(path, warning)
      }
      this.#report.restored(path, 'directory', 0)
    }
    if (extended !== undefined) return this.#options.attributes!.set(path, extended).then(finish)
    finish()
    return undefined
  }

  /** A copy of the attributes to restore, as entries are views into directories of which nothing is kept. */
  #extendedOf(entry: Entry | undefined): Buffer | undefined {
    if (this.#options.attributes === undefined || entry === undefined || entry.extended.length === 0) return undefined
    return Buffer.from(entry.extended)
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  async #turn(): Promise<void> {
    if (!this.#pool.hasRoom) await this.#pool.room()
    else if (performance.now() > this.#nextTurn) {
      await setImmediate()
      this.#nextTurn = performance.now() + TURN_INTERVAL
    }
    this.#options.signal?.throwIfAborted()
  }
}

function metadataOf(entry: Entry, owner: boolean): Metadata | undefined {
  if (!entry.stated) return undefined
  return {
    // Whoever wrote the snapshot could else make a program that runs with the rights of whoever restores it
    mode: entry.mode & (owner || entry.kind !== 'file' ? ALL_MODES : ALL_MODES & ~RUN_AS_OTHER),
    mtime: entry.mtime,
    atime: entry.hasAtime ? entry.atime : undefined,
    owner: owner ? { uid: entry.uid, gid: entry.gid } : undefined
  }
}

function* wantedIn(directory: DirectoryObject): Generator<[BytePath, WantedKind], undefined> {
  for (const child of directory.children) {
    const kind = child.kind === 'directory' ? 'directory' : 'file'
    yield [entryName(child), entryObjectId(child) === undefined ? undefined : kind]
  }
  return undefined
}

function whySkipped(entry: Entry): string {
  if (entry.kind === 'other') return 'it was a device, a pipe or a socket and is left out'
  return 'it could not be read when it was saved and is left out'
}
