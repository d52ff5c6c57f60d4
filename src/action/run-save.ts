import { initIfMissing } from '../commands/init.ts'
import { readExcludeOptions } from '../commands/exclude-options.ts'
import { save } from '../commands/save.ts'
import type { Settings } from '../config/settings.ts'
import { findSavedPaths } from '../files/saved-paths.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import { IndexCache } from './index-cache/keeper.ts'
import { line } from './log.ts'
import { SaveStepReporter } from './report/save.ts'
import { runAction, type ActionStart } from './run-action.ts'
import { readSaveInputs, type SaveInputs } from './inputs/save.ts'
import { secretVariables } from './secrets.ts'
import { performStep } from './step.ts'
import { summaryText } from './summary/summary.ts'

/** The save action: one run, from its inputs to its outputs (docs/behaviour.md section 4). It never throws; see `runAction`. */
export async function runSave(): Promise<void> {
  await runAction(async (start) => {
    const inputs = readSaveInputs(start.env)
    const { channel, dryRun } = inputs
    const reporter = new SaveStepReporter(dryRun)
    const act = async (settings: Settings): Promise<void> => {
      if (inputs.init && !dryRun && (await initIfMissing(settings))) {
        line('There was no repository yet: it was created')
        line('Use one master key for each repository: blobs and tags of one are valid in all that share it')
      }
      await saveSnapshot(inputs, settings, reporter, start)
    }
    await performStep(inputs, start, reporter, act, (failure) => summaryText(reporter.record(channel, failure)))
  })
}

async function saveSnapshot(
  inputs: SaveInputs,
  settings: Settings,
  reporter: SaveStepReporter,
  { signal, secondSignal }: ActionStart
): Promise<void> {
  const { channel, workingDirectory } = inputs
  const pathLines = { lines: inputs.paths, folder: workingDirectory }
  const paths = async (leftOut: (message: string) => void): Promise<string[]> => {
    const found = await findSavedPaths(pathLines)
    for (const reason of found.leftOut) leftOut(reason)
    signal.throwIfAborted()
    return found.paths
  }
  const indexKeeper = inputs.cache ? new IndexCache(process.env, channel) : undefined
  try {
    await save(
      {
        ...inputs,
        settings,
        items: [{ channel, paths, progress: reporter.progress }],
        exclude: { ...(await readExcludeOptions(inputs.exclude, 'exclude')), pathLines },
        // @actions/exec can neither end what it runs, tell which signal killed it, nor run a path that is not valid UTF-8
        execute: spawnHook,
        env: process.env,
        secretVariables: secretVariables(process.env, settings.secrets),
        cwd: workingDirectory,
        signal,
        secondSignal,
        indexKeeper,
        compare: inputs.summary
      },
      reporter
    )
  } finally {
    await indexKeeper?.keep()
  }
}
