import { RekkordError } from '../errors.ts'
import type { KeyRole } from '../format/keys.ts'
import { hookEnvironment } from '../hooks/environment.ts'
import { findHooks } from '../hooks/find.ts'
import type { Hook, HookPhase } from '../hooks/hook.ts'
import { hookFailure, runHooks, type HookListener } from '../hooks/run.ts'
import type { CheckListener } from '../snapshot/check/listener.ts'
import { checkRepository, type CheckOptions, type CheckResult } from '../snapshot/check/check.ts'
import type { HookOptions } from './save-hooks.ts'
import { withRepository } from './with-repository.ts'
import { countOf, formatCount } from '../report/units.ts'

/** `sample` and `maxDuration`: limits for checks that come often. */
export interface CheckCommand extends Omit<CheckOptions, 'threads' | 'signal'>, HookOptions {}

/** What a check reports to its face while it runs. */
export interface CheckReporter extends CheckListener, HookListener {
  opened(repository: { url: string; role: KeyRole }): void
  hooksBegin(phase: HookPhase, hooks: readonly Hook[]): void
  hooksEnd(phase: HookPhase): void
  checkBegins(): void
  /** Everything has been checked; called before post-scan hooks run. */
  checked(result: CheckResult): void
}

/**
 * Pre-scan hooks, the check of every snapshot and blob, post-scan hooks. Like those of a save, post-scan hooks run only
 * after success (docs/behaviour.md section 2): when nothing is wrong.
 *
 * @throws RekkordError when the check could not be made, found something wrong (`damaged`; `checked` has been called with
 *   the result), or a hook failed
 */
export function check(command: CheckCommand, reporter: CheckReporter): Promise<void> {
  const { preScan, postScan } = command.settings.hooks
  return withRepository(command.settings, async (repository) => {
    repository.requireRead()
    reporter.opened({ url: repository.url, role: repository.keys.role })
    // Both directories are looked at before anything happens, so that a wrong one stops the check
    const find = (directory: string | undefined): Hook[] =>
      command.hooks && directory !== undefined ? findHooks(directory) : []
    const [before, after] = [find(preScan), find(postScan)]
    await runPhase('pre-scan', before, undefined, repository.url, command, reporter)
    reporter.checkBegins()
    const result = await checkRepository(repository, { ...command, threads: command.settings.threads }, reporter)
    reporter.checked(result)
    if (result.problems > 0) throw damaged(repository.url, result)
    await runPhase('post-scan', after, true, repository.url, command, reporter)
  })
}

async function runPhase(
  phase: HookPhase,
  hooks: readonly Hook[],
  succeeded: boolean | undefined,
  url: string,
  { execute, env, secretVariables, cwd, signal }: CheckCommand,
  reporter: CheckReporter
): Promise<void> {
  if (hooks.length === 0) return
  reporter.hooksBegin(phase, hooks)
  const environment = hookEnvironment(env, secretVariables, { phase, repository: url })
  const results = await runHooks({
    phase,
    hooks,
    execute,
    env: environment,
    succeeded,
    cwd,
    listener: reporter,
    signal
  })
  reporter.hooksEnd(phase)
  const failure = hookFailure(results)
  if (failure !== undefined) throw failure
}

/** What was looked at, where that is not everything; undefined where it is. */
export function checkedPart({ part, unneeded, objects, found }: CheckResult): string | undefined {
  if (part === 'all') return undefined
  const looked = `${formatCount(objects)} of ${countOf(found, 'object')} were read, chosen at random`
  if (part === 'sample') return `${looked}; of the others it was seen that they are there`
  if (unneeded !== undefined) return `Time was over: ${looked}; of the others it was seen that they are there`
  return `Time was over before all snapshots were walked: ${looked}`
}

/** Snapshots there are, and how many of them are damaged: a damaged tag stands for a snapshot that cannot be read. */
export function snapshotCounts({ snapshots, damagedSnapshots, damagedTags }: CheckResult): {
  snapshots: number
  damaged: number
} {
  return { snapshots: snapshots + damagedTags, damaged: damagedSnapshots + damagedTags }
}

function damaged(url: string, result: CheckResult): RekkordError {
  const { problems } = result
  const { snapshots, damaged } = snapshotCounts(result)
  const found = problems === 1 ? '1 problem was found' : `${problems} problems were found`
  return new RekkordError('damaged', `${found} in ${url}; ${damaged} of ${snapshots} snapshots are damaged`)
}
