import fc from 'fast-check'
import { FormatError } from '../../src/errors.ts'
import { generate, vectors } from '../vectors.ts'
import { compress, decompress, repetitive } from './frame-bytes.ts'

const MAXIMUM = 1 << 20

/** Nothing but FormatError is thrown; what is given back is within the maximum (`decompress` looks at that). */
function survives(frame: Uint8Array, maximum = MAXIMUM): void {
  try {
    decompress(frame, maximum)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
  }
}

function vectorFrame(description: RegExp): Buffer {
  const vector = vectors.lz4_frames.vectors.find((each) => description.test(each.description))
  return Buffer.from(vector!.frame_base64, 'base64')
}

/** A frame with other descriptor bytes, whose checksum is made right again. */
function withDescriptor(frame: Buffer, flags: number, sizes: number, extra: number[] = []): Buffer {
  const descriptor = Buffer.from([flags, sizes, ...extra])
  for (let checksum = 0; checksum < 256; checksum++) {
    const changed = Buffer.concat([frame.subarray(0, 4), descriptor, Buffer.of(checksum), frame.subarray(7)])
    try {
      decompress(changed, MAXIMUM)
    } catch (error) {
      if ((error as Error).message.includes('header checksum')) continue
    }
    return changed
  }
  throw new Error('no checksum is right')
}

describe('damaged LZ4 frames', () => {
  test.each(vectors.lz4_frames.invalid.vectors)('$description: refused', ({ frame_base64 }) => {
    expect(() => decompress(Buffer.from(frame_base64, 'base64'), MAXIMUM)).toThrow(FormatError)
  })

  test('every shortened frame is refused', () => {
    const frame = compress(generate({ generator: 'text', length: 2000 }), 2)
    for (let length = 0; length < frame.length; length++) {
      expect(() => decompress(frame.subarray(0, length), MAXIMUM)).toThrow(FormatError)
    }
  })

  test.each([
    ['version', 0x20, 0x40],
    ['reserved bits', 0x62, 0x40],
    ['reserved bits', 0x60, 0xc0],
    ['reserved bits', 0x60, 0x41],
    ['block size', 0x60, 0x30]
  ])('a descriptor that is wrong is refused: %s', (message, flags, sizes) => {
    const frame = withDescriptor(compress(Buffer.from('content'), 2), flags, sizes)
    expect(() => decompress(frame, MAXIMUM)).toThrow(FormatError)
    expect(() => decompress(frame, MAXIMUM)).toThrow(message)
  })

  test('a dictionary is refused', () => {
    const frame = withDescriptor(compress(Buffer.from('content'), 2), 0x61, 0x40, [1, 2, 3, 4])
    expect(() => decompress(frame, MAXIMUM)).toThrow('dictionary')
  })

  test('a content size that is not the content is refused', () => {
    const frame = compress(Buffer.from('content'), 2)
    expect(decompress(withDescriptor(frame, 0x68, 0x40, [7, 0, 0, 0, 0, 0, 0, 0]), MAXIMUM).content.toString()).toBe(
      'content'
    )
    for (const size of [[6], [8], [7, 0, 0, 0, 1], [255, 255, 255, 255, 255, 255, 255, 255]]) {
      const stated = withDescriptor(frame, 0x68, 0x40, [...size, ...Array<number>(8 - size.length).fill(0)])
      expect(() => decompress(stated, MAXIMUM)).toThrow(FormatError)
    }
  })

  test('a skippable frame is refused', () => {
    const frame = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4])
    expect(() => decompress(frame, MAXIMUM)).toThrow('not an LZ4 frame')
  })

  test('a match before the start of an independent block is refused, of a linked one only before the content', () => {
    const linked = vectorFrame(/linked 64 KiB blocks, no checksum/)
    const independent = withDescriptor(linked, 0x60, 0x40)
    expect(() => decompress(independent, MAXIMUM)).toThrow('block is damaged')
  })

  test('random bytes behind a right header do no harm', () => {
    const header = compress(Buffer.alloc(0), 2).subarray(0, 7)
    const cases = fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(100_000), (bytes, maximum) => {
      const block = Buffer.alloc(4)
      block.writeUInt32LE(bytes.length)
      survives(Buffer.concat([header, block, bytes, Buffer.alloc(4)]), maximum)
      survives(Buffer.concat([header, bytes]), maximum)
      survives(bytes, maximum)
    })
    fc.assert(cases, { numRuns: 1000 })
  })

  test('changed frames do no harm', () => {
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), byte: fc.nat(255) })
    const cases = fc.property(
      repetitive,
      fc.array(change, { minLength: 1, maxLength: 5 }),
      fc.nat(9),
      (bytes, changes, level) => {
        const frame = compress(bytes, level)
        for (const { at, byte } of changes) frame[Math.floor(at * frame.length)] = byte
        survives(frame, bytes.length)
      }
    )
    fc.assert(cases, { numRuns: 1000 })
  })

  test('changed frames with linked blocks do no harm', () => {
    const frame = vectorFrame(/linked 64 KiB blocks, no checksum/)
    const cases = fc.property(fc.integer({ min: 7, max: frame.length - 1 }), fc.nat(255), (at, byte) => {
      const changed = Buffer.from(frame)
      changed[at] = byte
      survives(changed)
    })
    fc.assert(cases, { numRuns: 200 })
  })

  test('a changed byte is noticed where there are checksums', () => {
    const frame = vectorFrame(/block checksums, content checksum/)
    const cases = fc.property(fc.nat(frame.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(frame)
      changed[at]! ^= change
      expect(() => decompress(changed, MAXIMUM)).toThrow(FormatError)
    })
    fc.assert(cases, { numRuns: 200 })
  })
})
