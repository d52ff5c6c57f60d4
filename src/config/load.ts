import path from 'node:path'
import { looksLikeKey, RekkordError } from '../errors.ts'
import { userPath } from '../user-path.ts'
import { locate, locationSecrets, parseAddress, type Address, type StorageLocation } from '../storage/backends.ts'
import { given, parseDuration, variable } from '../values.ts'
import { cacheFolder } from './cache-folder.ts'
import { findConfig } from './find.ts'
import type { ConfigSearch, FoundConfig } from './find.ts'
import { iniError } from './ini.ts'
import { parseConfig } from './schema.ts'
import type { ConfigFile } from './schema.ts'
import type { KeySource, ProtectionSettings, Settings, SettingWays } from './settings.ts'

const DAY_MS = 86_400_000

/**
 * A request to a server has failed for good after so long, in milliseconds, and one to a server that was never there, when
 * nothing else is said.
 */
const TIMEOUTS = { timeoutMs: 60_000, firstTimeoutMs: 10_000 }

/** What the command line or the action's inputs say. An empty string is an error: not given is undefined. */
export interface SettingsOptions extends ConfigSearch {
  /** Repository URL; a relative path starts at `cwd`. */
  repository?: string | undefined
  /** Path of the key file; relative to `cwd`. */
  keyFile?: string | undefined
  /** The key file's text; secret. */
  keyText?: string | undefined
  threads?: number | undefined
  /** How the face is given what may be missing; options of the command line when not given. */
  ways?: SettingWays
  /** Told of each secret that comes to light only when the storage is used: what AWS's credential chain gives. */
  onSecret?: ((secret: string) => void) | undefined
  /** Aborts when the run is to end; what waits for the storage ends then. */
  signal?: AbortSignal | undefined
}

/**
 * Brings options, configuration file and environment together, in this order of precedence (docs/behaviour.md section 1).
 * Neither repository nor key has to be there: commands ask with `requireRepository` and `requireKey`.
 *
 * @throws RekkordError `config` for the configuration file (with file and line) and the environment, `usage` for
 *   options
 */
export async function loadSettings(options: SettingsOptions): Promise<Settings> {
  checkOptions(options)
  return settingsOf(options, await findConfig(options))
}

/** As `loadSettings`, with the configuration file as it was found, or none. @throws as `loadSettings` */
export function settingsOf(options: SettingsOptions, found?: FoundConfig): Settings {
  const { env, cwd, threads } = options
  checkOptions(options)
  const config = parseConfig(found?.text ?? '', found?.file ?? path.join(cwd, 'rekkord.ini'))
  const { Settings: general, Hooks: hooks } = config
  const protection = protectionSettings(config)
  const repository = repositoryLocation(options, config, protection)
  requireLocks(config, repository)
  const key = keySource(options, config)
  return {
    ...given({
      configFile: found?.file,
      ways: options.ways,
      cacheFolder: cacheFolder(env, options.home),
      repository,
      key,
      threads: threads ?? general.Threads?.value,
      compressionLevel: general.CompressionLevel?.value
    }),
    hooks: {
      ...given({
        preSave: hooks.PreSaveDirectory?.value,
        postSave: hooks.PostSaveDirectory?.value,
        preScan: hooks.PreScanDirectory?.value,
        postScan: hooks.PostScanDirectory?.value
      }),
      postSaveAlways: hooks.PostSaveAlways?.value ?? false
    },
    protection,
    secrets: [
      ...(key?.type === 'text' ? [key.text] : []),
      ...(repository === undefined ? [] : locationSecrets(repository, env))
    ],
    warnings: config.warnings
  }
}

function timeouts(env: NodeJS.ProcessEnv): typeof TIMEOUTS {
  const text = variable(env, 'REKKORD_TIMEOUT')
  try {
    if (text === undefined) return TIMEOUTS
    const milliseconds = parseDuration(text)
    return { timeoutMs: milliseconds, firstTimeoutMs: milliseconds }
  } catch (error) {
    throw new RekkordError('config', `REKKORD_TIMEOUT ${(error as Error).message}`, { cause: error })
  }
}

