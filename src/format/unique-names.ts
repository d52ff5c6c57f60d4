import { randomBytes } from 'node:crypto'
import { OLD_ENTRY_SIZE } from './entry.ts'

/** Where nobody can choose names for it, so that no folder's names all fall on the same place. */
const SEED = randomBytes(4).readInt32LE()

const FIRST_SLOTS = 64

/**
 * Tells names of a directory that are there twice, while its entries are gone through. Names in byte order, as this program
 * writes them, need no memory; those in another order 8 to 16 bytes each, since the table has the places of the names and
 * not the names.
 */
export class UniqueNames {
  readonly #bytes: Buffer
  readonly #first: number
  readonly #entrySize: number
  #count = 0
  #lastStart = 0
  #lastEnd = 0
  /** Where names start in the bytes, 0 for free slots; open addressing. Undefined as long as names are in order. */
  #slots: Uint32Array | undefined

  /**
   * @param bytes the directory; `first` is where its first entry starts
   * @param entrySize bytes of an entry before its name
   */
  constructor(bytes: Buffer, first: number, entrySize: number) {
    this.#bytes = bytes
    this.#first = first
    this.#entrySize = entrySize
  }

  /** Takes the name of the next entry, a view into the bytes. False when it has been there. */
  add(name: Buffer): boolean {
    const start = name.byteOffset - this.#bytes.byteOffset
    const end = start + name.length
    const isNew = this.#slots === undefined ? this.#addInOrder(start, end) : this.#addToTable(this.#slots, start, end)
    this.#count++
    this.#lastStart = start
    this.#lastEnd = end
    return isNew
  }

  #addInOrder(start: number, end: number): boolean {
    if (this.#count === 0 || this.#compareToLast(start, end) > 0) return true
    // From here on what came before has to be known too
    const slots = (this.#slots = new Uint32Array(slotsFor(this.#count + 1)))
    let entry = this.#first
    for (let i = 0; i < this.#count; i++) {
      const from = entry + this.#entrySize
      const to = from + this.#nameLength(from)
      this.#insert(slots, from, to)
      entry = to + this.#bytes.readUInt16LE(this.#lengthAt(from) + 2)
    }
    return this.#insert(slots, start, end)
  }

  #addToTable(slots: Uint32Array, start: number, end: number): boolean {
    if (slotsFor(this.#count + 1) <= slots.length) return this.#insert(slots, start, end)
    const larger = (this.#slots = new Uint32Array(slots.length * 2))
    for (const from of slots) if (from !== 0) this.#insert(larger, from, from + this.#nameLength(from))
    return this.#insert(larger, start, end)
  }

  /** Puts a name into the table, unless one with the same bytes is there: false then. */
  #insert(slots: Uint32Array, start: number, end: number): boolean {
    const mask = slots.length - 1
    let slot = this.#hash(start, end) & mask
    for (let there = slots[slot]!; there !== 0; there = slots[slot]!) {
      if (this.#isSame(there, start, end)) return false
      slot = (slot + 1) & mask
    }
    slots[slot] = start
    return true
  }

  #hash(start: number, end: number): number {
    const bytes = this.#bytes
    let hash = SEED
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ bytes[i]!, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    return hash ^ (hash >>> 13)
  }

  #isSame(there: number, start: number, end: number): boolean {
    const length = end - start
    if (this.#nameLength(there) !== length) return false
    const bytes = this.#bytes
    for (let i = 0; i < length; i++) if (bytes[there + i] !== bytes[start + i]) return false
    return true
  }

  /** Below 0 when a name stands before the last one in byte order, above 0 behind it. */
  #compareToLast(start: number, end: number): number {
    const bytes = this.#bytes
    let last = this.#lastStart
    for (let i = start; i < end && last < this.#lastEnd; i++, last++) {
      const difference = bytes[i]! - bytes[last]!
      if (difference !== 0) return difference
    }
    return end - start - (this.#lastEnd - this.#lastStart)
  }

  #nameLength(start: number): number {
    return this.#bytes.readUInt16LE(this.#lengthAt(start))
  }

  /** Where the length of a name stands, given the start of the name (docs/format.md section 6). */
  #lengthAt(start: number): number {
    return start - this.#entrySize + (this.#entrySize === OLD_ENTRY_SIZE ? 36 : 34)
  }
}

/** A power of two that leaves half of the slots free. */
function slotsFor(count: number): number {
  let slots = FIRST_SLOTS
  while (slots < count * 2) slots *= 2
  return slots
}
