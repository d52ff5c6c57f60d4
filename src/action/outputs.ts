import * as core from '@actions/core'
import { formatObjectId } from '../format/object-id.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'

/** A snapshot as the action tells of it. */
export interface SavedRun {
  snapshot: SavedSnapshot
  /** Milliseconds that the backup took, without hooks. */
  durationMs: number
  /** Things that are not in the snapshot, or not as they are: each was a warning. */
  warnings: number
}

/**
 * Sets the outputs (action.yml): sizes are bytes, `time` is ISO 8601, `duration` seconds. After a dry run there is no
 * snapshot that an OID could name.
 */
export function setOutputs({ snapshot, durationMs, warnings }: SavedRun, dryRun: boolean): void {
  const { id, channel, time, size, stored, added, entries, files } = snapshot
  const { newFiles, changedFiles, unchangedFiles } = snapshot
  if (!dryRun) core.setOutput('oid', formatObjectId(id))
  core.setOutput('channel', channel)
  core.setOutput('time', new Date(time).toISOString())
  const numbers = {
    size,
    stored,
    added,
    entries,
    files,
    'files-new': newFiles,
    'files-changed': changedFiles,
    'files-unchanged': unchangedFiles,
    warnings,
    duration: (durationMs / 1000).toFixed(3)
  }
  for (const [name, value] of Object.entries(numbers)) core.setOutput(name, String(value))
}
