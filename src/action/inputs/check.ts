import { parsePercentage, parseTimeLimit } from '../../values.ts'
import type { CheckLimits } from '../../snapshot/check/part.ts'
import { boolean, commonInputs, parsed, type CommonInputs } from './inputs.ts'

/** The inputs of the check action (check/action.yml), but for `key`. */
export interface CheckInputs extends CommonInputs, CheckLimits {
  hooks: boolean
}

/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
export function readCheckInputs(env: NodeJS.ProcessEnv): CheckInputs {
  return {
    ...commonInputs(env),
    hooks: boolean(env, 'hooks', true),
    sample: parsed(env, 'sample', parsePercentage),
    maxDuration: parsed(env, 'max-duration', parseTimeLimit)
  }
}
