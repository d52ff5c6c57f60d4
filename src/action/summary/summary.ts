import type { Phase } from '../../report/phases.ts'
import type { Comparison } from '../../commands/save-comparison.ts'
import { saveFigures } from '../../report/save-figures.ts'
import {
  countOf,
  formatCount,
  formatDuration,
  formatSize,
  leftOutText,
  formatTimeForPeople
} from '../../report/units.ts'
import { formatObjectId } from '../../format/object-id.ts'
import type { HookResult } from '../../hooks/hook.ts'
import { escapeMarkdown, table } from './markdown.ts'
import type { SavedRun } from '../outputs.ts'
import { changesText } from './changes.ts'
import { historyCharts } from './chart.ts'
import { hookTable, sentenceList } from './sections.ts'

/** Milliseconds of a phase that is worth naming. */
const NAMED_PHASE = 50

/** What the summary of a run shows. */
export interface RunRecord {
  channel: string
  dryRun: boolean
  saved: SavedRun | undefined
  /** The key's role; undefined when the repository could not be opened. */
  role: string | undefined
  hooks: readonly HookResult[]
  /** The first warnings; `warningCount` is the number of all. */
  warnings: readonly string[]
  warningCount: number
  phases: readonly Phase[]
  /** Undefined when nobody compared, as after a dry run. */
  comparison: Comparison | undefined
  /** Why the run failed. */
  failure: string | undefined
}

/** The summary in GitHub's Markdown; whatever names and messages hold is shown as it is. */
export function summaryText(record: RunRecord): string {
  const { saved, comparison, hooks, warnings, failure } = record
  const paragraphs = [`### ${title(record)}`]
  if (failure !== undefined) paragraphs.push(`**Failed:** ${escapeMarkdown(failure)}`)
  if (saved !== undefined) {
    paragraphs.push(table(['Snapshot', ''], snapshotRows(saved, record)))
    paragraphs.push(...changesText(comparison, saved.snapshot, record.role ?? ''))
    if (comparison !== undefined && 'history' in comparison) paragraphs.push(...historyCharts(comparison.history))
  }
  if (hooks.length > 0) paragraphs.push(hookTable(hooks))
  if (warnings.length > 0) paragraphs.push(sentenceList('Warnings', warnings, record.warningCount))
  return `${paragraphs.join('\n\n')}\n\n`
}

function title({ channel, dryRun, saved }: RunRecord): string {
  const what = saved === undefined ? 'No snapshot' : dryRun ? 'Dry run, nothing was written' : 'Snapshot saved'
  return `${what}: ${escapeMarkdown(channel)}`
}

function snapshotRows({ snapshot, durationMs, warnings }: SavedRun, { dryRun, phases }: RunRecord): string[][] {
  const { id, time, entries, files, size, stored, added, leftOut } = snapshot
  const { compression, deduplication, shared, bytesPerSecond } = saveFigures(snapshot, durationMs)
  const rate = bytesPerSecond === undefined ? '' : ` (${formatSize(bytesPerSecond)}/s)`
  return [
    ...(dryRun ? [] : [['OID', `\`${formatObjectId(id)}\``]]),
    ['Time', formatTimeForPeople(time)],
    ['Source size', `${formatSize(size)} in ${countOf(files, 'file')} (${countOf(entries, 'entry', 'entries')})`],
    ...(leftOut === undefined ? [] : [['Left out', leftOutText(leftOut)]]),
    ['Stored', formatSize(stored)],
    ['Added', formatSize(added)],
    ...(compression === undefined ? [] : [['Compression', `${formatRatio(compression)} (source size ÷ stored)`]]),
    ...(shared === undefined ? [] : [['Deduplication', deduplicationText(deduplication, shared)]]),
    ['Duration', `${formatDuration(durationMs)}${rate}`],
    ...phaseRows(phases),
    ...(warnings === 0 ? [] : [['Missing or incomplete', formatCount(warnings)]])
  ]
}

function deduplicationText(deduplication: number | undefined, shared: number): string {
  if (deduplication === undefined) return 'all of it was stored already'
  // Rounded down: something was added
  return `${formatRatio(deduplication)} (${(Math.floor(shared * 1000) / 10).toFixed(1)}% was stored already)`
}

function formatRatio(ratio: number): string {
  return `${ratio < 100 ? ratio.toFixed(2) : formatCount(Math.round(ratio))}×`
}

function phaseRows(phases: readonly Phase[]): string[][] {
  const named = phases.filter(({ durationMs }) => durationMs >= NAMED_PHASE)
  if (named.length === 0) return []
  return [['Phases', named.map(({ name, durationMs }) => `${name} ${formatDuration(durationMs)}`).join(', ')]]
}
