import type { Settings } from '../config/settings.ts'
import { resolveIdentifier, type ReadListener } from '../snapshot/read/identifier.ts'
import { listChildren, type ListedEntry } from '../snapshot/read/list.ts'
import { yieldFromRepository } from './with-repository.ts'

/**
 * What the snapshot or folder that an identifier names holds, in stored order; with `recursive` what is in its folders
 * too, each after its folder.
 *
 * @param listener told of damage that keeps the list from being whole
 * @throws RekkordError when the repository cannot be opened, the key cannot read, or there is no such folder
 */
export function list(
  settings: Settings,
  identifier: string,
  recursive: boolean,
  listener: ReadListener,
  signal?: AbortSignal
): AsyncGenerator<ListedEntry, undefined> {
  return yieldFromRepository(settings, async function* (repository) {
    const target = await resolveIdentifier(repository, identifier, listener)
    yield* listChildren(repository, target, recursive, listener, signal)
  })
}
