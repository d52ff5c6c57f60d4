import { DEFAULT_GRACE, parseGrace } from '../../snapshot/retention/grace.ts'
import { parseKeepDuration } from '../../snapshot/retention/keep-duration.ts'
import { hasRules, PERIODS, type KeepRules } from '../../snapshot/retention/keep-rules.ts'
import { RekkordError } from '../../errors.ts'
import { integer } from '../../values.ts'
import { boolean, commonInputs, parsed, raw, text, type CommonInputs } from './inputs.ts'

/** The inputs of the forget action (forget/action.yml), but for `key`. */
export interface ForgetInputs extends CommonInputs {
  rules: KeepRules
  /** Only snapshots of this channel. */
  channel: string | undefined
  prune: boolean
  /** Milliseconds. */
  grace: number
  dryRun: boolean
}

const count = integer(1, 1_000_000)

/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
export function readForgetInputs(env: NodeJS.ProcessEnv): ForgetInputs {
  const inputs = {
    ...commonInputs(env),
    rules: readRules(env),
    channel: text(env, 'channel'),
    prune: boolean(env, 'prune', true),
    grace: parsed(env, 'grace', parseGrace) ?? DEFAULT_GRACE,
    dryRun: boolean(env, 'dry-run', false)
  }
  if (hasRules(inputs.rules) || inputs.prune) return inputs
  throw new RekkordError('usage', 'Nothing is to be done: give a rule such as the input "keep-daily", or set "prune"')
}

function readRules(env: NodeJS.ProcessEnv): KeepRules {
  const patterns = raw(env, 'keep-pattern').split('\n')
  const rules: KeepRules = { counts: {}, within: {}, patterns: patterns.map((line) => line.trim()).filter(Boolean) }
  for (const bucket of ['last', ...PERIODS] as const) {
    const value = parsed(env, `keep-${bucket}`, count)
    if (value !== undefined) rules.counts[bucket] = value
  }
  for (const period of ['all', ...PERIODS] as const) {
    const name = period === 'all' ? 'keep-within' : `keep-within-${period}`
    const value = parsed(env, name, parseKeepDuration)
    if (value !== undefined) rules.within[period] = value
  }
  return rules
}
