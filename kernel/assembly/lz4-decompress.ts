// LZ4 block decompression of untrusted bytes.

/** Reads the bytes that extend a length: adds to `extended`, moves `input`; false when they run past `end`. */
let input: usize = 0
let extended: usize = 0
function readLength(end: usize): bool {
  while (true) {
    if (input >= end) return false
    const byte = <usize>load<u8>(input++)
    extended += byte
    if (byte != 255) return true
  }
}

/** Copies `length` bytes from `distance` bytes before `out`, one after the other as the format means it. */
function copyMatch(out: usize, distance: usize, length: usize, room: usize): void {
  const end = out + length
  let from = out - distance
  if (room >= length + 16) {
    if (distance >= 16) {
      do {
        v128.store(out, v128.load(from))
        out += 16
        from += 16
      } while (out < end)
      return
    }
    if (distance >= 8) {
      do {
        store<u64>(out, load<u64>(from))
        out += 8
        from += 8
      } while (out < end)
      return
    }
  }
  while (out < end) store<u8>(out++, load<u8>(from++))
}

/**
 * Decompresses the block of `length` bytes at `source` to at most `capacity` bytes at `target`: how many, or -1 when
 * the block is malformed or too long. Matches may reach back into the `prefix` bytes before `target`. Never reads
 * outside the block and the prefix, never writes outside the capacity.
 */
export function lz4Decompress(source: usize, length: usize, target: usize, capacity: usize, prefix: usize): i32 {
  const inputEnd = source + length
  const outEnd = target + capacity
  const low = target - prefix
  let out = target
  let pointer = source
  while (pointer < inputEnd) {
    const token = <usize>load<u8>(pointer++)
    let literals = token >> 4
    if (literals == 15) {
      input = pointer
      extended = literals
      if (!readLength(inputEnd)) return -1
      literals = extended
      pointer = input
    }
    if (literals > inputEnd - pointer || literals > outEnd - out) return -1
    if (inputEnd - pointer >= literals + 16 && outEnd - out >= literals + 16) {
      const end = out + literals
      let from = pointer
      while (out < end) {
        v128.store(out, v128.load(from))
        out += 16
        from += 16
      }
      out = end
    } else {
      memory.copy(out, pointer, literals)
      out += literals
    }
    pointer += literals
    if (pointer == inputEnd) return <i32>(out - target)
    if (inputEnd - pointer < 2) return -1
    const distance = <usize>load<u16>(pointer)
    pointer += 2
    if (distance == 0 || distance > out - low) return -1
    let match = token & 15
    if (match == 15) {
      input = pointer
      extended = match
      if (!readLength(inputEnd)) return -1
      match = extended
      pointer = input
    }
    match += 4
    if (match > outEnd - out) return -1
    copyMatch(out, distance, match, outEnd - out)
    out += match
  }
  return -1
}
