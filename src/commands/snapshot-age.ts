import { RekkordError } from '../errors.ts'
import { isFuture, newestTag } from '../repository/newest-tag.ts'
import type { Tag } from '../repository/tags.ts'
import { futureSentence } from '../report/future-snapshots.ts'
import { formatDuration, formatTimeForPeople } from '../report/units.ts'

/**
 * Checks that the newest of some snapshots is not too old: what a monitor of backups does.
 *
 * @param channel that all of them are of; undefined where they may be of several
 * @param maximumMs how old it may be, in milliseconds
 * @param now Unix milliseconds
 * @throws RekkordError of code `overdue` when it is older, there is none, or one is dated in the future, which could
 *   satisfy a monitor for years
 */
export function requireRecentSnapshot(
  snapshots: readonly Tag[],
  channel: string | undefined,
  maximumMs: number,
  now: number
): void {
  const of = channel === undefined ? '' : ` of the channel ${JSON.stringify(channel)}`
  const allowed = `${formatDuration(maximumMs)} old at the most`
  const future = futureSentence(snapshots.filter((tag) => isFuture(tag, now)))
  if (future !== undefined) throw new RekkordError('overdue', `The age of the newest snapshot is not known: ${future}`)
  const newest = newestTag(snapshots, now)
  if (newest === undefined) throw new RekkordError('overdue', `There is no snapshot${of}, and one must be ${allowed}`)
  const age = now - newest.time
  if (age <= maximumMs) return
  const found = `${formatDuration(age)} old (${formatTimeForPeople(newest.time)})`
  throw new RekkordError('overdue', `The newest snapshot${of} is ${found}, and must be ${allowed}`)
}
