import { loadSettings } from '../../config/load.ts'
import type { Settings } from '../../config/settings.ts'
import { homeFolder } from '../../home-folder.ts'
import { RekkordError } from '../../errors.ts'
import { aboutInput, wrongInput, type CommonInputs } from './inputs.ts'
import type { ActionStart } from '../run-action.ts'
import { mask, maskFound } from '../secrets.ts'

const INPUTS = {
  repository: 'the input "repository"',
  key: 'the input "key" or "key-file"',
  option: (name: string) => `the input "${name}"`
}

/**
 * Configuration, inputs and environment together. What they hold of secrets is masked.
 * @param warning called with what is doubtful about the configuration
 * @throws RekkordError that names the input or the configuration's line
 */
export async function readSettings(
  inputs: CommonInputs,
  { env, key, signal }: ActionStart,
  warning: (message: string) => void
): Promise<Settings> {
  const { config, repository, keyFile, threads, workingDirectory } = inputs
  if (key !== undefined && keyFile !== undefined) {
    throw wrongInput('key', 'is given, and so is the input "key-file": use one of them')
  }
  const onSecret = (secret: string): void => maskFound(secret, env)
  const options = { ways: INPUTS, configFile: config, repository, keyFile, keyText: key, threads, onSecret, signal }
  const settings = await loadSettings({ ...options, env, cwd: workingDirectory, home: homeFolder() })
  for (const secret of settings.secrets) if (secret !== key) mask(secret)
  for (const one of settings.warnings) warning(one)
  return settings
}

/** A failure, with the input named that it is about. */
export function aboutInputs(error: unknown, inputs: CommonInputs, { key }: ActionStart): unknown {
  if (!(error instanceof RekkordError)) return error
  if (error.subject?.kind === 'argument') return aboutInput(error.subject.name, error)
  if (error.code === 'key' && key !== undefined) return aboutInput('key', error)
  if (error.code === 'key' && inputs.keyFile !== undefined) return aboutInput('key-file', error)
  if (error.code === 'repository' && inputs.repository !== undefined) return aboutInput('repository', error)
  return error
}
