import { statSync } from 'node:fs'
import { workingFolder } from '../../commands/working-folder.ts'
import { choice, integer } from '../../values.ts'
import { insteadOf, looksLikeKey, RekkordError } from '../../errors.ts'
import { userPath } from '../../user-path.ts'

/** The inputs that all actions have, but for `key`, which `takeKey` takes before all else. */
export interface CommonInputs {
  /** Absolute path of a file that exists. */
  config: string | undefined
  repository: string | undefined
  /** Absolute path of a file that exists. */
  keyFile: string | undefined
  threads: number | undefined
  /** Absolute path of a folder that exists. */
  workingDirectory: string
  summary: boolean
}

/**
 * Reads and checks the inputs that all actions have. An input that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input; so do all functions here
 */
export function commonInputs(env: NodeJS.ProcessEnv): CommonInputs {
  const folder = workingDirectory(env)
  return {
    config: file(env, 'config', folder),
    repository: text(env, 'repository'),
    keyFile: file(env, 'key-file', folder),
    threads: parsed(env, 'threads', integer(1, 1024)),
    workingDirectory: folder,
    summary: boolean(env, 'summary', true)
  }
}

/** An input as the runner hands it over: in a variable, in whose name hyphens stay. */
export function raw(env: NodeJS.ProcessEnv, name: string): string {
  return env[`INPUT_${name.toUpperCase()}`] ?? ''
}

export function text(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return raw(env, name).trim() || undefined
}

export function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = text(env, name)
  if (value === undefined) throw wrongInput(name, 'is required')
  return value
}

/** A boolean of YAML's core schema, as `core.getBooleanInput` takes it. */
export function boolean(env: NodeJS.ProcessEnv, name: string, otherwise: boolean): boolean {
  const value = text(env, name)
  if (value === undefined) return otherwise
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE'].includes(value)) return false
  throw wrongInput(name, `must be true or false${insteadOf(value)}`)
}

/** The value that a parser of the configuration gives; its errors end the sentence that the input's name begins. */
export function parsed<T>(env: NodeJS.ProcessEnv, name: string, parse: (text: string) => T): T | undefined {
  const value = text(env, name)
  if (value === undefined) return undefined
  try {
    return parse(value)
  } catch (error) {
    if (error instanceof RekkordError) throw wrongInput(name, error.message, error)
    throw error
  }
}

/** The words of an input that has commas or spaces between them, each in any case. */
export function words<const Word extends string>(env: NodeJS.ProcessEnv, name: string, ...known: Word[]): Word[] {
  return parsed(env, name, (list) => list.split(/[\s,]+/).map(choice(...known))) ?? []
}

/** The error that says what is wrong with an input. */
export function wrongInput(name: string, what: string, cause?: unknown): RekkordError {
  return new RekkordError('usage', `The input "${name}" ${what}`, { cause, subject: { kind: 'input', name } })
}

/** An error as it is about an input: its sentence begins with the input, unless it is about one already. */
export function aboutInput(name: string, error: unknown): unknown {
  if (!(error instanceof RekkordError) || error.subject?.kind === 'input') return error
  const subject = { kind: 'input', name } as const
  return new RekkordError(error.code, `The input "${name}": ${error.message}`, { cause: error, subject })
}

function workingDirectory(env: NodeJS.ProcessEnv): string {
  const workspace = env['GITHUB_WORKSPACE'] || workingFolder(env)
  const folder = userPath(text(env, 'working-directory') ?? '', workspace)
  if (!look('working-directory', folder).isDirectory()) {
    throw wrongInput('working-directory', `names "${folder}", which is not a folder`)
  }
  return folder
}

/** The absolute path of a file that an input names. */
function file(env: NodeJS.ProcessEnv, name: string, folder: string): string | undefined {
  const value = text(env, name)
  if (value === undefined) return undefined
  // It is not shown, as it may be the text of a key in the wrong place
  if (looksLikeKey(value)) throw wrongInput(name, 'has to be the path of a file, not the text of one')
  const full = userPath(value, folder)
  if (look(name, full).isDirectory()) throw wrongInput(name, `names "${full}", which is a folder`)
  return full
}

function look(name: string, full: string): ReturnType<typeof statSync> & {} {
  try {
    return statSync(full)
  } catch (error) {
    throw wrongInput(name, `names "${full}", which does not exist or cannot be reached`, error)
  }
}
