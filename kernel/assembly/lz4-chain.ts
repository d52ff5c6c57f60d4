// LZ4 with hash chains and lazy matching: for those who want small more than fast.

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

const HASH_BITS: u32 = 15
const HASH_PRIME: u32 = 0x9e3779b1
/** For each position, modulo 65536, the distance to the position before it with the same hash (u16). */
const CHAIN: usize = TABLE + 131072

let block: usize = 0
let base: usize = 0
let inserted: usize = 0
let limit: usize = 0
/** Result of `search`. */
let foundStart: usize = 0
let foundDistance: usize = 0

function slot(pointer: usize): usize {
  return TABLE + (((load<u32>(pointer) * HASH_PRIME) >>> (32 - HASH_BITS)) << 2)
}

function insertUpTo(pointer: usize): void {
  while (inserted < pointer) {
    const entry = slot(inserted)
    const position = inserted - base
    const distance = position - load<u32>(entry)
    store<u16>(CHAIN + ((position & 0xffff) << 1), min<usize>(distance, MAXIMUM_DISTANCE))
    store<u32>(entry, position)
    inserted++
  }
}

/**
 * The longest match that covers `pointer` and is longer than `best`, after up to `depth` candidates: its length (its
 * start, not before `low`, in foundStart), or `best`.
 */
function search(pointer: usize, low: usize, best: usize, depth: usize): usize {
  insertUpTo(pointer)
  const position = pointer - base
  let candidate = load<u32>(slot(pointer))
  const word = load<u32>(pointer)
  while (depth-- > 0) {
    const distance = position - candidate
    if (distance > MAXIMUM_DISTANCE || distance == 0) break
    const match = pointer - distance
    if (load<u32>(match) == word) {
      let length = MINIMUM_MATCH + matchLength(pointer + MINIMUM_MATCH, match + MINIMUM_MATCH, limit)
      let back: usize = 0
      while (pointer - back > low && match - back > block && load<u8>(pointer - back - 1) == load<u8>(match - back - 1)) {
        back++
      }
      length += back
      if (length > best) {
        best = length
        foundStart = pointer - back
        foundDistance = distance
      }
    }
    const step = <usize>load<u16>(CHAIN + ((candidate & 0xffff) << 1))
    if (step == MAXIMUM_DISTANCE || step == 0) break
    candidate -= step
  }
  return best
}

/**
 * Compresses `length` bytes at `source` into at most `capacity` bytes at `target`, looking at up to `depth` candidates
 * for each match: how many bytes, or 0 when they do not fit.
 */
export function lz4CompressChain(source: usize, length: usize, target: usize, capacity: usize, depth: usize): usize {
  const outEnd = target + capacity
  let out = target
  let anchor = source
  if (length > MATCH_START_LIMIT) {
    block = source
    inserted = source
    base = source - claimPositions(length)
    const end = source + length
    const startLimit = end - MATCH_START_LIMIT
    limit = end - LAST_LITERALS
    let pointer = source
    while (pointer <= startLimit) {
      let matched = search(pointer, anchor, MINIMUM_MATCH - 1, depth)
      if (matched < MINIMUM_MATCH) {
        pointer += 1 + ((pointer - anchor) >> 8)
        continue
      }
      let start = foundStart
      let distance = foundDistance
      while (start + matched <= startLimit) {
        const next = search(start + matched - 2, start + 1, matched, depth)
        if (next <= matched) break
        start = foundStart
        distance = foundDistance
        matched = next
      }
      const literals = start - anchor
      if (!fits(out, outEnd, literals, matched)) return 0
      out = writeSequence(out, anchor, literals, distance, matched)
      anchor = start + matched
      pointer = anchor
    }
  }
  const last = writeLastLiterals(out, outEnd, anchor, source + length - anchor)
  return last == 0 ? 0 : last - target
}
