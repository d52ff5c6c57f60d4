import { userPath } from '../../user-path.ts'
import type { ExcludeRequest } from '../../commands/exclude-options.ts'
import { FAIL_ON, type FailOn } from '../../commands/fail-on.ts'
import { choice, parseSize } from '../../values.ts'
import { encodeChannel } from '../../format/channel.ts'
import { IF_EMPTY, type IfEmpty } from '../../snapshot/save/if-empty.ts'
import type { SaveChoices } from '../../snapshot/save/options.ts'
import type { PostHookPolicy } from '../../hooks/policy.ts'
import {
  aboutInput,
  boolean,
  commonInputs,
  parsed,
  raw,
  required,
  words,
  wrongInput,
  type CommonInputs
} from './inputs.ts'

/** The inputs of the save action (action.yml), but for `key`. */
export interface SaveInputs extends CommonInputs, SaveChoices {
  channel: string
  /** Lines of `paths`, as they were given: paths, patterns and exclusions. */
  paths: string[]
  /** What is left out, but for the lines of `paths`. */
  exclude: ExcludeRequest
  init: boolean
  hooks: boolean
  /** What the configuration file says when not given. */
  postSave: PostHookPolicy | undefined
  /** Warnings that make the step fail. */
  failOn: FailOn[]
  /** What becomes of a save that finds no file. */
  ifEmpty: IfEmpty | undefined
  /** Keep the local index between runs (docs/behaviour.md section 4). */
  cache: boolean
  dryRun: boolean
}

/**
 * Reads and checks every input. One that is empty counts as not given.
 * @throws RekkordError `usage`, a sentence that names the input
 */
export function readSaveInputs(env: NodeJS.ProcessEnv): SaveInputs {
  const meta = words(env, 'meta', 'ATime', 'XAttrs')
  const common = commonInputs(env)
  return {
    channel: channel(env),
    paths: paths(env),
    ...common,
    exclude: exclude(env, common.workingDirectory),
    init: boolean(env, 'init', false),
    atime: meta.includes('ATime'),
    xattrs: meta.includes('XAttrs'),
    follow: boolean(env, 'follow', false),
    force: boolean(env, 'force', false),
    hooks: boolean(env, 'hooks', true),
    postSave: parsed(env, 'post-save', choice('success', 'always')),
    failOn: words(env, 'fail-on', ...FAIL_ON),
    ifEmpty: parsed(env, 'if-empty', choice(...IF_EMPTY)),
    cache: boolean(env, 'cache', true),
    dryRun: boolean(env, 'dry-run', false)
  }
}

function channel(env: NodeJS.ProcessEnv): string {
  const value = required(env, 'channel')
  try {
    encodeChannel(value)
  } catch (error) {
    throw aboutInput('channel', error)
  }
  return value
}

function exclude(env: NodeJS.ProcessEnv, folder: string): ExcludeRequest {
  const files = lines(env, 'exclude-file').map((name) => userPath(name, folder))
  return {
    patterns: lines(env, 'exclude'),
    patternFiles: files,
    ignoreFiles: lines(env, 'ignore-files'),
    ifPresent: lines(env, 'exclude-if-present'),
    caches: boolean(env, 'exclude-caches', false),
    largerThan: parsed(env, 'exclude-larger-than', parseSize),
    oneFileSystem: boolean(env, 'one-file-system', false)
  }
}

/** The lines of an input, without spaces around them and without comments. */
function lines(env: NodeJS.ProcessEnv, name: string): string[] {
  return raw(env, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Spaces around a line are no part of it, unless a path that has them is there. Lines that begin with `#` are comments. */
function paths(env: NodeJS.ProcessEnv): string[] {
  required(env, 'paths')
  const lines = raw(env, 'paths')
    .split(/\r?\n/)
    .filter((line) => !/^\s*(#|$)/.test(line))
  if (lines.length === 0) throw wrongInput('paths', 'has nothing but comments')
  return lines
}
