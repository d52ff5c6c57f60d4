// LZ4 with one hash table and no second look: the fastest level.

import {
  LAST_LITERALS,
  MATCH_START_LIMIT,
  MAXIMUM_DISTANCE,
  MINIMUM_MATCH,
  TABLE,
  claimPositions,
  fits,
  matchLength,
  writeLastLiterals,
  writeSequence
} from './lz4-sequence'

const HASH_BITS: u32 = 13

function slot(pointer: usize): usize {
  return TABLE + ((<usize>(((load<u64>(pointer) << 24) * 889523592379) >>> (64 - HASH_BITS))) << 2)
}

/** Compresses `length` bytes at `source` into at most `capacity` bytes at `target`: how many, or 0 when they do not fit. */
export function lz4CompressFast(source: usize, length: usize, target: usize, capacity: usize): usize {
  const outEnd = target + capacity
  let out = target
  let anchor = source
  if (length > MATCH_START_LIMIT) {
    const base = source - claimPositions(length)
    const end = source + length
    const startLimit = end - MATCH_START_LIMIT
    const matchLimit = end - LAST_LITERALS
    let pointer = source
    while (pointer <= startLimit) {
      const entry = slot(pointer)
      const position = pointer - base
      const distance = position - load<u32>(entry)
      store<u32>(entry, position)
      let match = pointer - distance
      if (distance > MAXIMUM_DISTANCE || load<u32>(match) != load<u32>(pointer)) {
        pointer += 1 + ((pointer - anchor) >> 6)
        continue
      }
      let start = pointer
      while (start > anchor && match > source && load<u8>(start - 1) == load<u8>(match - 1)) {
        start--
        match--
      }
      const matched = matchLength(pointer + MINIMUM_MATCH, match + (pointer - start) + MINIMUM_MATCH, matchLimit)
      pointer += MINIMUM_MATCH + matched
      const literals = start - anchor
      if (!fits(out, outEnd, literals, pointer - start)) return 0
      out = writeSequence(out, anchor, literals, distance, pointer - start)
      anchor = pointer
      if (pointer > startLimit) break
      store<u32>(slot(pointer - 2), pointer - 2 - base)
    }
  }
  const last = writeLastLiterals(out, outEnd, anchor, source + length - anchor)
  return last == 0 ? 0 : last - target
}
