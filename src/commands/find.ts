import type { Settings } from '../config/settings.ts'
import { findEntries, type FindOptions, type Found } from '../snapshot/read/find.ts'
import type { ReadListener } from '../snapshot/read/identifier.ts'
import { listSnapshots, type SnapshotFilter } from '../snapshot/read/snapshots.ts'
import { yieldFromRepository } from './with-repository.ts'

/**
 * Looks for names in the snapshots of the settings' repository, or in those that the filter leaves, in its order.
 * @param listener called for damage that keeps the result from being whole
 * @throws RekkordError when the repository cannot be opened, or the key cannot read
 */
export function find(
  settings: Settings,
  options: FindOptions & SnapshotFilter,
  listener: ReadListener
): AsyncGenerator<Found, undefined> {
  return yieldFromRepository(settings, async function* (repository) {
    repository.requireRead()
    const { snapshots, problems } = await listSnapshots(repository, { channel: options.channel, sort: options.sort })
    for (const { path, reason } of problems) listener.warning(`The tag ${path} is left out: ${reason}`)
    yield* findEntries(repository, snapshots, options, listener)
  })
}
