import { check, checkedPart, snapshotCounts } from '../commands/check.ts'
import { formatCount, formatDuration, formatSize } from '../report/units.ts'
import type { Settings } from '../config/settings.ts'
import { spawnHook } from '../hooks/spawn-hook.ts'
import { readCheckInputs } from './inputs/check.ts'
import { CheckStepReporter } from './report/check.ts'
import { code, table } from './summary/markdown.ts'
import { runAction } from './run-action.ts'
import { secretVariables } from './secrets.ts'
import { performStep } from './step.ts'
import { stepSummary } from './summary/step-summary.ts'

/** The check action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
export async function runCheck(): Promise<void> {
  await runAction(async (start) => {
    const { env, signal } = start
    const inputs = readCheckInputs(env)
    const reporter = new CheckStepReporter()
    const act = (settings: Settings): Promise<void> =>
      check(
        {
          ...inputs,
          settings,
          execute: spawnHook,
          env,
          secretVariables: secretVariables(env, settings.secrets),
          cwd: inputs.workingDirectory,
          signal
        },
        reporter
      )
    await performStep(inputs, start, reporter, act, (failure) => summary(reporter, failure))
  })
}

/** Snapshots that the summary names. */
const MAX_NAMED = 100

function summary(reporter: CheckStepReporter, failure: string | undefined): string {
  const { result, invalid, durationMs } = reporter
  if (result === undefined) return stepSummary('Not checked', failure, [], reporter)
  const part = checkedPart(result)
  const { snapshots, damaged } = snapshotCounts(result)
  const rows = [
    ['Snapshots', formatCount(snapshots)],
    ['Invalid', formatCount(damaged)],
    ['Objects', `${formatCount(result.objects)} (${formatSize(result.bytes)})`],
    ...(part === undefined ? [] : [['Part', part]]),
    ...(result.unneeded === undefined ? [] : [['Objects that no snapshot needs', formatCount(result.unneeded)]]),
    ['Problems', formatCount(result.problems)],
    ['Duration', formatDuration(durationMs)]
  ]
  const tables = [table(['Check', ''], rows)]
  if (invalid.size > 0) {
    const named = [...invalid.values()].slice(0, MAX_NAMED)
    const rows = named.map(({ oid, channel, problems }) => [`\`${oid}\``, code(channel), formatCount(problems)])
    tables.push(table(['Damaged snapshot', 'Channel', 'Problems'], rows, [2]))
  }
  const title = result.problems === 0 ? 'Checked: nothing is wrong' : 'Checked: the repository is damaged'
  return stepSummary(title, failure, tables, reporter)
}
