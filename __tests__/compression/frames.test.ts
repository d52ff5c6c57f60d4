import { createHash } from 'node:crypto'
import { compressFrame, decompressFrame, frameBound } from '../../src/compression/frame.ts'
import { FormatError } from '../../src/errors.ts'
import { Kernel } from '../../src/kernel/kernel.ts'
import { generate, vectors } from '../vectors.ts'

const kernel = new Kernel()

function decompress(frame: Uint8Array, maximum: number): { content: Buffer; used: number } {
  kernel.reserve(frame.length)
  kernel.view(kernel.heapBase, frame.length).set(frame)
  const target = kernel.heapBase + frame.length
  const { used, length } = decompressFrame(kernel, kernel.heapBase, frame.length, target, maximum)
  return { content: Buffer.from(kernel.view(target, length)), used }
}

function compress(bytes: Uint8Array, level: number): Buffer {
  kernel.reserve(bytes.length + frameBound(bytes.length))
  kernel.view(kernel.heapBase, bytes.length).set(bytes)
  const target = kernel.heapBase + bytes.length
  const length = compressFrame(kernel, kernel.heapBase, bytes.length, target, level)
  return Buffer.from(kernel.view(target, length))
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('LZ4 frames', () => {
  test.each(vectors.lz4_frames.vectors)('reads $description', (vector) => {
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

  test.each(vectors.lz4_frames.invalid.vectors)('refuses $description', ({ frame_base64 }) => {
    expect(() => decompress(Buffer.from(frame_base64, 'base64'), 1 << 20)).toThrow(FormatError)
  })

  describe.each([1, 2, 3, 6, 9])('at level %i', (level) => {
    test.each(['binary', 'text', 'zero'])('gives back %s of any length', (generator) => {
      for (const length of [
        0, 1, 2, 4, 5, 12, 13, 14, 15, 16, 17, 31, 64, 100, 255, 1000, 4096, 65535, 65536, 65537, 300_000
      ]) {
        const bytes = generate({ generator, length })
        const frame = compress(bytes, level)
        expect(frame.length).toBeLessThanOrEqual(frameBound(length))
        const { content, used } = decompress(frame, length)
        expect(used).toBe(frame.length)
        expect(content.equals(bytes)).toBe(true)
      }
    })

    test.each(['binary', 'text', 'zero'])('gives back megabytes of %s', (generator) => {
      const bytes = generate({ generator, length: (8 << 20) + 5 })
      expect(decompress(compress(bytes, level), bytes.length).content.equals(bytes)).toBe(true)
    })
  })
})
