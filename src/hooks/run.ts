import { RekkordError } from '../errors.ts'
import { describeEnd } from './hook.ts'
import type { ExecuteHook, Hook, HookPhase, HookResult } from './hook.ts'
import { LastLines } from './last-lines.ts'

/** What is reported about hooks while they run. With `output` their streams are captured, without it they are inherited. */
export interface HookListener {
  started?: (hook: Hook, phase: HookPhase) => void
  output?: (chunk: Buffer, stream: 'stdout' | 'stderr', hook: Hook) => void
  ended?: (result: HookResult) => void
}

export interface HookRun {
  phase: HookPhase
  hooks: readonly Hook[]
  execute: ExecuteHook
  /** From `hookEnvironment`. */
  env: NodeJS.ProcessEnv
  /** Post hooks: whether the command succeeded; passed on as SUCCESS, 1 or 0. */
  succeeded?: boolean | undefined
  cwd?: string | undefined
  listener?: HookListener | undefined
  signal?: AbortSignal | undefined
}

/**
 * Runs hooks one after the other, all of them even when one fails (docs/behaviour.md section 2). A post hook that fails makes
 * SUCCESS 0 for those after it.
 *
 * @returns one result for each hook, in their order
 * @throws RekkordError `interrupted` when `signal` aborts: the running hook has been ended then, and no other is
 *   started
 */
export async function runHooks(run: HookRun): Promise<HookResult[]> {
  const { phase, hooks, execute, listener, signal, cwd } = run
  const results: HookResult[] = []
  let succeeded = run.succeeded
  for (const hook of hooks) {
    if (signal?.aborted)
      throw new RekkordError('interrupted', `interrupted before the ${phase} hook "${hook.name}" ran`)
    const env = succeeded === undefined ? run.env : { ...run.env, SUCCESS: succeeded ? '1' : '0' }
    const lastLines = new LastLines()
    const output =
      listener?.output &&
      ((chunk: Buffer, stream: 'stdout' | 'stderr'): void => {
        lastLines.push(chunk, stream)
        listener.output?.(chunk, stream, hook)
      })
    listener?.started?.(hook, phase)
    const begin = performance.now()
    const end = await execute({ path: hook.path, env, cwd, output, signal })
    const result = { ...end, hook, phase, durationMs: performance.now() - begin, lastLines: lastLines.lines() }
    listener?.ended?.(result)
    if (signal?.aborted) {
      throw new RekkordError('interrupted', `interrupted while the ${phase} hook "${hook.name}" ran`)
    }
    if (succeeded !== undefined && result.outcome !== 'ok') succeeded = false
    results.push(result)
  }
  return results
}

/** The error that names every hook that failed, and how; undefined when none did. */
export function hookFailure(results: readonly HookResult[]): RekkordError | undefined {
  const failed = results.filter((result) => result.outcome !== 'ok')
  const [first] = failed
  if (first === undefined) return undefined
  const reasons = failed.map((result) => `"${result.hook.name}" ${describeEnd(result)}`).join('; ')
  const count =
    failed.length === 1 ? `a ${first.phase} hook` : `${failed.length} of ${results.length} ${first.phase} hooks`
  return new RekkordError('hook', `${count} failed: ${reasons}`)
}
