import { scan, type ScanReporter } from '../commands/scan.ts'
import { formatCount, formatDuration, formatSize } from '../commands/units.ts'
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
import type { Progress } from './progress.ts'
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
    const began = performance.now()
    this.terminal.startProgress(() => checkProgress(this.#progress, performance.now() - began))
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

function checkProgress({ objects, foundObjects, bytes }: CheckProgress, milliseconds: number): Progress {
  const done = foundObjects === 0 ? undefined : objects / foundObjects
  const rate = bytes / Math.max(milliseconds / 1000, 0.001)
  const counts = `${formatCount(objects)} of ${formatCount(foundObjects)} objects, ${formatSize(bytes)} at ${formatSize(rate)}/s`
  const left = done === undefined || done === 0 ? undefined : (milliseconds / done) * (1 - done)
  return { line: left === undefined || left < 1000 ? counts : `${counts}; left: about ${formatDuration(left)}`, done }
}
