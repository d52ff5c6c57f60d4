import { GrowingBuffer } from '../../async/growing-buffer.ts'
import { FormatError } from '../../errors.ts'
import { decodeEntries, encodedEntrySize, encodeEntry, ENTRY_SIZE, type Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { entryObjectId } from './tree.ts'

/** Bytes of memory that something in a walk takes for now. */
export interface HeldBytes {
  bytes: number
}

/** Bytes of entries that are kept in a walk at the most: some four million sub-folders in all the folders above a place. */
const MAX_KEPT = 512 * 1024 * 1024

/**
 * Copies of a directory's entries, for a second look when the directory itself is no longer in memory. They are kept as bytes:
 * as objects, those of the largest directory would be gigabytes.
 */
export class KeptEntries {
  readonly #held: HeldBytes
  readonly #entries = new GrowingBuffer()

  /** @param held what all that are kept in the same walk take */
  constructor(held: HeldBytes) {
    this.#held = held
  }

  /** @throws FormatError when the folders above hold so many that there is no memory for them */
  add(entry: Entry): void {
    const size = encodedEntrySize(entry)
    if (this.#held.bytes + size > MAX_KEPT)
      throw new FormatError('there are too many folders in it and in those above it')
    const start = this.#entries.extend(size)
    encodeEntry(entry, this.#entries.bytes, start)
    this.#held.bytes += size
  }

  /** Bytes that they take. */
  get length(): number {
    return this.#entries.length
  }

  /** The entries in their order; what they hold are views. */
  [Symbol.iterator](): Generator<Entry, void> {
    return decodeEntries(this.#entries.bytes, 0, ENTRY_SIZE)
  }

  /** The objects of the entries. Every entry has one. */
  *ids(): Generator<ObjectId, undefined> {
    for (const entry of this) yield entryObjectId(entry)!
    return undefined
  }

  /** Lets go of all entries. */
  clear(): void {
    this.#held.bytes -= this.#entries.length
    this.#entries.clear()
  }
}
