import { formatDuration, formatSize } from '../commands/units.ts'
import { formatObjectId } from '../format/object-id.ts'
import { describeEnd, type HookResult } from '../hooks/hook.ts'
import { addToSummary } from './job-summary.ts'
import { escapeMarkdown, table } from './markdown.ts'
import type { SavedRun } from './outputs.ts'

const MAXIMUM_WARNINGS = 20

/** What the summary of a run tells. */
export interface RunRecord {
  channel: string
  dryRun: boolean
  saved: SavedRun | undefined
  hooks: readonly HookResult[]
  warnings: readonly string[]
  /** Why the run failed. */
  failure: string | undefined
}

/** Adds a run to the job's summary. */
export async function writeSummary(record: RunRecord): Promise<void> {
  await addToSummary(summaryText(record))
}

/** The summary in GitHub's Markdown; whatever names and messages hold is shown as it is. */
export function summaryText(record: RunRecord): string {
  const { saved, hooks, warnings, failure } = record
  const paragraphs = [`### ${title(record)}`]
  if (failure !== undefined) paragraphs.push(`**Failed:** ${escapeMarkdown(failure)}`)
  if (saved !== undefined) paragraphs.push(table(['Snapshot', ''], snapshotRows(saved, record.dryRun)))
  if (hooks.length > 0) paragraphs.push(table(['Hook', 'Phase', 'Result', 'Duration'], hooks.map(hookRow)))
  if (warnings.length > 0) paragraphs.push(warningList(warnings))
  return `${paragraphs.join('\n\n')}\n\n`
}

function title({ channel, dryRun, saved }: RunRecord): string {
  const what = saved === undefined ? 'No snapshot' : dryRun ? 'Dry run, nothing was written' : 'Snapshot saved'
  return `${what}: ${escapeMarkdown(channel)}`
}

function snapshotRows({ snapshot, durationMs, warnings }: SavedRun, dryRun: boolean): string[][] {
  const { id, channel, entries, files, size, stored, added } = snapshot
  return [
    ...(dryRun ? [] : [['OID', `\`${formatObjectId(id)}\``]]),
    ['Channel', escapeMarkdown(channel)],
    ['Entries', `${entries} (${files} files)`],
    ['Size', formatSize(size)],
    ['Stored', `${formatSize(stored)} (added ${formatSize(added)})`],
    ['Duration', formatDuration(durationMs)],
    ...(warnings === 0 ? [] : [['Not saved as they are', String(warnings)]])
  ]
}

function hookRow(result: HookResult): string[] {
  const end = result.outcome === 'ok' ? 'succeeded' : `**${escapeMarkdown(describeEnd(result))}**`
  return [escapeMarkdown(result.hook.name), result.phase, end, formatDuration(result.durationMs)]
}

function warningList(warnings: readonly string[]): string {
  const shown = warnings.slice(0, MAXIMUM_WARNINGS).map((warning) => `- ${escapeMarkdown(warning)}`)
  const more = warnings.length - shown.length
  if (more > 0) shown.push(`- and ${more} more, in the log of the step`)
  return `**Warnings**\n\n${shown.join('\n')}`
}
