import { FormatError } from '../../errors.ts'
import { decodeEntries, encodedEntrySize, encodeEntry, ENTRY_SIZE, type Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { entryObjectId } from './tree.ts'

/** Bytes of memory that something in a walk takes for now. */
export interface HeldBytes {
  bytes: number
}

/** Bytes of entries that are kept in a walk at the most: some four million sub-folders in all the folders above a place. */
const MOST_KEPT = 512 * 1024 * 1024

const FIRST_SIZE = 1024

/**
 * Copies of a directory's entries, for a second look when the directory itself is no longer in memory. They are kept as bytes:
 * as objects, those of the largest directory would be gigabytes.
 */
export class KeptEntries {
  readonly #held: HeldBytes
  #bytes = Buffer.alloc(0)
  #length = 0

  /** @param held what all that are kept in the same walk take */
  constructor(held: HeldBytes) {
    this.#held = held
  }

  /** @throws FormatError when the folders above hold so many that there is no memory for them */
  add(entry: Entry): void {
    const size = encodedEntrySize(entry)
    if (this.#held.bytes + size > MOST_KEPT)
      throw new FormatError('there are too many folders in it and in those above it')
    const end = this.#length + size
    if (end > this.#bytes.length) this.#grow(end)
    encodeEntry(entry, this.#bytes, this.#length)
    this.#held.bytes += size
    this.#length = end
  }

  /** The entries in their order; what they hold are views. */
  [Symbol.iterator](): Generator<Entry, void> {
    return decodeEntries(this.#bytes.subarray(0, this.#length), 0, ENTRY_SIZE)
  }

  /** The objects of the entries, all of which have one. */
  *ids(): Generator<ObjectId, undefined> {
    for (const entry of this) yield entryObjectId(entry)!
    return undefined
  }

  /** Lets go of all entries. */
  clear(): void {
    this.#held.bytes -= this.#length
    this.#bytes = Buffer.alloc(0)
    this.#length = 0
  }

  #grow(size: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(FIRST_SIZE, size, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
