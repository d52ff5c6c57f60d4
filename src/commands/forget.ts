import type { Settings } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { countOf } from '../report/units.ts'
import {
  planForget,
  removeForgotten,
  type ForgetDecision,
  type ForgetOptions,
  type ForgetPlan
} from '../snapshot/retention/forget.ts'
import { withRepository } from './with-repository.ts'

/** What a run of forget came to. */
export interface ForgetResult extends ForgetPlan {
  /** Snapshots that were to go and that the storage does not let go of. */
  refused: ForgetDecision[]
}

/**
 * Removes the snapshots that no rule keeps, or those that are named; with `dryRun` it only reports them.
 * @throws as `planForget` and `removeForgotten`
 */
export function forget(settings: Settings, options: ForgetOptions): Promise<ForgetResult> {
  return withRepository(settings, async (repository) => {
    const plan = await planForget(repository, { ...options, optionName: settings.ways?.option })
    options.signal?.throwIfAborted()
    const refused = options.dryRun === true ? [] : await removeForgotten(repository, plan.decisions)
    return { ...plan, refused }
  })
}

/** @throws RekkordError when there are snapshots that the storage does not let go of */
export function requireNoneRefused({ refused }: ForgetResult): void {
  if (refused.length === 0) return
  const count = countOf(refused.length, 'snapshot')
  throw new RekkordError('storage', `${count} could not be removed: the storage refuses it, look for an object lock`)
}
