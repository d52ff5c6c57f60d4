import { FormatError } from '../errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import * as format from './descriptor.ts'

/** How far back a match of a linked block may reach, in bytes. */
const WINDOW = 65536
/** Magic number, flags, sizes, checksum: a header without optional fields. */
const MIN_HEADER = 7

/** What `decompressFrame` has read and written, in bytes. */
export interface DecompressedFrame {
  /** Bytes of the source that the frame takes; what follows is not looked at. */
  used: number
  /** Bytes of content written at the target. */
  length: number
}

interface Descriptor {
  independent: boolean
  blockChecksum: boolean
  contentChecksum: boolean
  contentSize: number | undefined
  largestBlock: number
  length: number
}

/**
 * Reads the LZ4 frame at `source` and writes its content to `target`, both offsets in the kernel's memory. Every block
 * size, linked and independent blocks, stored blocks, checksums and content size are understood (docs/format.md section 5).
 *
 * The target must lie behind everything else that is in use: memory is reserved as the content grows (so views made
 * before are detached), never past `maximum` bytes of content. Throws FormatError when the frame is damaged, incomplete
 * (within `length` bytes), longer than `maximum`, needs a dictionary, or is not an LZ4 frame.
 */
export function decompressFrame(
  kernel: Kernel,
  source: number,
  length: number,
  target: number,
  maximum: number
): DecompressedFrame {
  const end = source + length
  const descriptor = readDescriptor(kernel, source, length)
  const { contentSize } = descriptor
  if (contentSize !== undefined && contentSize > maximum) throw tooLong(maximum)
  let input = source + descriptor.length
  let produced = 0
  for (;;) {
    const header = readUint32(kernel, input, end)
    input += 4
    if (header === 0) break
    const stored = header >= format.BLOCK_STORED
    const size = stored ? header - format.BLOCK_STORED : header
    if (size > descriptor.largestBlock) throw new FormatError('an LZ4 block is longer than its frame allows')
    if (size > end - input) throw incomplete()
    const checksumAt = input + size
    if (descriptor.blockChecksum && readUint32(kernel, checksumAt, end) !== kernel.xxh32(input, size, 0)) {
      throw new FormatError('an LZ4 block does not have the checksum that its frame states')
    }
    produced += stored
      ? copyStored(kernel, input, size, target + produced, maximum - produced, maximum)
      : decompressBlock(kernel, descriptor, input, size, target, produced, maximum)
    input = checksumAt + (descriptor.blockChecksum ? 4 : 0)
  }
  if (contentSize !== undefined && contentSize !== produced) {
    throw new FormatError('an LZ4 frame does not have the content size that it states')
  }
  if (descriptor.contentChecksum) {
    if (readUint32(kernel, input, end) !== kernel.xxh32(target, produced, 0)) {
      throw new FormatError('an LZ4 frame does not have the content checksum that it states')
    }
    input += 4
  }
  return { used: input - source, length: produced }
}

function readDescriptor(kernel: Kernel, source: number, length: number): Descriptor {
  const { bytes } = kernel
  const end = source + length
  if (length < 4 || readUint32(kernel, source, end) !== format.MAGIC) throw new FormatError('this is not an LZ4 frame')
  if (length < MIN_HEADER) throw incomplete()
  const flags = bytes[source + 4]!
  const sizes = bytes[source + 5]!
  if ((flags & format.FLAG_VERSION_MASK) !== format.VERSION)
    throw new FormatError('an LZ4 frame is of an unknown version')
  if ((flags & format.FLAG_RESERVED) !== 0 || (sizes & format.BLOCK_RESERVED_MASK) !== 0) {
    throw new FormatError('an LZ4 frame has reserved bits set')
  }
  if ((flags & format.FLAG_DICTIONARY) !== 0) throw new FormatError('an LZ4 frame needs a dictionary')
  const largestBlock = format.largestBlock(sizes >>> 4)
  if (largestBlock === 0) throw new FormatError('an LZ4 frame has an unknown block size')
  const hasSize = (flags & format.FLAG_CONTENT_SIZE) !== 0
  const checksumAt = source + (hasSize ? 14 : 6)
  if (checksumAt >= end) throw incomplete()
  if (bytes[checksumAt] !== format.descriptorChecksum(kernel.xxh32(source + 4, checksumAt - source - 4, 0))) {
    throw new FormatError('an LZ4 frame does not have the header checksum that it states')
  }
  return {
    independent: (flags & format.FLAG_INDEPENDENT) !== 0,
    blockChecksum: (flags & format.FLAG_BLOCK_CHECKSUM) !== 0,
    contentChecksum: (flags & format.FLAG_CONTENT_CHECKSUM) !== 0,
    contentSize: hasSize
      ? readUint32(kernel, source + 6, end) + readUint32(kernel, source + 10, end) * 2 ** 32
      : undefined,
    largestBlock,
    length: checksumAt + 1 - source
  }
}

/** Copies a stored block to `target`: its length. */
function copyStored(
  kernel: Kernel,
  source: number,
  size: number,
  target: number,
  room: number,
  maximum: number
): number {
  if (size > room) throw tooLong(maximum)
  kernel.reserve(target + size - kernel.heapBase)
  kernel.bytes.copyWithin(target, source, source + size)
  return size
}

/** Decompresses a block behind the `produced` bytes at `target`: how many bytes it is. */
function decompressBlock(
  kernel: Kernel,
  descriptor: Descriptor,
  source: number,
  size: number,
  target: number,
  produced: number,
  maximum: number
): number {
  const capacity = Math.min(descriptor.largestBlock, maximum - produced)
  kernel.reserve(target + produced + capacity - kernel.heapBase)
  const prefix = descriptor.independent ? 0 : Math.min(produced, WINDOW)
  const length = kernel.decompressBlock(source, size, target + produced, capacity, prefix)
  if (length >= 0) return length
  if (capacity < descriptor.largestBlock) {
    throw new FormatError(`an LZ4 block is damaged, or its frame's content is longer than the ${maximum} bytes allowed`)
  }
  throw new FormatError('an LZ4 block is damaged')
}

function readUint32(kernel: Kernel, offset: number, end: number): number {
  if (end - offset < 4) throw incomplete()
  const { bytes } = kernel
  return (bytes[offset]! | (bytes[offset + 1]! << 8) | (bytes[offset + 2]! << 16) | (bytes[offset + 3]! << 24)) >>> 0
}

function incomplete(): FormatError {
  return new FormatError('an LZ4 frame is not complete')
}

function tooLong(maximum: number): FormatError {
  return new FormatError(`an LZ4 frame's content is longer than the ${maximum} bytes allowed`)
}
