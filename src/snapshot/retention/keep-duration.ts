import { RekkordError } from '../../errors.ts'

/** A span of the calendar, as rules of retention have it. */
export interface KeepDuration {
  years: number
  months: number
  days: number
  hours: number
  /** As it was given. */
  text: string
}

const DAYS_IN_WEEK = 7
const HOUR = 3_600_000

/**
 * A span such as `30d`, `2w` or `1y6m`: numbers with y, m (months), w, d and h, each at most once, in this order
 * (docs/retention.md). Months are what m means to restic's users; minutes would be of no use here.
 *
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseKeepDuration(text: string): KeepDuration {
  const match = /^(?:(\d{1,4})y)?(?:(\d{1,5})m)?(?:(\d{1,5})w)?(?:(\d{1,6})d)?(?:(\d{1,7})h)?$/.exec(text)
  const [years, months, weeks, days, hours] = Array.from({ length: 5 }, (_, i) => Number(match?.[i + 1] ?? 0)) as [
    number,
    number,
    number,
    number,
    number
  ]
  if (match === null || years + months + weeks + days + hours === 0) {
    const units = 'numbers with y (years), m (months), w (weeks), d (days) or h (hours), such as 30d or 1y6m'
    throw new RekkordError('config', `must be ${units}, not "${text}"`)
  }
  return { years, months, days: days + weeks * DAYS_IN_WEEK, hours, text }
}

/** The time (Unix milliseconds) a span before another one, on the calendar of UTC. */
export function before(time: number, { years, months, days, hours }: KeepDuration): number {
  const date = new Date(time)
  date.setUTCFullYear(date.getUTCFullYear() - years, date.getUTCMonth() - months, date.getUTCDate() - days)
  return date.getTime() - hours * HOUR
}
