// Four BLAKE3 compressions at once: lane k of every vector belongs to input k. Used for four chunks (16 blocks each) and
// for four parents (one block each). Blocks are full: the last, shorter chunk of an input goes through blake3-block.ts.

import { rotate16, rotate12, rotate8, rotate7 } from './blake3-rotate'

const IV0: i32 = 0x6a09e667
const IV1: i32 = <i32>0xbb67ae85
const IV2: i32 = 0x3c6ef372
const IV3: i32 = <i32>0xa54ff53a

/** The message words of the current blocks, transposed: vector i holds word i of the four blocks. */
const MESSAGE: usize = memory.data(256, 64)

/** Where each of the seven rounds finds its 16 message vectors, as offsets into MESSAGE. */
const SCHEDULE: usize = memory.data<u16>([
  0, 16, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 32, 96, 48, 160, 112, 0, 64, 208, 16, 176,
  192, 80, 144, 224, 240, 128, 48, 64, 160, 192, 208, 32, 112, 224, 96, 80, 144, 0, 176, 240, 128, 16, 160, 112, 192,
  144, 224, 48, 208, 240, 64, 0, 176, 32, 80, 128, 16, 96, 192, 208, 144, 176, 240, 160, 224, 128, 112, 32, 80, 48, 0,
  16, 96, 64, 144, 224, 176, 80, 128, 192, 240, 16, 208, 48, 0, 160, 32, 96, 64, 112, 176, 240, 80, 0, 16, 144, 128, 96,
  224, 160, 32, 192, 48, 64, 112, 208
])

function add(a: v128, b: v128): v128 {
  return i32x4.add(a, b)
}

function message(schedule: usize, index: usize): v128 {
  return v128.load(MESSAGE + <usize>load<u16>(schedule + 2 * index))
}

/** Reads 16 bytes of each of four blocks and stores them as message vectors 4 * `group` and the three after it. */
function transpose(p0: usize, p1: usize, p2: usize, p3: usize, group: usize): void {
  const offset = 16 * group
  const a = v128.load(p0 + offset)
  const b = v128.load(p1 + offset)
  const c = v128.load(p2 + offset)
  const d = v128.load(p3 + offset)
  const ab01 = v128.shuffle<u32>(a, b, 0, 4, 1, 5)
  const ab23 = v128.shuffle<u32>(a, b, 2, 6, 3, 7)
  const cd01 = v128.shuffle<u32>(c, d, 0, 4, 1, 5)
  const cd23 = v128.shuffle<u32>(c, d, 2, 6, 3, 7)
  const target = MESSAGE + 64 * group
  v128.store(target, v128.shuffle<u64>(ab01, cd01, 0, 2))
  v128.store(target, v128.shuffle<u64>(ab01, cd01, 1, 3), 16)
  v128.store(target, v128.shuffle<u64>(ab23, cd23, 0, 2), 32)
  v128.store(target, v128.shuffle<u64>(ab23, cd23, 1, 3), 48)
}

/** Stores word vectors a..d (words n..n+3 of four chaining values) into the four values at `out`, 32 bytes apart. */
function storeWords(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab01 = v128.shuffle<u32>(a, b, 0, 4, 1, 5)
  const ab23 = v128.shuffle<u32>(a, b, 2, 6, 3, 7)
  const cd01 = v128.shuffle<u32>(c, d, 0, 4, 1, 5)
  const cd23 = v128.shuffle<u32>(c, d, 2, 6, 3, 7)
  v128.store(out, v128.shuffle<u64>(ab01, cd01, 0, 2))
  v128.store(out, v128.shuffle<u64>(ab01, cd01, 1, 3), 32)
  v128.store(out, v128.shuffle<u64>(ab23, cd23, 0, 2), 64)
  v128.store(out, v128.shuffle<u64>(ab23, cd23, 1, 3), 96)
}

/**
 * Four chaining values, written to `out` one after the other (128 bytes; may overlap the input, which is read first
 * when there is one block). Input k begins at `pointer + k * stride` and has `blocks` blocks of 64 bytes; its counter
 * is `counter + k * counterStep`. `first` and `last` are flags added for the first and the last block.
 */
