// Keyed BLAKE3 with 32 bytes of output, in one call or piece by piece. Names follow the BLAKE3 paper: a chunk is 1024
// bytes, a chaining value 32, and the values of subtrees wait on a stack until their sibling is there.

import { compress } from './blake3-block'
import { compress4 } from './blake3-four'

const CHUNK_START: u32 = 1
const CHUNK_END: u32 = 2
const PARENT: u32 = 4
const ROOT: u32 = 8
const KEYED: u32 = 16

const BLOCK_LENGTH: usize = 64
const CHUNK_LENGTH: usize = 1024
const VALUE_LENGTH: usize = 32
/** Chunks that are hashed together, at most: their values need 2 KiB, and a parent more in 64 is cheap. */
const GROUP_CHUNKS: usize = 64

/** Where callers put the key before `blake3Hash` or `blake3Start`; zeroed again when the hash is finished. */
export const BLAKE3_KEY: usize = memory.data(32, 16)
/** Where the hash is found afterwards. */
export const BLAKE3_OUT: usize = memory.data(32, 16)

/** The last, unfinished chunk: its chaining value so far, and a block that is not compressed until more follows. */
const VALUE: usize = memory.data(32, 16)
const BLOCK: usize = memory.data(64, 16)
let blockLength: usize = 0
let blockFlags: u32 = 0
let chunkBytes: usize = 0
let counter: u64 = 0

/** Room for the values of 2^54 chunks' subtrees, and one that is not merged yet. */
const STACK: usize = memory.data(1792, 16)
let stackLength: usize = 0

/** Values of a group of chunks, reduced in place to two. */
const GROUP: usize = memory.data(2048, 64)

/** Copies `length` (below 64) bytes to BLOCK at `offset` and zeroes what follows. */
function fillBlock(offset: usize, pointer: usize, length: usize): void {
  memory.copy(BLOCK + offset, pointer, length)
  memory.fill(BLOCK + offset + length, 0, BLOCK_LENGTH - offset - length)
}

function startChunk(): void {
  v128.store(VALUE, v128.load(BLAKE3_KEY))
  v128.store(VALUE, v128.load(BLAKE3_KEY, 16), 16)
  blockFlags = KEYED | CHUNK_START
  blockLength = 0
  chunkBytes = 0
}

/** Takes `length` bytes into the current chunk, which has room for them. */
function updateChunk(pointer: usize, length: usize): void {
  chunkBytes += length
  if (blockLength > 0) {
    const taken = min<usize>(length, BLOCK_LENGTH - blockLength)
    memory.copy(BLOCK + blockLength, pointer, taken)
    blockLength += taken
    pointer += taken
    length -= taken
    if (length == 0) return
    compress(VALUE, BLOCK, 64, counter, blockFlags, VALUE)
    blockFlags = KEYED
    blockLength = 0
  }
  while (length > BLOCK_LENGTH) {
    compress(VALUE, pointer, 64, counter, blockFlags, VALUE)
    blockFlags = KEYED
    pointer += BLOCK_LENGTH
    length -= BLOCK_LENGTH
  }
  memory.copy(BLOCK, pointer, length)
  blockLength = length
}

/** Ends the current chunk: its chaining value is in VALUE, or with ROOT the hash of the whole input is. */
function finishChunk(root: u32): void {
  memory.fill(BLOCK + blockLength, 0, BLOCK_LENGTH - blockLength)
  compress(VALUE, BLOCK, <u32>blockLength, counter, blockFlags | CHUNK_END | root, VALUE)
}

/** Merges the two topmost values of the stack into one at `out`. */
function mergeTop(flags: u32, out: usize): void {
  stackLength--
  compress(BLAKE3_KEY, STACK + (stackLength - 1) * VALUE_LENGTH, 64, 0, KEYED | PARENT | flags, out)
}

/**
 * Pushes the value at `value` after merging what `chunks`, the chunks before it, leave complete. Merging only when more
 * follows keeps the last merge for `blake3Finish`, which alone may set ROOT.
 */
function push(value: usize, chunks: u64): void {
  const complete = <usize>popcnt<u64>(chunks)
  while (stackLength > complete) mergeTop(0, STACK + (stackLength - 2) * VALUE_LENGTH)
  const target = STACK + stackLength * VALUE_LENGTH
  v128.store(target, v128.load(value))
  v128.store(target, v128.load(value, 16), 16)
  stackLength++
}

