import * as core from '@actions/core'
import { formatDuration, formatSize } from '../commands/units.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import { describeEnd, type HookResult } from '../hooks/hook.ts'
import type { SavedRun } from './outputs.ts'

const MAXIMUM_WARNINGS = 20
/** Characters of a warning, of a name: a summary has room for 1 MiB. */
const MAXIMUM_TEXT = 1000

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

/** Adds a run to the job's summary. A runner that has none, or cannot take it, is no reason to fail. */
export async function writeSummary(record: RunRecord): Promise<void> {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
  try {
    await core.summary.addRaw(summaryText(record)).write()
  } catch (error) {
    core.debug(`The summary could not be written: ${error instanceof Error ? error.message : String(error)}`)
  }
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text that Markdown shows as it stands: every ASCII punctuation character may be escaped there. */
export function escapeMarkdown(text: string): string {
  const short = text.length > MAXIMUM_TEXT ? `${text.slice(0, MAXIMUM_TEXT)}…` : text
  return escapeControls(short).replace(/[!-/:-@[-`{-~]/g, '\\$&')
}
