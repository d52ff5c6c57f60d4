import type { Settings } from '../config/settings.ts'
import { listSnapshots, type SnapshotFilter, type SnapshotList } from '../snapshot/read/snapshots.ts'
import { withRepository } from './with-repository.ts'

/**
 * The published snapshots of the settings' repository.
 * @throws RekkordError when it cannot be opened, the key cannot list, or the filter's order is not one
 */
export function snapshots(settings: Settings, filter: SnapshotFilter): Promise<SnapshotList> {
  return withRepository(settings, (repository) => listSnapshots(repository, filter))
}
