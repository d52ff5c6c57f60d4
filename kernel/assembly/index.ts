/** The exports of the kernel: see `src/kernel/kernel.ts` for what callers must hold to. */
export { BLAKE3_KEY, BLAKE3_OUT, blake3Hash, blake3Start, blake3Update, blake3Finish } from './blake3'
export { GEAR_TABLES, gearStart, gearScan } from './gear'
export { lz4CompressFast, lz4CompressMiddle } from './lz4-window'
export { lz4CompressChain } from './lz4-chain'
export { lz4Decompress } from './lz4-decompress'
export { xxh32 } from './xxhash32'
export { equal } from './equal'
export { MESSAGE_KEY, MESSAGE_HEADER, SEALED_MESSAGE, sealMessage, openMessage } from './message'
// For tests: a MAC's rare carries do not come up in messages
export { macStart, macFinish } from './poly1305'

/** First byte of memory that the kernel does not use itself. */
export function heapBase(): usize {
  return __heap_base
}
