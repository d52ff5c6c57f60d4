import fs from 'node:fs'
import type { Readable } from 'node:stream'
import type { SaveItem } from '../commands/save.ts'
import { commandOutput, standardInput } from '../commands/save-stream.ts'
import { readSaveList } from '../config/save-list.ts'
import { RekkordError } from '../errors.ts'
import type { SaveStream } from '../snapshot/save/stream.ts'
import type { Face } from './face.ts'
import { absoluteArgument } from './program/options.ts'
import type { SaveCommandOptions } from './save-options.ts'

/** The arguments of a save. */
export interface SaveArguments {
  channel: string | undefined
  paths: readonly string[]
  /** Those that stand after `--`: the last of `paths`, or all arguments. */
  afterDashes: readonly string[]
}

/**
 * What the arguments name: a channel and its paths, a list in a file, a stream, or with `--no_snapshot` a path alone.
 * @throws RekkordError `usage` when an argument is missing, or one too many
 */
export async function itemsToSave(given: SaveArguments, options: SaveCommandOptions, face: Face): Promise<SaveItem[]> {
  const { channel, paths } = given
  const { from, no_snapshot: noSnapshot } = options
  const { cwd } = face
  const stream = streamToSave(given, options, face)
  if (stream !== undefined) return [{ channel, paths: [], stream }]
  if (from !== undefined) {
    if (channel !== undefined) throw new RekkordError('usage', '--from and a channel cannot be given both')
    return readSaveList(absoluteArgument(from, 'the name of the list of what to save', cwd))
  }
  const absolute = (texts: readonly string[]): string[] =>
    texts.map((text) => absoluteArgument(text, 'a path to save', cwd))
  if (noSnapshot === true) {
    if (channel === undefined) throw new RekkordError('usage', "Missing required argument 'path'")
    return [{ paths: absolute([channel, ...paths]) }]
  }
  if (channel === undefined) throw new RekkordError('usage', "Missing required argument 'channel'")
  if (paths.length === 0) throw new RekkordError('usage', "Missing required argument 'path'")
  return [{ channel, paths: absolute(paths) }]
}

/**
 * The stream that is saved in place of paths, if one is.
 * @throws RekkordError `usage` when it is given with what does not go with it, or a command is missing
 */
function streamToSave(
  { channel, paths, afterDashes }: SaveArguments,
  { stdin, stdin_command: name, from, no_snapshot: noSnapshot }: SaveCommandOptions,
  { env, cwd }: Face
): SaveStream | undefined {
  if (stdin === undefined && name === undefined) return undefined
  const option = stdin === undefined ? '--stdin-command' : '--stdin'
  const others = [
    ['--from', from !== undefined],
    ['--no-snapshot', noSnapshot === true],
    ['--stdin-command', stdin !== undefined && name !== undefined]
  ] as const
  for (const [other, isGiven] of others) {
    if (isGiven) throw new RekkordError('usage', `${option} and ${other} cannot be given both`)
  }
  const before = paths.slice(0, Math.max(0, paths.length - afterDashes.length))
  if (channel === undefined || (name !== undefined && afterDashes.length > paths.length)) {
    throw new RekkordError('usage', "Missing required argument 'channel'")
  }
  if (stdin !== undefined) {
    if (paths.length > 0) throw new RekkordError('usage', '--stdin and a path to save cannot be given both')
    return standardInput(stdin, openInput)
  }
  const [file, ...args] = afterDashes
  if (file === undefined || before.length > 0) {
    throw new RekkordError('usage', '--stdin-command requires the command and its arguments after --, and no path')
  }
  return commandOutput(name!, { file, args, env, cwd })
}

/** @throws RekkordError `source` when it is a folder, which Node takes for an empty stream */
function openInput(): Readable {
  if (fs.fstatSync(process.stdin.fd).isDirectory()) {
    throw new RekkordError('source', 'Standard input could not be read: it is a folder')
  }
  return process.stdin
}
