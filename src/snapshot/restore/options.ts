import { commandLineOption, type OptionNames } from '../../errors.ts'
import type { RestoreProgress } from './listener.ts'

/** What a face may say about a restore; the names are those of the command line's options. */
export interface RestoreChoices {
  /** Restore into a folder that is not empty, and replace files and links there. */
  force?: boolean
  /** With `force`: remove what is not in the snapshot. */
  delete?: boolean
  /** Go on where something is damaged or missing in the repository: leave it out, and count it. */
  forceDamaged?: boolean
  /** Find out what would be restored and removed; write nothing, and read no content. */
  dryRun?: boolean
  /** Restore owners and groups. */
  owner?: boolean
  /** Restore extended attributes and ACLs. */
  xattrs?: boolean
}

export interface RestoreOptions extends RestoreChoices {
  /** Worker threads; as many as the machine has processors, up to 8, when not given. */
  threads?: number | undefined
  signal?: AbortSignal | undefined
  progress?: RestoreProgress
  /** The system whose rules for names and owners hold; this machine's when not given. */
  platform?: NodeJS.Platform
  /** How messages name the options; as the command line does when not given. */
  optionName?: OptionNames | undefined
}

/** What all parts of a restore go by: the options, with what holds where nothing else is said. */
export interface RestoreRules extends Required<RestoreChoices> {
  platform: NodeJS.Platform
  optionName: OptionNames
  /** Ends the restore, also when it has failed. */
  signal: AbortSignal
}

/** The rules that options come to: Windows has no owners and groups as snapshots have them. */
export function restoreRules(options: RestoreOptions, signal: AbortSignal): RestoreRules {
  const defaults = { force: false, delete: false, forceDamaged: false, dryRun: false, xattrs: false }
  const { platform = process.platform, optionName = commandLineOption } = options
  const owner = options.owner === true && platform !== 'win32'
  return { ...defaults, ...options, owner, platform, optionName, signal }
}
