// ChaCha20 (RFC 8439 section 2.3) and HChaCha20 (draft-irtf-cfrg-xchacha section 2.2). Nothing but additions, XORs and
// rotations by constants: no branch and no address depends on a secret.

const SIGMA0: i32 = 0x61707865
const SIGMA1: i32 = 0x3320646e
const SIGMA2: i32 = 0x79622d32
const SIGMA3: i32 = 0x6b206574

function add(a: v128, b: v128): v128 {
  return i32x4.add(a, b)
}

function xor(a: v128, b: v128): v128 {
  return v128.xor(a, b)
}

// Rotations to the left of each 32-bit lane; by whole bytes a shuffle is one instruction where shifts are three.

function left16(x: v128): v128 {
  return v128.shuffle<u8>(x, x, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13)
}

function left12(x: v128): v128 {
  return v128.or(i32x4.shl(x, 12), i32x4.shr_u(x, 20))
}

function left8(x: v128): v128 {
  return v128.shuffle<u8>(x, x, 3, 0, 1, 2, 7, 4, 5, 6, 11, 8, 9, 10, 15, 12, 13, 14)
}

function left7(x: v128): v128 {
  return v128.or(i32x4.shl(x, 7), i32x4.shr_u(x, 25))
}

/** Stores word vectors n to n + 3 of four blocks into them; `out` is where word n of the first one goes. */
function storeWords(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab01 = v128.shuffle<u32>(a, b, 0, 4, 1, 5)
  const ab23 = v128.shuffle<u32>(a, b, 2, 6, 3, 7)
  const cd01 = v128.shuffle<u32>(c, d, 0, 4, 1, 5)
  const cd23 = v128.shuffle<u32>(c, d, 2, 6, 3, 7)
  v128.store(out, v128.shuffle<u64>(ab01, cd01, 0, 2))
  v128.store(out, v128.shuffle<u64>(ab01, cd01, 1, 3), 64)
  v128.store(out, v128.shuffle<u64>(ab23, cd23, 0, 2), 128)
  v128.store(out, v128.shuffle<u64>(ab23, cd23, 1, 3), 192)
}

