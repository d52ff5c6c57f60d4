import path from 'node:path'
import { setupFiles, type SetupFiles, type SetupPlan } from '../commands/setup/setup.ts'
import type { HookKind } from '../commands/setup/example-hooks.ts'
import { requireRepository } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { escapeControls } from '../files/path.ts'
import { homeFolder } from '../home-folder.ts'
import { displayLocation } from '../storage/backends.ts'
import type { Face } from './face.ts'
import { absoluteArgument, readSettings, settingsWithoutConfig } from './program/options.ts'

export interface SetupOptions {
  repository?: string
  channel?: string
  keys?: string
  hooks?: HookKind[]
  yes?: true
}

/** What a setup makes, and the environment that has the credentials for it. */
export interface SetupAnswers {
  plan: SetupPlan
  env: NodeJS.ProcessEnv
}

/** What the options say, with defaults for the others. @throws RekkordError `config` or `usage` */
export function answers(paths: readonly string[], options: SetupOptions, face: Face): SetupAnswers {
  const { env, cwd } = face
  const { repository, channel = path.basename(cwd), keys = defaultKeys(cwd), hooks = [] } = options
  const settings = settingsWithoutConfig(repository === undefined ? {} : { repository }, face)
  requireRepository(settings)
  const readConfiguration = (file: string): Promise<SetupPlan['settings']> => readSettings({ config_file: file }, face)
  const folder = absoluteArgument(keys, '--keys', cwd)
  return { plan: { settings, readConfiguration, checkout: cwd, channel, paths, keys: folder, hooks }, env }
}

/** Where the keys go when nothing else is said: a folder of the home folder that is named as the checkout is. */
export function defaultKeys(cwd: string): string {
  const home = homeFolder()
  if (home === undefined) throw new RekkordError('usage', 'there is no home folder for the key files: give --keys')
  return path.join(home, 'rekkord-keys', path.basename(cwd))
}

/** What a plan makes, as lines for people. */
export function plannedLines(plan: SetupPlan): string[] {
  const files: SetupFiles = setupFiles(plan)
  const named = [
    ['Repository', displayLocation(requireRepository(plan.settings))],
    ['Master key', files.masterKey],
    ['WriteOnly key for the workflow', files.workflowKey],
    ['Configuration', files.config],
    ...files.hooks.map((hook) => ['Hook', hook]),
    ['Workflow', files.workflow]
  ] as const
  return named.map(([name, value]) => `${name}: ${escapeControls(value)}`)
}
