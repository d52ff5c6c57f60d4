import type { LocalIndex } from '../../repository/index/local-index.ts'
import { newestTag } from '../../repository/newest-tag.ts'
import type { Repository } from '../../repository/repository.ts'
import { canList } from '../../format/keys.ts'
import type { Source } from './source/sources.ts'

/**
 * Why a save that found no file should have found some (docs/behaviour.md section 8): a disk that is not mounted looks like a folder without
 * files. Undefined where there were none before, or neither the index nor the key can tell.
 *
 * @throws RekkordError when the storage fails
 */
export async function emptiedWarning(
  repository: Repository,
  channel: string,
  sources: readonly Source[],
  index: LocalIndex | undefined
): Promise<string | undefined> {
  const known = sources.find(({ path, fileName }) => fileName === undefined && index?.knewFiles(path) === true)
  if (known === undefined && !(await hadContent(repository, channel))) return undefined
  return `The channel ${channel} has no file any more, and had some before: check that all disks are mounted`
}

async function hadContent(repository: Repository, channel: string): Promise<boolean> {
  if (!canList(repository.keys)) return false
  const { tags } = await repository.tags()
  const newest = newestTag(tags.filter((tag) => tag.channel === channel))
  return newest !== undefined && newest.size > 0
}
