import path from 'node:path'
import { RekkordError } from '../errors.ts'
import { environmentRegion, given, s3Settings, sftpSettings, variable } from './credentials.ts'
import { cacheFolder } from './cache-folder.ts'
import { findConfig } from './find.ts'
import type { ConfigSearch } from './find.ts'
import { iniError } from './ini.ts'
import { parseLocation } from './location.ts'
import type { Location, LocationContext } from './location.ts'
import { parseConfig } from './schema.ts'
import type { ConfigFile } from './schema.ts'
import { parseDuration } from './values.ts'
import type { KeySource, ProtectionSettings, Settings } from './settings.ts'

const DAY_MS = 86_400_000

/** What the command line or the action's inputs say. An empty string is an error: not given is undefined. */
export interface SettingsOptions extends ConfigSearch {
  /** Repository URL; a relative path starts at `cwd`. */
  repository?: string | undefined
  /** Path of the key file; relative to `cwd`. */
  keyFile?: string | undefined
  /** The key file's text; secret. */
  keyText?: string | undefined
  threads?: number | undefined
  /** See `Settings`. */
  onSecret?: ((secret: string) => void) | undefined
}

/**
 * Brings options, configuration file and environment together, in this order of precedence (docs/behaviour.md section 1).
 * Neither repository nor key has to be there: commands ask with `requireRepository` and `requireKey`.
 *
 * @throws RekkordError `config` for the configuration file (with file and line) and the environment, `usage` for
 *   options
 */
export function loadSettings(options: SettingsOptions): Settings {
  const { env, cwd, threads } = options
  checkOptions(options)
  const found = findConfig(options)
  const config = parseConfig(found?.text ?? '', found?.file ?? path.join(cwd, 'rekkord.ini'))
  const { Settings: general, Hooks: hooks } = config
  const repository = repositoryLocation(options, config)
  return {
    ...given({
      configFile: found?.file,
      repository,
      key: keySource(options, config),
      threads: threads ?? general.Threads?.value,
      compressionLevel: general.CompressionLevel?.value,
      storageTimeoutMs: storageTimeout(env),
      onSecret: options.onSecret
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
    protection: protectionSettings(config),
    ...(repository?.type === 's3' && { s3: s3Settings(config.S3, env) }),
    ...(repository?.type === 'sftp' && { sftp: sftpSettings(config.SFTP, env, cwd) }),
    cacheFolder: cacheFolder(env, options.home),
    warnings: config.warnings
  }
}

function storageTimeout(env: NodeJS.ProcessEnv): number | undefined {
  const text = variable(env, 'REKKORD_TIMEOUT')
  try {
    return text === undefined ? undefined : parseDuration(text)
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

function repositoryLocation({ repository, env, cwd }: SettingsOptions, config: ConfigFile): Location | undefined {
  const { S3: s3, SFTP: sftp } = config
  const context = (folder: string): LocationContext => ({
    folder,
    s3: {
      location: s3.Location?.value,
      host: s3.Host?.value,
      port: s3.Port?.value,
      region: s3.Region?.value,
      defaultRegion: environmentRegion(env),
      bucket: s3.Bucket?.value,
      prefix: s3.Prefix?.value
    },
    sftp: { host: sftp.Host?.value, port: sftp.Port?.value, user: sftp.User?.value, path: sftp.Path?.value }
  })
  if (repository !== undefined) return locationOption(repository, context(cwd))
  const url = config.Repository.URL
  try {
    if (url !== undefined) return parseLocation(url.value, context(path.dirname(config.file)))
    const fromEnvironment = variable(env, 'REKKORD_REPOSITORY')
    return fromEnvironment === undefined ? undefined : parseLocation(fromEnvironment, context(cwd))
  } catch (error) {
    if (!(error instanceof RekkordError)) throw error
    if (url !== undefined) throw iniError(config.file, url.line, `"URL": ${error.message}`, { cause: error })
    throw new RekkordError('config', `REKKORD_REPOSITORY: ${error.message}`, { cause: error })
  }
}

function locationOption(repository: string, context: LocationContext): Location {
  try {
    return parseLocation(repository, context)
  } catch (error) {
    if (!(error instanceof RekkordError)) throw error
    throw new RekkordError('usage', error.message, { cause: error })
  }
}

function keySource({ keyFile, keyText, env, cwd }: SettingsOptions, config: ConfigFile): KeySource | undefined {
  if (keyText !== undefined) return { type: 'text', text: keyText }
  const fromEnvironment = variable(env, 'REKKORD_KEY_FILE', 'REKKORD_KEYFILE')
  const file = keyFile ?? config.Repository.KeyFile?.value ?? fromEnvironment
  return file === undefined ? undefined : { type: 'file', path: path.resolve(cwd, file) }
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
