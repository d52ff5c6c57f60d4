// LZ4 block decompression of untrusted bytes.

let input: usize = 0
let extended: usize = 0

/** Reads the bytes at `input` that extend a length and adds them to `extended`; false when they run past `end`. */
function readLength(end: usize): bool {
  while (true) {
    if (input >= end) return false
    const byte = <usize>load<u8>(input++)
    extended += byte
    if (byte != 255) return true
  }
}

/**
 * Copies `length` bytes from `distance` bytes before `out`, where each copied byte may be copied again; `room` is how many
 * bytes may be written.
 */
function copyMatch(out: usize, distance: usize, length: usize, room: usize): void {
  const end = out + length
  if (room < length + 16) {
    while (out < end) {
      store<u8>(out, load<u8>(out - distance))
      out++
    }
    return
  }
  if (distance >= 16) {
    do {
      v128.store(out, v128.load(out - distance))
      out += 16
    } while (out < end)
    return
  }
  if (distance < 8) {
    // The same bytes repeat at every multiple of the distance, of which one is 8 or more
    const multiple = distance * ((7 + distance) / distance)
    const near = min<usize>(end, out + multiple - distance)
    while (out < near) {
      store<u8>(out, load<u8>(out - distance))
      out++
    }
    distance = multiple
  }
  while (out < end) {
    store<u64>(out, load<u64>(out - distance))
    out += 8
  }
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
  // Before these, a short sequence can be read and written without looking where it ends.
  const inputSafe = length > 32 ? inputEnd - 32 : source
  const outSafe = capacity > 64 ? outEnd - 64 : target
  let out = target
  let pointer = source
  while (pointer < inputEnd) {
    const token = <usize>load<u8>(pointer++)
    let literals = token >> 4
    if (literals < 15 && pointer < inputSafe && out < outSafe) {
      const distance = <usize>load<u16>(pointer + literals)
      const match = (token & 15) + 4
      const afterLiterals = out + literals
      v128.store(out, v128.load(pointer))
      if (match < 19 && distance >= 16 && distance <= afterLiterals - low) {
        const from = afterLiterals - distance
        v128.store(afterLiterals, v128.load(from))
        store<u16>(afterLiterals, load<u16>(from, 16), 16)
        pointer += literals + 2
        out = afterLiterals + match
        continue
      }
    }
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
