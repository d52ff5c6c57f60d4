import { RekkordError } from '../../errors.ts'
import type { LocalIndex } from '../../repository/index/local-index.ts'
import { newestTag } from '../../repository/newest-tag.ts'
import type { Repository } from '../../repository/repository.ts'
import { canList } from '../../format/keys.ts'
import type { Source } from './source/sources.ts'

/** What becomes of a save that finds no file: a warning, an error and no snapshot, or nothing (docs/behaviour.md section 8). */
export const IF_EMPTY = ['warn', 'error', 'ignore'] as const

export type IfEmpty = (typeof IF_EMPTY)[number]

/** A save that found no file. */
export interface EmptySave {
  channel: string
  sources: readonly Source[]
  index: LocalIndex | undefined
  /** When not given, a warning where the channel had files before: a disk that is not mounted looks like a folder without files. */
  ifEmpty: IfEmpty | undefined
}

/**
 * Why a save that found no file should have found some; undefined where that is no problem, or neither the index nor the key can tell.
 *
 * @throws RekkordError `source` when it must not be empty, and when the storage fails
 */
export async function emptyWarning(
  repository: Repository,
  { channel, sources, index, ifEmpty }: EmptySave
): Promise<string | undefined> {
  if (ifEmpty === 'ignore') return undefined
  if (ifEmpty === 'error') {
    throw new RekkordError('source', `There is no file to save to the channel ${channel}: no snapshot is made`)
  }
  const known = sources.some(({ path, fileName }) => fileName === undefined && index?.knewFiles(path) === true)
  if (known || (await hadContent(repository, channel))) {
    return `The channel ${channel} has no file any more, and had some before: check that all disks are mounted`
  }
  return ifEmpty === 'warn' ? `The snapshot of the channel ${channel} has no file` : undefined
}

async function hadContent(repository: Repository, channel: string): Promise<boolean> {
  if (!canList(repository.keys)) return false
  const { tags } = await repository.tags()
  const newest = newestTag(tags.filter((tag) => tag.channel === channel))
  return newest !== undefined && newest.size > 0
}
