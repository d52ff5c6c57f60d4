/**
 * The LZ4 frame format, version 01 (lz4_Frame_format.md of the LZ4 project, 1.6.x): what writer and reader share.
 */

export const MAGIC = 0x184d2204
export const VERSION = 0b01 << 6

/** Bits of the frame descriptor's flag byte. */
export const FLAG_VERSION_MASK = 0b11 << 6
export const FLAG_INDEPENDENT = 1 << 5
export const FLAG_BLOCK_CHECKSUM = 1 << 4
export const FLAG_CONTENT_SIZE = 1 << 3
export const FLAG_CONTENT_CHECKSUM = 1 << 2
export const FLAG_RESERVED = 1 << 1
export const FLAG_DICTIONARY = 1

/** Bits of the second descriptor byte that must be zero; the others are the code of the largest block. */
export const BLOCK_RESERVED_MASK = 0b1000_1111

/** Bit of a block's length that says that its bytes are stored as they are. */
export const BLOCK_STORED = 0x8000_0000

/** Largest block, in bytes, for the codes 4 to 7; 0 for codes that the format does not define. */
export function largestBlock(code: number): number {
  return code >= 4 && code <= 7 ? 1 << (2 * code + 8) : 0
}

/** The checksum byte of a frame descriptor: the second byte of its xxHash32. */
export function descriptorChecksum(hash: number): number {
  return (hash >>> 8) & 255
}
