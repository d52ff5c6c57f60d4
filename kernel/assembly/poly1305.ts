// Poly1305 (RFC 8439 section 2.5) with five limbs of 26 bits. Multiplications, additions and masks alone: no branch and
// no address depends on a secret.

const LIMB: u64 = 0x3ffffff

let r0: u64 = 0
let r1: u64 = 0
let r2: u64 = 0
let r3: u64 = 0
let r4: u64 = 0
let h0: u64 = 0
let h1: u64 = 0
let h2: u64 = 0
let h3: u64 = 0
let h4: u64 = 0

/** What is added at the end, the second half of the key. */
const PAD: usize = memory.data(16, 16)
/** A last block that is not full. */
const REST: usize = memory.data(16, 16)

/** Begins with the 32 bytes of a one-time key. */
export function macStart(key: usize): void {
  r0 = (<u64>load<u32>(key)) & 0x3ffffff
  r1 = (<u64>(load<u32>(key, 3) >> 2)) & 0x3ffff03
  r2 = (<u64>(load<u32>(key, 6) >> 4)) & 0x3ffc0ff
  r3 = (<u64>(load<u32>(key, 9) >> 6)) & 0x3f03fff
  r4 = (<u64>(load<u32>(key, 12) >> 8)) & 0x00fffff
  h0 = h1 = h2 = h3 = h4 = 0
  v128.store(PAD, v128.load(key, 16))
}

/** Takes whole blocks of 16 bytes. `high` is the bit above a block, in the last limb: 0 for one that was not full. */
function blocks(pointer: usize, count: usize, high: u64): void {
  const s1 = r1 * 5
  const s2 = r2 * 5
  const s3 = r3 * 5
  const s4 = r4 * 5
  let a0 = h0
  let a1 = h1
  let a2 = h2
  let a3 = h3
  let a4 = h4
  const end = pointer + count * 16
  for (; pointer < end; pointer += 16) {
    const low = load<u64>(pointer)
    const top = load<u64>(pointer, 8)
    a0 += low & LIMB
    a1 += (low >> 26) & LIMB
    a2 += ((low >> 52) | (top << 12)) & LIMB
    a3 += (top >> 14) & LIMB
    a4 += (top >> 40) | high
    const d0 = a0 * r0 + a1 * s4 + a2 * s3 + a3 * s2 + a4 * s1
    const d1 = a0 * r1 + a1 * r0 + a2 * s4 + a3 * s3 + a4 * s2 + (d0 >> 26)
    const d2 = a0 * r2 + a1 * r1 + a2 * r0 + a3 * s4 + a4 * s3 + (d1 >> 26)
    const d3 = a0 * r3 + a1 * r2 + a2 * r1 + a3 * r0 + a4 * s4 + (d2 >> 26)
    const d4 = a0 * r4 + a1 * r3 + a2 * r2 + a3 * r1 + a4 * r0 + (d3 >> 26)
    a0 = (d0 & LIMB) + (d4 >> 26) * 5
    a1 = (d1 & LIMB) + (a0 >> 26)
    a0 &= LIMB
    a2 = d2 & LIMB
    a3 = d3 & LIMB
    a4 = d4 & LIMB
  }
  h0 = a0
  h1 = a1
  h2 = a2
  h3 = a3
  h4 = a4
}

/** Takes `length` bytes, a multiple of 16. */
export function macUpdate(pointer: usize, length: usize): void {
  blocks(pointer, length >> 4, 1 << 24)
}

/** Takes the last bytes, any number, and stores the MAC, 16 bytes, to `out`. Nothing secret stays. */
export function macFinish(pointer: usize, length: usize, out: usize): void {
  macUpdate(pointer, length & ~15)
  const rest = length & 15
  if (rest > 0) {
    memory.fill(REST, 0, 16)
    memory.copy(REST, pointer + length - rest, rest)
    store<u8>(REST + rest, 1)
    blocks(REST, 1, 0)
  }
  // All carries
  let a1 = h1
  let a2 = h2 + (a1 >> 26)
  a1 &= LIMB
  let a3 = h3 + (a2 >> 26)
  a2 &= LIMB
  let a4 = h4 + (a3 >> 26)
  a3 &= LIMB
  let a0 = h0 + (a4 >> 26) * 5
  a4 &= LIMB
  a1 += a0 >> 26
  a0 &= LIMB
  // Less the prime, 2^130 - 5, where it is not below that
  const g0 = a0 + 5
  const g1 = a1 + (g0 >> 26)
  const g2 = a2 + (g1 >> 26)
  const g3 = a3 + (g2 >> 26)
  const g4 = a4 + (g3 >> 26)
  const less = ~((g4 >> 26) - 1)
  a0 = (a0 & ~less) | (g0 & LIMB & less)
  a1 = (a1 & ~less) | (g1 & LIMB & less)
  a2 = (a2 & ~less) | (g2 & LIMB & less)
  a3 = (a3 & ~less) | (g3 & LIMB & less)
  a4 = (a4 & ~less) | (g4 & LIMB & less)
  // The pad is added in two halves of 64 bits
  const low = a0 | (a1 << 26) | (a2 << 52)
  const sum = low + load<u64>(PAD)
  const carry = ((low & load<u64>(PAD)) | ((low | load<u64>(PAD)) & ~sum)) >> 63
  const top = (a2 >> 12) | (a3 << 14) | (a4 << 40)
  store<u64>(out, sum)
  store<u64>(out, top + load<u64>(PAD, 8) + carry, 8)
  memory.fill(PAD, 0, 16)
  memory.fill(REST, 0, 16)
  r0 = r1 = r2 = r3 = r4 = h0 = h1 = h2 = h3 = h4 = 0
}
