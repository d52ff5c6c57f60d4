import { forget, requireNoneRefused } from '../commands/forget.ts'
import { prune, requireKeyToPrune } from '../commands/prune.ts'
import type { Settings } from '../config/settings.ts'
import { formatObjectId } from '../format/object-id.ts'
import { pruneFigures } from '../report/prune.ts'
import { countOf, formatTimeForPeople } from '../report/units.ts'
import { hasRules } from '../snapshot/retention/keep-rules.ts'
import { readForgetInputs, type ForgetInputs } from './inputs/forget.ts'
import { ForgetStepReporter } from './report/forget.ts'
import { runAction } from './run-action.ts'
import { performStep } from './step.ts'
import { code, escapeMarkdown, table } from './summary/markdown.ts'
import { stepSummary } from './summary/step-summary.ts'

/** The snapshots that the summary shows. */
const SHOWN = 200

/** The forget action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
export async function runForget(): Promise<void> {
  await runAction(async (start) => {
    const inputs = readForgetInputs(start.env)
    const reporter = new ForgetStepReporter()
    const act = (settings: Settings): Promise<void> => forgetAndPrune(inputs, settings, reporter, start.signal)
    await performStep(inputs, start, reporter, act, (failure) => summary(inputs, reporter, failure))
  })
}

async function forgetAndPrune(
  inputs: ForgetInputs,
  settings: Settings,
  reporter: ForgetStepReporter,
  signal: AbortSignal
): Promise<void> {
  if (inputs.prune) await requireKeyToPrune(settings)
  if (hasRules(inputs.rules)) {
    const result = await forget(settings, { ...inputs, identifiers: [], signal })
    reporter.forgot(result)
    requireNoneRefused(result)
  }
  if (inputs.prune) reporter.hasPruned(await prune(settings, { ...inputs, signal }, reporter), inputs.dryRun)
}

function summary({ dryRun }: ForgetInputs, reporter: ForgetStepReporter, failure: string | undefined): string {
  const { forgotten, pruned, removedCount } = reporter
  const tables: string[] = []
  if (forgotten !== undefined) {
    const rows = forgotten.decisions
      .slice(0, SHOWN)
      .map(({ tag, kept, reasons }) => [
        formatTimeForPeople(tag.time),
        code(tag.channel),
        `\`${formatObjectId(tag.id).slice(0, 13)}\``,
        kept ? escapeMarkdown(reasons.join(', ')) : '**removed**'
      ])
    if (rows.length > 0) tables.push(table(['Time', 'Channel', 'Object ID', 'Kept by'], rows))
    const more = forgotten.decisions.length - rows.length
    if (more > 0) tables.push(`and ${countOf(more, 'snapshot')} more, in the log of the step`)
  }
  if (pruned !== undefined) {
    tables.push(
      table(
        ['Prune', ''],
        pruneFigures(pruned, dryRun).map(({ name, value }) => [name, value])
      )
    )
  }
  const done = dryRun ? 'to be removed' : 'removed'
  const title = forgotten === undefined ? 'Nothing was removed' : `${countOf(removedCount, 'snapshot')} ${done}`
  return stepSummary(forgotten === undefined && pruned !== undefined ? 'Pruned' : title, failure, tables, reporter)
}
