/** 1 when the regions of `length` bytes at `a` and `b` hold the same bytes, else 0. */
export function equal(a: usize, b: usize, length: usize): i32 {
  const end = a + length
  while (end - a >= 64) {
    const x = v128.or(v128.xor(v128.load(a), v128.load(b)), v128.xor(v128.load(a, 16), v128.load(b, 16)))
    const y = v128.or(v128.xor(v128.load(a, 32), v128.load(b, 32)), v128.xor(v128.load(a, 48), v128.load(b, 48)))
    if (v128.any_true(v128.or(x, y))) return 0
    a += 64
    b += 64
  }
  while (end - a >= 8) {
    if (load<u64>(a) != load<u64>(b)) return 0
    a += 8
    b += 8
  }
  while (a < end) {
    if (load<u8>(a) != load<u8>(b)) return 0
    a++
    b++
  }
  return 1
}
