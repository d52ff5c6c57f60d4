import { setup } from '../commands/setup/setup.ts'
import { RekkordError } from '../errors.ts'
import type { Face } from './face.ts'
import { nextSteps } from './output/next-steps.ts'
import { answers, plannedLines, type SetupAnswers, type SetupOptions } from './setup-plan.ts'

/** `rekkord setup`. */
export async function runSetup(paths: readonly string[], options: SetupOptions, face: Face): Promise<void> {
  const { plan, env } = options.yes === true ? answers(paths, options, face) : await ask(paths, options, face)
  const files = await setup(plan)
  for (const line of [...plannedLines(plan), ...nextSteps(plan, files, env)]) face.terminal.message(line)
}

/** Asks for what the options do not say. @throws RekkordError `usage` when there is nobody to ask, `interrupted` */
async function ask(paths: readonly string[], options: SetupOptions, face: Face): Promise<SetupAnswers> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new RekkordError('usage', 'setup asks questions, and there is no terminal: give the options, and --yes')
  }
  // Its library is for questions alone
  const { askForPlan } = await import('./setup-questions.ts')
  return askForPlan(paths, options, face)
}
