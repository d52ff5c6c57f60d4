import { Turns } from '../../async/turns.ts'
import { blobFiles } from '../../repository/blob-files.ts'
import type { Repository } from '../../repository/repository.ts'
import type { CheckTable } from './table.ts'

/** Milliseconds between two turns of the event loop: the workers' results are to be taken up while local folders are listed. */
const TURN_INTERVAL = 2

/**
 * Puts all blobs of a repository into a table.
 * @param warn called with a sentence for each file that is no blob
 * @throws RekkordError when the storage fails, the reason of `signal` when it aborts
 */
export async function listBlobs(
  { storage, url }: Repository,
  table: CheckTable,
  signal: AbortSignal | undefined,
  warn: (message: string) => void
): Promise<void> {
  const turns = new Turns(signal, TURN_INTERVAL)
  for await (const { file, id } of blobFiles(storage)) {
    if (turns.areDue) await turns.take()
    if (id !== undefined) table.addListed(id, file.size)
    else warn(`The file ${file.path} in ${url} is not a blob`)
  }
}
