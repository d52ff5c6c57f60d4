import { readGivenFile } from '../async/given-file.ts'
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
  const keys = await loadKeys(settings)
  return Repository.open({ ...location, ...(options.dryRun === true && { dryRun: true }) }, keys, {
    compressionLevel: settings.compressionLevel ?? DEFAULT_CODEC.compressionLevel,
    testWrites: settings.protection.testWrites,
    blobsPerKey: settings.protection.keyPerBlob ? 1 : DEFAULT_CODEC.blobsPerKey
  })
}

/** The keys of the settings' key file or key text. @throws RekkordError when there is none, or it is damaged */
export async function loadKeys(settings: Settings): Promise<Keys> {
  const source = requireKey(settings)
  if (source.type === 'text') return decodeKeyFile(source.text)
  const text = await readKeyFile(source.path)
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

/** The bytes of a key file, in memory that can be wiped. A pipe is read to its end as well. */
async function readKeyFile(path: string): Promise<Buffer> {
  let read: Buffer
  try {
    read = await readGivenFile(path, MAX_KEY_FILE_SIZE)
  } catch (error) {
    if (error instanceof RekkordError) throw error
    const reason = errorCode(error) === 'ENOENT' ? 'does not exist' : `cannot be read: ${systemReason(error)}`
    throw new RekkordError('key', `The key file ${path} ${reason}`, { cause: error })
  }
  try {
    if (read.length > MAX_KEY_FILE_SIZE) {
      const what = `is larger than ${MAX_KEY_FILE_SIZE} bytes: it is not a key file`
      throw new RekkordError('key', `The key file ${path} ${what}`)
    }
    const text = secretBytes(read.length)
    read.copy(text)
    return text
  } finally {
    wipe(read)
  }
}
