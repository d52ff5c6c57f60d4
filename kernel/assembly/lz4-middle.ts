// LZ4 with two hash tables, of 4 and of 8 bytes: long matches first, short ones when there is no long one nearby.

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

const HASH_BITS: u32 = 14
const HASH_PRIME: u32 = 0x9e3779b1
const LONG: usize = TABLE + ((1 << HASH_BITS) << 2)

function shortSlot(pointer: usize): usize {
  return TABLE + (((load<u32>(pointer) * HASH_PRIME) >>> (32 - HASH_BITS)) << 2)
}

function longSlot(pointer: usize): usize {
  return LONG + ((<usize>((load<u64>(pointer) * 0x9e3779b185ebca87) >>> (64 - HASH_BITS))) << 2)
}

/** Compresses `length` bytes at `source` into at most `capacity` bytes at `target`: how many, or 0 when they do not fit. */
export function lz4CompressMiddle(source: usize, length: usize, target: usize, capacity: usize): usize {
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
      let start = pointer
      let distance: usize
      let matched: usize = 0
      const position = pointer - base
      const longEntry = longSlot(pointer)
      distance = position - load<u32>(longEntry)
      store<u32>(longEntry, position)
      const shortEntry = shortSlot(pointer)
      const shortDistance = position - load<u32>(shortEntry)
      store<u32>(shortEntry, position)
      if (distance <= MAXIMUM_DISTANCE && load<u64>(pointer) == load<u64>(pointer - distance)) {
        matched = 8 + matchLength(pointer + 8, pointer - distance + 8, matchLimit)
      } else if (shortDistance <= MAXIMUM_DISTANCE && load<u32>(pointer) == load<u32>(pointer - shortDistance)) {
        distance = shortDistance
        matched = MINIMUM_MATCH + matchLength(pointer + 4, pointer - distance + 4, matchLimit)
        if (pointer < startLimit) {
          const nextEntry = longSlot(pointer + 1)
          const nextDistance = position + 1 - load<u32>(nextEntry)
          store<u32>(nextEntry, position + 1)
          if (nextDistance <= MAXIMUM_DISTANCE && load<u64>(pointer + 1) == load<u64>(pointer + 1 - nextDistance)) {
            const nextMatched: usize = 8 + matchLength(pointer + 9, pointer + 9 - nextDistance, matchLimit)
            if (nextMatched > matched) {
              matched = nextMatched
              distance = nextDistance
              start = pointer + 1
            }
          }
        }
      } else {
        pointer += 1 + ((pointer - anchor) >> 8)
        continue
      }
      const matchEnd = start + matched
      let match = start - distance
      while (start > anchor && match > source && load<u8>(start - 1) == load<u8>(match - 1)) {
        start--
        match--
      }
      const literals = start - anchor
      if (!fits(out, outEnd, literals, matchEnd - start)) return 0
      out = writeSequence(out, anchor, literals, distance, matchEnd - start)
      anchor = matchEnd
      if (matchEnd > startLimit) break
      store<u32>(longSlot(pointer + 1), position + 1)
      store<u32>(longSlot(pointer + 2), position + 2)
      store<u32>(shortSlot(pointer + 1), position + 1)
      const endPosition = matchEnd - base
      store<u32>(longSlot(matchEnd - 3), endPosition - 3)
      store<u32>(longSlot(matchEnd - 2), endPosition - 2)
      store<u32>(shortSlot(matchEnd - 2), endPosition - 2)
      store<u32>(shortSlot(matchEnd - 1), endPosition - 1)
      pointer = matchEnd
    }
  }
  const last = writeLastLiterals(out, outEnd, anchor, source + length - anchor)
  return last == 0 ? 0 : last - target
}
