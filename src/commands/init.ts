import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { RekkordError } from '../errors.ts'
import { requireRepository, type Settings } from '../config/settings.ts'
import { wipe } from '../crypto/secret-bytes.ts'
import { encodeKeyFile, generateMasterKey } from '../format/key-file.ts'
import { masterKeys } from '../format/keys.ts'
import { createRepository, repositoryExists } from '../repository/create.ts'
import { displayLocation } from '../storage/backends.ts'
import { loadKeys } from './open-repository.ts'
import { writeKeyFile } from './write-key-file.ts'

export interface InitResult {
  url: string
  /** Where the new master key was written, if one was made. */
  keyFile: string | undefined
}

/**
 * Makes a repository, and with `newKeyFile` a master key for it in that file.
 * @throws RekkordError when there already is one, the place is not empty, the key file exists, or the key is no master key
 */
export async function init(settings: Settings, newKeyFile: string | undefined): Promise<InitResult> {
  const location = requireRepository(settings)
  const url = displayLocation(location)
  if (newKeyFile === undefined) {
    await createRepository(location, loadKeys(settings))
    return { url, keyFile: undefined }
  }
  if (existsSync(newKeyFile)) {
    throw new RekkordError('key', `${newKeyFile} exists already: name another file for the new master key, or use it`)
  }
  if (await repositoryExists(location)) throw new RekkordError('repository', `${url} already is a repository`)
  const master = generateMasterKey(randomBytes)
  const keys = masterKeys(master)
  // The key first: a repository without its key would be worth nothing
  writeKeyFile(newKeyFile, encodeKeyFile(master))
  wipe(master)
  try {
    await createRepository(location, keys)
  } catch (error) {
    // Where it is not known whether the repository was made, its key stays
    const mayBeThere = await repositoryExists(location).catch(() => true)
    if (!mayBeThere || (error instanceof RekkordError && error.code === 'repository')) rmSync(newKeyFile)
    throw error
  }
  return { url, keyFile: newKeyFile }
}

/** Makes the repository if there is none yet; says whether it did. */
export async function initIfMissing(settings: Settings): Promise<boolean> {
  const location = requireRepository(settings)
  if (await repositoryExists(location)) return false
  try {
    await createRepository(location, loadKeys(settings))
    return true
  } catch (error) {
    // Another run that began at the same time may have been faster
    if (error instanceof RekkordError && error.code === 'repository' && (await repositoryExists(location))) return false
    throw error
  }
}
