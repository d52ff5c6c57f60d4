const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/

const MINUTE = 60_000
const DAY = 86_400_000

/**
 * The last millisecond, in Unix time, that a date or time of ISO 8601 stands for: `2026-11-20` is the whole day, `2026-11-20T03:00Z` the
 * whole minute, `2026-11-20T03:00:15Z` the second. UTC where no zone is given. Undefined for what is none.
 */
export function parseMoment(text: string): number | undefined {
  const [, day, minute, second, zone = 'Z'] = MOMENT.exec(text) ?? []
  if (day === undefined) return undefined
  // Date.parse takes the 31st of any month
  const midnight = Date.parse(`${day}T00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined
  if (minute === undefined) return midnight + DAY - 1
  const begin = Date.parse(`${day}T${minute}${second ?? ':00'}${zone}`)
  if (Number.isNaN(begin)) return undefined
  if (second === undefined) return begin + MINUTE - 1
  return second.includes('.') ? begin : begin + 999
}
