import { RekkordError } from '../errors.ts'
import type { Settings } from '../config/settings.ts'
import { changeCacheIdentity, resetCache } from '../repository/caches.ts'
import { withRepository } from './with-repository.ts'

/** What became of the local index. */
export interface CacheResult {
  url: string
  /** Blobs that it knows now; undefined unless they were listed. */
  blobs: number | undefined
}

/**
 * Forgets the local index of the settings' repository on this machine.
 * @param list learn from a listing which blobs there are
 * @throws RekkordError when the repository cannot be opened or the key cannot save
 */
export function resetLocalCache(settings: Settings, list: boolean): Promise<CacheResult> {
  return withRepository(settings, async (repository) => {
    const { cacheFolder } = settings
    if (cacheFolder === undefined) {
      throw new RekkordError('config', 'there is no folder for the local index: set HOME or XDG_CACHE_HOME')
    }
    const blobs = await resetCache(repository, cacheFolder, list)
    return { url: repository.url, blobs: list ? blobs : undefined }
  })
}

/**
 * Invalidates the local indexes of the settings' repository on all machines, by a new cache identity, and forgets this
 * machine's.
 * @param list learn from a listing which blobs there are, for this machine
 * @throws RekkordError when the repository cannot be opened or the key is not its master key
 */
export async function changeCid(settings: Settings, list: boolean): Promise<CacheResult> {
  await withRepository(settings, changeCacheIdentity)
  return resetLocalCache(settings, list)
}
