import { inspect } from 'node:util'
import os from 'node:os'
import * as core from '@actions/core'
import { initIfMissing } from '../commands/init.ts'
import { Interrupt } from '../commands/interrupt.ts'
import { save } from '../commands/save.ts'
import { sentence } from '../commands/sentence.ts'
import { loadSettings } from '../config/load.ts'
import { secretsOf, type Settings } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import { readInputs, type SaveInputs } from './inputs.ts'
import { line } from './log.ts'
import { Reporter } from './reporter.ts'
import { findSavedPaths } from './saved-paths.ts'
import { mask, maskFound, secretVariables, takeKey } from './secrets.ts'
import { writeSummary } from './summary.ts'

/** Exit code of a run that was cancelled. */
const INTERRUPTED = 130

/**
 * The save action: one run, from its inputs to its outputs (behaviour text §4). It never throws: a failure is an error of
 * the step, and the process's exit code 1, or 130 when the run was cancelled.
 */
export async function runSave(): Promise<void> {
  const { signal } = new Interrupt(process)
  const key = takeKey(process.env)
  try {
    await saveWith(readInputs(process.env), key, signal)
  } catch (error) {
    core.setFailed(describe(error, signal))
    if (signal.aborted) process.exitCode = INTERRUPTED
  }
}

async function saveWith(inputs: SaveInputs, key: string | undefined, signal: AbortSignal): Promise<void> {
  const { channel, dryRun } = inputs
  const reporter = new Reporter(dryRun)
  let failure: string | undefined
  try {
    process.chdir(inputs.workingDirectory)
    const settings = readSettings(inputs, key, reporter)
    if (inputs.init && !dryRun && (await initIfMissing(settings))) line('There was no repository yet: it was created')
    await saveSnapshot(inputs, settings, reporter, signal)
  } catch (error) {
    failure = describe(error, signal)
    throw error
  } finally {
    reporter.close()
    const { run, hooks, warnings } = reporter
    if (inputs.summary) await writeSummary({ channel, dryRun, saved: run, hooks, warnings, failure })
  }
}

/** Configuration, inputs and environment together. What they hold of secrets is masked. */
function readSettings(inputs: SaveInputs, key: string | undefined, reporter: Reporter): Settings {
  const { config, repository, keyFile, threads, workingDirectory } = inputs
  const onSecret = (secret: string): void => maskFound(secret, process.env)
  const options = { configFile: config, repository, keyFile, keyText: key, threads, onSecret }
  const settings = loadSettings({ ...options, env: process.env, cwd: workingDirectory, home: os.homedir() })
  for (const secret of secretsOf(settings)) if (secret !== key) mask(secret)
  for (const warning of settings.warnings) reporter.warning(warning)
  return settings
}

async function saveSnapshot(
  inputs: SaveInputs,
  settings: Settings,
  reporter: Reporter,
  signal: AbortSignal
): Promise<void> {
  const { channel, follow, force, atime, hooks, postSave, dryRun, workingDirectory } = inputs
  const paths = async (): Promise<string[]> => {
    const found = await findSavedPaths(inputs.paths)
    for (const reason of found.leftOut) reporter.leftOut(reason)
    signal.throwIfAborted()
    return found.paths
  }
  await save(
    {
      settings,
      channel,
      paths,
      follow,
      force,
      atime,
      threads: settings.threads,
      hooks,
      postSave,
      dryRun,
      // @actions/exec can neither end what it runs, tell which signal killed it, nor run a path that is not valid UTF-8
      execute: spawnHook,
      env: process.env,
      secretVariables: secretVariables(process.env, secretsOf(settings)),
      cwd: workingDirectory,
      signal
    },
    reporter
  )
}

/** A failure as one sentence; what is no expected one comes with its stack. */
function describe(error: unknown, signal: AbortSignal): string {
  if (error instanceof RekkordError) return sentence(error.message)
  if (signal.aborted) return 'The run was cancelled'
  const details = error instanceof Error ? (error.stack ?? error.message) : inspect(error)
  return `This is a bug in rekkord-action, please report it: ${details}`
}
