import * as core from '@actions/core'
import { containsSecret, maskedForms } from './secret-forms.ts'

/** Writes caches and artifacts of the run. Runners hand it to actions, and not to the commands of a workflow. */
const RUNTIME_TOKEN = 'ACTIONS_RUNTIME_TOKEN'

/**
 * Takes the input `key`: it is masked in the log from here on, and gone from the environment, so that no hook inherits it.
 * @returns the key file's text, or undefined when the input is not given
 */
export function takeKey(env: NodeJS.ProcessEnv): string | undefined {
  const key = env['INPUT_KEY']?.trim() ?? ''
  delete env['INPUT_KEY']
  if (key === '') return undefined
  mask(key)
  return key
}

/** Has the runner hide a secret, in each of its forms, in everything that is logged from here on. */
export function mask(secret: string): void {
  for (const form of maskedForms(secret)) core.setSecret(form)
}

/**
 * Masks a secret that has come to light during the run. Variables that hold it are gone from the environment, so that no
 * hook inherits them.
 */
export function maskFound(secret: string, env: NodeJS.ProcessEnv): void {
  mask(secret)
  for (const name of variablesWith(env, [secret])) Reflect.deleteProperty(env, name)
}

/**
 * Names of the variables that hooks do not inherit: those that hold one of the secrets, alone or inside of other text such
 * as `toJSON(secrets)`, and the runner's own.
 */
export function secretVariables(env: NodeJS.ProcessEnv, secrets: readonly string[]): string[] {
  return [...variablesWith(env, secrets), RUNTIME_TOKEN]
}

function variablesWith(env: NodeJS.ProcessEnv, secrets: readonly string[]): string[] {
  return Object.keys(env).filter((name) => secrets.some((secret) => containsSecret(env[name] ?? '', secret)))
}
