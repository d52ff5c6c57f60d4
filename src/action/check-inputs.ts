import { boolean, commonInputs, type CommonInputs } from './inputs.ts'

/** The inputs of the check action (check/action.yml), but for `key`. */
export interface CheckInputs extends CommonInputs {
  hooks: boolean
}

/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
export function readCheckInputs(env: NodeJS.ProcessEnv): CheckInputs {
  return { ...commonInputs(env), hooks: boolean(env, 'hooks', true) }
}
