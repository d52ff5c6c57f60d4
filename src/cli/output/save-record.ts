import { formatObjectId } from '../../format/object-id.ts'
import type { SaveState } from '../../report/save-progress.ts'
import { formatTime } from '../../report/units.ts'
import type { SavedSnapshot } from '../../snapshot/save/save.ts'

/** What a save of the command line was, for what is written of it. */
export interface SaveKind {
  dryRun: boolean
  noSnapshot: boolean
}

/**
 * A save as it is written for machines (schema/save.json): sizes are bytes, `excluded` entries, `duration` seconds. `object` is
 * null after a dry run, `channel` where no snapshot is made.
 */
export function saveRecord(snapshot: SavedSnapshot, durationMs: number, { dryRun, noSnapshot }: SaveKind): object {
  const { id, channel, time, size, stored, added, entries, files, warnings, leftOut } = snapshot
  return {
    channel: noSnapshot ? null : channel,
    object: dryRun ? null : formatObjectId(id),
    time: formatTime(time),
    ...{ size, stored, added, entries, files, warnings },
    excluded: leftOut?.entries ?? 0,
    duration: Math.round(durationMs) / 1000
  }
}

/** How far a save is, for machines: what is left, and for how many seconds, is null while nobody knows. */
export function progressRecord({ files, bytes, bytesPerSecond, left }: SaveState): object {
  const seconds = left === undefined ? NaN : left.milliseconds / 1000
  return {
    files,
    bytes,
    bytes_per_second: Math.round(bytesPerSecond),
    files_left: left?.files ?? null,
    bytes_left: left?.bytes ?? null,
    seconds_left: Number.isFinite(seconds) ? Math.round(seconds) : null
  }
}