export function compress4(
  key: usize,
  pointer: usize,
  stride: usize,
  blocks: u32,
  counter: u64,
  counterStep: u64,
  flags: u32,
  first: u32,
  last: u32,
  out: usize
): void {
  let h0 = v128.load32_splat(key, 0)
  let h1 = v128.load32_splat(key, 4)
  let h2 = v128.load32_splat(key, 8)
  let h3 = v128.load32_splat(key, 12)
  let h4 = v128.load32_splat(key, 16)
  let h5 = v128.load32_splat(key, 20)
  let h6 = v128.load32_splat(key, 24)
  let h7 = v128.load32_splat(key, 28)
  const counter1 = counter + counterStep
  const counter2 = counter1 + counterStep
  const counter3 = counter2 + counterStep
  let counterLow = i32x4.splat(<i32>counter)
  counterLow = i32x4.replace_lane(counterLow, 1, <i32>counter1)
  counterLow = i32x4.replace_lane(counterLow, 2, <i32>counter2)
  counterLow = i32x4.replace_lane(counterLow, 3, <i32>counter3)
  let counterHigh = i32x4.splat(<i32>(counter >> 32))
  counterHigh = i32x4.replace_lane(counterHigh, 1, <i32>(counter1 >> 32))
  counterHigh = i32x4.replace_lane(counterHigh, 2, <i32>(counter2 >> 32))
  counterHigh = i32x4.replace_lane(counterHigh, 3, <i32>(counter3 >> 32))
  let blockFlags = flags | first
  for (let block: u32 = 1; block <= blocks; block++) {
    if (block == blocks) blockFlags |= last
    for (let group: usize = 0; group < 4; group++) {
      transpose(pointer, pointer + stride, pointer + 2 * stride, pointer + 3 * stride, group)
    }
    let v0 = h0
    let v1 = h1
    let v2 = h2
    let v3 = h3
    let v4 = h4
    let v5 = h5
    let v6 = h6
    let v7 = h7
    let v8 = i32x4.splat(IV0)
    let v9 = i32x4.splat(IV1)
    let v10 = i32x4.splat(IV2)
    let v11 = i32x4.splat(IV3)
    let v12 = counterLow
    let v13 = counterHigh
    let v14 = i32x4.splat(64)
    let v15 = i32x4.splat(<i32>blockFlags)
    for (let s = SCHEDULE; s < SCHEDULE + 224; s += 32) {
      // columns
      v0 = add(add(v0, message(s, 0)), v4)
      v1 = add(add(v1, message(s, 2)), v5)
      v2 = add(add(v2, message(s, 4)), v6)
      v3 = add(add(v3, message(s, 6)), v7)
      v12 = rotate16(v128.xor(v12, v0))
      v13 = rotate16(v128.xor(v13, v1))
      v14 = rotate16(v128.xor(v14, v2))
      v15 = rotate16(v128.xor(v15, v3))
      v8 = add(v8, v12)
      v9 = add(v9, v13)
      v10 = add(v10, v14)
      v11 = add(v11, v15)
      v4 = rotate12(v128.xor(v4, v8))
      v5 = rotate12(v128.xor(v5, v9))
      v6 = rotate12(v128.xor(v6, v10))
      v7 = rotate12(v128.xor(v7, v11))
      v0 = add(add(v0, message(s, 1)), v4)
      v1 = add(add(v1, message(s, 3)), v5)
      v2 = add(add(v2, message(s, 5)), v6)
      v3 = add(add(v3, message(s, 7)), v7)
      v12 = rotate8(v128.xor(v12, v0))
      v13 = rotate8(v128.xor(v13, v1))
      v14 = rotate8(v128.xor(v14, v2))
      v15 = rotate8(v128.xor(v15, v3))
      v8 = add(v8, v12)
      v9 = add(v9, v13)
      v10 = add(v10, v14)
      v11 = add(v11, v15)
      v4 = rotate7(v128.xor(v4, v8))
      v5 = rotate7(v128.xor(v5, v9))
      v6 = rotate7(v128.xor(v6, v10))
      v7 = rotate7(v128.xor(v7, v11))
      // diagonals
      v0 = add(add(v0, message(s, 8)), v5)
      v1 = add(add(v1, message(s, 10)), v6)
      v2 = add(add(v2, message(s, 12)), v7)
      v3 = add(add(v3, message(s, 14)), v4)
      v15 = rotate16(v128.xor(v15, v0))
      v12 = rotate16(v128.xor(v12, v1))
      v13 = rotate16(v128.xor(v13, v2))
      v14 = rotate16(v128.xor(v14, v3))
      v10 = add(v10, v15)
      v11 = add(v11, v12)
      v8 = add(v8, v13)
      v9 = add(v9, v14)
      v5 = rotate12(v128.xor(v5, v10))
      v6 = rotate12(v128.xor(v6, v11))
      v7 = rotate12(v128.xor(v7, v8))
      v4 = rotate12(v128.xor(v4, v9))
      v0 = add(add(v0, message(s, 9)), v5)
      v1 = add(add(v1, message(s, 11)), v6)
      v2 = add(add(v2, message(s, 13)), v7)
      v3 = add(add(v3, message(s, 15)), v4)
      v15 = rotate8(v128.xor(v15, v0))
      v12 = rotate8(v128.xor(v12, v1))
      v13 = rotate8(v128.xor(v13, v2))
      v14 = rotate8(v128.xor(v14, v3))
      v10 = add(v10, v15)
      v11 = add(v11, v12)
      v8 = add(v8, v13)
      v9 = add(v9, v14)
      v5 = rotate7(v128.xor(v5, v10))
      v6 = rotate7(v128.xor(v6, v11))
      v7 = rotate7(v128.xor(v7, v8))
      v4 = rotate7(v128.xor(v4, v9))
    }
    h0 = v128.xor(v0, v8)
    h1 = v128.xor(v1, v9)
    h2 = v128.xor(v2, v10)
    h3 = v128.xor(v3, v11)
    h4 = v128.xor(v4, v12)
    h5 = v128.xor(v5, v13)
    h6 = v128.xor(v6, v14)
    h7 = v128.xor(v7, v15)
    blockFlags = flags
    pointer += 64
  }
  storeWords(out, h0, h1, h2, h3)
  storeWords(out + 16, h4, h5, h6, h7)
}
