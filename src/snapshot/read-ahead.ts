import type { ObjectId } from '../format/object-id.ts'
import type { WorkerPool } from '../workers/pool.ts'
import type { ReadObject } from '../workers/protocol.ts'

/** Objects in a batch: enough to make messages cheap and to keep remote storages busy. */
const BATCH_OBJECTS = 16

/** Bytes of the largest object that is read; a directory of a million entries has some 150 MB. */
const MAXIMUM_OBJECT = 1024 * 1024 * 1024

/**
 * Reads objects in worker threads, in their order: while one batch is being used, the next one is on its way. So two
 * batches are held at most, each of some megabytes or a single object.
 */
export async function* readAhead(pool: WorkerPool, ids: readonly ObjectId[]): AsyncGenerator<ReadObject, undefined> {
  if (ids.length === 0) return undefined
  let start = 0
  let batch = readBatch(pool, ids, start)
  while (start < ids.length) {
    const objects = await batch
    start += objects.length
    if (start < ids.length) batch = readBatch(pool, ids, start)
    yield* objects
  }
  return undefined
}

function readBatch(pool: WorkerPool, ids: readonly ObjectId[], start: number): Promise<ReadObject[]> {
  const items = ids
    .slice(start, start + BATCH_OBJECTS)
    .map(({ catalog, hash }) => ({ catalog, hash: hash.toString('latin1') }))
  const batch = pool.run({ kind: 'read-objects', items, maximum: MAXIMUM_OBJECT }, { urgent: true })
  // Who waits for it learns of a failure; when nobody does any more, it is no failure of this process
  batch.catch(() => undefined)
  return batch
}
