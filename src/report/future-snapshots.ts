import { formatObjectId } from '../format/object-id.ts'
import type { Tag } from '../repository/tags.ts'
import { formatCount, formatTimeForPeople } from './units.ts'

/** What to say of snapshots that are dated in the future; undefined where there are none. */
export function futureSentence(tags: readonly Tag[]): string | undefined {
  const [first, ...more] = tags
  if (first === undefined) return undefined
  const { id, channel, time } = first
  const one = `the snapshot ${formatObjectId(id)} of the channel ${JSON.stringify(channel)} (${formatTimeForPeople(time)})`
  const reason = 'a clock was wrong, or the time is forged'
  if (more.length === 0) return `${one} is dated in the future and does not count as the newest: ${reason}`
  const several = `${formatCount(tags.length)} snapshots are dated in the future and do not count as the newest`
  return `${several}, among them ${one}: ${reason}`
}
