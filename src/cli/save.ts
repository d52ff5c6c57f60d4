import { SaveMeter } from '../report/save-progress.ts'
import { readExcludeOptions } from '../commands/exclude-options.ts'
import { save, type SaveItem, type SaveReporter } from '../commands/save.ts'
import { formatDuration, formatSize, leftOutText } from '../report/units.ts'
import { readSaveList } from '../config/save-list.ts'
import { RekkordError } from '../errors.ts'
import type { ExcludeOptions } from '../files/exclude/options.ts'
import { displayPath, escapeControls, type BytePath } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { PostHookPolicy } from '../hooks/policy.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import { newProgress } from '../snapshot/save/listener.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'
import { given } from '../values.ts'
import type { Face } from './face.ts'
import { HookLines } from './output/hook-lines.ts'
import { meteredProgress } from './output/progress.ts'
import { absoluteArgument, readSettings, type CommonOptions } from './program/options.ts'

export interface SaveCommandOptions extends CommonOptions {
  from?: string
  force?: true
  rehash?: true
  follow?: true
  noatime?: true
  meta?: ('ATime' | 'XAttrs')[]
  no_snapshot?: true
  no_hooks?: true
  post_save?: PostHookPolicy
  no_report?: true
  dry_run?: true
  verbose?: true
  exclude?: string[]
  exclude_file?: string[]
  ignore_files?: string[]
  exclude_caches?: true
  exclude_if_present?: string[]
  exclude_larger_than?: number
  one_file_system?: true
}

/** `rekkord save`. */
export async function runSave(
  channel: string | undefined,
  paths: readonly string[],
  options: SaveCommandOptions,
  face: Face
): Promise<void> {
  const { cwd, env, signal, secondSignal } = face
  const { meta = [], dry_run: dryRun = false, no_snapshot: noSnapshot = false } = options
  const items = itemsToSave(channel, paths, options, cwd)
  const settings = readSettings(options, face)
  const command = {
    settings,
    items: items.map((item) => ({ ...item, progress: newProgress() })),
    force: options.force === true,
    rehash: options.rehash === true,
    follow: options.follow === true,
    noatime: options.noatime === true,
    atime: meta.includes('ATime'),
    xattrs: meta.includes('XAttrs'),
    noSnapshot,
    threads: settings.threads,
    hooks: options.no_hooks !== true,
    postSave: options.post_save,
    dryRun,
    exclude: excluded(options, cwd),
    signal,
    secondSignal
  }
  const verbose = options.verbose === true
  const lines = new SaveLines(face, { dryRun, noSnapshot, verbose, several: items.length > 1 })
  // Hooks inherit the whole environment (docs/behaviour.md section 2): they may need the credentials that are in it
  await save({ ...command, execute: spawnHook, env, secretVariables: [], cwd }, lines)
}

/** What the options leave out. */
function excluded(options: SaveCommandOptions, cwd: string): ExcludeOptions {
  const request = {
    ...given({ patterns: options.exclude, ignoreFiles: options.ignore_files, ifPresent: options.exclude_if_present }),
    patternFiles: (options.exclude_file ?? []).map((file) => absoluteArgument(file, '--exclude-file', cwd)),
    caches: options.exclude_caches === true,
    largerThan: options.exclude_larger_than,
    oneFileSystem: options.one_file_system === true
  }
  return readExcludeOptions(request, '--exclude')
}

/**
 * What the arguments name: a channel and its paths, a list in a file, or with `--no_snapshot` a path alone.
 * @throws RekkordError `usage` when an argument is missing, or one too many
 */
function itemsToSave(
  channel: string | undefined,
  paths: readonly string[],
  { from, no_snapshot: noSnapshot }: SaveCommandOptions,
  cwd: string
): SaveItem[] {
  if (from !== undefined) {
    if (channel !== undefined) throw new RekkordError('usage', '--from and a channel cannot be given both')
    return readSaveList(absoluteArgument(from, 'the name of the list of what to save', cwd))
  }
  const absolute = (texts: readonly string[]): string[] =>
    texts.map((text) => absoluteArgument(text, 'a path to save', cwd))
  if (noSnapshot === true) {
    if (channel === undefined) throw new RekkordError('usage', "Missing required argument 'path'")
    return [{ paths: absolute([channel, ...paths]) }]
  }
  if (channel === undefined) throw new RekkordError('usage', "Missing required argument 'channel'")
  if (paths.length === 0) throw new RekkordError('usage', "Missing required argument 'path'")
  return [{ channel, paths: absolute(paths) }]
}

interface SaveLinesOptions {
  dryRun: boolean
  noSnapshot: boolean
  /** Name what is left out. */
  verbose: boolean
  /** Several snapshots are made: each has its own execution time. */
  several: boolean
}

/** Tells how a save goes, in the lines of docs/behaviour.md section 3. */
class SaveLines extends HookLines implements SaveReporter {
  readonly #options: SaveLinesOptions
  /** Milliseconds of `performance.now()`: since the process began. */
  #began = 0

  constructor(face: Face, options: SaveLinesOptions) {
    super(face.terminal)
    this.#options = options
  }

  opened({ url, role }: { url: string; role: string }): void {
    this.line(`Repository: ${escapeControls(url)} (${role})`)
    this.endParagraph()
  }

  backupBegins({ progress = newProgress() }: SaveItem): void {
    if (this.#options.several) this.#began = performance.now()
    this.line(this.#options.dryRun ? 'Backing up (dry run, nothing is written and no hooks run)...' : 'Backing up...')
    this.endParagraph()
    const meter = new SaveMeter(progress)
    this.terminal.startProgress(() => meteredProgress(meter))
  }

  leftOut(path: BytePath, reason: string): void {
    if (this.#options.verbose) this.line(`Left out: ${displayPath(path)} (${escapeControls(reason)})`)
  }

  saved({ id, channel, size, stored, added, leftOut, warnings }: SavedSnapshot): void {
    this.terminal.stopProgress()
    const { dryRun, noSnapshot } = this.#options
    if (!noSnapshot) this.line(`Snapshot channel: ${escapeControls(channel)}`)
    if (!dryRun) this.line(`${noSnapshot ? 'Object' : 'Snapshot'} OID: ${formatObjectId(id)}`)
    this.line(`Source size: ${formatSize(size)}`)
    this.line(`Total stored: ${formatSize(stored)} (added ${formatSize(added)})`)
    if (leftOut !== undefined) this.line(`Left out: ${leftOutText(leftOut)}`)
    this.line(`Execution time: ${formatDuration(performance.now() - this.#began)}`)
    if (warnings === 1) this.warning('1 file or folder could not be saved as it is')
    if (warnings > 1) this.warning(`${warnings} files or folders could not be saved as they are`)
    this.endParagraph()
  }

  failed({ channel = '' }: SaveItem, error: RekkordError): void {
    this.terminal.stopProgress()
    this.terminal.error(`The channel ${channel}: ${error.message}`)
    this.endParagraph()
  }
}
