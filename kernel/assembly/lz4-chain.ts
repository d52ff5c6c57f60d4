// LZ4 for size: the longest match at every position, found along chains of positions with the same hash, and of all ways
// to cut the input into literals and these matches the one that takes the fewest bytes.

import {
  LAST_LITERALS,
  MATCH_START_LIMIT,
  MINIMUM_MATCH,
  TABLES,
  fits,
  matchLength,
  writeLastLiterals,
  writeSequence
} from './lz4-sequence'

const PRIME: u32 = 0x9e3779b1

/** Last position (u16, modulo 65536) of each hash of four bytes. */
const HEADS: usize = TABLES
const HEAD_BITS: u32 = 15
/** For each position, modulo 65536, the one before it with the same hash. */
const CHAIN: usize = HEADS + (2 << HEAD_BITS)

/** The input is cut in segments of this many bytes, which no match crosses. */
const SEGMENT: usize = 4096
/** For each position of the segment: the longest match's length (0: none) and distance, as u16. */
const LENGTHS: usize = CHAIN + 131072
const DISTANCES: usize = LENGTHS + 2 * SEGMENT
/** For each position of the segment, and its end: the bytes that the rest of the segment takes at best, as u32. */
const COSTS: usize = DISTANCES + 2 * SEGMENT

/** Longest match whose length the token alone can say. */
const SHORT_MATCH: usize = 18
/** A match this long ends a search. */
const LONG_ENOUGH: usize = 128
/**
 * Within a match, a longer one is looked for only where this many bytes of it, or fewer, are left. What is found there is
 * extended backwards, which shows nearly all that searches further ahead would.
 */
const NEAR_END: usize = 5
/** Where nothing matches, only one position in 2, 4, ... up to this many is looked at, until something does. */
const LARGEST_STRIDE: usize = 16

/** Enters `position` (at `pointer`) and returns the distance to the one with the same hash before it, modulo 65536. */
function insert(pointer: usize, position: usize, shift: u32): usize {
  const head = HEADS + ((<usize>((load<u32>(pointer) * PRIME) >>> shift)) << 1)
  const previous = <usize>load<u16>(head)
  store<u16>(head, position)
  store<u16>(CHAIN + ((position & 0xffff) << 1), previous)
  return (position - previous) & 0xffff
}

/**
 * Looks for a match at `pointer` that is longer than `length`, among up to `depth` candidates from `distance` bytes back
 * on: its length and distance in one number (length << 16 | distance), or 0.
 */
function search(pointer: usize, position: usize, distance: usize, length: usize, limit: usize, depth: u32): usize {
  let found: usize = 0
  while (distance != 0 && distance <= position && distance <= 0xffff) {
    const match = pointer - distance
    if (load<u32>(match + length - 3) == load<u32>(pointer + length - 3) && load<u32>(match) == load<u32>(pointer)) {
      const matched = matchLength(pointer, match, limit)
      if (matched > length) {
        length = matched
        found = (matched << 16) | distance
        if (pointer + matched == limit || matched >= LONG_ENOUGH) break
      }
    }
    if (--depth == 0) break
    const candidate = position - distance
    const step = (candidate - <usize>load<u16>(CHAIN + ((candidate & 0xffff) << 1))) & 0xffff
    if (step == 0) break
    distance += step
  }
  return found
}

/** Bytes that a match of this length takes: token, distance, and what extends the length. */
function matchCost(length: usize): u32 {
  return length <= SHORT_MATCH ? 3 : 4 + <u32>((length - SHORT_MATCH - 1) / 255)
}

/** Takes the match of `length` at segment position `i` for the positions before it too, where it is the longest. */
function extendBack(source: usize, segment: usize, i: usize, length: usize, distance: usize): void {
  while (i > 0) {
    i--
    length++
    const match = segment + i - distance
    if (match < source || load<u8>(match) != load<u8>(segment + i)) return
    if (<usize>load<u16>(LENGTHS + (i << 1)) >= length) return
    store<u16>(LENGTHS + (i << 1), length)
    store<u16>(DISTANCES + (i << 1), distance)
  }
}

