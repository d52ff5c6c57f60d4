import { FormatError } from '../errors.ts'

const HIGH = 2 ** 32

/**
 * Reads a signed 64-bit little-endian integer as a number; the caller has checked that 8 bytes are there.
 *
 * @throws {FormatError} naming `what` when it is beyond ±(2^53 - 1), which no size or time reaches.
 */
export function readInt64(bytes: Buffer, offset: number, what: string): number {
  const value = bytes.readInt32LE(offset + 4) * HIGH + bytes.readUInt32LE(offset)
  if (!Number.isSafeInteger(value)) throw new FormatError(`the ${what} is out of range`)
  return value
}

/** Reads a 64-bit integer like {@link readInt64} that may not be negative: a size or a count. */
export function readSize(bytes: Buffer, offset: number, what: string): number {
  const value = readInt64(bytes, offset, what)
  if (value < 0) throw new FormatError(`the ${what} is negative`)
  return value
}

/**
 * Writes a number as a signed 64-bit little-endian integer.
 *
 * @throws {FormatError} naming `what` when it is not a whole number within ±(2^53 - 1).
 */
export function writeInt64(bytes: Buffer, offset: number, value: number, what: string): void {
  if (!Number.isSafeInteger(value)) throw new FormatError(`the ${what} is not a whole number in range: ${value}`)
  const high = Math.floor(value / HIGH)
  bytes.writeUInt32LE(value - high * HIGH, offset)
  bytes.writeInt32LE(high, offset + 4)
}

/** Writes a number like {@link writeInt64} that may not be negative: a size or a count. */
export function writeSize(bytes: Buffer, offset: number, value: number, what: string): void {
  if (value < 0) throw new FormatError(`the ${what} is negative: ${value}`)
  writeInt64(bytes, offset, value, what)
}
