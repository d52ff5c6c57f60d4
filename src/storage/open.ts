import { DryRunStorage } from './dry-run.ts'
import { LocalStorage } from './local/storage.ts'
import type { S3StorageLocation } from './s3/location.ts'
import type { SftpStorageLocation } from './sftp/location.ts'
import type { Storage } from './storage.ts'

/** A repository in a folder of this machine. */
export interface LocalStorageLocation {
  type: 'local'
  /** The repository's folder, absolute. */
  path: string
}

/**
 * Where a repository is, with all that is needed to get there: plain data, to be posted to workers, each of which opens
 * the storage for itself. May hold secrets: it is never shown.
 */
export type StorageLocation = (LocalStorageLocation | S3StorageLocation | SftpStorageLocation) & {
  /** Only pretend to write. */
  dryRun?: boolean
}

/** The storage of a location; nothing is read or written yet. What only one kind needs is loaded for that kind alone. */
export async function openStorage(location: StorageLocation): Promise<Storage> {
  const storage = await openPlace(location)
  return location.dryRun === true ? new DryRunStorage(storage) : storage
}

async function openPlace(location: StorageLocation): Promise<Storage> {
  switch (location.type) {
    case 'local':
      return new LocalStorage(location.path)
    case 's3':
      return new (await import('./s3/storage.ts')).S3Storage(location)
    case 'sftp':
      return new (await import('./sftp/storage.ts')).SftpStorage(location)
  }
}
