import { FRAGMENTS_FOLDER, parseFragmentPath } from '../../format/tag-fragments.ts'
import { FormatError } from '../../errors.ts'
import type { TagList } from '../../repository/tags.ts'
import type { Storage } from '../../storage/storage.ts'

/** Paths of what nothing needs beside blobs. */
export interface Leftovers {
  fragments: string[]
  temporary: string[]
}

/**
 * Files older than the grace period that runs which were killed have left behind: fragments without a tag, and temporary
 * files.
 *
 * @param before Unix milliseconds: what was written later is left alone
 * @throws RekkordError when the storage fails
 */
export async function findLeftovers(
  storage: Storage,
  { unneeded }: Pick<TagList, 'unneeded'>,
  before: number
): Promise<Leftovers> {
  const without = new Set(unneeded.map(({ path }) => path).filter(isFragment))
  const fragments: string[] = []
  if (without.size > 0) {
    for await (const { path, modified } of storage.list(FRAGMENTS_FOLDER)) {
      if (without.has(path) && modified < before) fragments.push(path)
    }
  }
  const temporary: string[] = []
  for await (const { path, modified } of storage.list('tmp')) if (modified < before) temporary.push(path)
  return { fragments, temporary }
}

function isFragment(path: string): boolean {
  try {
    parseFragmentPath(path)
    return true
  } catch (error) {
    if (error instanceof FormatError) return false
    throw error
  }
}
