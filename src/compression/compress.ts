import type { Kernel } from '../kernel/kernel.ts'
import { BLOCK_STORED, descriptorChecksum, FLAG_INDEPENDENT, largestBlock, MAGIC, VERSION } from './descriptor.ts'

const HEADER_LENGTH = 7
const BLOCK_HEADER_LENGTH = 4
const END_MARK_LENGTH = 4
const MIN_CODE = 4
const MAX_CODE = 7
/** What the kernel may overwrite behind a block's capacity. */
const OVERRUN = 16

/** The smallest block code (4 to 7) with which an input of `length` bytes is one block, or the largest. */
function blockCode(length: number): number {
  let code = MIN_CODE
  while (code < MAX_CODE && largestBlock(code) < length) code++
  return code
}

/** Room in bytes that `compressFrame` needs at its target for any input of `length` bytes. */
export function frameBound(length: number): number {
  const blocks = Math.ceil(length / largestBlock(blockCode(length)))
  return HEADER_LENGTH + blocks * BLOCK_HEADER_LENGTH + length + END_MARK_LENGTH + OVERRUN
}

/**
 * Writes the LZ4 frame of the `length` bytes at `source` to `target`, where `frameBound(length)` bytes are reserved and
 * overlap nothing: how many bytes it takes. Both are offsets in the kernel's memory; `level` is as for
 * `Kernel.compressBlock`.
 *
 * Independent blocks, as few as possible, without checksums or content size (docs/format.md section 5 allows any valid frame, and
 * the encryption around it authenticates already). A block that would not shrink is stored.
 */
export function compressFrame(kernel: Kernel, source: number, length: number, target: number, level: number): number {
  const code = blockCode(length)
  const largest = largestBlock(code)
  const { bytes } = kernel
  writeUint32(bytes, target, MAGIC)
  bytes[target + 4] = VERSION | FLAG_INDEPENDENT
  bytes[target + 5] = code << 4
  bytes[target + 6] = descriptorChecksum(kernel.xxh32(target + 4, 2, 0))
  let out = target + HEADER_LENGTH
  for (let done = 0; done < length;) {
    const size = Math.min(length - done, largest)
    const data = out + BLOCK_HEADER_LENGTH
    const compressed = kernel.compressBlock(source + done, size, data, size - 1, level)
    if (compressed === 0) bytes.copyWithin(data, source + done, source + done + size)
    writeUint32(bytes, out, compressed === 0 ? size | BLOCK_STORED : compressed)
    out = data + (compressed === 0 ? size : compressed)
    done += size
  }
  writeUint32(bytes, out, 0)
  return out + END_MARK_LENGTH - target
}

function writeUint32(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = value
  bytes[offset + 1] = value >>> 8
  bytes[offset + 2] = value >>> 16
  bytes[offset + 3] = value >>> 24
}