function checkOptions({ repository, keyFile, keyText, threads }: SettingsOptions): void {
  if (repository === '') throw new RekkordError('usage', 'the repository URL is empty')
  if (keyFile === '') throw new RekkordError('usage', 'the name of the key file is empty')
  if (keyText === '') throw new RekkordError('usage', 'the key is empty')
  if (keyFile !== undefined && keyText !== undefined) {
    throw new RekkordError('usage', 'both a key and a key file are given, use one of them')
  }
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 1024)) {
    throw new RekkordError('usage', `the number of threads must be from 1 to 1024, not ${threads}`)
  }
}

function repositoryLocation(
  options: SettingsOptions,
  config: ConfigFile,
  { retainMs }: ProtectionSettings
): StorageLocation | undefined {
  const { env, cwd, onSecret, signal } = options
  const found = repositoryAddress(options, config)
  if (found === undefined) return undefined
  const context = { folder: cwd, cwd, env, timeouts: timeouts(env), retainMs }
  return { ...locate(found, config.backends, context), ...given({ onSecret, signal }) }
}

function repositoryAddress({ repository, env, cwd }: SettingsOptions, config: ConfigFile): Address | undefined {
  const parse = (url: string, folder: string): Address => {
    // Keys are pasted in the place of URLs, and must not be shown as paths
    if (looksLikeKey(url)) throw new RekkordError('config', 'has to be a URL or a path, and looks like a key')
    return parseAddress(url, config.backends, { folder, env })
  }
  if (repository !== undefined) return addressOption(() => parse(repository, cwd))
  const url = config.Repository.URL
  try {
    if (url !== undefined) return parse(url.value, path.dirname(config.file))
    const fromEnvironment = variable(env, 'REKKORD_REPOSITORY')
    return fromEnvironment === undefined ? undefined : parse(fromEnvironment, cwd)
  } catch (error) {
    if (!(error instanceof RekkordError)) throw error
    if (url !== undefined) throw iniError(config.file, url.line, `"URL": ${error.message}`, { cause: error })
    throw new RekkordError('config', `REKKORD_REPOSITORY: ${error.message}`, { cause: error })
  }
}

function addressOption(parse: () => Address): Address {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof RekkordError)) throw error
    throw new RekkordError('usage', error.message, { cause: error, subject: { kind: 'argument', name: 'repository' } })
  }
}

function keySource({ keyFile, keyText, env, cwd }: SettingsOptions, config: ConfigFile): KeySource | undefined {
  if (keyText !== undefined) return { type: 'text', text: keyText }
  const fromEnvironment = variable(env, 'REKKORD_KEY_FILE', 'REKKORD_KEYFILE')
  const file = keyFile ?? config.Repository.KeyFile?.value ?? fromEnvironment
  if (file === undefined) return undefined
  if (looksLikeKey(file)) {
    throw new RekkordError('key', 'the name of the key file has to be a path, and looks like the text of a key')
  }
  return { type: 'file', path: userPath(file, cwd) }
}

/** Where nothing can be locked, a user who asks for locks must not believe that they are there. */
function requireLocks(
  { file, Protection: { RetainDuration: retain } }: ConfigFile,
  repository?: StorageLocation
): void {
  if (retain?.value === undefined || repository === undefined || repository.type === 's3') return
  throw iniError(
    file,
    retain.line,
    '"RetainDuration" needs a repository in S3: no other storage can lock what is written'
  )
}

function protectionSettings({ file, Protection: protection }: ConfigFile): ProtectionSettings {
  const retain = protection.RetainDuration
  const safe = protection.DurationSafety?.value ?? true
  if (retain?.value !== undefined && safe && (retain.value < 14 * DAY_MS || retain.value > 100 * DAY_MS)) {
    throw iniError(file, retain.line, '"RetainDuration" must be from 14d to 100d unless DurationSafety is no')
  }
  return {
    testWrites: protection.TestWrites?.value ?? true,
    keyPerBlob: protection.KeyPerBlob?.value ?? false,
    ...(retain?.value !== undefined && { retainMs: retain.value })
  }
}
