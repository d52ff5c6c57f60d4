import { Turns } from '../../async/turns.ts'
import { blobPath, isObjectId, parseObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Storage, StoredFile } from '../../storage/storage.ts'
import type { CheckTable } from './table.ts'

/** Milliseconds between two turns of the event loop: the workers' results are to be taken up while local folders are listed. */
const TURN_INTERVAL = 2

/**
 * Puts all blobs of a repository into a table.
 * @param warn told of files that are no blobs, in one sentence
 * @throws RekkordError when the storage fails, the reason of `signal` when it aborts
 */
export async function listBlobs(
  { storage, url }: Repository,
  table: CheckTable,
  signal: AbortSignal | undefined,
  warn: (message: string) => void
): Promise<void> {
  const turns = new Turns(signal, TURN_INTERVAL)
  for (const catalog of ['M', 'R'] as const) {
    for await (const { path, size } of blobFiles(storage, `blobs/${catalog}`)) {
      if (turns.areDue) await turns.take()
      const name = catalog + path.slice(path.lastIndexOf('/') + 1)
      if (isObjectId(name) && path === blobPath(parseObjectId(name))) table.addListed(parseObjectId(name), size)
      else warn(`The file ${path} in ${url} is not a blob`)
    }
  }
}

async function* blobFiles(storage: Storage, folder: string): AsyncGenerator<StoredFile, undefined> {
  if (storage.listBelow === undefined) {
    for await (const subfolder of storage.listFolders(folder)) yield* storage.list(subfolder)
  } else {
    for await (const page of storage.listBelow(folder)) yield* page
  }
  return undefined
}
