import { statSync } from 'node:fs'
import path from 'node:path'
import { choice, integer } from '../config/values.ts'
import { RekkordError } from '../errors.ts'
import { encodeChannel } from '../format/channel.ts'
import type { PostHookPolicy } from '../hooks/policy.ts'

/** The inputs of the save action (action.yml), but for `key`, which `takeKey` takes before all else. */
export interface SaveInputs {
  channel: string
  /** Lines of `paths`, as they were given: paths, patterns and exclusions. */
  paths: string[]
  config: string | undefined
  repository: string | undefined
  keyFile: string | undefined
  init: boolean
  /** Keep access times. */
  atime: boolean
  follow: boolean
  /** Read every file, also those that are known to be unchanged. */
  force: boolean
  threads: number | undefined
  hooks: boolean
  /** What the configuration file says when not given. */
  postSave: PostHookPolicy | undefined
  /** Absolute path of a folder that exists. */
  workingDirectory: string
  /** Keep the local index between runs (behaviour text §4). */
  cache: boolean
  summary: boolean
  dryRun: boolean
}

/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
export function readInputs(env: NodeJS.ProcessEnv): SaveInputs {
  return {
    channel: channel(env),
    paths: paths(env),
    config: text(env, 'config'),
    repository: text(env, 'repository'),
    keyFile: text(env, 'key-file'),
    init: boolean(env, 'init', false),
    atime: parsed(env, 'meta', keepsAccessTimes) ?? false,
    follow: boolean(env, 'follow', false),
    force: boolean(env, 'force', false),
    threads: parsed(env, 'threads', integer(1, 1024)),
    hooks: boolean(env, 'hooks', true),
    postSave: parsed(env, 'post-save', choice('success', 'always')),
    workingDirectory: workingDirectory(env),
    cache: boolean(env, 'cache', true),
    summary: boolean(env, 'summary', true),
    dryRun: boolean(env, 'dry-run', false)
  }
}

/** The variable in which the runner hands over an input: hyphens stay. */
function raw(env: NodeJS.ProcessEnv, name: string): string {
  return env[`INPUT_${name.toUpperCase()}`] ?? ''
}

function text(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return raw(env, name).trim() || undefined
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = text(env, name)
  if (value === undefined) throw wrong(name, 'is required')
  return value
}

/** A boolean of YAML's core schema, as `core.getBooleanInput` takes it. */
function boolean(env: NodeJS.ProcessEnv, name: string, otherwise: boolean): boolean {
  const value = text(env, name)
  if (value === undefined) return otherwise
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['false', 'False', 'FALSE'].includes(value)) return false
  throw wrong(name, `must be true or false, not "${value}"`)
}

/** The value that a parser of the configuration gives; its errors end the sentence that the input's name begins. */
function parsed<T>(env: NodeJS.ProcessEnv, name: string, parse: (text: string) => T): T | undefined {
  const value = text(env, name)
  if (value === undefined) return undefined
  try {
    return parse(value)
  } catch (error) {
    if (error instanceof RekkordError) throw wrong(name, error.message, error)
    throw error
  }
}

function channel(env: NodeJS.ProcessEnv): string {
  const value = required(env, 'channel')
  encodeChannel(value)
  return value
}

/** Spaces around a line are no part of it, unless a path that has them is there. Lines that begin with `#` are comments. */
function paths(env: NodeJS.ProcessEnv): string[] {
  required(env, 'paths')
  return raw(env, 'paths')
    .split(/\r?\n/)
    .filter((line) => !/^\s*(#|$)/.test(line))
}

function keepsAccessTimes(list: string): boolean {
  const words = list.split(/[\s,]+/).map(choice('ATime', 'XAttrs'))
  if (words.includes('XAttrs')) {
    throw new RekkordError('usage', 'cannot have XAttrs, extended attributes are not saved yet: leave it out')
  }
  return words.includes('ATime')
}

function workingDirectory(env: NodeJS.ProcessEnv): string {
  const folder = path.resolve(env['GITHUB_WORKSPACE'] ?? '', text(env, 'working-directory') ?? '')
  try {
    if (statSync(folder).isDirectory()) return folder
  } catch (error) {
    throw wrong('working-directory', `names "${folder}", which does not exist or cannot be reached`, error)
  }
  throw wrong('working-directory', `names "${folder}", which is not a folder`)
}

function wrong(name: string, what: string, cause?: unknown): RekkordError {
  return new RekkordError('usage', `The input "${name}" ${what}`, { cause })
}
