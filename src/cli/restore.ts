import { restore, type RestoreReporter } from '../commands/restore.ts'
import { SaveMeter } from '../report/save-progress.ts'
import { countOf, formatDuration, formatSize } from '../report/units.ts'
import { displayPath, escapeControls, type BytePath } from '../files/path.ts'
import { newRestoreProgress, type RestoreCounts, type RestoreProgress } from '../snapshot/restore/listener.ts'
import type { RestoreChoices } from '../snapshot/restore/options.ts'
import type { VerifyCounts } from '../snapshot/verify/verify.ts'
import type { Face } from './face.ts'
import { meteredProgress } from './output/progress.ts'
import { absoluteArgument, readSettings, type CommonOptions } from './program/options.ts'
import { Paragraphs } from './output/paragraphs.ts'

export interface RestoreCommandOptions extends CommonOptions, RestoreChoices {
  meta?: ('Owner' | 'XAttrs')[]
  verbose?: true
  dry_run?: true
  verify?: true
  force_damaged?: true
}

/** `rekkord restore`. Gives the exit code: 1 when tags are damaged, so that another snapshot may have been meant. */
export async function runRestore(
  identifier: string,
  destination: string,
  options: RestoreCommandOptions,
  face: Face
): Promise<number> {
  const { meta = [], verbose = false, dry_run: dryRun = false, force_damaged: forceDamaged = false } = options
  const absolute = absoluteArgument(destination, 'the destination', face.cwd)
  const settings = await readSettings(options, face)
  const progress = newRestoreProgress()
  const verify = options.verify === true && !dryRun
  const lines = new RestoreLines(face, progress, { dryRun, verbose, verify })
  const command = {
    ...options,
    settings,
    identifier,
    destination: absolute,
    dryRun,
    verify,
    forceDamaged,
    owner: meta.includes('Owner'),
    xattrs: meta.includes('XAttrs'),
    signal: face.signal,
    progress
  }
  await restore(command, lines)
  return lines.problems === 0 ? 0 : 1
}

/** Tells how a restore goes. */
class RestoreLines extends Paragraphs implements RestoreReporter {
  problems = 0
  readonly #progress: RestoreProgress
  readonly #dryRun: boolean
  readonly #verbose: boolean
  readonly #verify: boolean
  #verified: VerifyCounts | undefined

  constructor(face: Face, progress: RestoreProgress, options: { dryRun: boolean; verbose: boolean; verify: boolean }) {
    super(face.terminal)
    this.#progress = progress
    this.#dryRun = options.dryRun
    this.#verbose = options.verbose
    this.#verify = options.verify
  }

  opened({ url, role }: { url: string; role: string }): void {
    this.line(`Repository: ${escapeControls(url)} (${role})`)
    this.endParagraph()
  }

  restoreBegins(): void {
    this.line(this.#dryRun ? 'Restoring (dry run, nothing is written)...' : 'Restoring...')
    this.endParagraph()
    const meter = new SaveMeter(this.#progress)
    this.terminal.startProgress(() => meteredProgress(meter))
  }

  restored(path: BytePath): void {
    if (this.#verbose) this.terminal.message(`${this.#done('Restored', 'restore')}: ${displayPath(path)}`)
  }

  removed(path: BytePath): void {
    if (this.#verbose) this.terminal.message(`${this.#done('Removed', 'remove')}: ${displayPath(path)}`)
  }

  problem(message: string): void {
    this.problems++
    this.terminal.error(message)
  }

  complete({ damaged }: RestoreCounts): void {
    this.terminal.stopProgress()
    if (!this.#verify || damaged > 0) return
    this.line('Reading back what was restored...')
    this.endParagraph()
  }

  verified(counts: VerifyCounts): void {
    this.#verified = counts
  }

  restoreEnded({ files, directories, links, size, skipped, removed, damaged }: RestoreCounts): void {
    const counts = [countOf(files, 'file'), countOf(directories, 'folder'), countOf(links, 'link')]
    this.line(`${this.#done('Restored', 'restore')}: ${counts.join(', ')}`)
    this.line(`Total size: ${formatSize(size)}`)
    if (removed > 0) this.line(`${this.#done('Removed', 'remove')}: ${removed}`)
    if (damaged > 0) this.line(`Damaged and left out: ${damaged}`)
    if (this.#verified !== undefined) {
      this.line(`Verified: ${countOf(this.#verified.files, 'file')}, ${formatSize(this.#verified.size)}`)
    }
    // Since the process began
    this.line(`Execution time: ${formatDuration(performance.now())}`)
    if (skipped > 0) this.warning(`${countOf(skipped, 'entry was', 'entries were')} left out`)
  }

  #done(past: string, verb: string): string {
    return this.#dryRun ? `Would ${verb}` : past
  }
}
