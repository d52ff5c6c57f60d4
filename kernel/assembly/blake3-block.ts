// One BLAKE3 compression, the four rows of the state in one vector each.

import { rotate16, rotate12, rotate8, rotate7 } from './blake3-rotate'

/**
 * The chaining value (first 32 bytes of output) of one block of 64 bytes, written to `out`; `value` is the chaining
 * value that goes in, `length` how many of the block's bytes count (the rest is zero). `out` may be `value` or lie in
 * `block`.
 */
export function compress(value: usize, block: usize, length: u32, counter: u64, flags: u32, out: usize): void {
  let a = v128.load(value)
  let b = v128.load(value, 16)
  let c = i32x4(0x6a09e667, <i32>0xbb67ae85, 0x3c6ef372, <i32>0xa54ff53a)
  let d = i32x4.replace_lane(i32x4.splat(<i32>flags), 2, <i32>length)
  d = i64x2.replace_lane(d, 0, counter)

  // x0, x1: the words added first and second in the column step; x2, x3: in the diagonal step, which rotates a, c and d
  // rather than b, so their words are rotated by one as well.
  const m0 = v128.load(block)
  const m1 = v128.load(block, 16)
  const m2 = v128.load(block, 32)
  const m3 = v128.load(block, 48)
  let x0 = v128.shuffle<u32>(m0, m1, 0, 2, 4, 6)
  let x1 = v128.shuffle<u32>(m0, m1, 1, 3, 5, 7)
  let x2 = v128.shuffle<u32>(m2, m3, 6, 0, 2, 4)
  let x3 = v128.shuffle<u32>(m2, m3, 7, 1, 3, 5)
  let round = 0
  while (true) {
    a = i32x4.add(i32x4.add(a, x0), b)
    d = rotate16(v128.xor(d, a))
    c = i32x4.add(c, d)
    b = rotate12(v128.xor(b, c))
    a = i32x4.add(i32x4.add(a, x1), b)
    d = rotate8(v128.xor(d, a))
    c = i32x4.add(c, d)
    b = rotate7(v128.xor(b, c))

    a = v128.shuffle<u32>(a, a, 3, 0, 1, 2)
    d = v128.shuffle<u32>(d, d, 2, 3, 0, 1)
    c = v128.shuffle<u32>(c, c, 1, 2, 3, 0)
    a = i32x4.add(i32x4.add(a, x2), b)
    d = rotate16(v128.xor(d, a))
    c = i32x4.add(c, d)
    b = rotate12(v128.xor(b, c))
    a = i32x4.add(i32x4.add(a, x3), b)
    d = rotate8(v128.xor(d, a))
    c = i32x4.add(c, d)
    b = rotate7(v128.xor(b, c))
    a = v128.shuffle<u32>(a, a, 1, 2, 3, 0)
    d = v128.shuffle<u32>(d, d, 2, 3, 0, 1)
    c = v128.shuffle<u32>(c, c, 3, 0, 1, 2)

    if (++round == 7) break
    // The message permutation, applied to words in the order in which x0..x3 hold them.
    const y0 = v128.shuffle<u32>(x0, x1, 1, 5, 7, 2)
    const y1 = v128.shuffle<u32>(v128.shuffle<u32>(x0, x2, 3, 6, 0, 0), x3, 0, 1, 2, 7)
    const y2 = v128.shuffle<u32>(v128.shuffle<u32>(x3, x1, 0, 4, 0, 1), x2, 0, 1, 7, 3)
    const y3 = v128.shuffle<u32>(v128.shuffle<u32>(x2, x3, 1, 6, 0, 0), x1, 0, 1, 6, 3)
    x0 = y0
    x1 = y1
    x2 = y2
    x3 = y3
  }
  v128.store(out, v128.xor(a, c))
  v128.store(out, v128.xor(b, d), 16)
}
