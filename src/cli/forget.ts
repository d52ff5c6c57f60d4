import { forget, requireNoneRefused, type ForgetResult } from '../commands/forget.ts'
import { snapshotRecord } from '../commands/snapshot-record.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { ForgetDecision } from '../snapshot/retention/forget.ts'
import type { KeepDuration } from '../snapshot/retention/keep-duration.ts'
import { PERIODS, type KeepRules } from '../snapshot/retention/keep-rules.ts'
import type { Face } from './face.ts'
import { JsonArray } from './output/json-array.ts'
import { tableLines, type Column } from './output/table.ts'
import { reportTagProblems } from './output/tag-problems.ts'
import { plainTime } from './output/times.ts'
import { readSettings, type CommonOptions } from './program/options.ts'

type Within = 'keep_within' | `keep_within_${(typeof PERIODS)[number]}`
type Count = 'keep_last' | `keep_${(typeof PERIODS)[number]}`

/** The rules of `forget` under the names that commander gives them. */
export type KeepOptions = Partial<Record<Within, KeepDuration>> & Partial<Record<Count, number>>

export interface ForgetCommandOptions extends CommonOptions, KeepOptions {
  format: 'Plain' | 'JSON'
  channel?: string
  keep_pattern?: string[]
  allow_empty?: true
  dry_run?: true
}

/** `rekkord forget`. Gives the exit code: 1 when a tag is damaged. */
export async function runForget(
  identifiers: readonly string[],
  options: ForgetCommandOptions,
  face: Face
): Promise<number> {
  const { terminal, signal } = face
  const { format, allow_empty: allowEmpty = false, dry_run: dryRun = false } = options
  const rules = rulesOf(options)
  const settings = await readSettings(options, face)
  const choices = { ...options, rules, identifiers, allowEmpty, emptyOption: '--allow-empty' }
  const result = await forget(settings, { ...choices, dryRun, signal })
  if (format === 'JSON') await writeJson(result, face)
  else await writePlain(result, dryRun, face)
  for (const { tag } of result.decisions.filter(({ reasons }) => reasons.includes('future'))) {
    terminal.warning(`Snapshot ${formatObjectId(tag.id)} is dated in the future, and is kept`)
  }
  const exitCode = reportTagProblems(terminal, result.problems)
  requireNoneRefused(result)
  return exitCode
}

function rulesOf(options: ForgetCommandOptions): KeepRules {
  const rules: KeepRules = { counts: {}, within: {}, patterns: options.keep_pattern ?? [] }
  if (options.keep_last !== undefined) rules.counts.last = options.keep_last
  if (options.keep_within !== undefined) rules.within.all = options.keep_within
  for (const period of PERIODS) {
    const count = options[`keep_${period}`]
    const span = options[`keep_within_${period}`]
    if (count !== undefined) rules.counts[period] = count
    if (span !== undefined) rules.within[period] = span
  }
  return rules
}

const COLUMNS: Column[] = [
  { heading: '', align: 'left' },
  { heading: 'Time', align: 'left' },
  { heading: 'Channel', align: 'left' },
  { heading: 'Object', align: 'left' },
  { heading: 'Kept by', align: 'left' }
]

async function writePlain({ decisions, refused }: ForgetResult, dryRun: boolean, { terminal }: Face): Promise<void> {
  const rows = decisions.map(({ tag, kept, reasons }) => [
    kept ? 'keep' : 'remove',
    plainTime(tag.time),
    escapeControls(tag.channel),
    formatObjectId(tag.id),
    reasons.map((reason) => escapeControls(reason)).join(', ')
  ])
  for (const line of tableLines(COLUMNS, rows)) await terminal.write(`${line}\n`)
  await terminal.flush()
  const gone = decisions.filter(({ kept }) => !kept).length - refused.length
  const removed = dryRun ? 'to be removed' : 'removed'
  terminal.message(`Snapshots ${removed}: ${gone}, kept: ${decisions.length - gone}`)
}

async function writeJson({ decisions }: ForgetResult, { terminal }: Face): Promise<void> {
  const array = new JsonArray(terminal)
  for (const decision of decisions) await array.add(forgetRecord(decision))
  await array.end()
}

function forgetRecord({ tag, kept, reasons }: ForgetDecision): object {
  return { ...snapshotRecord(tag), kept, reasons }
}
