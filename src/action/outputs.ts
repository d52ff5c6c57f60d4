import * as core from '@actions/core'
import { RekkordError } from '../errors.ts'
import { isSystemError, systemReason } from '../system-error.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'

/**
 * The outputs of a step. One that cannot be written does not stop what the step does: the log has it too, and hooks still
 * have to run. The step fails at its end.
 */
export class Outputs {
  #failure: unknown

  set(name: string, value: string): void {
    try {
      core.setOutput(name, value)
    } catch (error) {
      this.#failure ??= error
    }
  }

  /** @throws RekkordError `output` when an output could not be written */
  requireWritten(): void {
    if (this.#failure === undefined) return
    const reason = runnerFileProblem(this.#failure)
    throw new RekkordError('output', `The outputs could not be written to the file of GITHUB_OUTPUT: ${reason}`, {
      cause: this.#failure
    })
  }
}

/** Why a file that the runner provides could not be written. */
export function runnerFileProblem(error: unknown): string {
  const missing = 'it does not exist or cannot be written'
  // What @actions/core throws has no code
  return isSystemError(error) ? systemReason(error, { ENOENT: missing, ENOTDIR: missing }) : missing
}

/** A snapshot as the action reports it. */
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
export function setSaveOutputs(outputs: Outputs, { snapshot, durationMs, warnings }: SavedRun, dryRun: boolean): void {
  const { id, channel, time, size, stored, added, entries, files } = snapshot
  const { newFiles, changedFiles, unchangedFiles, leftOut } = snapshot
  if (!dryRun) outputs.set('oid', formatObjectId(id))
  outputs.set('channel', channel)
  outputs.set('time', new Date(time).toISOString())
  const numbers = {
    size,
    stored,
    added,
    entries,
    files,
    'files-new': newFiles,
    'files-changed': changedFiles,
    'files-unchanged': unchangedFiles,
    excluded: leftOut?.entries ?? 0,
    warnings,
    duration: (durationMs / 1000).toFixed(3)
  }
  for (const [name, value] of Object.entries(numbers)) outputs.set(name, String(value))
}
