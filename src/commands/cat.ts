import type { Settings } from '../config/settings.ts'
import { resolveIdentifier, type ReadListener } from '../snapshot/read/identifier.ts'
import { openFile, type FileContent } from '../snapshot/read/file.ts'
import { withRepository } from './with-repository.ts'

/**
 * Hands the content of a file, or the target of a link, to `use`.
 * @param listener called for damaged tags: any may be of a newer snapshot than the one found
 * @throws RekkordError when there is no such file, the key cannot read, or the file is damaged
 */
export function cat(
  settings: Settings,
  identifier: string,
  listener: ReadListener,
  use: (content: FileContent) => Promise<void>
): Promise<void> {
  return withRepository(settings, async (repository) =>
    use(await openFile(repository, await resolveIdentifier(repository, identifier, listener)))
  )
}
