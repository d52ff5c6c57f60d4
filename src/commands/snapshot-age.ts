import { RekkordError } from '../errors.ts'
import type { Tag } from '../repository/tags.ts'
import { formatDuration, formatTimeForPeople } from './units.ts'

/**
 * Checks that the newest snapshot is not too old: what a monitor of backups does.
 *
 * @param newest undefined when there is none
 * @param channel that it is of; undefined for all channels together
 * @param maximumMs how old it may be, in milliseconds
 * @param now Unix milliseconds
 * @throws RekkordError of code `overdue` when it is older, or there is none
 */
export function requireRecentSnapshot(
  newest: Tag | undefined,
  channel: string | undefined,
  maximumMs: number,
  now: number
): void {
  const of = channel === undefined ? '' : ` of the channel ${JSON.stringify(channel)}`
  const allowed = `${formatDuration(maximumMs)} old at the most`
  if (newest === undefined) throw new RekkordError('overdue', `There is no snapshot${of}, and one must be ${allowed}`)
  const age = now - newest.time
  if (age <= maximumMs) return
  const found = `${formatDuration(age)} old (${formatTimeForPeople(newest.time)})`
  throw new RekkordError('overdue', `The newest snapshot${of} is ${found}, and must be ${allowed}`)
}
