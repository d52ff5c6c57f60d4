import { encodeChannel } from '../format/channel.ts'
import { canRead, type KeyRole } from '../format/keys.ts'
import { RekkordError } from '../errors.ts'
import type { BytePath } from '../files/path.ts'
import { Phases, type Phase } from '../report/phases.ts'
import type { Repository } from '../repository/repository.ts'
import { saveSnapshot, type SavedSnapshot, type SaveOptions } from '../snapshot/save/save.ts'
import { requireNoWarnings, type FailOn } from './fail-on.ts'
import { withRepository } from './with-repository.ts'
import { compareWithPrevious, type Comparison } from './save-comparison.ts'
import { SaveHooks, type SaveHookOptions, type SaveHookReporter } from './save-hooks.ts'

/** What becomes a snapshot. */
export interface SaveItem extends Pick<SaveOptions, 'progress' | 'stream'> {
  /** Absent where no snapshot is made. */
  channel?: string | undefined
  /**
   * As for `saveSnapshot`, or what finds them once the pre-save hooks have run, which may make what is saved. It reports
   * each entry that it leaves out because it cannot be saved.
   */
  paths: readonly string[] | ((leftOut: (message: string) => void) => Promise<readonly string[]>)
}

export interface SaveCommand
  extends
    Omit<SaveOptions, 'indexFolder' | 'channel' | 'paths' | 'progress' | 'signal' | 'stream' | 'threads'>,
    SaveHookOptions {
  /** Saved one after the other. One that fails does not keep the others from being saved. */
  items: readonly SaveItem[]
  /** Compare each snapshot with the one before it in its channel, when all else is done. */
  compare?: boolean
  /** Warnings that make the save fail when all else is done. */
  failOn?: readonly FailOn[]
}

/** What a save reports to its face while it runs. */
export interface SaveReporter extends SaveHookReporter {
  opened(repository: { url: string; role: KeyRole }): void
  backupBegins(item: SaveItem): void
  /** A snapshot is there; called before post-save hooks run. */
  saved(snapshot: SavedSnapshot): void
  /** One of several was not saved. */
  failed?(item: SaveItem, error: RekkordError): void
  /** An entry was left out, and why. */
  leftOut?(path: BytePath, reason: string): void
  /** What the command was at, and for how long. */
  phaseEnded?(phase: Phase): void
  /** How a snapshot differs from the one before it; called last. */
  compared?(comparison: Comparison): void
}

/**
 * Pre-save hooks, the snapshots, post-save hooks (docs/behaviour.md section 2): the whole of `rekkord save` and of the
 * action. Hooks run once, however many snapshots are made.
 *
 * @throws RekkordError when something was not saved, or everything was (`saved` has been called) and a post-save hook
 *   failed; `warnings` at the end, when some that make it fail were reported
 */
export async function save(command: SaveCommand, reporter: SaveReporter): Promise<SavedSnapshot[]> {
  for (const { channel } of command.items) if (channel !== undefined) encodeChannel(channel)
  const phases = new Phases(reporter.phaseEnded?.bind(reporter))
  phases.begin('opening the repository')
  const saving = async (repository: Repository): Promise<SavedSnapshot[]> => {
    repository.requireWrite()
    reporter.opened({ url: repository.url, role: repository.keys.role })
    if (canRead(repository.keys)) reporter.warning('This key can also read; a WriteOnly key is enough to save')
    if (command.settings.cacheFolder === undefined) {
      reporter.warning('There is no folder for the local index, set HOME or XDG_CACHE_HOME: every file is read')
    }
    const [first, ...more] = command.items
    const channel = more.length === 0 ? first?.channel : undefined
    const hooks = new SaveHooks(command, { channel, repository: repository.url }, reporter, phases)
    return await saveWithHooks(command, repository, hooks, reporter, phases)
  }
  try {
    const snapshots = await withRepository(command.settings, saving, { dryRun: command.dryRun ?? false })
    requireNoWarnings(snapshots, command.failOn ?? [])
    return snapshots
  } finally {
    phases.end()
  }
}

async function saveWithHooks(
  command: SaveCommand,
  repository: Repository,
  hooks: SaveHooks,
  reporter: SaveReporter,
  phases: Phases
): Promise<SavedSnapshot[]> {
  const snapshots: SavedSnapshot[] = []
  try {
    await hooks.runPre()
    const failure = await saveItems(command, repository, snapshots, reporter, phases)
    if (failure !== undefined) throw failure
  } catch (error) {
    await hooks.runPostAfterFailure(snapshots)
    throw error
  }
  try {
    await hooks.runPost(snapshots)
  } finally {
    if (command.compare === true && command.dryRun !== true && command.signal?.aborted !== true) {
      phases.begin('comparing')
      for (const snapshot of snapshots) {
        reporter.compared?.(await compareWithPrevious(repository, snapshot, command.signal))
      }
    }
  }
  return snapshots
}

/**
 * Saves the items into `snapshots`.
 * @returns the error for all that could not be saved, where there are several
 * @throws the error of a single item, or of an interrupted run
 */
async function saveItems(
  command: SaveCommand,
  repository: Repository,
  snapshots: SavedSnapshot[],
  reporter: SaveReporter,
  phases: Phases
): Promise<RekkordError | undefined> {
  const { items } = command
  let first: RekkordError | undefined
  for (const item of items) {
    try {
      const snapshot = await saveItem(item, command, repository, reporter, phases)
      snapshots.push(snapshot)
      reporter.saved(snapshot)
    } catch (error) {
      if (items.length === 1 || !(error instanceof RekkordError) || error.code === 'interrupted') throw error
      first ??= error
      reporter.failed?.(item, error)
    }
  }
  const failed = items.length - snapshots.length
  return first && new RekkordError(first.code, `${failed} of ${items.length} saves failed`, { cause: first })
}

async function saveItem(
  item: SaveItem,
  command: SaveCommand,
  repository: Repository,
  reporter: SaveReporter,
  phases: Phases
): Promise<SavedSnapshot> {
  const { channel = '', paths } = item
  let leftOut = 0
  reporter.backupBegins(item)
  phases.begin('finding the paths')
  const found =
    typeof paths !== 'function'
      ? paths
      : await paths((message) => {
          leftOut++
          reporter.warning(message)
        })
  const { threads, cacheFolder: indexFolder } = command.settings
  const snapshot = await saveSnapshot(
    repository,
    { ...command, ...item, channel, paths: found, indexFolder, threads },
    {
      warning: (message) => reporter.warning(message),
      leftOut: (path, reason) => reporter.leftOut?.(path, reason),
      phase: (phase) => phases.begin(phase)
    }
  )
  phases.end()
  return { ...snapshot, warnings: snapshot.warnings + leftOut }
}
