import type { Settings } from '../config/settings.ts'
import { resolveIdentifier, type ReadListener, type SnapshotTarget } from '../snapshot/read/identifier.ts'
import { listChildren, type ListedEntry } from '../snapshot/read/list.ts'
import { yieldFromRepository } from './with-repository.ts'

/** What is listed: an entry, or before all entries the snapshot that they are in, where a whole one is listed. */
export type ListItem = { snapshot: SnapshotTarget } | { listed: ListedEntry }

/**
 * What the snapshot or folder that an identifier names holds, in stored order; with `recursive` what is in its folders
 * too, each after its folder.
 *
 * @param listener called for damage that keeps the list from being whole
 * @throws RekkordError when the repository cannot be opened, the key cannot read, or there is no such folder
 */
export function list(
  settings: Settings,
  identifier: string,
  recursive: boolean,
  listener: ReadListener,
  signal?: AbortSignal
): AsyncGenerator<ListItem, undefined> {
  return yieldFromRepository(settings, async function* (repository) {
    const target = await resolveIdentifier(repository, identifier, listener)
    if (target.kind === 'snapshot') yield { snapshot: target }
    for await (const listed of listChildren(repository, target, recursive, listener, signal)) yield { listed }
  })
}
