import type { ActionName } from './action/main.ts'

// All that runs, in one bundle. Each loads what it needs of it, and nothing before that: code that runs in any Node says so
// when this one is too old

/** Runs one of the actions. */
export async function action(name: ActionName): Promise<void> {
  withholdEnvironment()
  const { run } = await import('./action/main.ts')
  await run(name)
}

/** Runs the command line with this process's arguments. */
export async function cli(): Promise<void> {
  withholdEnvironment()
  await import('./cli/main.ts')
}

/** Keeps the environment, with the secrets in it, out of the crash reports that Node writes if so configured. */
function withholdEnvironment(): void {
  if (process.report !== undefined) process.report.excludeEnv = true
}

/** Is a worker thread from here on. */
export async function worker(): Promise<void> {
  await import('./snapshot/thread.ts')
}
