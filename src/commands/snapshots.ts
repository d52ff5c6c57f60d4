import type { Settings } from '../config/settings.ts'
import { listSnapshots, type SnapshotFilter, type SnapshotList } from '../snapshot/read/snapshots.ts'
import { openRepository } from './open-repository.ts'

/**
 * The published snapshots of the settings' repository.
 * @throws RekkordError when it cannot be opened, the key cannot list, or the filter's order is not one
 */
export async function snapshots(settings: Settings, filter: SnapshotFilter): Promise<SnapshotList> {
  const repository = await openRepository(settings)
  try {
    return await listSnapshots(repository, filter)
  } finally {
    await repository.close()
  }
}
