import { setImmediate } from 'node:timers/promises'
import type { ObjectId } from '../../../src/format/object-id.ts'
import { readAhead } from '../../../src/snapshot/read/read-ahead.ts'
import type { TaskPool } from '../../../src/snapshot/tasks.ts'
import type { ReadObject, ReadObjectsTask } from '../../../src/snapshot/read/tasks.ts'

const MIB = 1 << 20
const ids = Array.from({ length: 40 }, (_, i): ObjectId => ({ catalog: 'M', hash: Buffer.alloc(32, i) }))

/** A pool that gives objects whose first byte is that of their hash, as many at a time as workers do. */
function poolOf(size: (id: number) => number): { pool: TaskPool; reads: number[] } {
  const reads: number[] = []
  const run = async ({ items }: ReadObjectsTask): Promise<ReadObject[]> => {
    const objects: ReadObject[] = []
    let bytes = 0
    for (const { hash } of items) {
      const id = hash.charCodeAt(0)
      const content = new Uint8Array(size(id))
      content[0] = id
      reads.push(id)
      objects.push({ type: 10, length: content.length, stored: 1, content })
      if ((bytes += content.length) >= 4 * MIB) break
    }
    await setImmediate()
    return objects
  }
  return { pool: { run } as unknown as TaskPool, reads }
}

async function firstBytes(pool: TaskPool, held: { bytes: number }): Promise<{ order: number[]; most: number }> {
  const order: number[] = []
  let most = 0
  for await (const object of readAhead(pool, ids, held)) {
    await setImmediate()
    await setImmediate()
    most = Math.max(most, held.bytes)
    if ('content' in object) order.push(object.content![0]!)
  }
  return { order, most }
}

const inOrder = ids.map(({ hash }) => hash[0])

test('objects come in their order, each read once', async () => {
  const { pool, reads } = poolOf(() => 1000)
  const held = { bytes: 0 }
  expect((await firstBytes(pool, held)).order).toEqual(inOrder)
  expect([reads, held.bytes]).toEqual([inOrder, 0])
})

test('large ones come one by one, and what waits stays within bounds, however much waits elsewhere', async () => {
  const { pool } = poolOf((id) => (id % 5 === 0 ? 1000 : 70 * MIB))
  const held = { bytes: 0 }
  const { order, most } = await firstBytes(pool, held)
  expect(order).toEqual(inOrder)
  expect(most).toBeLessThanOrEqual(64 * MIB)
  expect(held.bytes).toBe(0)
  const elsewhere = { bytes: 64 * MIB }
  expect((await firstBytes(poolOf(() => 1000).pool, elsewhere)).order).toEqual(inOrder)
  expect(elsewhere.bytes).toBe(64 * MIB)
})