/**
 * Fills LENGTHS and DISTANCES for the segment of `size` bytes at `segment`, in which matches start up to `startLimit`
 * and end up to `limit`; looks at one position in `stride` (a power of two). Returns whether there is any match.
 */
function findMatches(
  source: usize,
  segment: usize,
  size: usize,
  startLimit: usize,
  limit: usize,
  shift: u32,
  depth: u32,
  stride: usize
): bool {
  let any = false
  let length: usize = 0
  let distance: usize = 0
  for (let i: usize = 0; i < size; i++) {
    const here = segment + i
    // A match goes on with one byte less at the next position.
    length = length > MINIMUM_MATCH && here <= startLimit ? length - 1 : 0
    store<u16>(LENGTHS + (i << 1), length)
    store<u16>(DISTANCES + (i << 1), distance)
    if (here > startLimit || (i & (stride - 1)) != 0) continue
    const first = insert(here, here - source, shift)
    if (length > NEAR_END) continue
    const found = search(here, here - source, first, max<usize>(length, MINIMUM_MATCH - 1), limit, depth)
    if (found == 0) continue
    any = true
    length = found >>> 16
    distance = found & 0xffff
    store<u16>(LENGTHS + (i << 1), length)
    store<u16>(DISTANCES + (i << 1), distance)
    extendBack(source, segment, i, length, distance)
  }
  return any
}

/**
 * Replaces LENGTHS by what the cheapest way takes at each position (0: a literal). The rest of a segment never costs more
 * from a later position on, so of a match's possible lengths only the longest can be best, or the longest that needs no
 * byte more.
 */
function choose(size: usize): void {
  store<u32>(COSTS + (size << 2), 0)
  for (let i = size; i-- > 0;) {
    let cost: u32 = 1 + load<u32>(COSTS + ((i + 1) << 2))
    const length = <usize>load<u16>(LENGTHS + (i << 1))
    let taken: usize = 0
    if (length != 0) {
      const whole: u32 = matchCost(length) + load<u32>(COSTS + ((i + length) << 2))
      if (whole <= cost) {
        cost = whole
        taken = length
      }
      if (length > SHORT_MATCH) {
        const short: u32 = 3 + load<u32>(COSTS + ((i + SHORT_MATCH) << 2))
        if (short < cost) {
          cost = short
          taken = SHORT_MATCH
        }
      }
    }
    store<u32>(COSTS + (i << 2), cost)
    store<u16>(LENGTHS + (i << 1), taken)
  }
}

/**
 * Compresses `length` bytes at `source` into at most `capacity` bytes at `target`, looking at up to `depth` (at least 1)
 * candidates for each match: how many bytes, or 0 when they do not fit.
 */
export function lz4CompressChain(source: usize, length: usize, target: usize, capacity: usize, depth: u32): usize {
  const outEnd = target + capacity
  const end = source + length
  let out = target
  let anchor = source
  if (length > MATCH_START_LIMIT) {
    const bits = min<u32>(HEAD_BITS, 32 - clz<u32>(<u32>length))
    memory.fill(HEADS, 0, 2 << bits)
    store<u16>(CHAIN, 0)
    const startLimit = end - MATCH_START_LIMIT
    let stride: usize = 1
    for (let segment = source; segment < end; segment += SEGMENT) {
      const size = min<usize>(SEGMENT, end - segment)
      const limit = min<usize>(segment + size, end - LAST_LITERALS)
      if (!findMatches(source, segment, size, startLimit, limit, 32 - bits, depth, stride)) {
        stride = min<usize>(2 * stride, LARGEST_STRIDE)
        continue
      }
      stride = 1
      choose(size)
      for (let i: usize = 0; i < size;) {
        const matched = <usize>load<u16>(LENGTHS + (i << 1))
        if (matched == 0) {
          i++
          continue
        }
        const literals = segment + i - anchor
        if (!fits(out, outEnd, literals, matched)) return 0
        out = writeSequence(out, anchor, literals, <usize>load<u16>(DISTANCES + (i << 1)), matched)
        i += matched
        anchor = segment + i
      }
    }
  }
  const last = writeLastLiterals(out, outEnd, anchor, end - anchor)
  return last == 0 ? 0 : last - target
}
