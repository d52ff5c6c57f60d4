import fc from 'fast-check'
import { compressFrame, decompressFrame, frameBound } from '../../src/compression/frame.ts'
import { Kernel } from '../../src/kernel/kernel.ts'

const kernel = new Kernel()
/** Stands behind what may be written, and must still be there afterwards. */
const GUARD = Buffer.alloc(64, 0xa5)

/** The frame of some bytes. Throws when anything behind the frame's bound was written. */
export function compress(bytes: Uint8Array, level: number): Buffer {
  const source = kernel.heapBase
  const target = source + bytes.length
  const guard = target + frameBound(bytes.length)
  kernel.reserve(guard + GUARD.length - source)
  kernel.view(source, bytes.length).set(bytes)
  kernel.view(guard, GUARD.length).set(GUARD)
  const length = compressFrame(kernel, source, bytes.length, target, level)
  if (length > frameBound(bytes.length)) throw new Error('a frame is longer than its bound')
  if (!GUARD.equals(kernel.view(guard, GUARD.length))) throw new Error('something behind the bound was written')
  if (!Buffer.from(bytes).equals(kernel.view(source, bytes.length))) throw new Error('the input was written')
  return Buffer.from(kernel.view(target, length))
}

/** The content of a frame. Throws when anything behind `maximum` bytes was written. */
export function decompress(frame: Uint8Array, maximum: number): { content: Buffer; used: number } {
  const source = kernel.heapBase
  const target = source + frame.length
  const guard = target + maximum
  kernel.reserve(guard + GUARD.length - source)
  kernel.view(source, frame.length).set(frame)
  kernel.view(guard, GUARD.length).set(GUARD)
  let result: { content: Buffer; used: number } | undefined
  let failure: unknown
  try {
    const { used, length } = decompressFrame(kernel, source, frame.length, target, maximum)
    if (length > maximum) throw new Error('a content is longer than the maximum')
    result = { content: Buffer.from(kernel.view(target, length)), used }
  } catch (error) {
    failure = error
  }
  if (!GUARD.equals(kernel.view(guard, GUARD.length))) throw new Error('something behind the maximum was written')
  if (result === undefined) throw failure
  return result
}

/** Bytes in which runs repeat from near and far, as what compresses does. */
export const repetitive: fc.Arbitrary<Buffer> = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((literals) => ({ literals, distance: 0, length: 0 })),
      fc.record({
        literals: fc.constant(new Uint8Array()),
        distance: fc.integer({ min: 1, max: 80 }),
        length: fc.nat(50)
      }),
      fc.record({ literals: fc.constant(new Uint8Array()), distance: fc.nat(70_000), length: fc.nat(3000) })
    ),
    { maxLength: 60 }
  )
  .map((pieces) => {
    const bytes: number[] = []
    for (const { literals, distance, length } of pieces) {
      bytes.push(...literals)
      for (let i = 0; i < length; i++) bytes.push(bytes[bytes.length - distance] ?? 65)
    }
    return Buffer.from(bytes)
  })
