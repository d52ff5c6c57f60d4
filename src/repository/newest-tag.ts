import type { Tag } from './tags.ts'

/** Milliseconds that a clock may be ahead before its snapshots are dated in the future. */
const CLOCK_TOLERANCE = 5 * 60_000

/** Whether a snapshot is dated in the future: a clock was wrong, or somebody with a key that can save forged the time. */
export function isFuture({ time }: Pick<Tag, 'time'>, now = Date.now()): boolean {
  return time > now + CLOCK_TOLERANCE
}

/**
 * The newest of some tags: the one rule by which a channel means its newest snapshot. One that is dated in the future
 * counts only where all are.
 * @param tags in any order; of those of one time the last counts
 * @param now Unix milliseconds
 */
export function newestTag<T extends Pick<Tag, 'time'>>(tags: readonly T[], now = Date.now()): T | undefined {
  const present = tags.filter((tag) => !isFuture(tag, now))
  let newest: T | undefined
  for (const tag of present.length > 0 ? present : tags) {
    if (newest === undefined || tag.time >= newest.time) newest = tag
  }
  return newest
}
