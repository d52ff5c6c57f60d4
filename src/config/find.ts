import path from 'node:path'
import { readGivenFile } from '../async/given-file.ts'
import { looksLikeKey, RekkordError } from '../errors.ts'
import { errorCode, systemReason } from '../system-error.ts'
import { userPath } from '../user-path.ts'

/** Bytes of the largest configuration file. */
const MAX_FILE = 8 * 1024 * 1024

/** Where a configuration file is looked for. */
export interface ConfigSearch {
  /** `-C` or the action's `config`. */
  configFile?: string | undefined
  /** `--no_config`: look for none. */
  noConfig?: boolean | undefined
  env: NodeJS.ProcessEnv
  cwd: string
  /** The user's home folder; undefined when there is none. */
  home: string | undefined
  /** Where the machine's own configuration is; `/etc` when not given, on Windows `%ProgramData%`. */
  systemFolder?: string | undefined
  /** Whose usual places are searched; those of this machine when not given. */
  platform?: NodeJS.Platform | undefined
}

/** A configuration file as found. */
export interface FoundConfig {
  /** Absolute path. */
  file: string
  text: string
}

/**
 * Reads the first configuration file of the search path (docs/behaviour.md section 1): the one named, `REKKORD_CONFIG_FILE`,
 * `$XDG_CONFIG_HOME/rekkord/rekkord.ini` (`~/.config` without that variable), `/etc/rekkord/rekkord.ini`. On Windows `%AppData%` and
 * `%ProgramData%` take the place of the last two folders: anybody may make `\etc` on a drive, and hooks in it.
 *
 * @returns undefined when none is named and none of the usual places has one
 * @throws RekkordError `config` when a file that is named does not exist, or any cannot be read or is not UTF-8
 */
export async function findConfig(search: ConfigSearch): Promise<FoundConfig | undefined> {
  const { configFile, noConfig = false, env, cwd } = search
  if (configFile !== undefined && noConfig) {
    throw new RekkordError('usage', 'a configuration file is named and --no-config given, use one of them')
  }
  if (noConfig) return undefined
  const named = configFile ?? (env['REKKORD_CONFIG_FILE'] || undefined)
  if (named !== undefined) {
    if (named === '') throw new RekkordError('usage', 'the name of the configuration file is empty')
    if (looksLikeKey(named)) {
      throw new RekkordError('config', 'the name of the configuration file has to be a path, and looks like a key')
    }
    const file = userPath(named, cwd)
    const found = await readConfig(file)
    if (found !== undefined) return found
    const source = configFile === undefined ? ' (REKKORD_CONFIG_FILE)' : ''
    throw new RekkordError('config', `the configuration file "${file}" does not exist${source}`)
  }
  for (const folder of usualFolders(search)) {
    const found = await readConfig(path.join(folder, 'rekkord/rekkord.ini'))
    if (found !== undefined) return found
  }
  return undefined
}

/** The folders that programs have their configuration in, the user's before the machine's. Relative ones are ignored, as XDG has it. */
function usualFolders({ env, home, systemFolder, platform = process.platform }: ConfigSearch): string[] {
  const isWindows = platform === 'win32'
  const paths = isWindows ? path.win32 : path.posix
  const absolute = (folder: string | undefined): string | undefined =>
    folder !== undefined && paths.isAbsolute(folder) ? folder : undefined
  const own = isWindows ? windowsVariable(env, 'AppData') : home && path.join(home, '.config')
  const machine = systemFolder ?? (isWindows ? windowsVariable(env, 'ProgramData') : '/etc')
  return [absolute(env['XDG_CONFIG_HOME']) ?? absolute(own), absolute(machine)].filter((folder) => folder !== undefined)
}

/** A variable by its name on Windows, where case is none of it, even in a copy of the environment. */
function windowsVariable(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return Object.entries(env).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1]
}

async function readConfig(file: string): Promise<FoundConfig | undefined> {
  let bytes: Buffer
  try {
    bytes = await readGivenFile(file, MAX_FILE)
  } catch (error) {
    if (error instanceof RekkordError) throw error
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined
    throw new RekkordError('config', `the configuration file "${file}" cannot be read: ${systemReason(error)}`, {
      cause: error
    })
  }
  if (bytes.length > MAX_FILE) {
    throw new RekkordError('config', `the configuration file "${file}" is larger than ${MAX_FILE} bytes`)
  }
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    throw new RekkordError('config', `the configuration file "${file}" is not UTF-8 text`, { cause: error })
  }
}
