import { readFileSync, statSync } from 'node:fs'
import type { Location } from '../config/location.ts'
import { requireKey, requireRepository, type Settings } from '../config/settings.ts'
import { RekkordError } from '../errors.ts'
import { decodeKeyFile } from '../format/key-file.ts'
import type { Keys } from '../format/keys.ts'
import { DEFAULT_CODEC, Repository } from '../repository/repository.ts'
import type { StorageLocation } from '../storage/open.ts'

/** Bytes of the largest key file that is read (format text §2). */
const KEY_FILE_MAXIMUM = 4096

/**
 * Opens the repository of the settings with their key.
 * @throws RekkordError when either is missing, damaged, or they do not belong together
 */
export async function openRepository(settings: Settings, options: { dryRun?: boolean } = {}): Promise<Repository> {
  const location = storageLocation(requireRepository(settings))
  const keys = loadKeys(settings)
  return Repository.open({ ...location, ...(options.dryRun === true && { dryRun: true }) }, keys, {
    compressionLevel: settings.compressionLevel ?? DEFAULT_CODEC.compressionLevel,
    testWrites: settings.protection.testWrites,
    blobsPerKey: DEFAULT_CODEC.blobsPerKey
  })
}

/** The storage of a repository's location. @throws RekkordError for a kind that is not supported yet */
export function storageLocation(location: Location): StorageLocation {
  if (location.type === 'local') return location
  const kind = location.type === 's3' ? 'S3' : 'SFTP'
  throw new RekkordError('config', `${kind} repositories are not supported yet: use the path of a folder`)
}

/** The keys of the settings' key file or key text. @throws RekkordError when there is none, or it is damaged */
export function loadKeys(settings: Settings): Keys {
  const source = requireKey(settings)
  if (source.type === 'text') return decodeKeyFile(source.text)
  try {
    return decodeKeyFile(readKeyFile(source.path))
  } catch (error) {
    if (!(error instanceof RekkordError) || error.message.includes(source.path)) throw error
    throw new RekkordError(error.code, `${error.message.replace(/\.$/, '')} (${source.path})`, { cause: error })
  }
}

function readKeyFile(path: string): string {
  try {
    if (statSync(path).size <= KEY_FILE_MAXIMUM) return readFileSync(path, 'latin1')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = missing ? 'does not exist' : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`
    throw new RekkordError('key', `The key file ${path} ${reason}`, { cause: error })
  }
  throw new RekkordError('key', `The key file ${path} is larger than ${KEY_FILE_MAXIMUM} bytes: it is not a key file`)
}
