import type { Settings } from '../config/settings.ts'
import { repositoryStats, type RepositoryStats } from '../snapshot/read/stats.ts'
import { openRepository } from './open-repository.ts'

/**
 * What the settings' repository holds and what it takes on disk.
 * @throws RekkordError when it cannot be opened, the key cannot list, or the storage fails
 */
export async function stats(settings: Settings): Promise<RepositoryStats> {
  const repository = await openRepository(settings)
  try {
    return await repositoryStats(repository)
  } finally {
    await repository.close()
  }
}
