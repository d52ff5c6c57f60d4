import { parseAge } from '../../values.ts'
import { commonInputs, parsed, text, wrongInput, type CommonInputs } from './inputs.ts'

/** The inputs of the snapshots action (snapshots/action.yml), but for `key`. */
export interface SnapshotsInputs extends CommonInputs {
  /** Only snapshots of this channel. */
  channel: string | undefined
  /** How old the newest snapshot may be, in milliseconds. */
  maxAgeMs: number | undefined
}

/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
export function readSnapshotsInputs(env: NodeJS.ProcessEnv): SnapshotsInputs {
  const maxAgeMs = parsed(env, 'max-age', parseAge)
  if (maxAgeMs === 0) throw wrongInput('max-age', 'must be more than nothing, such as 36h or 2d')
  return { ...commonInputs(env), channel: text(env, 'channel'), maxAgeMs }
}
