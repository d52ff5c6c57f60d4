import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { gearTable, gearTables } from '../../src/chunking/gear.ts'
import { MAX_SPLIT, MIN_SPLIT, Splitter } from '../../src/chunking/splitter.ts'
import { Kernel } from '../../src/kernel/kernel.ts'
import { generate, vectors } from '../vectors.ts'

const seed = Buffer.from(vectors.chunking.seed, 'hex')
const kernel = new Kernel()
const splitter = new Splitter(kernel, seed)

/** Puts bytes into the kernel's memory and says where. */
function place(bytes: Uint8Array): number {
  kernel.reserve(bytes.length)
  kernel.view(kernel.heapBase, bytes.length).set(bytes)
  return kernel.heapBase
}

/** The chunk that starts at `start`, as the format describes it and nothing else. */
function plainCut(bytes: Uint8Array, start: number): number {
  const gear = gearTable()
  let hash = 0
  for (let at = start + MIN_SPLIT, i = start; at < bytes.length && at < start + MAX_SPLIT; at++, i++) {
    hash = ((hash >>> 1) + gear[bytes[at]! ^ seed[i % 8]!]!) >>> 0
    if ((hash & (2 ** 20 - 1)) === 0) return at + 1 - start
  }
  return Math.min(bytes.length - start, MAX_SPLIT)
}

/** Cuts a file that is fed in pieces of the given lengths, over and over, each from a place of its own. */
function cutInPieces(bytes: Uint8Array, pieces: number[]): number[] {
  const offset = place(bytes)
  const lengths: number[] = []
  for (let start = 0, turn = 0; start < bytes.length;) {
    splitter.begin(start)
    let cut: number | undefined
    for (let at = start; cut === undefined; turn++) {
      const length = Math.min(pieces[turn % pieces.length]!, bytes.length - at)
      cut = splitter.feed(offset + at, length, at + length === bytes.length)
      at += length
    }
    lengths.push(cut)
    start += cut
  }
  return lengths
}

describe('the gear table', () => {
  test('is the one that the format names', () => {
    const { table } = vectors.chunking
    const gear = gearTable()
    expect(Array.from(gear.subarray(0, table.first.length))).toEqual(table.first)
    expect(Array.from(gear.subarray(-table.last.length))).toEqual(table.last)
    const bytes = Buffer.alloc(1024)
    gear.forEach((value, i) => bytes.writeUInt32LE(value, 4 * i))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(table.sha256)
  })

  test('refuses a seed of another length', () => {
    expect(() => gearTables(Buffer.alloc(7))).toThrow(RangeError)
  })
})

describe('the splitter', () => {
  test.each(vectors.chunking.vectors)('$description', ({ input, lengths }) => {
    const bytes = generate(input)
    expect(splitter.cutAll(place(bytes), bytes.length)).toEqual(lengths)
  })

  test('cuts where the plain description of the format cuts, wherever the chunk starts', () => {
    const bytes = generate({ generator: 'text', length: 5 << 20 })
    const offset = place(bytes)
    for (const start of [0, 1, 2, 3, 4, 5, 6, 7, 8, 1000, 1_234_567]) {
      splitter.begin(start)
      expect(splitter.feed(offset + start, bytes.length - start, true)).toBe(plainCut(bytes, start))
    }
  })

  test('does not depend on the pieces in which a file is read', () => {
    const bytes = generate({ generator: 'binary', length: 6_000_000 })
    const whole = splitter.cutAll(place(bytes), bytes.length)
    expect(whole.length).toBeGreaterThan(2)
    const piece = fc.oneof(fc.integer({ min: 50_000, max: 3_000_000 }), fc.integer({ min: 3000, max: 9000 }))
    const cases = fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      expect(cutInPieces(bytes, pieces)).toEqual(whole)
    })
    fc.assert(cases, { numRuns: 30 })
    expect(cutInPieces(bytes, [MIN_SPLIT, 65536, 1, 7, 13])).toEqual(whole)
  })

  test('is not disturbed by what another seed would do', () => {
    const bytes = generate({ generator: 'binary', length: 6_000_000 })
    const other = new Kernel()
    other.reserve(bytes.length)
    other.view(other.heapBase, bytes.length).set(bytes)
    const otherSplitter = new Splitter(other, Buffer.from('12345678'))
    const lengths = otherSplitter.cutAll(other.heapBase, bytes.length)
    expect(lengths).not.toEqual(splitter.cutAll(place(bytes), bytes.length))
  })

  test('ends a chunk at the maximum, however much is fed', () => {
    const bytes = Buffer.alloc(MAX_SPLIT + 1000)
    const offset = place(bytes)
    splitter.begin(0)
    expect(splitter.feed(offset, MAX_SPLIT - 1, false)).toBeUndefined()
    expect(splitter.feed(offset, 500, false)).toBe(MAX_SPLIT)
  })

  test('an empty rest of a file is a chunk of nothing', () => {
    splitter.begin(0)
    expect(splitter.feed(kernel.heapBase, 0, true)).toBe(0)
  })
})