/** Hashes `chunks` whole chunks (2, or a power of two from 4 to GROUP_CHUNKS) and pushes the two values below their root. */
function hashGroup(pointer: usize, chunks: usize): void {
  if (chunks == 2) {
    hashWholeChunk(pointer, counter, GROUP)
    hashWholeChunk(pointer + CHUNK_LENGTH, counter + 1, GROUP + VALUE_LENGTH)
  } else {
    for (let i: usize = 0; i < chunks; i += 4) {
      compress4(
        BLAKE3_KEY,
        pointer + i * CHUNK_LENGTH,
        CHUNK_LENGTH,
        16,
        counter + i,
        1,
        KEYED,
        CHUNK_START,
        CHUNK_END,
        GROUP + i * VALUE_LENGTH
      )
    }
    let values = chunks
    while (values >= 8) {
      values >>= 1
      for (let i: usize = 0; i < values; i += 4) {
        compress4(BLAKE3_KEY, GROUP + i * 64, 64, 1, 0, 0, KEYED | PARENT, 0, 0, GROUP + i * VALUE_LENGTH)
      }
    }
    if (values == 4) {
      compress(BLAKE3_KEY, GROUP, 64, 0, KEYED | PARENT, GROUP)
      compress(BLAKE3_KEY, GROUP + 64, 64, 0, KEYED | PARENT, GROUP + VALUE_LENGTH)
    }
  }
  push(GROUP, counter)
  push(GROUP + VALUE_LENGTH, counter + (chunks >> 1))
  counter += chunks
}

function hashWholeChunk(pointer: usize, chunkCounter: u64, out: usize): void {
  compress(BLAKE3_KEY, pointer, 64, chunkCounter, KEYED | CHUNK_START, out)
  for (let i: usize = 64; i < 960; i += 64) compress(out, pointer + i, 64, chunkCounter, KEYED, out)
  compress(out, pointer + 960, 64, chunkCounter, KEYED | CHUNK_END, out)
}

/** Begins a hash with the key at BLAKE3_KEY. */
export function blake3Start(): void {
  counter = 0
  stackLength = 0
  startChunk()
}

/** Takes `length` more bytes at `pointer`. */
export function blake3Update(pointer: usize, length: usize): void {
  if (chunkBytes > 0) {
    const taken = min<usize>(length, CHUNK_LENGTH - chunkBytes)
    updateChunk(pointer, taken)
    pointer += taken
    length -= taken
    if (length == 0) return
    finishChunk(0)
    push(VALUE, counter)
    counter++
    startChunk()
  }
  while (length > CHUNK_LENGTH) {
    // The largest power of two that is there and that keeps the tree's shape: subtrees are aligned to their size.
    let chunks = GROUP_CHUNKS
    while (chunks * CHUNK_LENGTH > length || (counter & (<u64>(chunks - 1))) != 0) chunks >>= 1
    if (chunks == 1) {
      hashWholeChunk(pointer, counter, GROUP)
      push(GROUP, counter)
      counter++
    } else {
      hashGroup(pointer, chunks)
    }
    pointer += chunks * CHUNK_LENGTH
    length -= chunks * CHUNK_LENGTH
  }
  updateChunk(pointer, length)
}

/** Ends the hash: 32 bytes at BLAKE3_OUT. Zeroes the key. */
export function blake3Finish(): void {
  if (stackLength == 0) {
    finishChunk(ROOT)
    moveOut(VALUE)
    return
  }
  if (chunkBytes > 0) {
    finishChunk(0)
    push(VALUE, counter)
  }
  while (stackLength > 2) mergeTop(0, STACK + (stackLength - 2) * VALUE_LENGTH)
  mergeTop(ROOT, GROUP)
  moveOut(GROUP)
}

/** The whole hash of `length` bytes at `pointer`: the short way for what fits in one chunk. */
export function blake3Hash(pointer: usize, length: usize): void {
  if (length > CHUNK_LENGTH) {
    blake3Start()
    blake3Update(pointer, length)
    blake3Finish()
    return
  }
  let value = BLAKE3_KEY
  let flags = KEYED | CHUNK_START
  while (length > BLOCK_LENGTH) {
    compress(value, pointer, 64, 0, flags, VALUE)
    value = VALUE
    flags = KEYED
    pointer += BLOCK_LENGTH
    length -= BLOCK_LENGTH
  }
  fillBlock(0, pointer, length)
  compress(value, BLOCK, <u32>length, 0, flags | CHUNK_END | ROOT, VALUE)
  moveOut(VALUE)
}

/** Moves the hash to BLAKE3_OUT and zeroes what holds the key. */
function moveOut(value: usize): void {
  v128.store(BLAKE3_OUT, v128.load(value))
  v128.store(BLAKE3_OUT, v128.load(value, 16), 16)
  memory.fill(BLAKE3_KEY, 0, 32)
  memory.fill(VALUE, 0, 32)
}
