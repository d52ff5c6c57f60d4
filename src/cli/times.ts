import { formatTime, formatTimeForPeople } from '../commands/units.ts'

/** Milliseconds from 1970 that dates reach in JavaScript; the format's times reach a little further. */
const DATE_MAXIMUM = 8.64e15

/** A time in JSON. @param milliseconds Unix time; beyond what dates reach, the last one is shown */
export function jsonTime(milliseconds: number): string {
  return formatTime(clamped(milliseconds))
}

/** A time in a plain list. @param milliseconds Unix time; beyond what dates reach, the last one is shown */
export function plainTime(milliseconds: number): string {
  return formatTimeForPeople(clamped(milliseconds))
}

function clamped(milliseconds: number): number {
  return Math.max(-DATE_MAXIMUM, Math.min(DATE_MAXIMUM, milliseconds))
}
