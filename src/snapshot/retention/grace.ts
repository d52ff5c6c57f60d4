import { RekkordError } from '../../errors.ts'
import { parseDuration } from '../../values.ts'

const DAY = 86_400_000

/** Milliseconds of the grace period when none is given, and of the shortest. */
export const DEFAULT_GRACE = 7 * DAY
const SHORTEST_GRACE = DAY

/**
 * A grace period, of at least one day: longer than any save takes (docs/behaviour.md section 7).
 * @returns milliseconds
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseGrace(text: string): number {
  const milliseconds = parseDuration(text)
  if (milliseconds >= SHORTEST_GRACE) return milliseconds
  throw new RekkordError('config', `must be at least 1d, as no save may take longer, not "${text}"`)
}
