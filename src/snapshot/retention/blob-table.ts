import type { ObjectId } from '../../format/object-id.ts'

/** What is known of a blob: bits. */
export const BLOB = {
  /** It is in its place. */
  PLACE: 1,
  /** And that for longer than the grace period. */
  OLD: 2,
  /** It is among the fossils. */
  FOSSIL: 4,
  /** A visible snapshot needs it. */
  NEEDED: 8,
  /** It has been read, or is about to be, for what it needs itself. */
  READ: 16,
  /** Its file has a size that no blob has. */
  DAMAGED: 32,
  /** This run has set it aside. */
  MOVED: 64
} as const

/** The catalog is a bit as well: the same hash may be in both. */
const META = 128
const HASH_WORDS = 8
/** Blobs whose facts are kept together: at most a part of a block is unused, and nothing is copied. */
const BLOCK = 1 << 16
const FIRST_SLOTS = 1 << 12
const FULL = 3 / 4
/** A larger file is no blob (`MAX_FILE_SIZE`). */
const MAX_SIZE = 2 ** 32 - 1

class Block {
  readonly hashes = new Int32Array(BLOCK * HASH_WORDS)
  readonly bits = new Uint8Array(BLOCK)
  readonly sizes = new Uint32Array(BLOCK)
}

/**
 * The blobs of a repository in flat memory, 48 bytes each at the most: hash, bits, bytes on disk, and a place in a hash
 * table. They are numbered as they come.
 */
export class BlobTable {
  #count = 0
  readonly #blocks: Block[] = []
  /** By hash: numbers of blobs, from 1 on; 0 where there is none. */
  #slots = new Uint32Array(FIRST_SLOTS)

  /** Blobs in the table. */
  get count(): number {
    return this.#count
  }

  /** Sets bits of a blob, which is added where it is missing. @returns its bits before */
  mark({ catalog, hash }: ObjectId, bits: number): number {
    const meta = catalog === 'M' ? META : 0
    const number = this.#find(hash, meta) ?? this.#add(hash, meta)
    const block = this.#blocks[Math.floor(number / BLOCK)]!
    const before = block.bits[number % BLOCK]!
    block.bits[number % BLOCK] = before | bits
    return before & ~META
  }

  /** The same for one that was listed, with its bytes on disk. */
  list(id: ObjectId, bits: number, size: number): void {
    this.mark(id, bits)
    const number = this.#find(id.hash, id.catalog === 'M' ? META : 0)!
    this.#blocks[Math.floor(number / BLOCK)]!.sizes[number % BLOCK] = Math.min(size, MAX_SIZE)
  }

  /** Bits of a blob; 0 where it is not in the table. */
  bits({ catalog, hash }: ObjectId): number {
    const number = this.#find(hash, catalog === 'M' ? META : 0)
    return number === undefined ? 0 : this.#blocks[Math.floor(number / BLOCK)]!.bits[number % BLOCK]! & ~META
  }

  /** Bytes on disk of a blob that was listed. */
  size({ catalog, hash }: ObjectId): number {
    const number = this.#find(hash, catalog === 'M' ? META : 0)
    return number === undefined ? 0 : this.#blocks[Math.floor(number / BLOCK)]!.sizes[number % BLOCK]!
  }

  /** The blobs of whose bits in `mask` those in `wanted` are set, and no others. */
  *select(mask: number, wanted: number): Generator<{ id: ObjectId; size: number }, void> {
    for (let number = 0; number < this.#count; number++) {
      const { hashes, bits, sizes } = this.#blocks[Math.floor(number / BLOCK)]!
      const at = number % BLOCK
      if ((bits[at]! & mask) !== wanted) continue
      const words = hashes.subarray(at * HASH_WORDS, (at + 1) * HASH_WORDS)
      const hash = Buffer.from(new Uint8Array(words.buffer, words.byteOffset, words.byteLength))
      yield { id: { catalog: (bits[at]! & META) === 0 ? 'R' : 'M', hash }, size: sizes[at]! }
    }
  }

  #find(hash: Buffer, meta: number): number | undefined {
    const mask = this.#slots.length - 1
    for (let slot = readWord(hash, 0) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]! - 1
      if (number < 0) return undefined
      const block = this.#blocks[Math.floor(number / BLOCK)]!
      const at = number % BLOCK
      if ((block.bits[at]! & META) === meta && isSame(block.hashes, at * HASH_WORDS, hash)) return number
    }
  }

  #add(hash: Buffer, meta: number): number {
    if (this.#count >= this.#slots.length * FULL) this.#grow()
    const number = this.#count++
    if (number % BLOCK === 0) this.#blocks.push(new Block())
    const block = this.#blocks[Math.floor(number / BLOCK)]!
    const at = number % BLOCK
    for (let i = 0; i < HASH_WORDS; i++) block.hashes[at * HASH_WORDS + i] = readWord(hash, i)
    block.bits[at] = meta
    this.#place(number)
    return number
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let number = 0; number < this.#count; number++) this.#place(number)
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1
    let slot = this.#blocks[Math.floor(number / BLOCK)]!.hashes[(number % BLOCK) * HASH_WORDS]! & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number + 1
  }
}

function isSame(hashes: Int32Array, at: number, hash: Buffer): boolean {
  for (let i = 0; i < HASH_WORDS; i++) if (hashes[at + i] !== readWord(hash, i)) return false
  return true
}

function readWord(hash: Buffer, index: number): number {
  return hash.readInt32LE(index * 4)
}
