import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../../errors.ts'
import { displayPath, joinPath, toBytePath, type BytePath } from '../../files/path.ts'
import type { Snapshot } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'
import { restoreProblem } from './problem.ts'
import type { EntryTarget, Target } from '../read/identifier.ts'
import { entryObjectId } from '../read/tree.ts'
import { RestoreAttributes } from './attributes.ts'
import { RestoreBatches } from './batches.ts'
import { BigFiles } from './big-file.ts'
import { Destination, type DestinationOptions } from './destination.ts'
import { PendingFolder } from './folder.ts'
import { newRestoreProgress, type RestoreCounts, type RestoreListener, type RestoreProgress } from './listener.ts'
import { restorePath } from './name.ts'
import { RestoreReport } from './report.ts'
import { planRoots } from './roots.ts'
import { TreeRestorer, type RestoreRoot } from './tree.ts'
import { runInPool, type PoolRun } from '../pool.ts'
import { interrupted } from '../interrupted.ts'

export interface RestoreOptions {
  /** Restore into a folder that is not empty, and replace files and links there. */
  force?: boolean
  /** With `force`: remove what is not in the snapshot. */
  delete?: boolean
  /** Go on where something is damaged or missing in the repository: leave it out, and count it. */
  forceDamaged?: boolean
  /** Find out what would be restored and removed; write nothing, and read no content. */
  dryRun?: boolean
  /** Restore owners and groups. */
  owner?: boolean
  /** Restore extended attributes and ACLs. */
  xattrs?: boolean
  /** Worker threads; as many as the machine has processors, up to 8, when not given. */
  threads?: number | undefined
  signal?: AbortSignal | undefined
  progress?: RestoreProgress
}

/**
 * Restores a snapshot, folder, file or link (docs/behaviour.md section 3). A snapshot makes `<destination>/<saved path>`; of anything
 * else the destination itself is the folder, file or link.
 *
 * Modes are set as they were saved, and times to the millisecond; owners where that is asked for, and only with them the
 * set-user-id and set-group-id bits of files.
 * Every object is checked against its hash before anything of it is written, and nothing is written outside the
 * destination or through a symbolic link in it. A file that takes several chunks, or replaces another, has a temporary
 * name until it is complete. The first object that is damaged or missing ends the restore, unless that is to be left
 * out. What cannot be written is reported to the listener, and the rest goes on.
 *
 * @throws RekkordError of code `usage` when the destination may not be used, `key` when the key cannot read, `damaged`
 *   when something is and is not to be left out, `destination` or `storage` at the end when something could not be
 *   restored, `interrupted` when `signal` ended the restore
 */
export async function restoreSnapshot(
  repository: Repository,
  target: Target,
  destination: string,
  options: RestoreOptions,
  listener: RestoreListener
): Promise<RestoreCounts> {
  repository.requireRead()
  if (options.delete === true && options.force !== true) {
    throw new RekkordError('usage', 'Nothing is removed from the destination without force: give both, or neither')
  }
  if (target.kind !== 'snapshot') requireContent(target)
  const { threads, signal } = options
  const report = await runInPool(repository, { threads, signal, interruption: () => interrupted('restore') }, (run) =>
    restoreTarget(repository, target, destination, options, listener, run)
  )
  report.finish()
  return report.counts
}

/** Restores all of the target. Gives the report, of which the last warnings come when the threads have ended. */
async function restoreTarget(
  repository: Repository,
  target: Target,
  destination: string,
  options: RestoreOptions,
  listener: RestoreListener,
  { pool, fail, afterwards }: PoolRun
): Promise<RestoreReport> {
  const { force: replace = false, owner = false, dryRun = false, signal } = options
  const progress = options.progress ?? newRestoreProgress()
  const report = new RestoreReport(listener, progress, options.forceDamaged ?? false, fail)
  const folders = new Destination(destinationOptions(repository, options), report)
  const base = toBytePath(path.resolve(destination))
  const merged = folders.prepare(base, target.kind === 'snapshot' || target.kind === 'directory')

  const attributes = options.xattrs === true && !dryRun ? await RestoreAttributes.start(listener) : undefined
  afterwards(() => attributes?.close((sentence) => report.warningSentence(sentence)))
  const bigFiles = new BigFiles(pool, replace, report, fail)
  afterwards(() => bigFiles.discard())
  const batches = new RestoreBatches(pool, replace, report, fail)
  pool.onIdle = () => batches.flush()
  const tree = new TreeRestorer(
    { attributes, owner, dryRun, replace, signal },
    { pool, batches, bigFiles, destination: folders, report }
  )

  const complete = Promise.withResolvers<RestoreReport>()
  const all = new PendingFolder(base, merged, undefined, () => {
    complete.resolve(report)
    return undefined
  })
  if (target.kind === 'snapshot') await restoreRoots(repository, target.snapshot, { folders, tree, report }, all)
  else await tree.restoreRoot({ ...requireContent(target), path: base, prepared: { merged } }, all)
  progress.walked = true
  batches.flush()
  all.release()
  return complete.promise
}

