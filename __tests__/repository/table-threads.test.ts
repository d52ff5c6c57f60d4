import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { blobPath } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { KnownBlobs } from '../../src/repository/known-blobs.ts'
import { UnflushedBlobs } from '../../src/repository/unflushed-blobs.ts'
import { newRepository } from '../new-repository.ts'
import { hashOf, type TableThread } from './table-thread.ts'

/** Has threads add blobs at the same time, each those of its range. @returns how many of them a thread saw with another size */
async function addInThreads(
  known: KnownBlobs,
  unflushed: UnflushedBlobs,
  ranges: readonly (readonly [number, number])[],
  grow: boolean
): Promise<number> {
  const limits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 32 }
  const workers = ranges.map(([from, to]) => {
    const workerData: TableThread = { segments: known.segments, unflushed: unflushed.memory, from, to }
    return new Worker(new URL('./table-thread.ts', import.meta.url), { workerData, resourceLimits: limits })
  })
  let wrong = 0
  for (const worker of workers) {
    worker.on('message', (message: 'grow' | { wrong: number }) => {
      if (message !== 'grow') wrong += message.wrong
      const segment = grow ? known.grow() : undefined
      if (segment !== undefined) for (const other of workers) other.postMessage(segment)
    })
  }
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  return wrong
}

test('threads that add the same blobs at the same time, while the table grows, find each with its size', async () => {
  const known = new KnownBlobs()
  // Each blob is added by two threads
  const ranges = [0, 0, 15_000, 15_000].map((from) => [from, from + 15_000] as const)
  expect(await addInThreads(known, new UnflushedBlobs(), ranges, true)).toBe(0)
  const sizes = Array.from({ length: 30_000 }, (_, value) => known.size(hashOf(value)))
  expect(sizes.filter((size, value) => size !== undefined && size !== value)).toEqual([])
  expect(new Set([...known.entries()].map(({ hash }) => hash.toString('hex'))).size).toBe(
    sizes.filter((size) => size !== undefined).length
  )
})

test('what 64 threads have to be made durable is all there, also where the table has no room', async () => {
  const known = new KnownBlobs()
  const unflushed = new UnflushedBlobs()
  const each = 500
  const ranges = Array.from({ length: 64 }, (_, i) => [i * each, (i + 1) * each] as const)
  expect(await addInThreads(known, unflushed, ranges, false)).toBe(0)
  expect(known.count).toBeLessThan(64 * each)
  const found = new Map([...unflushed.entries()].map(({ catalog, hash }) => [hash.toString('hex'), catalog]))
  expect([unflushed.count, found.size]).toEqual([64 * each, 64 * each])
  const wrong = Array.from({ length: 64 * each }, (_, value) => value).filter(
    (value) => found.get(hashOf(value).toString('hex')) !== (value % 2 === 0 ? 'R' : 'M')
  )
  expect(wrong).toEqual([])
})

test('a flush is given every blob, however many the table has forgotten', async () => {
  const repository = await (await newRepository()).open()
  const { storage } = repository
  const written: string[] = []
  let flushed: string[] = []
  storage.size = async () => undefined
  storage.write = async (file) => {
    written.push(file)
    return true
  }
  storage.flush = async (paths) => {
    flushed = [...paths]
  }
  const content = Buffer.alloc(4)
  for (let i = 0; i < 20_000; i++) {
    content.writeUInt32LE(i)
    await repository.writeObject(OBJECT_TYPES.chunk, content)
  }
  expect(repository.known.count).toBeLessThan(20_000)
  await repository.flushBlobs()
  expect(flushed).toHaveLength(20_000)
  expect(flushed.toSorted()).toEqual(written.toSorted())
  await repository.close()
})

test('a blob that was found, not written, is flushed too: who wrote it may have lost power', async () => {
  const test = await newRepository()
  const first = await test.open()
  const { id } = await first.writeObject(OBJECT_TYPES.chunk, Buffer.from('content'))
  const second = await test.open()
  let flushed: string[] = []
  second.storage.flush = async (paths) => {
    flushed = [...paths]
  }
  expect(await second.writeObject(OBJECT_TYPES.chunk, Buffer.from('content'))).toMatchObject({ added: 0 })
  await second.flushBlobs()
  expect(flushed).toEqual([blobPath(id)])
})
