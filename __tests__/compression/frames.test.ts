import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { FormatError } from '../../src/errors.ts'
import { generate, vectors } from '../vectors.ts'
import { compress, decompress, repetitive } from './frame-bytes.ts'

const LEVELS = [0, 1, 2, 3, 6, 9]
const GENERATORS = ['binary', 'text', 'zero']

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Where the last match of an LZ4 block starts and ends, counted from the end of its content; undefined: no match. */
function lastMatch(block: Uint8Array): { start: number; end: number } | undefined {
  let input = 0
  let output = 0
  let last: { start: number; end: number } | undefined
  const extend = (length: number): number => {
    if (length % 16 !== 15) return length
    for (;;) {
      const byte = block[input++]!
      length += byte
      if (byte !== 255) return length
    }
  }
  for (;;) {
    const token = block[input++]!
    const literals = extend(token >>> 4)
    input += literals
    output += literals
    if (input === block.length) break
    input += 2
    const start = output
    output += extend(token & 15) + 4
    last = { start, end: output }
  }
  return last && { start: output - last.start, end: output - last.end }
}

describe('reading LZ4 frames', () => {
  test.each(vectors.lz4_frames.vectors)('$description', (vector) => {
    const frame = Buffer.from(vector.frame_base64, 'base64')
    const { content, used } = decompress(frame, vector.content_length)
    expect(used).toBe(vector.frame_length)
    expect(sha256(content)).toBe(vector.content_sha256)
  })

  test('ignores what follows the frame', () => {
    const { trailing } = vectors.lz4_frames
    const { content, used } = decompress(Buffer.from(trailing.data_base64, 'base64'), 1 << 20)
    expect(used).toBe(trailing.used)
    expect(sha256(content)).toBe(trailing.content_sha256)
  })
})

describe.each(LEVELS)('writing LZ4 frames at level %i', (level) => {
  test.each(GENERATORS)('gives back %s of any length', (generator) => {
    const lengths = [...Array(40).keys(), 64, 100, 255, 270, 300, 1000, 4096, 65535, 65536, 65537, 200_000]
    for (const length of lengths) {
      const bytes = generate({ generator, length })
      const frame = compress(bytes, level)
      const { content, used } = decompress(frame, length)
      expect([length, used, content.equals(bytes)]).toEqual([length, frame.length, true])
    }
  })

  test('gives back what repeats itself from near and far', () => {
    const cases = fc.property(repetitive, (bytes) => {
      const frame = compress(bytes, level)
      const { content, used } = decompress(frame, bytes.length)
      expect(used).toBe(frame.length)
      expect(content.equals(bytes)).toBe(true)
    })
    fc.assert(cases, { numRuns: 100 })
  })

  test('ends blocks as the format demands: 5 literals, and no match that starts in the last 12 bytes', () => {
    const noise = fc.uint8Array({ maxLength: 200, max: 3 })
    const cases = fc.property(fc.integer({ min: 1, max: 4 }), noise, (period, changes) => {
      const bytes = Buffer.from(changes.map((change, i) => ((i * 7) % period) + (i % 11 === 0 ? change : 0)))
      const frame = compress(bytes, level)
      const header = frame.readUInt32LE(7)
      if (header === 0 || header >= 0x8000_0000) return
      const last = lastMatch(frame.subarray(11, 11 + header))
      if (last === undefined) return
      expect(last.start).toBeGreaterThanOrEqual(12)
      expect(last.end).toBeGreaterThanOrEqual(5)
    })
    fc.assert(cases, { numRuns: 500 })
  })

  test('makes what does not compress hardly longer', () => {
    for (const length of [1, 100, 65536, 300_000]) {
      expect(compress(generate({ generator: 'binary', length }), level).length).toBe(length + 7 + 4 + 4)
    }
  })

  test('gives the same frame for the same bytes, whatever came before', () => {
    const bytes = generate({ generator: 'text', length: 20_000 })
    const first = compress(bytes, level)
    compress(generate({ generator: 'text', length: 90_000 }), level)
    expect(compress(bytes, level).equals(first)).toBe(true)
  })
})

test.each(GENERATORS)('megabytes of %s take several blocks and are given back', (generator) => {
  const bytes = generate({ generator, length: (8 << 20) + 5 })
  for (const level of [1, 2, 3]) {
    expect(decompress(compress(bytes, level), bytes.length).content.equals(bytes)).toBe(true)
  }
})

test('the middle level is smaller than the fast one, and the higher ones smaller still', () => {
  const bytes = generate({ generator: 'text', length: 300_000 })
  const lengths = [1, 2, 3, 6, 9].map((level) => compress(bytes, level).length)
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
  expect(lengths[4]).toBeLessThan(0.93 * lengths[0]!)
})

test('an empty input gives a valid empty frame', () => {
  expect(decompress(compress(Buffer.alloc(0), 2), 0)).toEqual({ content: Buffer.alloc(0), used: 11 })
})

test('an error names the maximum when the content is longer', () => {
  const frame = compress(generate({ generator: 'zero', length: 1000 }), 2)
  expect(() => decompress(frame, 999)).toThrow(FormatError)
  expect(() => decompress(frame, 999)).toThrow('999')
})
