import { MAX_OBJECT_SIZE } from '../../format/content-limit.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { TaskPool } from '../tasks.ts'
import type { ReadObject } from './tasks.ts'
import type { ObjectSource } from '../walk.ts'
import type { HeldBytes } from './kept-entries.ts'

/** Objects in a batch: enough to make messages cheap and to keep remote storages busy. */
const BATCH_OBJECTS = 16

/** Bytes of content that wait for their turn in one walk, at all its depths. */
const MAX_HELD = 64 * 1024 * 1024

/** Has the objects of one walk read in worker threads. */
export function poolSource(pool: TaskPool): ObjectSource {
  const held: HeldBytes = { bytes: 0 }
  return { read: (ids, maximum) => readAhead(pool, ids, held, Math.min(maximum, MAX_OBJECT_SIZE)) }
}

interface Batch {
  objects: Promise<ReadObject[]>
  /** Whether somebody waits for it: then its first object is needed at once. */
  isDue: boolean
}

/**
 * Reads objects in worker threads, in their order: while one batch is being used, the next one is on its way. What comes
 * before its turn when too much waits already is dropped, and read again when its turn comes.
 *
 * @param held what waits for its turn anywhere in the same walk
 */
export async function* readAhead(
  pool: TaskPool,
  ids: Iterable<ObjectId>,
  held: HeldBytes = { bytes: 0 },
  maximum = MAX_OBJECT_SIZE
): AsyncGenerator<ReadObject, undefined> {
  const source = ids[Symbol.iterator]()
  const waiting: ObjectId[] = []
  const readNext = (): Batch | undefined => {
    for (let next; waiting.length < BATCH_OBJECTS && (next = source.next()).done !== true;) waiting.push(next.value)
    return waiting.length === 0 ? undefined : readBatch(pool, waiting, held, maximum)
  }
  for (let batch = readNext(); batch !== undefined;) {
    batch.isDue = true
    const objects = await batch.objects
    waiting.splice(0, objects.length)
    batch = readNext()
    for (let object = objects.shift(); object !== undefined; object = objects.shift()) {
      held.bytes -= contentSize(object)
      yield object
    }
  }
  return undefined
}

function readBatch(pool: TaskPool, ids: readonly ObjectId[], held: HeldBytes, maximum: number): Batch {
  const items = ids.map(({ catalog, hash }) => ({ catalog, hash: hash.toString('latin1') }))
  const running = pool.run({ kind: 'read-objects', items, maximum }, { urgent: true })
  const batch: Batch = {
    isDue: false,
    objects: running.then((objects) => keepSome(objects, held, batch.isDue ? 1 : 0))
  }
  // The caller that awaits it gets the error; without this, an error that nobody awaits would end the process
  batch.objects.catch(() => undefined)
  return batch
}

/** Counts the first of the objects, as many as there is memory for and `least` at least, and drops the others. */
function keepSome(objects: ReadObject[], held: HeldBytes, least: number): ReadObject[] {
  let count = 0
  for (const object of objects) {
    const size = contentSize(object)
    if (count >= least && held.bytes + size > MAX_HELD) break
    held.bytes += size
    count++
  }
  return objects.slice(0, count)
}

function contentSize(object: ReadObject): number {
  return ('content' in object && object.content?.length) || 0
}
