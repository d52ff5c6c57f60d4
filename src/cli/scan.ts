import { scan, type ScanReporter } from '../commands/scan.ts'
import { formatDuration, formatSize } from '../commands/units.ts'
import { escapeControls } from '../files/path.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import {
  checkProblemSentence,
  newCheckProgress,
  type CheckProblem,
  type CheckProgress
} from '../snapshot/check-listener.ts'
import type { CheckResult } from '../snapshot/check.ts'
import type { Face } from './face.ts'
import { HookLines } from './hook-lines.ts'
import { readSettings, type CommonOptions } from './options.ts'

export interface ScanOptions extends CommonOptions {
  no_hooks?: true
}

/** `rekkord scan`. */
export async function runScan(options: ScanOptions, face: Face): Promise<void> {
  const { env, cwd, signal } = face
  const settings = readSettings(options, face)
  const progress = newCheckProgress()
  const { threads } = settings
  const command = { settings, threads, signal, progress, hooks: options.no_hooks !== true }
  await scan({ ...command, execute: spawnHook, env, secretVariables: [], cwd }, new ScanLines(face, progress))
}

/** Tells how a scan goes. */
class ScanLines extends HookLines implements ScanReporter {
  readonly #progress: CheckProgress

  constructor(face: Face, progress: CheckProgress) {
    super(face.terminal)
    this.#progress = progress
  }

  opened({ url, role }: { url: string; role: string }): void {
    this.line(`Repository: ${escapeControls(url)} (${role})`)
    this.endParagraph()
  }

  scanBegins(): void {
    this.line('Checking...')
    this.endParagraph()
    this.terminal.startProgress(() => progressLine(this.#progress))
  }

  problem(problem: CheckProblem): void {
    this.terminal.error(checkProblemSentence(problem))
  }

  scanned({ snapshots, damagedSnapshots, objects, bytes, unneeded, problems }: CheckResult): void {
    this.terminal.stopProgress()
    this.line(`Snapshots: ${snapshots} (${damagedSnapshots} damaged)`)
    this.line(`Objects: ${objects} (${formatSize(bytes)})`)
    this.line(`Objects that no snapshot needs: ${unneeded}`)
    this.line(`Problems: ${problems}`)
    // Since the process began
    this.line(`Execution time: ${formatDuration(performance.now())}`)
    this.endParagraph()
  }
}

function progressLine({ objects, foundObjects, bytes }: CheckProgress): string {
  return `${objects} of ${foundObjects} objects, ${formatSize(bytes)}`
}
