import type { Settings } from '../config/settings.ts'
import { repositoryStats, type RepositoryStats } from '../snapshot/read/stats.ts'
import { withRepository } from './with-repository.ts'

/**
 * What the settings' repository holds and what it takes on disk.
 * @throws RekkordError when it cannot be opened, the key cannot list, or the storage fails
 */
export function stats(settings: Settings): Promise<RepositoryStats> {
  return withRepository(settings, repositoryStats)
}
