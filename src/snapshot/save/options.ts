import type { Exclusions } from '../../files/exclude/exclusions.ts'

/** What a face may say about the walk; its names are those of the command line's options. */
export type SaveChoices = Partial<Omit<SaveTreeOptions, 'threads' | 'exclusions' | 'signal'>>

export interface SaveTreeOptions {
  /** Follow links below the paths too, instead of storing them. */
  follow: boolean
  /** Keep access times. */
  atime: boolean
  /** Read every file, also those that the index knows to be unchanged. */
  force: boolean
  /** Keep extended attributes and ACLs. */
  xattrs: boolean
  /** Leave the access times of what is read as they are, where the system can. */
  noatime: boolean
  /** Worker threads; as many as the machine has processors, up to 8, when not given. */
  threads: number | undefined
  /** What is left out. */
  exclusions: Exclusions | undefined
  signal: AbortSignal | undefined
}

/** What holds where nothing else is said. */
export const SAVE_TREE_DEFAULTS: SaveTreeOptions = {
  follow: false,
  atime: false,
  force: false,
  xattrs: false,
  noatime: false,
  threads: undefined,
  exclusions: undefined,
  signal: undefined
}
