import { restore } from '../commands/restore.ts'
import { countOf, formatCount, formatDuration, formatSize } from '../report/units.ts'
import type { Settings } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { code, table } from './summary/markdown.ts'
import { readRestoreInputs, type RestoreInputs } from './inputs/restore.ts'
import { RestoreStepReporter } from './report/restore.ts'
import { runAction, type ActionStart } from './run-action.ts'
import { performStep } from './step.ts'
import { stepSummary } from './summary/step-summary.ts'

/** The restore action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
export async function runRestore(): Promise<void> {
  await runAction(async (start) => {
    const inputs = readRestoreInputs(start.env)
    const reporter = new RestoreStepReporter(inputs.verify)
    const act = (settings: Settings): Promise<void> => restoreWith(inputs, settings, reporter, start)
    await performStep(inputs, start, reporter, act, (failure) => summary(inputs, reporter, failure))
  })
}

async function restoreWith(
  inputs: RestoreInputs,
  settings: Settings,
  reporter: RestoreStepReporter,
  { signal }: ActionStart
): Promise<void> {
  await restore({ ...inputs, settings, signal }, reporter)
  if (reporter.damagedTags > 0) {
    const subject = countOf(reporter.damagedTags, 'tag is', 'tags are')
    throw new RekkordError(
      'damaged',
      `${subject} damaged, so there may be a newer snapshot than the one that was restored`
    )
  }
}

function summary(inputs: RestoreInputs, reporter: RestoreStepReporter, failure: string | undefined): string {
  const { oid = '', counts, readBack, durationMs } = reporter
  if (counts === undefined) return stepSummary(`Not restored: ${inputs.identifier}`, failure, [], reporter)
  const rows = [
    ['Object ID', `\`${oid}\``],
    ['Destination', code(inputs.destination)],
    ['Files', `${formatCount(counts.files)} (${formatSize(counts.size)})`],
    ['Folders', formatCount(counts.directories)],
    ['Links', formatCount(counts.links)],
    ...(counts.skipped === 0 ? [] : [['Left out', formatCount(counts.skipped)]]),
    ...(counts.damaged === 0 ? [] : [['Damaged and left out', formatCount(counts.damaged)]]),
    ...(counts.removed === 0 ? [] : [['Removed', formatCount(counts.removed)]]),
    ...(inputs.verify ? [['Read back', readBack === undefined ? '**not verified**' : 'as in the snapshot']] : []),
    ['Duration', formatDuration(durationMs)]
  ]
  return stepSummary(`Restored: ${inputs.identifier}`, failure, [table(['Restore', ''], rows)], reporter)
}
