import { save, type SaveReporter } from '../commands/save.ts'
import { formatDuration, formatSize } from '../commands/units.ts'
import { RekkordError } from '../errors.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { PostHookPolicy } from '../hooks/policy.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import { newProgress, type SaveProgress } from '../snapshot/save-listener.ts'
import type { SavedSnapshot } from '../snapshot/save.ts'
import type { Face } from './face.ts'
import { HookLines } from './hook-lines.ts'
import { absoluteArgument, readSettings, type CommonOptions } from './options.ts'

export interface SaveCommandOptions extends CommonOptions {
  force?: true
  follow?: true
  meta?: ('ATime' | 'XAttrs')[]
  no_hooks?: true
  post_save?: PostHookPolicy
  no_report?: true
  dry_run?: true
}

/** `rekkord save`. */
export async function runSave(
  channel: string,
  paths: readonly string[],
  options: SaveCommandOptions,
  face: Face
): Promise<void> {
  const { cwd, env, signal } = face
  const { follow = false, meta = [], dry_run: dryRun = false } = options
  if (meta.includes('XAttrs')) {
    throw new RekkordError('usage', 'extended attributes (XAttrs) cannot be saved yet, leave them out of --meta')
  }
  const absolute = paths.map((text) => absoluteArgument(text, 'a path to save', cwd))
  const settings = readSettings(options, face)
  const progress = newProgress()
  const command = {
    settings,
    channel,
    paths: absolute,
    force: options.force === true,
    follow,
    atime: meta.includes('ATime'),
    threads: settings.threads,
    hooks: options.no_hooks !== true,
    postSave: options.post_save,
    dryRun,
    signal,
    progress
  }
  // Hooks inherit the whole environment (behaviour text §2): they may need the credentials that are in it themselves
  await save({ ...command, execute: spawnHook, env, secretVariables: [], cwd }, new SaveLines(face, progress, dryRun))
}

/** Tells how a save goes, in the lines of behaviour text §3. */
class SaveLines extends HookLines implements SaveReporter {
  readonly #progress: SaveProgress
  readonly #dryRun: boolean

  constructor(face: Face, progress: SaveProgress, dryRun: boolean) {
    super(face.terminal)
    this.#progress = progress
    this.#dryRun = dryRun
  }

  opened({ url, role }: { url: string; role: string }): void {
    this.line(`Repository: ${escapeControls(url)} (${role})`)
    this.endParagraph()
  }

  backupBegins(): void {
    this.line(this.#dryRun ? 'Backing up (dry run, nothing is written and no hooks run)...' : 'Backing up...')
    this.endParagraph()
    this.terminal.startProgress(() => progressLine(this.#progress))
  }

  saved({ id, channel, size, stored, added, warnings }: SavedSnapshot): void {
    this.terminal.stopProgress()
    this.line(`Snapshot channel: ${escapeControls(channel)}`)
    if (!this.#dryRun) this.line(`Snapshot OID: ${formatObjectId(id)}`)
    this.line(`Source size: ${formatSize(size)}`)
    this.line(`Total stored: ${formatSize(stored)} (added ${formatSize(added)})`)
    // Since the process began
    this.line(`Execution time: ${formatDuration(performance.now())}`)
    if (warnings === 1) this.warning('1 file or folder could not be saved as it is')
    if (warnings > 1) this.warning(`${warnings} files or folders could not be saved as they are`)
    this.endParagraph()
  }
}

function progressLine({ files, bytes, foundFiles, foundBytes, walked, added }: SaveProgress): string {
  const ofFound = walked ? '' : '+'
  const counts = `${files} of ${foundFiles}${ofFound} files`
  return `${counts}, ${formatSize(bytes)} of ${formatSize(foundBytes)}${ofFound}, ${formatSize(added)} added`
}
