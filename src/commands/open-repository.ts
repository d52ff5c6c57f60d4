import { closeSync, openSync, readSync } from 'node:fs'
import { displayLocation } from '../config/location.ts'
import type { S3Location } from '../config/s3-location.ts'
import type { SftpLocation } from '../config/sftp-location.ts'
import { requireKey, requireRepository, type Settings } from '../config/settings.ts'
import { secretBytes, wipe } from '../crypto/secret-bytes.ts'
import { RekkordError } from '../errors.ts'
import { decodeKeyFile } from '../format/key-file.ts'
import { KEY_FILE_MAX_SIZE } from '../format/key-text.ts'
import type { Keys } from '../format/keys.ts'
import { DEFAULT_CODEC, Repository } from '../repository/repository.ts'
import type { StorageLocation } from '../storage/open.ts'

/**
 * A request to a server has failed for good after so long, in milliseconds, and one to a server that was never there, when
 * nothing else is said.
 */
const TIMEOUTS = { timeoutMs: 60_000, firstTimeoutMs: 10_000 }

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
    blobsPerKey: settings.protection.keyPerBlob ? 1 : DEFAULT_CODEC.blobsPerKey
  })
}

/** Where the settings' repository is, with the credentials to get there. @throws RekkordError when none is given */
export function storageLocation(settings: Settings): StorageLocation {
  const location = requireRepository(settings)
  switch (location.type) {
    case 'local':
      return location
    case 's3':
      return s3StorageLocation(location, settings)
    case 'sftp':
      return sftpStorageLocation(location, settings)
  }
}

function s3StorageLocation(location: S3Location, settings: Settings): StorageLocation {
  const { accessKeyId, secretKey, sessionToken, checksumType, lockMode } = settings.s3 ?? {}
  if ((accessKeyId === undefined) !== (secretKey === undefined)) {
    const [given, missing] = secretKey === undefined ? ['key ID', 'secret key'] : ['secret key', 'key ID']
    throw new RekkordError('config', `S3 has a ${given} and no ${missing}: give both, by [S3] or by the environment`)
  }
  const { retainMs } = settings.protection
  return {
    ...location,
    url: displayLocation(location),
    ...(accessKeyId !== undefined &&
      secretKey !== undefined && {
        credentials: { accessKeyId, secretKey, ...(sessionToken !== undefined && { sessionToken }) }
      }),
    ...(checksumType !== undefined && { checksumType }),
    ...(retainMs !== undefined && { retention: { milliseconds: retainMs, mode: lockMode ?? 'Governance' } }),
    ...timeouts(settings),
    ...(settings.onSecret !== undefined && { onSecret: settings.onSecret }),
    found: {}
  }
}

function sftpStorageLocation(location: SftpLocation, settings: Settings): StorageLocation {
  return {
    knownHosts: true,
    ...settings.sftp,
    ...location,
    url: displayLocation(location),
    ...timeouts(settings)
  }
}

function timeouts({ storageTimeoutMs }: Settings): typeof TIMEOUTS {
  return storageTimeoutMs === undefined ? TIMEOUTS : { timeoutMs: storageTimeoutMs, firstTimeoutMs: storageTimeoutMs }
}

/** The keys of the settings' key file or key text. @throws RekkordError when there is none, or it is damaged */
export function loadKeys(settings: Settings): Keys {
  const source = requireKey(settings)
  if (source.type === 'text') return decodeKeyFile(source.text)
  const text = readKeyFile(source.path)
  try {
    return decodeKeyFile(text)
  } catch (error) {
    if (!(error instanceof RekkordError) || error.message.includes(source.path)) throw error
    throw new RekkordError(error.code, `${error.message.replace(/\.$/, '')} (${source.path})`, { cause: error })
  } finally {
    wipe(text)
  }
}

/** The bytes of a key file, read into memory that can be wiped. A pipe is read to its end as well. */
function readKeyFile(path: string): Buffer {
  const text = secretBytes(KEY_FILE_MAX_SIZE + 1)
  let length = 0
  try {
    const descriptor = openSync(path, 'r')
    try {
      for (let count = -1; count !== 0; length += count)
        count = readSync(descriptor, text, length, text.length - length, null)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    wipe(text)
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = missing ? 'does not exist' : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`
    throw new RekkordError('key', `The key file ${path} ${reason}`, { cause: error })
  }
  if (length <= KEY_FILE_MAX_SIZE) return text.subarray(0, length)
  wipe(text)
  throw new RekkordError('key', `The key file ${path} is larger than ${KEY_FILE_MAX_SIZE} bytes: it is not a key file`)
}
