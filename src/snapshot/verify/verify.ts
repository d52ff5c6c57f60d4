import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { FormatError, RekkordError } from '../../errors.ts'
import { displayPath, joinPath, pathBuffer, toBytePath, type BytePath } from '../../files/path.ts'
import type { EntryKind } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import type { FoundObject, ReadObject } from '../read/tasks.ts'
import { restoreProblem } from '../restore/problem.ts'
import type { Target } from '../read/identifier.ts'
import { interrupted } from '../interrupted.ts'
import { KeptEntries, type HeldBytes } from '../read/kept-entries.ts'
import { readAhead } from '../read/read-ahead.ts'
import { entryName, entryObjectId, openDirectory } from '../read/tree.ts'
import { restorePath } from '../restore/name.ts'
import { planRoots } from '../restore/roots.ts'
import { turns } from '../restore/turns.ts'
import { runInPool } from '../pool.ts'
import type { TaskPool } from '../tasks.ts'
import { VerifyBatches } from './batches.ts'
import { MAX_DEPTH } from '../walk.ts'

/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20

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
    const walk = new VerifyWalk(pool, new VerifyBatches(pool, onProblem))
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
  const { roots } = await planRoots(repository, target.snapshot, turns(signal))
  return roots.flatMap(({ name, entry }) => expected(joinPath(base, name), entryObjectId(entry), entry.kind))
}

/** Nothing is expected of what had no content when it was saved. */
function expected(at: BytePath, id: ObjectId | undefined, kind: EntryKind): Expected[] {
  return id === undefined || kind === 'other' ? [] : [{ path: at, id, kind }]
}

/** Walks the directories of a snapshot beside what was restored of them. Nothing is kept of what is done. */
class VerifyWalk {
  readonly #pool: TaskPool
  readonly #batches: VerifyBatches
  readonly #counts = { files: 0, links: 0, directories: 0 }
  /** Objects that wait for their turn, and folders that wait for theirs. */
  readonly #ahead: HeldBytes = { bytes: 0 }
  readonly #kept: HeldBytes = { bytes: 0 }
  #nextTurn = 0

  constructor(pool: TaskPool, batches: VerifyBatches) {
    this.#pool = pool
    this.#batches = batches
  }

  async verify(roots: Promise<Expected[]>): Promise<VerifyCounts> {
    for (const root of await roots) {
      if (root.kind !== 'directory') this.#addFile(root)
      else for await (const object of readAhead(this.#pool, [root.id])) await this.#addFolder(root, object, 0)
    }
    await this.#batches.finish()
    return { ...this.#counts, size: this.#batches.size }
  }

  async #addFolder({ path, id }: Expected, object: ReadObject, depth: number): Promise<void> {
    if ('problem' in object) throw new RekkordError(object.problem.code, object.problem.message)
    if (depth > MAX_DEPTH) throw new FormatError(`${displayPath(path)} has more than ${MAX_DEPTH} folders above it`)
    this.#counts.directories++
    if (!isFolder(path)) this.#batches.problem(path, 'it is not there, or no folder')
    const subfolders = new KeptEntries(this.#kept)
    await this.#addListed(path, id, object, subfolders)
    // The walk goes on without the directory itself, which may be large, as those below it may be
    object.content = undefined
    const walked = subfolders[Symbol.iterator]()
    for await (const folder of readAhead(this.#pool, subfolders.ids(), this.#ahead)) {
      const child = walked.next().value!
      const below: Expected = {
        path: restorePath(path, entryName(child)),
        id: entryObjectId(child)!,
        kind: 'directory'
      }
      await this.#addFolder(below, folder, depth + 1)
    }
    subfolders.clear()
  }

  /** Has all that a directory lists read but its sub-folders. */
  async #addListed(path: BytePath, id: ObjectId, object: FoundObject, subfolders: KeptEntries): Promise<void> {
    const directory = openDirectory({ id, type: object.type, content: object.content ?? new Uint8Array(0) })
    for (const child of directory?.children ?? []) {
      await this.#turn()
      for (const entry of expected(restorePath(path, entryName(child)), entryObjectId(child), child.kind)) {
        if (entry.kind === 'directory') subfolders.add(child)
        else this.#addFile(entry)
      }
    }
  }

  #addFile({ path, id, kind }: Expected): void {
    if (kind === 'link') this.#counts.links++
    else this.#counts.files++
    this.#batches.add({ path, link: kind === 'link', hash: id.hash.toString('latin1') })
  }

  /** Waits until the workers want more, and lets results and signals arrive during a walk that never waits. */
  async #turn(): Promise<void> {
    if (!this.#pool.hasRoom) await this.#pool.room()
    else if (performance.now() > this.#nextTurn) {
      await setImmediate()
      this.#nextTurn = performance.now() + TURN_INTERVAL
    }
  }
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
