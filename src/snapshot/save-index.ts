import { LocalIndex } from '../repository/index/local-index.ts'
import type { Repository } from '../repository/repository.ts'
import type { SaveListener } from './save-listener.ts'

/** The repository's index in a cache folder, ready for a save. Without a folder, or one that can be written, there is none. */
export function openIndex(
  repository: Repository,
  folder: string | undefined,
  listener: SaveListener
): LocalIndex | undefined {
  const { wkey } = repository.keys
  if (folder === undefined || wkey === undefined) return undefined
  const { rid, cid } = repository.config
  const index = LocalIndex.load({ folder, url: repository.url, rid, cid, wkey }, repository.known)
  if (repository.location.dryRun === true) return index
  try {
    index.begin()
  } catch (error) {
    listener.warning(`The local index cannot be kept in ${folder} (${String(error)}): the next save reads every file`)
  }
  return index
}

/** Keeps what a save found out for the next one. The snapshot is there already, so a failure is only a warning. */
export function commitIndex(index: LocalIndex | undefined, repository: Repository, listener: SaveListener): void {
  try {
    index?.commit(repository.known)
  } catch (error) {
    index?.abandon()
    listener.warning(`The local index could not be written (${String(error)}): the next save reads every file`)
  }
}
