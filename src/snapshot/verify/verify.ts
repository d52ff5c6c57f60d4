import path from 'node:path'
import { Turns } from '../../async/turns.ts'
import { RekkordError, type FormatError } from '../../errors.ts'
import { HeldFolders, type HeldFolder } from '../../files/held-folder.ts'
import { displayPath, joinPath, toBytePath, type BytePath } from '../../files/path.ts'
import type { Entry, EntryKind } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import { restoreProblem } from '../restore/problem.ts'
import type { Target } from '../read/identifier.ts'
import { interrupted } from '../interrupted.ts'
import { poolSource } from '../read/read-ahead.ts'
import { entryName, entryObjectId, type DirectoryObject } from '../read/tree.ts'
import { MAX_PATH, restorePath } from '../restore/name.ts'
import { planRoots } from '../restore/roots.ts'
import { runInPool } from '../pool.ts'
import type { TaskPool } from '../tasks.ts'
import { VerifyBatches } from './batches.ts'
import { walkFolder, walkToEnd, type FolderPlace, type TreeVisitor } from '../walk.ts'

export interface VerifyOptions {
  /** Worker threads; as many as the machine has processors, up to 8, when not given. */
  threads?: number | undefined
  signal?: AbortSignal | undefined
}

/** What was read back. */
export interface VerifyCounts {
  files: number
  links: number
  directories: number
  /** Bytes of the files. */
  size: number
}

/** A folder, file or link to be found in a folder of the destination. */
interface Expected {
  name: BytePath
  id: ObjectId
  kind: EntryKind
}

/**
 * Reads back what has been restored and compares it with the snapshot: every folder is there, every file and link has the
 * content that its hash stands for. Metadata is not compared, and what is there besides is not looked at.
 *
 * @param destination as for `restoreSnapshot`, which has restored `target` there
 * @param onProblem called for each thing that is missing or has other content: one sentence with the path
 * @throws RekkordError `destination` at the end when there was a problem, `damaged` or `storage` when the snapshot cannot be
 *   read, `interrupted` when `signal` ended it
 */
export async function verifyRestored(
  repository: Repository,
  target: Target,
  destination: string,
  { threads, signal }: VerifyOptions,
  onProblem: (message: string) => void
): Promise<VerifyCounts> {
  repository.requireRead()
  return runInPool(repository, { threads, signal, interruption: () => interrupted('verification') }, (run) => {
    const folders = new HeldFolders()
    run.afterwards(() => folders.close())
    const walk = new VerifyWalk(run.pool, new VerifyBatches(run.pool, onProblem), folders, signal)
    return walk.verify(toBytePath(path.resolve(destination)), expectedRoots(repository, target, signal))
  })
}

/** Where the target's saved paths are below the destination; the target itself has no name. */
async function expectedRoots(
  repository: Repository,
  target: Target,
  signal: AbortSignal | undefined
): Promise<Expected[]> {
  if (target.kind !== 'snapshot') return expected('', target.id, target.kind)
  const turns = new Turns(signal)
  const { roots } = await planRoots(repository, target.snapshot, () => turns.next())
  return roots.flatMap(({ name, entry }) => expected(name, entryObjectId(entry), entry.kind))
}

/** Nothing is expected of what had no content when it was saved. */
function expected(name: BytePath, id: ObjectId | undefined, kind: EntryKind): Expected[] {
  return id === undefined || kind === 'other' ? [] : [{ name, id, kind }]
}

/** A folder of the destination that is being compared. */
interface ComparedFolder {
  /** For people. */
  path: BytePath
  /** Undefined where there is none: what should be in it is missing then. */
  held: HeldFolder | undefined
}

/** Walks the directories of a snapshot beside what was restored of them. Nothing is kept of what is done. */
class VerifyWalk implements TreeVisitor<ComparedFolder> {
  readonly #pool: TaskPool
  readonly #batches: VerifyBatches
  readonly #folders: HeldFolders
  readonly #counts = { files: 0, links: 0, directories: 0 }
  readonly #turns: Turns

