import fs from 'node:fs'
import path from 'node:path'
import { Turns } from '../../async/turns.ts'
import { RekkordError, type FormatError } from '../../errors.ts'
import { displayPath, joinPath, pathBuffer, toBytePath, type BytePath } from '../../files/path.ts'
import type { Entry, EntryKind } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import { restoreProblem } from '../restore/problem.ts'
import type { Target } from '../read/identifier.ts'
import { interrupted } from '../interrupted.ts'
import { poolSource } from '../read/read-ahead.ts'
import { entryName, entryObjectId, type DirectoryObject } from '../read/tree.ts'
import { restorePath } from '../restore/name.ts'
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

/** A folder, file or link to be found in the destination. */
interface Expected {
  path: BytePath
  id: ObjectId
  kind: EntryKind
}

/**
 * Reads back what has been restored and compares it with the snapshot: every folder is there, every file and link has the
 * content that its hash stands for. Metadata is not compared, and what is there besides is not looked at.
 *
 * @param destination as for `restoreSnapshot`, which has restored `target` there
 * @param onProblem told of each thing that is missing or has other content: one sentence with the path
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
  return runInPool(repository, { threads, signal, interruption: () => interrupted('verification') }, ({ pool }) => {
    const walk = new VerifyWalk(pool, new VerifyBatches(pool, onProblem), signal)
    return walk.verify(expectedRoots(repository, target, destination, signal))
  })
}

/** Where the target's saved paths are, or the target itself. */
async function expectedRoots(
  repository: Repository,
  target: Target,
  destination: string,
  signal: AbortSignal | undefined
): Promise<Expected[]> {
  const base = toBytePath(path.resolve(destination))
  if (target.kind !== 'snapshot') return expected(base, target.id, target.kind)
  const turns = new Turns(signal)
  const { roots } = await planRoots(repository, target.snapshot, () => turns.next())
  return roots.flatMap(({ name, entry }) => expected(joinPath(base, name), entryObjectId(entry), entry.kind))
}

/** Nothing is expected of what had no content when it was saved. */
function expected(at: BytePath, id: ObjectId | undefined, kind: EntryKind): Expected[] {
  return id === undefined || kind === 'other' ? [] : [{ path: at, id, kind }]
}

/** A folder of the destination that is being compared. */
type ComparedFolder = BytePath

/** Walks the directories of a snapshot beside what was restored of them. Nothing is kept of what is done. */
class VerifyWalk implements TreeVisitor<ComparedFolder> {
  readonly #pool: TaskPool
  readonly #batches: VerifyBatches
  readonly #counts = { files: 0, links: 0, directories: 0 }
  readonly #turns: Turns

  constructor(pool: TaskPool, batches: VerifyBatches, signal: AbortSignal | undefined) {
    this.#pool = pool
    this.#batches = batches
    this.#turns = new Turns(signal)
  }

  async verify(roots: Promise<Expected[]>): Promise<VerifyCounts> {
    for (const root of await roots) {
      if (root.kind !== 'directory') this.#addFile(root)
      else {
        const place = { id: root.id, entry: undefined, parent: root.path, depth: 0 }
        await walkToEnd(walkFolder(place, this, { source: poolSource(this.#pool) }))
      }
    }
    await this.#batches.finish()
    return { ...this.#counts, size: this.#batches.size }
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  pace(): Promise<void> | undefined {
    if (!this.#pool.hasRoom) return this.#pool.room()
    return this.#turns.areDue ? this.#turns.take() : undefined
  }

  entry(entry: Entry, folder: ComparedFolder): undefined {
    const path = restorePath(folder, entryName(entry))
    for (const one of expected(path, entryObjectId(entry), entry.kind)) {
      if (one.kind !== 'directory') this.#addFile(one)
    }
  }

  enter(place: FolderPlace<ComparedFolder>, directory: DirectoryObject | undefined): ComparedFolder | undefined {
    const path = pathOf(place)
    this.#counts.directories++
    if (!isFolder(path)) this.#batches.problem(path, 'it is not there, or no folder')
    return directory && path
  }

  fail(place: FolderPlace<ComparedFolder>, { code, message }: RekkordError): void {
    throw new RekkordError(code, `${displayPath(pathOf(place))} cannot be verified: ${message}`)
  }

  breakOff(_: ComparedFolder, error: FormatError): void {
    throw error
  }

  #addFile({ path, id, kind }: Expected): void {
    if (kind === 'link') this.#counts.links++
    else this.#counts.files++
    this.#batches.add({ path, link: kind === 'link', hash: id.hash.toString('latin1') })
  }
}

/** Where a folder is in the destination; a root is named by its path itself. */
function pathOf({ entry, parent }: FolderPlace<ComparedFolder>): BytePath {
  return entry === undefined ? parent : restorePath(parent, entryName(entry))
}

function isFolder(path: BytePath): boolean {
  try {
    return fs.lstatSync(pathBuffer(path)).isDirectory()
  } catch (error) {
    // What the system says is an answer; anything else passes through
    restoreProblem(error)
    return false
  }
}
