import type { RestoreChoices } from '../../snapshot/restore/options.ts'
import { userPath } from '../../user-path.ts'
import { boolean, commonInputs, required, words, wrongInput, type CommonInputs } from './inputs.ts'

/** The inputs of the restore action (restore/action.yml), but for `key`. */
export interface RestoreInputs extends CommonInputs, RestoreChoices {
  identifier: string
  /** Absolute path. */
  destination: string
  /** Read everything back when it is restored. */
  verify: boolean
}

/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
export function readRestoreInputs(env: NodeJS.ProcessEnv): RestoreInputs {
  const identifier = required(env, 'identifier')
  const destination = required(env, 'destination')
  const common = commonInputs(env)
  const force = boolean(env, 'force', false)
  const meta = words(env, 'meta', 'Owner', 'XAttrs')
  const remove = boolean(env, 'delete', false)
  if (remove && !force) throw wrongInput('delete', 'needs "force" as well: nothing is removed without it')
  return {
    identifier,
    destination: userPath(destination, common.workingDirectory),
    ...common,
    force,
    delete: remove,
    owner: meta.includes('Owner'),
    xattrs: meta.includes('XAttrs'),
    forceDamaged: boolean(env, 'force-damaged', false),
    verify: boolean(env, 'verify', false)
  }
}