/** Restores the saved paths of a snapshot and makes the folders above them. */
async function restoreRoots(
  repository: Repository,
  snapshot: Snapshot,
  { folders, tree, report }: { folders: Destination; tree: TreeRestorer; report: RestoreReport },
  base: PendingFolder
): Promise<void> {
  const { roots, above, conflicts } = await planRoots(repository, snapshot)
  for (const { name, within } of conflicts) {
    const why = `it lies in ${displayPath(within)} as well, where it is something else: restore it alone by its path`
    report.skipped(joinPath(base.path, name), why)
  }
  const made = new Map<BytePath, PendingFolder>()
  for (const [name, wanted] of above) {
    const folder = name === '' ? base : makeFolderAbove(name, made.get(folderOf(name)), folders, report)
    if (folder === undefined) continue
    made.set(name, folder)
    if (folder.merged) folders.removeOthers(folder.path, wanted)
  }
  for (const { name, entry } of roots) {
    const parent = made.get(folderOf(name))
    const path = parent && safePath(parent.path, lastName(name), report)
    const id = entryObjectId(entry)
    if (parent === undefined || path === undefined) continue
    if (id === undefined || entry.kind === 'other') report.skipped(path, 'it could not be read when it was saved')
    else await tree.restoreRoot({ path, id, kind: entry.kind, entry, prepared: undefined }, parent)
  }
  for (const folder of [...made.values()].reverse()) if (folder !== base) folder.release()
}

/** A folder that is not in the snapshot itself, made for what lies in it; undefined, and reported, where it cannot be. */
function makeFolderAbove(
  name: BytePath,
  parent: PendingFolder | undefined,
  folders: Destination,
  report: RestoreReport
): PendingFolder | undefined {
  const path = parent && safePath(parent.path, lastName(name), report)
  if (parent === undefined || path === undefined) return undefined
  try {
    return new PendingFolder(path, folders.makeFolder(path, 0o777, parent.merged), parent, () => undefined)
  } catch (error) {
    report.problem(path, restoreProblem(error))
    return undefined
  }
}

/** The path of a name in a folder; undefined, and reported, where it is not a name by itself. */
function safePath(folder: BytePath, name: BytePath, report: RestoreReport): BytePath | undefined {
  try {
    return restorePath(folder, name)
  } catch (error) {
    report.problem(joinPath(folder, name), restoreProblem(error))
    return undefined
  }
}

/** What is restored of a folder, file or link. */
function requireContent({ kind, id, entry, path }: EntryTarget): Omit<RestoreRoot, 'path' | 'prepared'> {
  if (id !== undefined && kind !== 'other') return { kind, id, entry }
  throw new RekkordError('usage', `${displayPath(path)} was saved without content: there is nothing to restore`)
}

function destinationOptions(repository: Repository, options: RestoreOptions): DestinationOptions {
  const { folder } = repository
  const stat = folder === undefined ? undefined : fs.statSync(folder, { bigint: true, throwIfNoEntry: false })
  return {
    force: options.force ?? false,
    delete: options.delete ?? false,
    dryRun: options.dryRun ?? false,
    protected: stat && { device: stat.dev, inode: stat.ino }
  }
}

function folderOf(name: BytePath): BytePath {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}

function lastName(name: BytePath): BytePath {
  return name.slice(name.lastIndexOf('/') + 1)
}
