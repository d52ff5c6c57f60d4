import { SaveMeter } from '../report/save-progress.ts'
import { readExcludeOptions } from '../commands/exclude-options.ts'
import { save, type SaveItem, type SaveReporter } from '../commands/save.ts'
import { formatDuration, formatSize, leftOutText } from '../report/units.ts'
import type { RekkordError } from '../errors.ts'
import type { ExcludeOptions } from '../files/exclude/options.ts'
import { displayPath, escapeControls, type BytePath } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { ExecuteHook, HookPhase } from '../hooks/hook.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import { newProgress } from '../snapshot/save/listener.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'
import { given } from '../values.ts'
import type { Face } from './face.ts'
import { HookLines } from './output/hook-lines.ts'
import { meteredProgress } from './output/progress.ts'
import { progressRecord, saveRecord, type SaveKind } from './output/save-record.ts'
import { itemsToSave } from './save-items.ts'
import type { SaveCommandOptions } from './save-options.ts'
import { absoluteArgument, readSettings } from './program/options.ts'

/** Milliseconds between two lines of progress for machines. */
const PROGRESS_INTERVAL = 1000

/**
 * `rekkord save`.
 * @param afterDashes the arguments that stand after `--`, which are the last of `paths`
 */
export async function runSave(
  channel: string | undefined,
  paths: readonly string[],
  options: SaveCommandOptions,
  afterDashes: readonly string[],
  face: Face
): Promise<void> {
  const { cwd, env, signal, secondSignal } = face
  const { meta = [], dry_run: dryRun = false, no_snapshot: noSnapshot = false } = options
  const items = await itemsToSave({ channel, paths, afterDashes }, options, face)
  const settings = await readSettings(options, face)
  const command = {
    ...options,
    settings,
    items: items.map((item) => ({ ...item, progress: newProgress() })),
    atime: meta.includes('ATime'),
    xattrs: meta.includes('XAttrs'),
    noSnapshot,
    hooks: options.no_hooks !== true,
    postSave: options.post_save,
    failOn: options.fail_on ?? [],
    dryRun,
    exclude: await excluded(options, cwd),
    signal,
    secondSignal
  }
  const lines = new SaveLines(face, { ...options, dryRun, noSnapshot, several: items.length > 1 })
  // Hooks inherit the whole environment (docs/behaviour.md section 2): they may need the credentials that are in it
  const execute: ExecuteHook = (hook) => spawnHook({ ...hook, withoutInput: options.stdin !== undefined })
  try {
    await save({ ...command, execute, env, secretVariables: [], cwd }, lines)
  } finally {
    await lines.end()
  }
}

/** What the options leave out. */
async function excluded(options: SaveCommandOptions, cwd: string): Promise<ExcludeOptions> {
  const request = {
    ...given({ patterns: options.exclude, ignoreFiles: options.ignore_files, ifPresent: options.exclude_if_present }),
    patternFiles: (options.exclude_file ?? []).map((file) => absoluteArgument(file, '--exclude-file', cwd)),
    caches: options.exclude_caches === true,
    largerThan: options.exclude_larger_than,
    oneFileSystem: options.one_file_system === true
  }
  return readExcludeOptions(request, '--exclude')
}

interface SaveLinesOptions extends SaveKind, Pick<SaveCommandOptions, 'verbose' | 'quiet' | 'format' | 'progress'> {
  /** Several snapshots are made: each has its own execution time. */
  several: boolean
}

/** Tells how a save goes, in the lines of docs/behaviour.md section 3. */
class SaveLines extends HookLines implements SaveReporter {
  readonly #options: SaveLinesOptions
  /** Milliseconds of `performance.now()`: since the process began. */
  #began = 0
  #records = ''
  #timer: NodeJS.Timeout | undefined
  #meter: SaveMeter | undefined
  /** What hooks write, where standard output is for the result alone. */
  readonly output?: (chunk: Buffer) => void

  constructor(face: Face, options: SaveLinesOptions) {
    super(face.terminal)
    this.#options = options
    if (options.format === 'JSON') this.output = (chunk) => face.terminal.passOn(chunk)
  }

  /** Writes what is for standard output, also where the save has failed since. */
  async end(): Promise<void> {
    this.#stopProgress()
    await this.terminal.write(this.#records)
    await this.terminal.flush()
  }

  override hooksBegin(phase: HookPhase): void {
    // After a failure it may still be shown
    this.#stopProgress()
    super.hooksBegin(phase)
  }

  protected override line(text: string): void {
    if (this.#options.quiet !== true) super.line(text)
  }

  #startProgress(meter: SaveMeter): void {
    const { quiet, progress } = this.#options
    this.#meter = meter
    if (progress === 'JSON') this.#timer = setInterval(() => this.#tellProgress(), PROGRESS_INTERVAL).unref()
    else if (quiet !== true) this.terminal.startProgress(() => meteredProgress(meter))
  }

  #tellProgress(): void {
    if (this.#meter !== undefined) this.terminal.message(JSON.stringify(progressRecord(this.#meter.look())))
  }

  #stopProgress(): void {
    clearInterval(this.#timer)
    this.terminal.stopProgress()
  }

  opened({ url, role }: { url: string; role: string }): void {
    this.line(`Repository: ${escapeControls(url)} (${role})`)
    this.endParagraph()
  }

  backupBegins({ progress = newProgress() }: SaveItem): void {
    if (this.#options.several) this.#began = performance.now()
    this.line(this.#options.dryRun ? 'Backing up (dry run, nothing is written and no hooks run)...' : 'Backing up...')
    this.endParagraph()
    this.#startProgress(new SaveMeter(progress))
  }

  leftOut(path: BytePath, reason: string): void {
    if (this.#options.verbose === true) this.line(`Left out: ${displayPath(path)} (${escapeControls(reason)})`)
  }

  saved(snapshot: SavedSnapshot): void {
    this.#stopProgress()
    const { id, channel, size, stored, added, leftOut, warnings } = snapshot
    const { dryRun, noSnapshot, format, progress } = this.#options
    const durationMs = performance.now() - this.#began
    // The last state, of a save that took less than a second too
    if (progress === 'JSON') this.#tellProgress()
    if (format === 'JSON') this.#records += `${JSON.stringify(saveRecord(snapshot, durationMs, this.#options))}\n`
    if (!noSnapshot) this.line(`Snapshot channel: ${escapeControls(channel)}`)
    if (!dryRun) this.line(`${noSnapshot ? 'Object' : 'Snapshot'} OID: ${formatObjectId(id)}`)
    this.line(`Source size: ${formatSize(size)}`)
    this.line(`Total stored: ${formatSize(stored)} (added ${formatSize(added)})`)
    if (leftOut !== undefined) this.line(`Left out: ${leftOutText(leftOut)}`)
    this.line(`Execution time: ${formatDuration(durationMs)}`)
    if (warnings === 1) this.warning('1 file or folder could not be saved as it is')
    if (warnings > 1) this.warning(`${warnings} files or folders could not be saved as they are`)
    this.endParagraph()
  }

  failed({ channel = '' }: SaveItem, error: RekkordError): void {
    this.#stopProgress()
    this.terminal.error(`The channel ${channel}: ${error.message}`)
    this.endParagraph()
  }
}
