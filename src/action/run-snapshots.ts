import { requireRecentSnapshot } from '../commands/snapshot-age.ts'
import { snapshots } from '../commands/snapshots.ts'
import { countOf, formatSize, formatTimeForPeople } from '../report/units.ts'
import { futureSentence } from '../report/future-snapshots.ts'
import type { Settings } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { formatObjectId } from '../format/object-id.ts'
import { code, table } from './summary/markdown.ts'
import { runAction } from './run-action.ts'
import { readSnapshotsInputs, type SnapshotsInputs } from './inputs/snapshots.ts'
import { SnapshotsReporter } from './report/snapshots.ts'
import { performStep } from './step.ts'
import { stepSummary } from './summary/step-summary.ts'

/** The newest snapshots that the summary shows. */
const SHOWN = 20

/** The snapshots action: one run, from its inputs to its outputs. It never throws; see `runAction`. */
export async function runSnapshots(): Promise<void> {
  await runAction(async (start) => {
    const inputs = readSnapshotsInputs(start.env)
    const reporter = new SnapshotsReporter()
    const act = (settings: Settings): Promise<void> => listWith(inputs, settings, reporter)
    await performStep(inputs, start, reporter, act, (failure) => summary(inputs, reporter, failure))
  })
}

async function listWith(inputs: SnapshotsInputs, settings: Settings, reporter: SnapshotsReporter): Promise<void> {
  const { channel, maxAgeMs } = inputs
  const { snapshots: found, future, problems } = await snapshots(settings, { channel })
  reporter.listed(found)
  for (const { path, reason } of problems) reporter.damagedTag(path, reason)
  const warning = futureSentence(future)
  if (warning !== undefined && maxAgeMs === undefined) reporter.warning(warning)
  if (maxAgeMs !== undefined) requireRecentSnapshot(found, channel, maxAgeMs, Date.now())
  if (problems.length === 0) return
  const subject = countOf(problems.length, 'tag is', 'tags are')
  throw new RekkordError('damaged', `${subject} damaged, so snapshots may be missing from the list`)
}

function summary({ channel }: SnapshotsInputs, reporter: SnapshotsReporter, failure: string | undefined): string {
  const { snapshots: found } = reporter
  const of = channel === undefined ? '' : ` of ${channel}`
  if (found === undefined) return stepSummary(`No list of snapshots${of}`, failure, [], reporter)
  const rows = found
    .slice(-SHOWN)
    .reverse()
    .map(({ id, channel, time, size, added }) => [
      formatTimeForPeople(time),
      code(channel),
      formatSize(size),
      formatSize(added),
      `\`${formatObjectId(id)}\``
    ])
  const tables = rows.length === 0 ? [] : [table(['Time', 'Channel', 'Size', 'Added', 'Object ID'], rows, [2, 3])]
  if (found.length > rows.length) tables.push(`These are the newest ${rows.length}.`)
  return stepSummary(`${countOf(found.length, 'snapshot')}${of}`, failure, tables, reporter)
}
