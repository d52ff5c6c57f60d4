/** Milliseconds from 1970 that dates reach in JavaScript. */
const MAX_DATE = 8.64e15

/** Bytes for people, in decimal units: `0 B`, `999 B`, `12.3 kB`, `2.407 GB` (docs/behaviour.md section 3). */
export function formatSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']
  let unit = 0
  let value = bytes
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  const digits = [0, 1, 2, 3, 3, 3][unit]!
  return `${value.toFixed(digits)} ${units[unit]!}`
}

/** A count for people: `12,345`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A number of things: `1 file`, `12,345 files`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** What was left out of a save, for people: `12 entries (3.4 MB)`. */
export function leftOutText({ entries, bytes }: { entries: number; bytes: number }): string {
  return `${countOf(entries, 'entry', 'entries')} (${formatSize(bytes)})`
}

/** Milliseconds for people: `0.3s`, `12.0s`, `3m 05s`, `2h 07m`. */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 59.95) return `${seconds.toFixed(1)}s`
  const whole = Math.round(seconds)
  const pad = (value: number): string => String(value).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${pad(whole % 60)}s`
  return `${Math.floor(whole / 3600)}h ${pad(Math.floor((whole % 3600) / 60))}m`
}

/** A time in ISO 8601: `2025-09-10T01:38:31.123Z`. Beyond what dates reach, which the format's times may be, the last one. */
export function isoTime(milliseconds: number): string {
  return new Date(Math.max(-MAX_DATE, Math.min(MAX_DATE, milliseconds))).toISOString()
}

/** A time in JSON and XML: `20250910T013831.123Z` (docs/behaviour.md section 3). */
export function formatTime(milliseconds: number): string {
  return isoTime(milliseconds).replace(/[-:]/g, '')
}

/** A time for people: `2025-09-10 01:38:31 UTC`. */
export function formatTimeForPeople(milliseconds: number): string {
  return isoTime(milliseconds).replace('T', ' ').replace(/\..*$/, ' UTC')
}
