import type { Settings } from '../config/settings.ts'
import type { Difference } from '../snapshot/compare/diff-entries.ts'
import { diffTrees, type DiffOptions } from '../snapshot/compare/diff.ts'
import { resolveIdentifier, type ReadListener } from '../snapshot/read/identifier.ts'
import { yieldFromRepository } from './with-repository.ts'

/**
 * What differs between two snapshots or folders of the settings' repository.
 * @param listener called for damage that keeps the comparison from being whole
 * @throws RekkordError when the repository cannot be opened, the key cannot read, or there are no such folders
 */
export function diff(
  settings: Settings,
  before: string,
  after: string,
  listener: ReadListener,
  options: DiffOptions
): AsyncGenerator<Difference, undefined> {
  return yieldFromRepository(settings, async function* (repository) {
    const from = await resolveIdentifier(repository, before, listener)
    // Damaged tags have been reported by now
    const to = await resolveIdentifier(repository, after, {
      warning: () => undefined,
      future: (tags) => listener.future?.(tags)
    })
    yield* diffTrees(repository, from, to, listener, options)
  })
}
