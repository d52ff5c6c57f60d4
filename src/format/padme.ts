/**
 * Bytes that an LZ4 frame of `length` bytes (1 or more) is padded to with zeros, so that its size gives
 * away little of the content: Padmé (docs/format.md section 5), at most 12 % more. With e = floor(log2 length) and
 * s = floor(log2 e) + 1, it is the next multiple of 2^(e - s). From 64 bytes up it is a multiple of 8.
 */
export function padmeSize(length: number): number {
  if (length < 2) return length
  const e = bitLength(length) - 1
  const step = 2 ** (e - bitLength(e))
  return Math.ceil(length / step) * step
}

function bitLength(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 32 + bitLength(Math.floor(value / 2 ** 32))
}
