import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { KnownBlobs, type KnownBlobsSegment } from '../../src/repository/known-blobs.ts'
import { UnflushedBlobs, type UnflushedBlobsMemory } from '../../src/repository/unflushed-blobs.ts'

/** A thread that adds the blobs from one number to another to the tables that all share, each as big as its number. */
export interface TableThread {
  segments: KnownBlobsSegment[]
  unflushed: UnflushedBlobsMemory
  from: number
  to: number
}

export function hashOf(value: number): Buffer {
  return createHash('sha256').update(String(value)).digest()
}

const AT_ONCE = 100

if (parentPort !== null) await add(workerData as TableThread)

async function add({ segments, unflushed, from, to }: TableThread): Promise<void> {
  const known = new KnownBlobs(segments)
  const list = new UnflushedBlobs(unflushed)
  parentPort!.on('message', (segment: KnownBlobsSegment) => known.addSegment(segment))
  let wrong = 0
  for (let value = from; value < to; value++) {
    const hash = hashOf(value)
    known.add('R', hash, value, 'new')
    list.add({ catalog: value % 2 === 0 ? 'R' : 'M', hash })
    if (known.size(hash) !== undefined && known.size(hash) !== value) wrong++
    if (value % AT_ONCE === 0) {
      parentPort!.postMessage('grow')
      await setImmediate()
    }
  }
  parentPort!.postMessage({ wrong })
  parentPort!.close()
}
