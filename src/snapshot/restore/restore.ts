import path from 'node:path'
import { Turns } from '../../async/turns.ts'
import { commandLineOption, RekkordError } from '../../errors.ts'
import { HeldFolders } from '../../files/held-folder.ts'
import { identityAt } from '../../files/identity.ts'
import { displayPath, joinPath, toBytePath } from '../../files/path.ts'
import type { Snapshot } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'
import type { EntryTarget, Target } from '../read/identifier.ts'
import { RestoreAttributes } from './attributes.ts'
import { RestoreBatches } from './batches.ts'
import { BigFiles } from './big-file.ts'
import { Destination, type DestinationKind } from './destination.ts'
import { PendingFolder, type ReadyFolder } from './folder.ts'
import { newRestoreProgress, type RestoreCounts, type RestoreListener } from './listener.ts'
import { restoreRules, type RestoreOptions } from './options.ts'
import { Removals } from './removals.ts'
import { RestoreReport } from './report.ts'
import { conflictReason, planRoots } from './roots.ts'
import { TreeRestorer } from './tree.ts'
import { runInPool, type PoolRun } from '../pool.ts'
import { interrupted } from '../interrupted.ts'

/**
 * Restores a snapshot, folder, file or link (docs/behaviour.md section 3). A snapshot makes `<destination>/<saved path>`; of anything
 * else the destination itself is the folder, file or link.
 *
 * Modes are set as they were saved, and times to the millisecond; owners where that is asked for, and only with them the
 * set-user-id and set-group-id bits of files.
 * Every object is checked against its hash before anything of it is written, and nothing is written outside the
 * destination or through a symbolic link in it. A file that takes several writes, or replaces another, has a temporary
 * name until it is complete. What is to be removed is removed at the end, when all else is restored. The first object that is damaged or missing ends the restore, unless that is to be left
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
    const { optionName = commandLineOption } = options
    const names = [optionName('delete'), optionName('force')] as const
    throw new RekkordError('usage', `${names[0]} removes nothing without ${names[1]}: give both, or neither`)
  }
  if (target.kind !== 'snapshot') requireContent(target)
  const { threads, signal } = options
  const report = await runInPool(repository, { threads, signal, interruption: () => interrupted('restore') }, (run) =>
    restoreAll(repository, target, destination, options, listener, run)
  )
  report.finish()
  return report.counts
}

/** Restores all of the target. Gives the report. Its last warnings come when the threads have ended. */
async function restoreAll(
  repository: Repository,
  target: Target,
  destination: string,
  options: RestoreOptions,
  listener: RestoreListener,
  run: PoolRun
): Promise<RestoreReport> {
  const { pool, afterwards } = run
  const progress = options.progress ?? newRestoreProgress()
  // What fails ends the walk too, and with it all that is still to be removed
  const ending = new AbortController()
  const signal = AbortSignal.any([ending.signal, ...(options.signal === undefined ? [] : [options.signal])])
  const fail = (error: unknown): void => {
    ending.abort()
    run.fail(error)
  }
  const rules = restoreRules(options, signal)
  const report = new RestoreReport(listener, progress, rules, fail)
  if (options.owner === true && !rules.owner) {
    report.warningSentence('Owners and groups are not restored: Windows has others')
  }
  const folders = new HeldFolders()
  afterwards(() => folders.close())
  const prepared = new Destination(rules, folders)
  const base = prepared.prepare(toBytePath(path.resolve(destination)), destinationKind(target))

  const attributes = rules.xattrs && !rules.dryRun ? await RestoreAttributes.start(listener) : undefined
  afterwards(() => attributes?.close((sentence) => report.warningSentence(sentence)))
  const bigFiles = new BigFiles(pool, report, fail)
  afterwards(() => bigFiles.discard())
  const batches = new RestoreBatches(pool, report, fail)
  pool.onIdle = () => batches.flush()
  const turns = new Turns(signal)
  const turn = (): Promise<void> => turns.next()
  // The repository itself may lie in the destination
  const repositoryFolder = repository.folder === undefined ? undefined : identityAt(repository.folder)
  const removals = new Removals(folders, report, {
    dryRun: rules.dryRun,
    protected: repositoryFolder,
    turn
  })
  const tree = new TreeRestorer(rules, {
    pool,
    batches,
    bigFiles,
    destination: prepared,
    folders,
    removals,
    report,
    attributes
  })

  const complete = Promise.withResolvers<RestoreReport>()
  const all = new PendingFolder(base, undefined, () => {
    complete.resolve(report)
    return undefined
  })
  if (target.kind === 'snapshot') await restoreRoots(repository, target.snapshot, { tree, report, turn }, all)
  else await restoreTarget(target, toBytePath(path.resolve(destination)), base, { tree, all })
  await tree.files.restoreLinks()
  progress.walked = true
  batches.flush()
  if (rules.delete) {
    await tree.files.written()
    await turn()
    await removals.run()
  }
  all.release()
  return complete.promise
}

/** Restores the saved paths of a snapshot and makes the folders above them. */
async function restoreRoots(
  repository: Repository,
  snapshot: Snapshot,
  { tree, report, turn }: { tree: TreeRestorer; report: RestoreReport; turn: () => Promise<void> },
  base: PendingFolder
): Promise<void> {
  const { top, conflicts } = await planRoots(repository, snapshot, turn)
  for (const conflict of conflicts) report.skipped(joinPath(base.path, conflict.name), conflictReason(conflict))
  const stack = [{ node: top, folder: base }]
  const made: PendingFolder[] = []
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, folder } = next
    for (const child of node.children?.values() ?? []) {
      await turn()
      if (child.entry !== undefined) {
        await tree.restoreSavedPath(child.name, child.entry, folder)
        continue
      }
      const above = tree.makeFolderAbove(child.name, folder)
      if (above === undefined) continue
      made.push(above)
      stack.push({ node: child, folder: above })
    }
    folder.listing = undefined
  }
  for (const folder of made) folder.release()
}

/** Restores a folder, file or link as the destination itself. */
async function restoreTarget(
  target: EntryTarget,
  destination: string,
  base: ReadyFolder,
  { tree, all }: { tree: TreeRestorer; all: PendingFolder }
): Promise<void> {
  const { entry, kind } = target
  const id = target.id!
  if (kind === 'directory') {
    await tree.restoreInto(base, id, entry, all)
  } else {
    const thing = { name: path.basename(destination), path: destination, id, entry }
    await tree.restoreAlone(thing, kind === 'link', all)
  }
}

/** @throws RekkordError when there is nothing to restore of a folder, file or link */
function requireContent({ kind, id, path }: EntryTarget): void {
  if (id !== undefined && kind !== 'other') return
  throw new RekkordError('usage', `${displayPath(path)} was saved without content: there is nothing to restore`, {
    subject: { kind: 'argument', name: 'identifier' }
  })
}

function destinationKind({ kind }: Target): DestinationKind {
  if (kind === 'snapshot') return 'saved-paths'
  return kind === 'directory' ? 'folder' : 'file'
}
