import { commandLineOption, RekkordError, type OptionNames } from '../errors.ts'
import type { StorageLocation } from '../storage/backends.ts'

/** Where the key comes from. `text` is secret. */
export type KeySource = { type: 'file'; path: string } | { type: 'text'; text: string }

/** Hook directories, absolute paths; an absent one means that there are no such hooks. */
export interface HookSettings {
  preSave?: string
  postSave?: string
  preScan?: string
  postScan?: string
  /** `[Hooks] PostSaveAlways`: post-save hooks run after a failed save too. */
  postSaveAlways: boolean
}

export interface ProtectionSettings {
  /** Decrypt and compare each blob before it is stored. */
  testWrites: boolean
  /** `[Protection] KeyPerBlob`: seal a key for each blob instead of one for up to 64. */
  keyPerBlob: boolean
  /** How long the storage locks what is written, in milliseconds; absent when it does not. */
  retainMs?: number
}

/** How a face is given a setting, for messages: `-R`, or `the input "repository"`. */
export interface SettingWays {
  repository: string
  key: string
  /** All others. */
  option: OptionNames
}

/** How the command line is given them. */
const OPTIONS: SettingWays = { repository: '-R', key: '-K', option: commandLineOption }

/** Everything that configuration file, environment and options say, as commands use it. */
export interface Settings {
  /** Absolute path of the configuration file that was read. */
  configFile?: string
  /** Where the repository is, with the credentials to get there. */
  repository?: StorageLocation
  key?: KeySource
  /** Worker threads; absent for as many as the machine suggests. */
  threads?: number
  compressionLevel?: number
  hooks: HookSettings
  protection: ProtectionSettings
  /** Where this machine keeps what it knows of repositories, absolute. Safe to lose. Absent for a user who has no home folder. */
  cacheFolder?: string
  /** The secrets that the settings hold, for masking. A private key has many lines: mask each of them. */
  secrets: string[]
  /** How the face is given a repository and a key, for messages; options of the command line when absent. */
  ways?: SettingWays
  /** Sentences to show to the user once. */
  warnings: string[]
}

/**
 * The repository's location.
 * @throws RekkordError `config` when none is given
 */
export function requireRepository(settings: Settings): StorageLocation {
  if (settings.repository !== undefined) return settings.repository
  const where =
    settings.configFile === undefined ? 'no configuration file was found' : `not in "${settings.configFile}"`
  const ways = `use ${(settings.ways ?? OPTIONS).repository}, URL in [Repository] of the configuration file, or REKKORD_REPOSITORY`
  throw new RekkordError('config', `no repository is given (${where}): ${ways}`)
}

/**
 * Where the key comes from.
 * @throws RekkordError `config` when none is given
 */
export function requireKey(settings: Settings): KeySource {
  if (settings.key !== undefined) return settings.key
  const ways = `use ${(settings.ways ?? OPTIONS).key}, KeyFile in [Repository] of the configuration file, or REKKORD_KEY_FILE`
  throw new RekkordError('config', `no key is given: ${ways}`)
}
