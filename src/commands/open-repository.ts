import { closeSync, openSync, readSync } from 'node:fs'
import { requireKey, requireRepository, type Settings } from '../config/settings.ts'
import { secretBytes, wipe } from '../crypto/secret-bytes.ts'
import { RekkordError } from '../errors.ts'
import { decodeKeyFile } from '../format/key-file.ts'
import { MAX_KEY_FILE_SIZE } from '../format/key-text.ts'
import type { Keys } from '../format/keys.ts'
import { DEFAULT_CODEC, Repository } from '../repository/repository.ts'
import { errorCode, systemReason } from '../system-error.ts'

/** How a repository is opened. */
export interface OpenRepositoryOptions {
  /** Only pretend to write. */
  dryRun?: boolean
}

/**
 * Opens the repository of the settings with their key; `withRepository` opens one for others to use.
 * @throws RekkordError when either is missing, damaged, or they do not belong together
 */
export async function openRepository(settings: Settings, options: OpenRepositoryOptions = {}): Promise<Repository> {
  const location = requireRepository(settings)
  const keys = loadKeys(settings)
  return Repository.open({ ...location, ...(options.dryRun === true && { dryRun: true }) }, keys, {
    compressionLevel: settings.compressionLevel ?? DEFAULT_CODEC.compressionLevel,
    testWrites: settings.protection.testWrites,
    blobsPerKey: settings.protection.keyPerBlob ? 1 : DEFAULT_CODEC.blobsPerKey
  })
}

/** The keys of the settings' key file or key text. @throws RekkordError when there is none, or it is damaged */
export function loadKeys(settings: Settings): Keys {
  const source = requireKey(settings)
  if (source.type === 'text') return decodeKeyFile(source.text)
  const text = readKeyFile(source.path)
  try {
    return decodeKeyFile(text)
  } catch (error) {
    if (!(error instanceof RekkordError) || error.subject !== undefined) throw error
    const subject = { kind: 'path', name: source.path } as const
    throw new RekkordError(error.code, `${error.message} (${source.path})`, { cause: error, subject })
  } finally {
    wipe(text)
  }
}

/** The bytes of a key file, read into memory that can be wiped. A pipe is read to its end as well. */
function readKeyFile(path: string): Buffer {
  const text = secretBytes(MAX_KEY_FILE_SIZE + 1)
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
    const reason = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read: ${systemReason(error)}`
    throw new RekkordError('key', `The key file ${path} ${reason}`, { cause: error })
  }
  if (length <= MAX_KEY_FILE_SIZE) return text.subarray(0, length)
  wipe(text)
  throw new RekkordError('key', `The key file ${path} is larger than ${MAX_KEY_FILE_SIZE} bytes: it is not a key file`)
}
