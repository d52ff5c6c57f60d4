import { RekkordError } from '../../errors.ts'
import { blobPath, type ObjectId } from '../../format/object-id.ts'
import type { IndexKeeper } from '../../repository/index/index-keeper.ts'
import { indexPath, LocalIndex, repositoryDigest, type IndexIdentity } from '../../repository/index/local-index.ts'
import type { Repository } from '../../repository/repository.ts'
import type { SaveListener } from './listener.ts'

export interface IndexOptions {
  /** Where the local index is kept; without it every file is read. */
  indexFolder?: string | undefined
  /** Where the index is between runs, when this machine goes away with each. */
  indexKeeper?: IndexKeeper | undefined
  /** Believe nothing that the local index says, of blobs neither: everything is read and asked for anew. */
  rehash?: boolean
  signal?: AbortSignal | undefined
}

/**
 * The repository's index in a cache folder, ready for a save. Without a folder, or one that can be written, there is none.
 * With `rehash` it begins as one that knows nothing.
 * @throws RekkordError when the storage fails
 */
export async function openIndex(
  repository: Repository,
  options: IndexOptions,
  listener: SaveListener
): Promise<LocalIndex | undefined> {
  const { indexFolder: folder, indexKeeper: keeper, rehash = false, signal } = options
  const { wkey } = repository.keys
  if (folder === undefined || wkey === undefined) return undefined
  const { rid, cid } = repository.config
  const identity = { folder, url: repository.url, rid, cid, wkey }
  await keeper?.bring({ file: indexPath(identity), digest: (text) => repositoryDigest(identity, text), signal })
  const index = rehash ? LocalIndex.fresh(identity) : await believedIndex(repository, identity)
  if (!rehash) keeper?.opened(index.isKnown)
  if (repository.dryRun) return index
  try {
    index.begin()
  } catch (error) {
    listener.warning(`The local index cannot be kept in ${folder} (${String(error)}): the next save reads every file`)
  }
  return index
}

/**
 * What the index says, if the repository still has the object that the save ended with which wrote it. A repository that
 * was put back to an older state, or another copy of it, has not.
 */
async function believedIndex(repository: Repository, identity: IndexIdentity): Promise<LocalIndex> {
  const { known, storage } = repository
  const index = LocalIndex.load(identity, known)
  const { witness } = index
  if (witness === undefined || (await storage.size(blobPath(witness))) !== undefined) return index
  known.forget()
  return LocalIndex.fresh(identity)
}

/**
 * Keeps what a save found out for the next one. The snapshot is there already, so a failure is only a warning.
 * @param saved the object that the save ended with
 */
export function commitIndex(
  index: LocalIndex | undefined,
  repository: Repository,
  saved: ObjectId,
  { indexKeeper }: IndexOptions,
  listener: SaveListener
): void {
  try {
    if (index?.commit(repository.known, saved) === true) indexKeeper?.written(index.changed)
  } catch (error) {
    index?.abandon()
    listener.warning(`The local index could not be written (${String(error)}): the next save reads every file`)
  }
}

/** Drops what a save that failed was going to keep, and with it an index that turned out to be wrong. */
export function dropIndex(index: LocalIndex | undefined, error: unknown, { indexKeeper }: IndexOptions): void {
  index?.abandon()
  if (!(error instanceof RekkordError) || error.code !== 'index') return
  index?.remove()
  indexKeeper?.reset()
}
