const OLDEST_NODE = 24

/** The actions. They share one bundle, and each loads of it what it needs. */
const actions = {
  save: async () => (await import('./run-save.ts')).runSave(),
  restore: async () => (await import('./run-restore.ts')).runRestore(),
  check: async () => (await import('./run-check.ts')).runCheck(),
  forget: async () => (await import('./run-forget.ts')).runForget(),
  snapshots: async () => (await import('./run-snapshots.ts')).runSnapshots()
} as const

export type ActionName = keyof typeof actions

/**
 * Runs an action from its inputs to its outputs. It never throws: a failure is an error of the step, and the process's exit
 * code.
 *
 * @param name the action of this repository's root when not given, as local-action calls it
 */
export async function run(name: ActionName = 'save'): Promise<void> {
  if (Number.parseInt(process.versions.node) < OLDEST_NODE) {
    // Nothing else is loaded: its code may not even load in an older one
    process.stdout.write(`::error::This action needs Node ${OLDEST_NODE} or later, and this is ${process.version}\n`)
    process.exitCode = 1
    return
  }
  await actions[name]()
  const { INTERRUPTED } = await import('./run-action.ts')
  if (process.exitCode === INTERRUPTED) await (await import('../commands/end-process.ts')).endProcess(INTERRUPTED)
}
