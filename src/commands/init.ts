import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { RekkordError } from '../errors.ts'
import { requireRepository, type Settings } from '../config/settings.ts'
import { wipe } from '../crypto/secret-bytes.ts'
import { encodeKeyFile, generateMasterKey } from '../format/key-file.ts'
import { masterKeys, type Keys } from '../format/keys.ts'
import { createRepository, repositoryExists } from '../repository/create.ts'
import { displayLocation } from '../storage/backends.ts'
import { loadKeys } from './open-repository.ts'
import { writeKeyFile } from './write-key-file.ts'

export interface InitResult {
  url: string
  /** Where the new master key was written, if one was made. */
  keyFile: string | undefined
}

/** What is made together with a repository and its master key. Where no repository is made, nothing of it stays. */
export interface BesideRepository {
  /** Before the master key is written. */
  prepare: () => void
  /** After it was written, and before the repository is made. */
  make: () => Promise<void>
  /** Removes what both have made. */
  remove: () => void
}

/**
 * Makes a repository, and with `newKeyFile` a master key for it in that file.
 * @throws RekkordError when there already is one, the place is not empty, the key file exists, or the key is no master key
 */
export async function init(
  settings: Settings,
  newKeyFile: string | undefined,
  beside?: BesideRepository
): Promise<InitResult> {
  const location = requireRepository(settings)
  const url = displayLocation(location)
  if (newKeyFile === undefined) {
    await createRepository(location, await loadKeys(settings))
    return { url, keyFile: undefined }
  }
  if (existsSync(newKeyFile)) {
    throw new RekkordError('key', `${newKeyFile} exists already: name another file for the new master key, or use it`)
  }
  if (await repositoryExists(location)) throw new RekkordError('repository', `${url} already is a repository`)
  const remove = [() => beside?.remove()]
  let begun = false
  try {
    beside?.prepare()
    const keys = newMasterKey(newKeyFile)
    remove.unshift(() => rmSync(newKeyFile))
    await beside?.make()
    begun = true
    await createRepository(location, keys)
  } catch (error) {
    const isOthers = error instanceof RekkordError && error.code === 'repository'
    // Where it is not known whether the repository was made, its key stays
    const mayBeThere = begun && !isOthers && (await repositoryExists(location).catch(() => true))
    if (!mayBeThere) remove.forEach((one) => one())
    throw mayBeThere && error instanceof RekkordError ? withKeyFile(error, newKeyFile) : error
  }
  return { url, keyFile: newKeyFile }
}

function withKeyFile({ code, message, subject, cause }: RekkordError, keyFile: string): RekkordError {
  const advice = `the repository may have been made, so its master key stays in ${keyFile}`
  return new RekkordError(code, `${message}; ${advice}`, { cause, subject })
}

/** Makes a master key and writes it: before the repository, which would be worth nothing without it. */
function newMasterKey(file: string): Keys {
  const master = generateMasterKey(randomBytes)
  const keys = masterKeys(master)
  writeKeyFile(file, encodeKeyFile(master))
  wipe(master)
  return keys
}

/** Makes the repository if there is none yet; says whether it did. */
export async function initIfMissing(settings: Settings): Promise<boolean> {
  const location = requireRepository(settings)
  if (await repositoryExists(location)) return false
  try {
    await createRepository(location, await loadKeys(settings))
    return true
  } catch (error) {
    // Another run that began at the same time may have been faster
    if (error instanceof RekkordError && error.code === 'repository' && (await repositoryExists(location))) return false
    throw error
  }
}
