import * as core from '@actions/core'

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

/** Has the runner hide a secret in everything that is logged from here on: as a whole and each of its lines. */
export function mask(secret: string): void {
  core.setSecret(secret)
  const lines = secret.split(/\r?\n/).map((line) => line.trim())
  if (lines.length === 1) return
  // The lines around a key are no secret, and every key has the same
  for (const line of lines) if (line !== '' && !line.startsWith('-----')) core.setSecret(line)
}

/**
 * Masks a secret that has come to light during the run. Variables that hold it are gone from the environment, so that no
 * hook inherits them.
 */
export function maskFound(secret: string, env: NodeJS.ProcessEnv): void {
  mask(secret)
  for (const name of variablesWith(env, [secret])) Reflect.deleteProperty(env, name)
}

/** Names of the variables that hooks do not inherit: those that hold one of the secrets, and the runner's own. */
export function secretVariables(env: NodeJS.ProcessEnv, secrets: readonly string[]): string[] {
  return [...variablesWith(env, secrets), RUNTIME_TOKEN]
}

function variablesWith(env: NodeJS.ProcessEnv, secrets: readonly string[]): string[] {
  const held = new Set(secrets.map((secret) => secret.trim()))
  return Object.keys(env).filter((name) => held.has(env[name]?.trim() ?? ''))
}
