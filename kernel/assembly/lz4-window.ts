// LZ4 for speed: at each step the candidates of a window of four or five neighbouring positions are compared at once and
// the longest match wins. What the usual greedy loop decides by branches that no processor can predict (is there a match
// here? is the next one longer?) is one maximum here, which is faster and, since it looks ahead, compresses better.

import {
  LAST_LITERALS,
  MATCH_START_LIMIT,
  TABLES,
  common16,
  fits,
  matchBefore,
  matchLength,
  writeLastLiterals,
  writeSequence
} from './lz4-sequence'

/** Table of the last position (u16, modulo 65536) of each hash of five bytes, and behind it of eight bytes. */
const FIVE: usize = TABLES
const FIVE_BITS_FAST: u32 = 14
const FIVE_BITS: u32 = 16
const EIGHT: usize = TABLES + (2 << FIVE_BITS)
const EIGHT_BITS: u32 = 15

/** The last position of a window, counted from its first. */
const LARGEST_SKIPPED: usize = 4
/** The shortest match that is taken: a hash of five bytes hardly finds shorter ones. */
const SHORTEST: usize = 5
/** Where nothing matches, the step grows by a byte each 256 bytes, up to this many. */
const LONGEST_SKIP: usize = 256

const PRIME: u64 = 0x9e3779b185ebca87

function slotOfFive(word: u64, shift: u64): usize {
  return FIVE + ((<usize>(((word << 24) * PRIME) >>> shift)) << 1)
}

function slotOfEight(word: u64, shift: u64): usize {
  return EIGHT + ((<usize>((word * PRIME) >>> shift)) << 1)
}

/** Distance from `position` to the last one in a slot, modulo 65536, and `position` put in its place. */
function exchange(slot: usize, position: usize): usize {
  const distance = (position - <usize>load<u16>(slot)) & 0xffff
  store<u16>(slot, position)
  return distance
}

/** A match at `pointer + skipped` as one number: the longer one is larger, of equals the one that skips less. */
function candidate(x: v128, pointer: usize, skipped: usize, distance: usize): usize {
  return (common16(x, pointer + skipped - distance) << 19) | ((7 - skipped) << 16) | distance
}

/**
 * The compressor, in two versions made by the compiler: T = u64 also uses the table of eight bytes and enters more
 * positions, T = u32 is for speed alone.
 *
 * A table entry of 0 means the block's first byte, so cleared tables lead nowhere outside the block: every candidate lies
 * before its position and within 65535 bytes, but for a distance of exactly 65536, which comes out as 0.
 */
function compressWindow<T>(source: usize, length: usize, target: usize, capacity: usize): usize {
  const outEnd = target + capacity
  let out = target
  let anchor = source
  if (length > MATCH_START_LIMIT + LARGEST_SKIPPED) {
    const lengthBits = 32 - clz<u32>(<u32>length)
    const fiveBits = min<u32>(lengthBits, sizeof<T>() == 8 ? FIVE_BITS : FIVE_BITS_FAST)
    const fiveShift = 64 - <u64>fiveBits
    memory.fill(FIVE, 0, 2 << fiveBits)
    const eightBits = min<u32>(lengthBits, EIGHT_BITS)
    const eightShift = 64 - <u64>eightBits
    if (sizeof<T>() == 8) memory.fill(EIGHT, 0, 2 << eightBits)
    const end = source + length
    const startLimit = end - MATCH_START_LIMIT - LARGEST_SKIPPED
    const matchLimit = end - LAST_LITERALS
    let pointer = source + 1
    while (pointer <= startLimit) {
      const position = pointer - source
      let slot = slotOfFive(load<u64>(pointer), fiveShift)
      let best = candidate(v128.load(pointer), pointer, 0, exchange(slot, position))
      let x = v128.load(pointer, 1)
      slot = slotOfFive(load<u64>(pointer, 1), fiveShift)
      best = max<usize>(best, candidate(x, pointer, 1, exchange(slot, position + 1)))
      x = v128.load(pointer, 2)
      slot = slotOfFive(load<u64>(pointer, 2), fiveShift)
      best = max<usize>(best, candidate(x, pointer, 2, exchange(slot, position + 2)))
      if (sizeof<T>() == 8) {
        slot = slotOfEight(load<u64>(pointer, 2), eightShift)
        best = max<usize>(best, candidate(x, pointer, 2, exchange(slot, position + 2)))
      }
      x = v128.load(pointer, 3)
      slot = slotOfFive(load<u64>(pointer, 3), fiveShift)
      best = max<usize>(best, candidate(x, pointer, 3, exchange(slot, position + 3)))
      if (sizeof<T>() == 8) {
        x = v128.load(pointer, 4)
        slot = slotOfFive(load<u64>(pointer, 4), fiveShift)
        best = max<usize>(best, candidate(x, pointer, 4, exchange(slot, position + 4)))
        slot = slotOfEight(load<u64>(pointer, 4), eightShift)
        best = max<usize>(best, candidate(x, pointer, 4, exchange(slot, position + 4)))
      }
      const distance = best & 0xffff
      const matched = best >>> 19
      if (matched < SHORTEST) {
        pointer += (sizeof<T>() == 8 ? 5 : 4) + min<usize>((pointer - anchor) >> 8, LONGEST_SKIP)
        continue
      }
      if (distance == 0) {
        pointer += 5
        continue
      }
      let start = pointer + 7 - ((best >>> 16) & 7)
      let matchEnd = start + matched
      if (matched == 16 && matchEnd < matchLimit) matchEnd += matchLength(matchEnd, matchEnd - distance, matchLimit)
      else matchEnd = min<usize>(matchEnd, matchLimit)
      start -= matchBefore(start, start - distance, min<usize>(start - anchor, start - distance - source))
      if (!fits(out, outEnd, start - anchor, matchEnd - start)) return 0
      out = writeSequence(out, anchor, start - anchor, distance, matchEnd - start)
      anchor = matchEnd
      pointer = matchEnd
      if (matchEnd > startLimit) break
      const endPosition = matchEnd - source
      const second = load<u64>(matchEnd - 2)
      if (sizeof<T>() == 8) store<u16>(slotOfFive(load<u64>(matchEnd - 1), fiveShift), endPosition - 1)
      store<u16>(slotOfFive(second, fiveShift), endPosition - 2)
      if (sizeof<T>() == 8) {
        store<u16>(slotOfEight(second, eightShift), endPosition - 2)
        const third = load<u64>(matchEnd - 3)
        store<u16>(slotOfFive(third, fiveShift), endPosition - 3)
        store<u16>(slotOfEight(third, eightShift), endPosition - 3)
      }
    }
  }
  const last = writeLastLiterals(out, outEnd, anchor, source + length - anchor)
  return last == 0 ? 0 : last - target
}

/**
 * Compresses `length` bytes at `source` into at most `capacity` bytes at `target`, as fast as it goes: how many bytes, or
 * 0 when they do not fit.
 */
export function lz4CompressFast(source: usize, length: usize, target: usize, capacity: usize): usize {
  return compressWindow<u32>(source, length, target, capacity)
}

/** The same with a second table: a tenth slower, three to four percent smaller. */
export function lz4CompressMiddle(source: usize, length: usize, target: usize, capacity: usize): usize {
  return compressWindow<u64>(source, length, target, capacity)
}
