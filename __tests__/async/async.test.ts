import { setImmediate, setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { Below, depthFirst, type Steps } from '../../src/async/depth-first.ts'
import { GrowingBuffer } from '../../src/async/growing-buffer.ts'
import { prefetch } from '../../src/async/prefetch.ts'
import { Turns } from '../../src/async/turns.ts'

describe('levels below levels', () => {
  async function* chain(depth: number, closed: number[] = []): Steps<number> {
    try {
      yield depth
      if (depth > 0) yield new Below(chain(depth - 1, closed))
      yield -depth
    } finally {
      closed.push(depth)
    }
    return undefined
  }

  test('come where they stand, however deep', async () => {
    expect(await Array.fromAsync(depthFirst(chain(2)))).toEqual([2, 1, 0, -0, -1, -2])
    expect(await Array.fromAsync(depthFirst(chain(20_000)))).toHaveLength(40_002)
  })

  test('are all closed when the reader stops, or one of them fails', async () => {
    const closed: number[] = []
    for await (const depth of depthFirst(chain(3, closed))) if (depth === 1) break
    expect(closed).toEqual([1, 2, 3])
    async function* failing(): Steps<number> {
      yield new Below(
        (async function* (): Steps<number> {
          yield await Promise.reject<number>(new Error('it fails'))
          return undefined
        })()
      )
      return undefined
    }
    await expect(Array.fromAsync(depthFirst(failing()))).rejects.toThrow('it fails')
  })
})

describe('work that is started before its turn', () => {
  test('comes in order, and no more of it is under way than may be', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20)),
        fc.integer({ min: 1, max: 5 }),
        fc.nat(50),
        async (items, count, maxWeight) => {
          let running = 0
          let weight = 0
          const start = async (item: number): Promise<number> => {
            running++
            weight += item
            expect(running).toBeLessThanOrEqual(count)
            // The one that goes beyond is the last to be started
            expect(weight - item).toBeLessThanOrEqual(maxWeight)
            await setImmediate()
            return item * 2
          }
          const seen: number[] = []
          for await (const { item, result } of prefetch(items, start, { count, weight: (one) => one, maxWeight })) {
            running--
            weight -= item
            expect(result).toBe(item * 2)
            seen.push(item)
          }
          expect(seen).toEqual(items)
        }
      ),
      { numRuns: 50 }
    )
  })

  test('throws when the turn of what failed comes, and not where nobody waits for it', async () => {
    const start = async (item: number): Promise<number> => {
      if (item === 2) throw new Error('it fails')
      return item
    }
    const seen: number[] = []
    const all = async (): Promise<void> => {
      for await (const { result } of prefetch([0, 1, 2, 3], start, { count: 4 })) seen.push(result)
    }
    await expect(all()).rejects.toThrow('it fails')
    expect(seen).toEqual([0, 1])
    for await (const { result } of prefetch([0, 1, 2, 3], start, { count: 4 })) if (result === 1) break
    await setTimeout(1)
  })
})

test('a loop that waits for nothing ends soon after its signal', async () => {
  const turns = new Turns(AbortSignal.timeout(50), 1)
  const loop = async (): Promise<never> => {
    for (;;) if (turns.areDue) await turns.take()
  }
  await expect(loop()).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('a growing buffer keeps what was written, and what is added is zero', () => {
  const buffer = new GrowingBuffer()
  let expected = Buffer.alloc(0)
  for (const size of [0, 1, 1023, 1, 5000, 0, 100_000]) {
    expect(buffer.extend(size)).toBe(expected.length)
    expect(buffer.bytes.subarray(expected.length)).toEqual(Buffer.alloc(size))
    buffer.bytes.fill(size, expected.length)
    expected = Buffer.concat([expected, Buffer.alloc(size, size)])
    expect([buffer.length, buffer.bytes.equals(expected)]).toEqual([expected.length, true])
  }
  buffer.clear()
  expect([buffer.length, buffer.extend(3), buffer.bytes]).toEqual([0, 0, Buffer.alloc(3)])
})
