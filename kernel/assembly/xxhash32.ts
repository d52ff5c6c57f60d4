// xxHash32 as specified in the xxHash repository (doc/xxhash_spec.md); LZ4 frames use it for all their checksums.

const PRIME1: u32 = 0x9e3779b1
const PRIME2: u32 = 0x85ebca77
const PRIME3: u32 = 0xc2b2ae3d
const PRIME4: u32 = 0x27d4eb2f
const PRIME5: u32 = 0x165667b1

function round(accumulator: u32, lane: u32): u32 {
  return rotl<u32>(accumulator + lane * PRIME2, 13) * PRIME1
}

/** xxHash32 of `length` bytes at `pointer`. */
export function xxh32(pointer: usize, length: usize, seed: u32): u32 {
  const end = pointer + length
  let hash: u32
  if (length >= 16) {
    let a = seed + PRIME1 + PRIME2
    let b = seed + PRIME2
    let c = seed
    let d = seed - PRIME1
    do {
      a = round(a, load<u32>(pointer))
      b = round(b, load<u32>(pointer, 4))
      c = round(c, load<u32>(pointer, 8))
      d = round(d, load<u32>(pointer, 12))
      pointer += 16
    } while (end - pointer >= 16)
    hash = rotl<u32>(a, 1) + rotl<u32>(b, 7) + rotl<u32>(c, 12) + rotl<u32>(d, 18)
  } else {
    hash = seed + PRIME5
  }
  hash += <u32>length
  while (end - pointer >= 4) {
    hash = rotl<u32>(hash + load<u32>(pointer) * PRIME3, 17) * PRIME4
    pointer += 4
  }
  while (pointer < end) {
    hash = rotl<u32>(hash + <u32>load<u8>(pointer) * PRIME5, 11) * PRIME1
    pointer++
  }
  hash = (hash ^ (hash >>> 15)) * PRIME2
  hash = (hash ^ (hash >>> 13)) * PRIME3
  return hash ^ (hash >>> 16)
}
