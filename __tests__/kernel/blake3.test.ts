import fc from 'fast-check'
import { blake3 } from 'hash-wasm'
import { Kernel } from '../../src/kernel/kernel.ts'
import { generate, vectors } from '../vectors.ts'

const kernel = new Kernel()
const key = generate({ generator: 'binary', length: 32 })

/** Puts bytes into the kernel's memory and says where. */
function place(bytes: Uint8Array): number {
  kernel.reserve(bytes.length)
  kernel.view(kernel.heapBase, bytes.length).set(bytes)
  return kernel.heapBase
}

function hashInPieces(bytes: Uint8Array, ends: number[]): Buffer {
  const offset = place(bytes)
  kernel.hashStart(key)
  let done = 0
  for (const end of [...ends.filter((end) => end < bytes.length).sort((a, b) => a - b), bytes.length]) {
    kernel.hashUpdate(offset + done, end - done)
    done = end
  }
  return kernel.hashFinish()
}

describe('keyed BLAKE3', () => {
  test.each(vectors.object_hashes.vectors)('$description', ({ type, input, hash_upper }) => {
    const salt = Buffer.from(vectors.object_hashes.salt, 'hex')
    salt[31]! ^= type
    const bytes = generate(input)
    expect(kernel.hash(salt, place(bytes), bytes.length).toString('hex').toUpperCase()).toBe(hash_upper)
  })

  test('agrees with another implementation for every length around blocks and chunks', async () => {
    const bytes = generate({ generator: 'binary', length: 20_000 })
    const lengths = new Set<number>()
    for (let edge = 0; edge <= bytes.length; edge += 64) {
      for (const length of [edge - 1, edge, edge + 1]) if (length >= 0 && length <= bytes.length) lengths.add(length)
    }
    const offset = place(bytes)
    for (const length of lengths) {
      const expected = await blake3(bytes.subarray(0, length), 256, key)
      expect(`${length} ${kernel.hash(key, offset, length).toString('hex')}`).toBe(`${length} ${expected}`)
    }
  })

  test('agrees with another implementation for megabytes, at any address', async () => {
    const bytes = generate({ generator: 'binary', length: 3 << 20 })
    const offset = place(bytes)
    for (const [start, length] of [
      [0, 1 << 20],
      [1, 2 << 20],
      [7, (2 << 20) + 1],
      [3, 2_500_000],
      [0, 3 << 20]
    ] as const) {
      const expected = await blake3(bytes.subarray(start, start + length), 256, key)
      expect(kernel.hash(key, offset + start, length).toString('hex')).toBe(expected)
    }
  })

  test('does not depend on how the input is cut into pieces', async () => {
    const source = generate({ generator: 'binary', length: 300_000 })
    const cases = fc.asyncProperty(
      fc.nat(source.length),
      fc.array(fc.nat(source.length), { maxLength: 12 }),
      async (length, ends) => {
        const bytes = source.subarray(0, length)
        expect(hashInPieces(bytes, ends).toString('hex')).toBe(await blake3(bytes, 256, key))
      }
    )
    await fc.assert(cases, { numRuns: 200 })
  })

  test('takes pieces of one byte and of whole chunks', async () => {
    const bytes = generate({ generator: 'text', length: 9 * 1024 })
    const expected = await blake3(bytes, 256, key)
    expect(hashInPieces(bytes, Array.from(bytes.keys())).toString('hex')).toBe(expected)
    expect(hashInPieces(bytes, [1024, 2048, 3072, 4096, 5120, 8192]).toString('hex')).toBe(expected)
  })

  test('refuses a key of another length', () => {
    expect(() => kernel.hash(key.subarray(1), kernel.heapBase, 0)).toThrow(RangeError)
  })

  test('leaves no key in its memory', () => {
    const offset = place(generate({ generator: 'text', length: 5000 }))
    for (const length of [0, 64, 1024, 5000]) {
      kernel.hash(key, offset, length)
      expect(Buffer.from(kernel.bytes.buffer).includes(key)).toBe(false)
    }
    kernel.hashStart(key)
    kernel.hashUpdate(offset, 5000)
    kernel.hashFinish()
    expect(Buffer.from(kernel.bytes.buffer).includes(key)).toBe(false)
  })
})
