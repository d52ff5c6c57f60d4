import fc from 'fast-check'
import { xxhash32 } from 'hash-wasm'
import { Kernel, SLACK } from '../../src/kernel/kernel.ts'
import { generate } from '../vectors.ts'

const kernel = new Kernel()
const base = kernel.heapBase
kernel.reserve(4 << 20)

describe('memory', () => {
  test('grows when it must, keeps what is in it, and never shrinks', () => {
    const grown = new Kernel()
    grown.view(grown.heapBase, 3).set([1, 2, 3])
    const before = grown.bytes.length
    grown.reserve(before + 1)
    expect(grown.bytes.length).toBeGreaterThanOrEqual(grown.heapBase + before + 1 + SLACK)
    expect(Array.from(grown.view(grown.heapBase, 3))).toEqual([1, 2, 3])
    const after = grown.bytes
    grown.reserve(1)
    expect(grown.bytes).toBe(after)
  })

  test('that does not exist is refused', () => {
    expect(() => kernel.reserve(2 ** 32)).toThrow(RangeError)
    expect(() => kernel.reserve(NaN)).toThrow(RangeError)
  })

  test('belongs to one kernel alone', () => {
    const other = new Kernel()
    other.view(base, 1).set([7])
    kernel.view(base, 1).set([8])
    expect(other.bytes[base]).toBe(7)
  })

  test('outside of it nothing is read', () => {
    expect(() => kernel.xxh32(kernel.bytes.length - 10, 11, 0)).toThrow('out of bounds')
  })
})

describe('comparison', () => {
  test('finds a difference anywhere', () => {
    const bytes = generate({ generator: 'binary', length: 200 })
    for (const length of [0, 1, 7, 8, 15, 63, 64, 65, 127, 128, 200]) {
      kernel.view(base, length).set(bytes.subarray(0, length))
      kernel.view(base + 1001, length).set(bytes.subarray(0, length))
      kernel.view(base + length, 1).set([1])
      kernel.view(base + 1001 + length, 1).set([2])
      expect(kernel.equal(base, base + 1001, length)).toBe(true)
      for (let at = 0; at < length; at++) {
        kernel.bytes[base + at]! ^= 1
        expect(kernel.equal(base, base + 1001, length)).toBe(false)
        kernel.bytes[base + at]! ^= 1
      }
    }
  })
})

test('xxHash32 agrees with another implementation', async () => {
  const bytes = generate({ generator: 'binary', length: 5000 })
  kernel.view(base, bytes.length).set(bytes)
  for (const length of [...Array(70).keys(), 1000, 4999]) {
    for (const seed of [0, 1, 0xffff_ffff]) {
      const expected = await xxhash32(bytes.subarray(0, length), seed)
      expect(kernel.xxh32(base, length, seed)).toBe(parseInt(expected, 16))
    }
  }
})

describe('LZ4 blocks', () => {
  const target = base + (1 << 20)
  const room = 4096
  const guard = Buffer.alloc(room, 0x5c)

  /** Decompresses a block between two guards, both of which must stay as they are. */
  function decompress(block: Uint8Array, capacity: number, prefix: Uint8Array): number {
    kernel.view(base, block.length).set(block)
    kernel.view(target - prefix.length - room, room).set(guard)
    kernel.view(target - prefix.length, prefix.length).set(prefix)
    kernel.view(target, capacity + room).fill(0x5c)
    const length = kernel.decompressBlock(base, block.length, target, capacity, prefix.length)
    expect(guard.equals(kernel.view(target - prefix.length - room, room))).toBe(true)
    expect(Buffer.from(prefix).equals(kernel.view(target - prefix.length, prefix.length))).toBe(true)
    expect(guard.equals(kernel.view(target + capacity, room))).toBe(true)
    return length
  }

  test('bytes from anywhere are refused or give no more than the capacity', () => {
    const lengths: number[] = []
    const token = fc.nat(255)
    // Small numbers more often than not, so that distances are often within reach
    const bytes = fc.array(fc.oneof(token, fc.nat(20), fc.constant(0)), { maxLength: 300 })
    const cases = fc.property(bytes, fc.nat(2000), fc.uint8Array({ maxLength: 100 }), (block, capacity, prefix) => {
      const length = decompress(Uint8Array.from(block), capacity, prefix)
      expect(length).toBeLessThanOrEqual(capacity)
      lengths.push(length)
    })
    fc.assert(cases, { numRuns: 3000 })
    expect(lengths.some((length) => length > 0) && lengths.some((length) => length < 0)).toBe(true)
  })

  test('matches of every distance and length are copied as the format means it', () => {
    const literals = generate({ generator: 'binary', length: 40 })
    for (let distance = 1; distance <= 40; distance++) {
      for (const matched of [4, 5, 8, 15, 17, 18, 19, 20, 33, 64, 273, 274, 600]) {
        const code = matched - 4
        const extension =
          code < 15 ? [] : [...Array<number>(Math.floor((code - 15) / 255)).fill(255), (code - 15) % 255]
        const block = [0xf0 | Math.min(code, 15), 25, ...literals, distance, 0, ...extension, 0x50, 1, 2, 3, 4, 5]
        const expected = [...literals]
        for (let i = 0; i < matched; i++) expected.push(expected[expected.length - distance]!)
        expected.push(1, 2, 3, 4, 5)
        for (const capacity of [expected.length, expected.length + 200]) {
          expect(decompress(Uint8Array.from(block), capacity, new Uint8Array())).toBe(expected.length)
          expect(Array.from(kernel.view(target, expected.length))).toEqual(expected)
        }
        expect(decompress(Uint8Array.from(block), expected.length - 1, new Uint8Array())).toBeLessThan(0)
      }
    }
  })

  test('a match reaches into the prefix and no further', () => {
    const block = (distance: number): Uint8Array => Uint8Array.of(0x10, 65, distance, 0, 0x50, 1, 2, 3, 4, 5)
    const prefix = Uint8Array.of(10, 11, 12, 13)
    expect(decompress(block(5), 100, prefix)).toBe(10)
    expect(Array.from(kernel.view(target, 5))).toEqual([65, 10, 11, 12, 13])
    expect(decompress(block(6), 100, prefix)).toBeLessThan(0)
    expect(decompress(block(2), 100, new Uint8Array())).toBeLessThan(0)
    expect(decompress(block(0), 100, prefix)).toBeLessThan(0)
  })

  test('what does not fit its capacity is said so, whatever the level', () => {
    const bytes = generate({ generator: 'text', length: 5000 })
    kernel.view(base, bytes.length).set(bytes)
    for (const level of [1, 2, 3, 9]) {
      const length = kernel.compressBlock(base, bytes.length, target, bytes.length, level)
      expect(length).toBeGreaterThan(0)
      for (const capacity of [0, 1, 100, length - 1]) {
        kernel.view(target, bytes.length).fill(0x5c)
        expect(kernel.compressBlock(base, bytes.length, target, capacity, level)).toBe(0)
        const behind = kernel.view(target + capacity + 16, 1000)
        expect(behind.every((byte) => byte === 0x5c)).toBe(true)
      }
    }
  })
})
