// What the LZ4 compressors share: the limits of the block format, comparing, and writing sequences.

/** A match is at least this long. */
export const MINIMUM_MATCH: usize = 4
/** The last match starts at least this many bytes before the block's end. */
export const MATCH_START_LIMIT: usize = 12
/** The last bytes of a block are literals. */
export const LAST_LITERALS: usize = 5

/** Tables of the compressors, each of which uses them its own way and clears what it needs. */
export const TABLES: usize = memory.data(262144, 64)

/** How many of the 16 bytes in `x` are, from the first on, the same as those at `pointer`. */
export function common16(x: v128, pointer: usize): usize {
  return <usize>ctz<u32>(~i8x16.bitmask(i8x16.eq(x, v128.load(pointer))))
}

/** How many bytes from `a`, up to `limit`, are the same as those from `b`. `a` is not behind `limit`. */
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

/** How many bytes before `a`, up to `room`, are the same as those before `b`. Reads 8 bytes before both. */
export function matchBefore(a: usize, b: usize, room: usize): usize {
  let back = <usize>(clz<u64>(load<u64>(a - 8) ^ load<u64>(b - 8)) >> 3)
  if (back == 8 && room > 8) {
    while (back < room && load<u8>(a - back - 1) == load<u8>(b - back - 1)) back++
  }
  return min<usize>(back, room)
}

/** Whether a sequence of these lengths fits between `out` and `end`, within a byte in 128. */
export function fits(out: usize, end: usize, literals: usize, match: usize): bool {
  return out + literals + ((literals + match) >>> 7) + 5 <= end
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
 * Writes a sequence and returns where the next one goes. Literals are copied 16 bytes at a time: up to 16 bytes behind
 * them are read, and up to 16 behind the sequence written.
 */
export function writeSequence(out: usize, anchor: usize, literals: usize, distance: usize, match: usize): usize {
  const tokenAt = out++
  const code = match - MINIMUM_MATCH
  let token: usize
  if (literals >= 15) {
    token = 0xf0
    out = writeLength(out, literals - 15)
  } else {
    token = literals << 4
  }
  const end = out + literals
  v128.store(out, v128.load(anchor))
  while (out + 16 < end) {
    out += 16
    anchor += 16
    v128.store(out, v128.load(anchor))
  }
  store<u16>(end, distance)
  out = end + 2
  if (code >= 15) {
    token |= 15
    out = writeLength(out, code - 15)
  } else {
    token |= code
  }
  store<u8>(tokenAt, token)
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
