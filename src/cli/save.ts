import { saveFrom } from '../commands/save-from.ts'
import { SaveMeter } from '../report/save-progress.ts'
import { save, type SaveReporter } from '../commands/save.ts'
import { formatDuration, formatSize } from '../report/units.ts'
import { readSaveList, type SaveListItem } from '../config/save-list.ts'
import type { Settings } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { PostHookPolicy } from '../hooks/policy.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import { newProgress, type SaveProgress } from '../snapshot/save/listener.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'
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
}

/** `rekkord save`. */
export async function runSave(
  channel: string | undefined,
  paths: readonly string[],
  options: SaveCommandOptions,
  face: Face
): Promise<void> {
  const { cwd, terminal } = face
  if (options.from === undefined) {
    if (channel === undefined) throw new RekkordError('usage', "Missing required argument 'channel'")
    if (paths.length === 0) throw new RekkordError('usage', "Missing required argument 'path'")
    const absolute = paths.map((text) => absoluteArgument(text, 'a path to save', cwd))
    // Since the process began
    await saveChannel({ channel, paths: absolute }, options, readSettings(options, face), face, 0)
    return
  }
  if (channel !== undefined) throw new RekkordError('usage', '--from and a channel cannot be given both')
  const items = readSaveList(absoluteArgument(options.from, 'the name of the list of what to save', cwd))
  const settings = readSettings(options, face)
  await saveFrom(
    items,
    (item) => saveChannel(item, options, settings, face, performance.now()),
    (item, error) => {
      terminal.stopProgress()
      terminal.error(`The channel ${item.channel}: ${error.message}`)
    }
  )
}

/** @param began when the save began, in milliseconds of `performance.now()` */
async function saveChannel(
  { channel, paths }: SaveListItem,
  options: SaveCommandOptions,
  settings: Settings,
  face: Face,
  began: number
): Promise<void> {
  const { cwd, env, signal } = face
  const { meta = [], dry_run: dryRun = false, no_snapshot: noSnapshot = false } = options
  const progress = newProgress()
  const command = {
    settings,
    channel,
    paths,
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
    signal,
    progress
  }
  const lines = new SaveLines(face, progress, { dryRun, noSnapshot, began })
  // Hooks inherit the whole environment (docs/behaviour.md section 2): they may need the credentials that are in it themselves
  await save({ ...command, execute: spawnHook, env, secretVariables: [], cwd }, lines)
}

interface SaveLinesOptions {
  dryRun: boolean
  noSnapshot: boolean
  /** When the save began, in milliseconds of `performance.now()`. */
  began: number
}

/** Tells how a save goes, in the lines of docs/behaviour.md section 3. */
class SaveLines extends HookLines implements SaveReporter {
  readonly #progress: SaveProgress
  readonly #options: SaveLinesOptions

  constructor(face: Face, progress: SaveProgress, options: SaveLinesOptions) {
    super(face.terminal)
    this.#progress = progress
    this.#options = options
  }

  opened({ url, role }: { url: string; role: string }): void {
    this.line(`Repository: ${escapeControls(url)} (${role})`)
    this.endParagraph()
  }

  backupBegins(): void {
    this.line(this.#options.dryRun ? 'Backing up (dry run, nothing is written and no hooks run)...' : 'Backing up...')
    this.endParagraph()
    const meter = new SaveMeter(this.#progress)
    this.terminal.startProgress(() => meteredProgress(meter))
  }

  saved({ id, channel, size, stored, added, warnings }: SavedSnapshot): void {
    this.terminal.stopProgress()
    const { dryRun, noSnapshot, began } = this.#options
    if (!noSnapshot) this.line(`Snapshot channel: ${escapeControls(channel)}`)
    if (!dryRun) this.line(`${noSnapshot ? 'Object' : 'Snapshot'} OID: ${formatObjectId(id)}`)
    this.line(`Source size: ${formatSize(size)}`)
    this.line(`Total stored: ${formatSize(stored)} (added ${formatSize(added)})`)
    this.line(`Execution time: ${formatDuration(performance.now() - began)}`)
    if (warnings === 1) this.warning('1 file or folder could not be saved as it is')
    if (warnings > 1) this.warning(`${warnings} files or folders could not be saved as they are`)
    this.endParagraph()
  }
}
