import type { HookPhase } from './hook.ts'

const OWN_VARIABLES = ['REKKORD_HOOK', 'REKKORD_CHANNEL', 'REKKORD_REPOSITORY', 'REKKORD_OID', 'REKKORD_WARNINGS']

/** What hooks receive. */
export interface HookFacts {
  phase: HookPhase
  /** Snapshot channel; absent for a scan and for a save of several channels. */
  channel?: string | undefined
  /** Repository URL without secrets. */
  repository: string
  /** Snapshot OID, after a save that succeeded; those of several channels, one a line. */
  oid?: string | undefined
  /** Post-save: how many entries could not be saved as they are. */
  warnings?: number | undefined
}

/**
 * The environment of a hook (docs/behaviour.md section 2): what this process has, without the variables in `drop` and
 * without what an outer save gave its own hooks, and the `REKKORD_` variables of this one.
 *
 * @param base this process's environment
 * @param drop names of variables that hold this program's own secrets
 */
export function hookEnvironment(
  base: NodeJS.ProcessEnv,
  drop: readonly string[],
  facts: HookFacts,
  platform: NodeJS.Platform = process.platform
): NodeJS.ProcessEnv {
  // Names of variables have no case on Windows.
  const fold = (name: string): string => (platform === 'win32' ? name.toUpperCase() : name)
  const dropped = new Set([...drop, ...OWN_VARIABLES].map(fold))
  const env = Object.fromEntries(Object.entries(base).filter(([name]) => !dropped.has(fold(name))))
  env['REKKORD_HOOK'] = facts.phase
  env['REKKORD_REPOSITORY'] = facts.repository
  if (facts.channel !== undefined) env['REKKORD_CHANNEL'] = facts.channel
  if (facts.oid !== undefined) env['REKKORD_OID'] = facts.oid
  if (facts.warnings !== undefined) env['REKKORD_WARNINGS'] = String(facts.warnings)
  return env
}
