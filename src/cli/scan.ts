import { check, checkedPart, snapshotCounts, type CheckReporter } from '../commands/check.ts'
import { formatCount, formatDuration, formatSize } from '../report/units.ts'
import { escapeControls } from '../files/path.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import {
  checkProblemSentence,
  newCheckProgress,
  type CheckProblem,
  type CheckProgress
} from '../snapshot/check/listener.ts'
import type { CheckResult } from '../snapshot/check/check.ts'
import type { Face } from './face.ts'
import { HookLines } from './output/hook-lines.ts'
import type { Progress } from './output/progress.ts'
import { readSettings, type CommonOptions } from './program/options.ts'

export interface ScanOptions extends CommonOptions {
  no_hooks?: true
  verbose?: true
  /** How many of a hundred objects. */
  sample?: number
  /** Milliseconds. */
  max_duration?: number
}

/** `rekkord scan`. */
export async function runScan(options: ScanOptions, face: Face): Promise<void> {
  const { env, cwd, signal } = face
  const settings = await readSettings(options, face)
  const progress = newCheckProgress()
  const { sample, max_duration: maxDuration } = options
  const isAll = sample === undefined && maxDuration === undefined
  const command = { ...options, settings, signal, progress, hooks: options.no_hooks !== true, maxDuration }
  const lines = new ScanLines(face, progress, { isAll, isVerbose: options.verbose === true })
  await check({ ...command, execute: spawnHook, env, secretVariables: [], cwd }, lines)
}

/** Tells how a scan goes. */
class ScanLines extends HookLines implements CheckReporter {
  readonly #progress: CheckProgress
  readonly #isAll: boolean
  readonly #isVerbose: boolean

  /** `isAll`: whether all objects are going to be read; `isVerbose`: whether details are shown. */
  constructor(face: Face, progress: CheckProgress, { isAll, isVerbose }: { isAll: boolean; isVerbose: boolean }) {
    super(face.terminal)
    this.#progress = progress
    this.#isAll = isAll
    this.#isVerbose = isVerbose
  }

  opened({ url, role }: { url: string; role: string }): void {
    this.line(`Repository: ${escapeControls(url)} (${role})`)
    this.endParagraph()
  }

  checkBegins(): void {
    this.line('Checking...')
    this.endParagraph()
    const began = performance.now()
    this.terminal.startProgress(() => checkProgress(this.#progress, this.#isAll, performance.now() - began))
  }

  problem(problem: CheckProblem): void {
    this.terminal.error(checkProblemSentence(problem))
  }

  note(message: string): void {
    if (this.#isVerbose) this.terminal.message(`Note: ${message}`)
  }

  checked(result: CheckResult): void {
    const { objects, bytes, unneeded, problems } = result
    const { snapshots, damaged } = snapshotCounts(result)
    const part = checkedPart(result)
    this.terminal.stopProgress()
    this.line(`Snapshots: ${snapshots} (${damaged} damaged)`)
    this.line(`Objects: ${objects} (${formatSize(bytes)})`)
    if (part !== undefined) this.line(part)
    if (unneeded !== undefined) this.line(`Objects that no snapshot needs: ${unneeded}`)
    this.line(`Problems: ${problems}`)
    // Since the process began
    this.line(`Execution time: ${formatDuration(performance.now())}`)
    this.endParagraph()
  }
}

/** @param isAll whether all objects are going to be read: else nobody knows how many */
function checkProgress(
  { objects, foundObjects, bytes }: CheckProgress,
  isAll: boolean,
  milliseconds: number
): Progress {
  const done = foundObjects === 0 || !isAll ? undefined : objects / foundObjects
  const rate = bytes / Math.max(milliseconds / 1000, 0.001)
  const found = foundObjects === 0 ? '' : ` of ${formatCount(foundObjects)}`
  const counts = `${formatCount(objects)}${found} objects, ${formatSize(bytes)} at ${formatSize(rate)}/s`
  const left = done === undefined || done === 0 ? undefined : (milliseconds / done) * (1 - done)
  return { line: left === undefined || left < 1000 ? counts : `${counts}; left: about ${formatDuration(left)}`, done }
}