/** Four blocks of key stream, 256 bytes, from block `counter` on, to `out`. `key` is 32 bytes, `nonce` 12. */
export function keyStream(key: usize, counter: u32, nonce: usize, out: usize): void {
  const k0 = v128.load32_splat(key, 0)
  const k1 = v128.load32_splat(key, 4)
  const k2 = v128.load32_splat(key, 8)
  const k3 = v128.load32_splat(key, 12)
  const k4 = v128.load32_splat(key, 16)
  const k5 = v128.load32_splat(key, 20)
  const k6 = v128.load32_splat(key, 24)
  const k7 = v128.load32_splat(key, 28)
  const counters = add(i32x4.splat(counter), i32x4(0, 1, 2, 3))
  const n0 = v128.load32_splat(nonce, 0)
  const n1 = v128.load32_splat(nonce, 4)
  const n2 = v128.load32_splat(nonce, 8)
  let x0 = i32x4.splat(SIGMA0)
  let x1 = i32x4.splat(SIGMA1)
  let x2 = i32x4.splat(SIGMA2)
  let x3 = i32x4.splat(SIGMA3)
  let x4 = k0
  let x5 = k1
  let x6 = k2
  let x7 = k3
  let x8 = k4
  let x9 = k5
  let x10 = k6
  let x11 = k7
  let x12 = counters
  let x13 = n0
  let x14 = n1
  let x15 = n2
  for (let round = 0; round < 10; round++) {
    x0 = add(x0, x4)
    x1 = add(x1, x5)
    x2 = add(x2, x6)
    x3 = add(x3, x7)
    x12 = left16(xor(x12, x0))
    x13 = left16(xor(x13, x1))
    x14 = left16(xor(x14, x2))
    x15 = left16(xor(x15, x3))
    x8 = add(x8, x12)
    x9 = add(x9, x13)
    x10 = add(x10, x14)
    x11 = add(x11, x15)
    x4 = left12(xor(x4, x8))
    x5 = left12(xor(x5, x9))
    x6 = left12(xor(x6, x10))
    x7 = left12(xor(x7, x11))
    x0 = add(x0, x4)
    x1 = add(x1, x5)
    x2 = add(x2, x6)
    x3 = add(x3, x7)
    x12 = left8(xor(x12, x0))
    x13 = left8(xor(x13, x1))
    x14 = left8(xor(x14, x2))
    x15 = left8(xor(x15, x3))
    x8 = add(x8, x12)
    x9 = add(x9, x13)
    x10 = add(x10, x14)
    x11 = add(x11, x15)
    x4 = left7(xor(x4, x8))
    x5 = left7(xor(x5, x9))
    x6 = left7(xor(x6, x10))
    x7 = left7(xor(x7, x11))
    x0 = add(x0, x5)
    x1 = add(x1, x6)
    x2 = add(x2, x7)
    x3 = add(x3, x4)
    x15 = left16(xor(x15, x0))
    x12 = left16(xor(x12, x1))
    x13 = left16(xor(x13, x2))
    x14 = left16(xor(x14, x3))
    x10 = add(x10, x15)
    x11 = add(x11, x12)
    x8 = add(x8, x13)
    x9 = add(x9, x14)
    x5 = left12(xor(x5, x10))
    x6 = left12(xor(x6, x11))
    x7 = left12(xor(x7, x8))
    x4 = left12(xor(x4, x9))
    x0 = add(x0, x5)
    x1 = add(x1, x6)
    x2 = add(x2, x7)
    x3 = add(x3, x4)
    x15 = left8(xor(x15, x0))
    x12 = left8(xor(x12, x1))
    x13 = left8(xor(x13, x2))
    x14 = left8(xor(x14, x3))
    x10 = add(x10, x15)
    x11 = add(x11, x12)
    x8 = add(x8, x13)
    x9 = add(x9, x14)
    x5 = left7(xor(x5, x10))
    x6 = left7(xor(x6, x11))
    x7 = left7(xor(x7, x8))
    x4 = left7(xor(x4, x9))
  }
  const s0 = i32x4.splat(SIGMA0)
  const s1 = i32x4.splat(SIGMA1)
  const s2 = i32x4.splat(SIGMA2)
  const s3 = i32x4.splat(SIGMA3)
  storeWords(out, add(x0, s0), add(x1, s1), add(x2, s2), add(x3, s3))
  storeWords(out + 16, add(x4, k0), add(x5, k1), add(x6, k2), add(x7, k3))
  storeWords(out + 32, add(x8, k4), add(x9, k5), add(x10, k6), add(x11, k7))
  storeWords(out + 48, add(x12, counters), add(x13, n0), add(x14, n1), add(x15, n2))
}

/** The subkey for a key of 32 bytes and the first 16 of an extended nonce, 32 bytes to `out`, which may be the key. */
export function subkey(key: usize, nonce: usize, out: usize): void {
  let a = i32x4(SIGMA0, SIGMA1, SIGMA2, SIGMA3)
  let b = v128.load(key)
  let c = v128.load(key, 16)
  let d = v128.load(nonce)
  for (let round = 0; round < 10; round++) {
    a = add(a, b)
    d = left16(xor(d, a))
    c = add(c, d)
    b = left12(xor(b, c))
    a = add(a, b)
    d = left8(xor(d, a))
    c = add(c, d)
    b = left7(xor(b, c))
    // Diagonals become columns
    b = v128.shuffle<u32>(b, b, 1, 2, 3, 0)
    c = v128.shuffle<u32>(c, c, 2, 3, 0, 1)
    d = v128.shuffle<u32>(d, d, 3, 0, 1, 2)
    a = add(a, b)
    d = left16(xor(d, a))
    c = add(c, d)
    b = left12(xor(b, c))
    a = add(a, b)
    d = left8(xor(d, a))
    c = add(c, d)
    b = left7(xor(b, c))
    b = v128.shuffle<u32>(b, b, 3, 0, 1, 2)
    c = v128.shuffle<u32>(c, c, 2, 3, 0, 1)
    d = v128.shuffle<u32>(d, d, 1, 2, 3, 0)
  }
  v128.store(out, a)
  v128.store(out, d, 16)
}