  constructor(pool: TaskPool, batches: VerifyBatches, folders: HeldFolders, signal: AbortSignal | undefined) {
    this.#pool = pool
    this.#batches = batches
    this.#folders = folders
    this.#turns = new Turns(signal)
  }

  async verify(destination: BytePath, roots: Promise<Expected[]>): Promise<VerifyCounts> {
    for (const { name, id, kind } of await roots) {
      const parts = name === '' ? [path.basename(destination)] : name.split('/')
      const last = parts.pop()!
      const folder = this.#openAbove(name === '' ? path.dirname(destination) : destination, parts)
      if (kind !== 'directory') this.#addFile({ name: last, id, kind }, folder)
      else {
        // The destination itself may be reached through a link
        const parent = name === '' ? this.#openAbove(destination, []) : this.#enter(folder, last)
        const place = { id, entry: undefined, parent, depth: 0 }
        await walkToEnd(walkFolder(place, this, { source: poolSource(this.#pool), maxPathLength: MAX_PATH }))
      }
    }
    await this.#batches.finish()
    return { ...this.#counts, size: this.#batches.size }
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  pace(): Promise<void> | undefined {
    if (this.#folders.isFull) {
      this.#batches.flush()
      return this.#folders.room()
    }
    if (!this.#pool.hasRoom) return this.#pool.room()
    return this.#turns.areDue ? this.#turns.take() : undefined
  }

  entry(entry: Entry, folder: ComparedFolder): undefined {
    for (const one of expected(entryName(entry), entryObjectId(entry), entry.kind)) {
      restorePath(folder.path, one.name)
      if (one.kind !== 'directory') this.#addFile(one, folder)
    }
  }

  enter(
    { entry, parent }: FolderPlace<ComparedFolder>,
    directory: DirectoryObject | undefined
  ): ComparedFolder | undefined {
    this.#counts.directories++
    const folder = entry === undefined ? parent : this.#enter(parent, entryName(entry))
    if (folder.held === undefined) this.#batches.problem(folder.path, 'it is not there, or no folder')
    return directory && folder
  }

  fail({ entry, parent }: FolderPlace<ComparedFolder>, { code, message }: RekkordError): void {
    const at = entry === undefined ? parent.path : joinPath(parent.path, entryName(entry))
    throw new RekkordError(code, `${displayPath(at)} cannot be verified: ${message}`)
  }

  breakOff(_: ComparedFolder, error: FormatError): void {
    throw error
  }

  leave({ held }: ComparedFolder): void {
    if (held !== undefined) this.#folders.release(held)
  }

  /** A folder of the destination, and those in it on the way to a saved path. */
  #openAbove(destination: BytePath, parts: readonly BytePath[]): ComparedFolder {
    let folder: ComparedFolder = { path: destination, held: attempt(() => this.#folders.openRoot(destination)) }
    for (const part of parts) folder = this.#enter(folder, part)
    return folder
  }

  #enter({ path: above, held: parent }: ComparedFolder, name: BytePath): ComparedFolder {
    const held = parent && attempt(() => this.#folders.openChild(parent, name))
    return { path: restorePath(above, name), held }
  }

  #addFile({ name, id, kind }: Expected, { path: above, held }: ComparedFolder): void {
    const link = kind === 'link'
    if (link) this.#counts.links++
    else this.#counts.files++
    const shown = joinPath(above, name)
    const at = held && attempt(() => this.#folders.pin(held))
    if (at === undefined) {
      this.#batches.problem(shown, 'it is not there')
      return
    }
    const item = { path: joinPath(at, name), link, hash: id.hash.toString('latin1') }
    this.#batches.add({ item, path: shown, done: () => this.#folders.unpin(held!) })
  }
}

/** What the system gives; undefined where it refuses. */
function attempt<T>(open: () => T): T | undefined {
  try {
    return open()
  } catch (error) {
    // What the system says is an answer; anything else passes through
    restoreProblem(error)
    return undefined
  }
}
