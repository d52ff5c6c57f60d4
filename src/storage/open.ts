import { DryRunStorage } from './dry-run.ts'
import { LocalStorage } from './local.ts'
import type { Storage } from './storage.ts'

/** Where a repository is: plain data, to be posted to workers, each of which opens the storage for itself. */
export interface StorageLocation {
  type: 'local'
  /** The repository's folder, absolute. */
  path: string
  /** Only pretend to write. */
  dryRun?: boolean
}

/** The storage of a location; nothing is read or written yet. */
export function openStorage(location: StorageLocation): Storage {
  const storage = new LocalStorage(location.path)
  return location.dryRun === true ? new DryRunStorage(storage) : storage
}
