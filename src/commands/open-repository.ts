import { readFileSync, statSync } from 'node:fs'
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
  const location = storageLocation(settings)
  const keys = loadKeys(settings)
  return Repository.open({ ...location, ...(options.dryRun === true && { dryRun: true }) }, keys, {
    compressionLevel: settings.compressionLevel ?? DEFAULT_CODEC.compressionLevel,
    testWrites: settings.protection.testWrites,
    blobsPerKey: DEFAULT_CODEC.blobsPerKey
  })
}

/** Where the settings' repository is, with the credentials to get there. @throws RekkordError when none is given */
export function storageLocation(settings: Settings): StorageLocation {
  const location = requireRepository(settings)
  switch (location.type) {
    case 'local':
      return location
    case 's3':
      throw new RekkordError('config', 'S3 repositories are not supported yet: use the path of a folder')
    case 'sftp':
      throw new RekkordError('config', 'SFTP repositories are not supported yet: use the path of a folder')
  }
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
