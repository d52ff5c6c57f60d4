import { inspect } from 'node:util'
import * as core from '@actions/core'
import { WARNINGS_EXIT_CODE } from '../commands/fail-on.ts'
import { Interrupt } from '../commands/interrupt.ts'
import { sentence } from '../report/sentence.ts'
import { RekkordError } from '../errors.ts'
import { expectedFailure } from '../system-error.ts'
import { takeKey } from './secrets.ts'

/** Exit code of a run that was cancelled. */
export const INTERRUPTED = 130

/** What every action starts from. */
export interface ActionStart {
  env: NodeJS.ProcessEnv
  /** The input `key`, which is masked and no longer in `env`. */
  key: string | undefined
  /** Aborts when the run is cancelled. */
  signal: AbortSignal
  /** Aborts at the second signal, just before the process ends. */
  secondSignal: AbortSignal
}

/**
 * One run of an action (docs/behaviour.md section 4). It never throws: a failure is an error of the step, and the process's exit code
 * 1, 3 for warnings that make a save fail, or 130 when the run was cancelled.
 */
export async function runAction(act: (start: ActionStart) => Promise<void>): Promise<void> {
  const interrupt = new Interrupt(process)
  const { signal, second: secondSignal } = interrupt
  // Nobody is left to read the log: hooks have to run all the same
  process.stdout.on('error', () => undefined)
  const key = takeKey(process.env)
  try {
    await act({ env: process.env, key, signal, secondSignal })
  } catch (error) {
    core.setFailed(describeFailure(error, signal))
    if (error instanceof RekkordError && error.code === 'warnings') process.exitCode = WARNINGS_EXIT_CODE
    if (signal.aborted) process.exitCode = INTERRUPTED
  } finally {
    // What listened to it is let go of, with the keys that it holds
    interrupt.release()
  }
}

/** A failure as one sentence; what is no expected one comes with its stack. */
export function describeFailure(error: unknown, signal: AbortSignal): string {
  const expected = expectedFailure(error)
  if (expected !== undefined) return sentence(expected.message)
  if (signal.aborted) return 'The run was cancelled'
  const details = error instanceof Error ? (error.stack ?? error.message) : inspect(error)
  return `This is a bug in rekkord-action, please report it: ${details}`
}
