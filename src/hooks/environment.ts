import type { HookPhase } from './hook.ts'

const OWN_VARIABLES = ['REKKORD_HOOK', 'REKKORD_CHANNEL', 'REKKORD_REPOSITORY', 'REKKORD_OID']

/** What hooks are told. */
export interface HookFacts {
  phase: HookPhase
  /** Snapshot channel; absent where there is none (scan). */
  channel?: string | undefined
  /** Repository URL without secrets. */
  repository: string
  /** Snapshot OID, after a save that succeeded. */
  oid?: string | undefined
}

/**
 * The environment of a hook (docs/behaviour.md section 2): what this process has, without the variables in `drop` and without
 * what an outer save told its own hooks, and `REKKORD_HOOK`, `REKKORD_CHANNEL`, `REKKORD_REPOSITORY` and `REKKORD_OID`.
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
  return env
}
