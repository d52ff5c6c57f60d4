import { Pattern } from '../read/pattern.ts'
import { isFuture } from '../../repository/newest-tag.ts'
import { before, type KeepDuration } from './keep-duration.ts'

/** The periods for which rules keep the newest snapshot, from the shortest to the longest. */
export const PERIODS = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const
export type Period = (typeof PERIODS)[number]

/** What rules of the kind `--keep_daily 7` and `--keep_within_daily 30d` are about. */
export type Bucket = 'last' | Period

/** Which snapshots of each channel are kept: those that any of these rules keeps (docs/behaviour.md section 7). */
export interface KeepRules {
  /** So many of the newest snapshots, or of the newest periods that have one. */
  counts: Partial<Record<Bucket, number>>
  /** All snapshots younger than that, or the newest one of each period, counted from the newest snapshot. */
  within: Partial<Record<'all' | Period, KeepDuration>>
  /** All snapshots of channels that match one of these, with `*` and `?`. */
  patterns: readonly string[]
}

/** Whether a snapshot is kept, and the rules that keep it; none of one that is not. */
export interface Kept {
  kept: boolean
  reasons: string[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The first day of 1970 was a Thursday. */
const WEEK_SHIFT = 3

/** Whether there is any rule at all. */
export function hasRules({ counts, within, patterns }: KeepRules): boolean {
  return Object.keys(counts).length + Object.keys(within).length + patterns.length > 0
}

/**
 * Applies the rules to the snapshots of one channel, as restic does: from the newest to the oldest, a rule keeps the newest
 * one of each period until its number is used up; where it is not, the oldest snapshot of all is kept too, so that history
 * reaches as far back as the rule allows. Those dated in the future are kept, and count for no rule.
 *
 * @param times Unix milliseconds, newest first
 * @param now Unix milliseconds
 * @returns for each time whether it is kept, and why
 */
export function applyRules(channel: string, times: readonly number[], rules: KeepRules, now: number): Kept[] {
  const future = times.findIndex((time) => !isFuture({ time }, now))
  const first = future === -1 ? times.length : future
  const past = times.slice(first)
  const reasons = past.map((): string[] => [])
  for (const pattern of rules.patterns) {
    if (new Pattern(pattern, { separator: '/' }).test(channel))
      for (const own of reasons) own.push(`pattern ${pattern}`)
  }
  for (const bucket of ['last', ...PERIODS] as const) keepCount(past, bucket, rules.counts[bucket] ?? 0, reasons)
  for (const period of ['all', ...PERIODS] as const) {
    const span = rules.within[period]
    if (span !== undefined) keepWithin(past, period, span, reasons)
  }
  return [
    ...times.slice(0, first).map(() => ({ kept: true, reasons: ['future'] })),
    ...reasons.map((own) => ({ kept: own.length > 0, reasons: own }))
  ]
}

function keepCount(times: readonly number[], bucket: Bucket, count: number, reasons: string[][]): void {
  let left = count
  let before: number | undefined
  for (const [i, time] of times.entries()) {
    if (left === 0) return
    const period = bucket === 'last' ? i : periodOf(bucket, time)
    const isOldest = i === times.length - 1
    if (period === before && !isOldest) continue
    reasons[i]!.push(period === before ? `oldest ${bucket}` : bucket)
    before = period
    left--
  }
}

function keepWithin(times: readonly number[], period: 'all' | Period, span: KeepDuration, reasons: string[][]): void {
  if (times.length === 0) return
  const start = before(times[0]!, span)
  let last: number | undefined
  for (const [i, time] of times.entries()) {
    if (time <= start) return
    const own = period === 'all' ? i : periodOf(period, time)
    if (own === last) continue
    reasons[i]!.push(`${period === 'all' ? '' : `${period} `}within ${span.text}`)
    last = own
  }
}

/** A number for the period of UTC that a time is in; weeks begin on Mondays, as those of ISO 8601. */
function periodOf(period: Period, time: number): number {
  const date = new Date(time)
  switch (period) {
    case 'hourly':
      return Math.floor(time / HOUR)
    case 'daily':
      return Math.floor(time / DAY)
    case 'weekly':
      return Math.floor((Math.floor(time / DAY) + WEEK_SHIFT) / 7)
    case 'monthly':
      return date.getUTCFullYear() * 12 + date.getUTCMonth()
    case 'yearly':
      return date.getUTCFullYear()
  }
}
