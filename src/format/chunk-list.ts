import { FormatError } from '../errors.ts'
import { asBuffer } from './bytes.ts'
import { readInt64, readSize, writeSize } from './integers.ts'
import { HASH_SIZE } from './object-id.ts'

/** Bytes of the longest chunk. */
export const MAX_CHUNK_SIZE = 8 * 1024 * 1024

/** Bytes of one chunk's place in a list, and of the total after the last one. */
const ITEM_SIZE = 8 + 4 + HASH_SIZE
const TOTAL_SIZE = 8

/** One chunk of a file: where it starts, how long it is (both in bytes), and the hash of its object. */
export interface ChunkReference {
  readonly offset: number
  readonly length: number
  readonly hash: Buffer
}

/** Content of a file object (docs/format.md section 6): no chunk for an empty file, else two or more without gaps. */
export interface ChunkList {
  readonly size: number
  readonly chunks: ChunkReferences
}

/** The chunks of a file, each decoded when it is asked for: a list of millions takes no more memory than its bytes. */
export class ChunkReferences implements Iterable<ChunkReference> {
  readonly length: number
  readonly #bytes: Buffer

  /** @param bytes a file object that has been checked */
  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.length = (bytes.length - TOTAL_SIZE) / ITEM_SIZE
  }

  /** The chunk at a place from 0 to below `length`; its hash is a view. */
  at(index: number): ChunkReference {
    const bytes = this.#bytes
    const position = index * ITEM_SIZE
    return {
      offset: readOffset(bytes, position),
      length: bytes.readInt32LE(position + 8),
      hash: bytes.subarray(position + 12, position + ITEM_SIZE)
    }
  }

  /** Written out, as a generator takes half again as long for a list. */
  [Symbol.iterator](): Iterator<ChunkReference, undefined> {
    let next = 0
    return {
      next: () => (next < this.length ? { done: false, value: this.at(next++) } : { done: true, value: undefined })
    }
  }
}

/**
 * The bytes of a file object (type 1).
 *
 * @throws {FormatError} when the chunks are not those of one file in order, or when there is just one: such a file has
 *   no object of its own.
 */
export function encodeChunkList(chunks: Iterable<ChunkReference> & { readonly length: number }): Buffer {
  checkCount(chunks.length)
  const bytes = Buffer.allocUnsafe(chunks.length * ITEM_SIZE + TOTAL_SIZE)
  let end = 0
  let position = 0
  for (const chunk of chunks) {
    checkChunk(chunk.offset, chunk.length, end)
    writeSize(bytes, position, chunk.offset, 'offset of a chunk')
    bytes.writeInt32LE(chunk.length, position + 8)
    if (chunk.hash.copy(bytes, position + 12) !== HASH_SIZE) throw new RangeError('a chunk has a hash of another size')
    end += chunk.length
    position += ITEM_SIZE
  }
  writeSize(bytes, position, end, 'size of a file')
  return bytes
}

/**
 * The chunks of a file object, all checked; they are views into `bytes`.
 *
 * @throws {FormatError} when the list is cut off, has a gap, an overlap or another order, a chunk of no bytes or of more
 *   than 8 MiB, just one chunk, or another total than its chunks.
 */
export function decodeChunkList(bytes: Uint8Array): ChunkList {
  const buffer = asBuffer(bytes)
  if (buffer.length % ITEM_SIZE !== TOTAL_SIZE) throw new FormatError('the chunk list is cut off')
  const count = (buffer.length - TOTAL_SIZE) / ITEM_SIZE
  checkCount(count)
  let end = 0
  for (let position = 0; position < count * ITEM_SIZE; position += ITEM_SIZE) {
    const length = buffer.readInt32LE(position + 8)
    checkChunk(readOffset(buffer, position), length, end)
    end += length
  }
  const size = readSize(buffer, count * ITEM_SIZE, 'size of the file')
  if (size !== end) throw new FormatError(`the chunk list has a total of ${size} bytes, its chunks ${end}`)
  return { size, chunks: new ChunkReferences(buffer) }
}

function checkCount(count: number): void {
  if (count === 1) throw new FormatError('the chunk list has a single chunk')
}

function readOffset(bytes: Buffer, position: number): number {
  return readInt64(bytes, position, 'offset of a chunk')
}

function checkChunk(offset: number, length: number, expected: number): void {
  if (offset !== expected) throw new FormatError(`a chunk starts at ${offset} instead of ${expected}`)
  if (!Number.isInteger(length) || length <= 0 || length > MAX_CHUNK_SIZE) {
    throw new FormatError(`a chunk has the length ${length}`)
  }
}
