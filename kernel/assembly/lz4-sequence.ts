// What the LZ4 compressors share: limits of the block format, matching, and writing sequences.

/** A match is at least this long. */
export const MINIMUM_MATCH: usize = 4
/** The last match starts at least this many bytes before the block's end: one more than the format asks for, so that 8 bytes always fit. */
export const MATCH_START_LIMIT: usize = 13
/** The last bytes of a block are literals. */
export const LAST_LITERALS: usize = 5
/** Largest distance of a match. */
export const MAXIMUM_DISTANCE: usize = 65535

/** Tables of positions and, for chains, of distances. Each compressor uses them its own way. */
export const TABLE: usize = memory.data(262144, 64)
export const TABLE_BYTES: usize = 262144

/**
 * Positions in TABLE are relative to no block but count on from one to the next with a gap larger than any distance, so
 * what earlier blocks left is too far away to be a match and nothing needs clearing.
 */
let nextPosition: usize = 0

/** The position of the first byte of a block of `length` bytes. */
export function claimPositions(length: usize): usize {
  if (nextPosition == 0 || nextPosition > 0xf0000000 - length) {
    memory.fill(TABLE, 0, TABLE_BYTES)
    nextPosition = 2 * (MAXIMUM_DISTANCE + 1)
  }
  const first = nextPosition
  nextPosition += length + MAXIMUM_DISTANCE + 1
  return first
}

/** How many bytes from `a`, up to `limit`, are the same as those from `b`. */
export function matchLength(a: usize, b: usize, limit: usize): usize {
  const start = a
  while (limit - a >= 8) {
    const difference = load<u64>(a) ^ load<u64>(b)
    if (difference != 0) return a - start + <usize>(ctz<u64>(difference) >> 3)
    a += 8
    b += 8
  }
  while (a < limit && load<u8>(a) == load<u8>(b)) {
    a++
    b++
  }
  return a - start
}

/** Whether a sequence with these lengths, and the literals that end the block, fit between `out` and `end`. */
export function fits(out: usize, end: usize, literals: usize, match: usize): bool {
  return out + literals + literals / 255 + match / 255 + 9 <= end
}

function writeLength(out: usize, rest: usize): usize {
  while (rest >= 255) {
    store<u8>(out++, 255)
    rest -= 255
  }
  store<u8>(out, rest)
  return out + 1
}

/**
 * Writes a sequence and returns where the next one goes. Literals are copied 16 bytes at a time: up to 15 bytes behind
 * them are read, and up to 15 behind the sequence written.
 */
export function writeSequence(out: usize, anchor: usize, literals: usize, distance: usize, match: usize): usize {
  const token = out++
  const code = match - MINIMUM_MATCH
  let tokenValue: usize
  if (literals >= 15) {
    tokenValue = 0xf0
    out = writeLength(out, literals - 15)
  } else {
    tokenValue = literals << 4
  }
  const end = out + literals
  while (out < end) {
    v128.store(out, v128.load(anchor))
    out += 16
    anchor += 16
  }
  store<u16>(end, distance)
  out = end + 2
  if (code >= 15) {
    tokenValue |= 15
    out = writeLength(out, code - 15)
  } else {
    tokenValue |= code
  }
  store<u8>(token, tokenValue)
  return out
}

/** Writes the literals that end a block: where the output ends, or 0 when they do not fit before `end`. */
export function writeLastLiterals(out: usize, end: usize, anchor: usize, literals: usize): usize {
  const extra: usize = literals >= 15 ? (literals - 15) / 255 + 1 : 0
  if (out + 1 + extra + literals > end) return 0
  if (literals >= 15) {
    store<u8>(out, 0xf0)
    out = writeLength(out + 1, literals - 15)
  } else {
    store<u8>(out++, literals << 4)
  }
  memory.copy(out, anchor, literals)
  return out + literals
}
