import { randomBytes } from 'node:crypto'
import { RekkordError } from '../errors.ts'
import { systemReason } from '../system-error.ts'
import { CONFIG_PATH, encodeRepositoryConfig } from '../format/repository-config.ts'
import { LocalIndex } from './index/local-index.ts'
import type { Repository } from './repository.ts'

/**
 * Gives the repository a new cache identity, which invalidates every local index of it, on all machines (docs/format.md
 * section 3).
 * @throws RekkordError when the key is not the master key, or the storage fails
 */
export async function changeCacheIdentity(repository: Repository): Promise<void> {
  const { storage, keys, config } = repository
  await storage.replace(
    CONFIG_PATH,
    encodeRepositoryConfig({ rid: config.rid, cid: randomBytes(16) }, keys, randomBytes)
  )
  await storage.flush([CONFIG_PATH])
}

/**
 * Forgets what earlier saves on this machine found out of the repository.
 *
 * @param folder where local indexes are kept
 * @param list learn from a listing which blobs there are, so that the next save does not write them again
 * @returns the number of blobs that are known now
 * @throws RekkordError when the key cannot save and so has no index, or the storage fails
 */
export async function resetCache(repository: Repository, folder: string, list: boolean): Promise<number> {
  repository.requireWrite()
  const { rid, cid } = repository.config
  const index = LocalIndex.fresh({ folder, url: repository.url, rid, cid, wkey: repository.keys.wkey! })
  index.remove()
  if (!list) return 0
  await repository.listBlobs()
  try {
    index.begin()
    index.commit(repository.known)
  } catch (error) {
    index.abandon()
    throw new RekkordError('index', `The local index cannot be written in ${folder}: ${systemReason(error)}`, {
      cause: error
    })
  }
  return repository.known.count
}
