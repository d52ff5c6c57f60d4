import type { ObjectId } from '../format/object-id.ts'

/** Record: 1 for catalog R and 2 for M, then the hash as 8 words. The first word of the memory counts the records. */
const RECORD_WORDS = 9
const RAW = 1
const METADATA = 2

/** Address space for 119 million blobs, a quarter as long as the system refuses it. Memory is only used for what is added. */
const ADDRESS_SPACE = 2 ** 32
const LEAST_ADDRESS_SPACE = 2 ** 24

/** Bytes that it grows by. */
const GROWTH = 1 << 18

/** The memory of a list. Safe to post to other threads. */
export type UnflushedBlobsMemory = SharedArrayBuffer

/**
 * The blobs that are to be made durable before a tag names them: those that this run wrote, and those that it found without
 * knowing that they are durable. A list in shared memory, which every thread appends to. Nothing is ever forgotten: what
 * does not fit fails the save.
 */
export class UnflushedBlobs {
  readonly memory: UnflushedBlobsMemory
  readonly #words: Int32Array

  /** @param memory another thread's list; a new one when not given */
  constructor(memory: UnflushedBlobsMemory = newMemory()) {
    this.memory = memory
    // Without a length, so that it follows the memory as that grows
    this.#words = new Int32Array(memory)
  }

  /** Blobs in the list; one that several threads found counts for each. */
  get count(): number {
    return Atomics.load(this.#words, 0)
  }

  /** @throws RangeError when there is no memory for it */
  add({ catalog, hash }: ObjectId): void {
    const at = 1 + Atomics.add(this.#words, 0, 1) * RECORD_WORDS
    this.#reserve((at + RECORD_WORDS) * 4)
    const words = this.#words
    const bytes = new DataView(hash.buffer, hash.byteOffset, hash.length)
    for (let i = 0; i < 8; i++) words[at + 1 + i] = bytes.getInt32(i * 4, true)
    Atomics.store(words, at, catalog === 'R' ? RAW : METADATA)
  }

  /** The blobs, in the order in which they were added. No other thread may be adding any. */
  *entries(): Generator<ObjectId, void> {
    const { count } = this
    for (let i = 0; i < count; i++) {
      const at = 1 + i * RECORD_WORDS
      const catalog = this.#words[at]
      // Its thread ended before it had written it down: a save with such an end publishes nothing
      if (catalog !== RAW && catalog !== METADATA) continue
      const hash = Buffer.allocUnsafe(32)
      for (let word = 0; word < 8; word++) hash.writeInt32LE(this.#words[at + 1 + word]!, word * 4)
      yield { catalog: catalog === RAW ? 'R' : 'M', hash }
    }
  }

  /** Grows the memory to so many bytes, unless another thread has. */
  #reserve(bytes: number): void {
    const { memory } = this
    if (memory.byteLength >= bytes) return
    try {
      memory.grow(Math.min(Math.ceil(bytes / GROWTH) * GROWTH, memory.maxByteLength))
    } catch (error) {
      // Another thread may have made it larger meanwhile: it cannot shrink
      if (memory.byteLength < bytes) throw error
    }
  }
}

function newMemory(): UnflushedBlobsMemory {
  for (let maxByteLength = ADDRESS_SPACE; ; maxByteLength /= 4) {
    try {
      return new SharedArrayBuffer(GROWTH, { maxByteLength })
    } catch (error) {
      if (maxByteLength <= LEAST_ADDRESS_SPACE) throw error
    }
  }
}
