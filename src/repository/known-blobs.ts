import { FormatError } from '../errors.ts'
import { MAX_FILE_SIZE } from '../storage/storage.ts'

/**
 * The blobs known to be in the repository, with their sizes on disk: a hash table that all threads share.
 *
 * Open addressing over shared memory, one compare-and-swap to claim a slot, no locks and no removal. It grows by whole
 * segments: the main thread adds one when the last is nearly full and hands it to the workers, which until then go on
 * with the old one. What it says is exact: a blob in it is in the repository and has this size. It may lack blobs, such as
 * those that came when a segment was full, or that are in a segment that a thread does not have yet: such a blob is looked
 * up, or written and refused, once more. What must not be forgotten is in a list of its own (`UnflushedBlobs`).
 */

/** Slot: state, size (u32 low and high), the hash as 8 words. So is a record, in which a table is kept between runs. */
const SLOT_WORDS = 11
export const RECORD_SIZE = SLOT_WORDS * 4
const STATE = 0
const SIZE_LOW = 1
const SIZE_HIGH = 2
const HASH = 3

const EMPTY = 0
const CLAIMED = 1
/** Bits of the state of a filled slot. */
const FILLED = 2
const RAW = 4
const NEW = 8
const LISTED = 16

const FIRST_SLOTS = 1 << 14
/** A segment counts as full at three quarters: linear probing slows down beyond. */
const FULL_NUMERATOR = 3
const FULL_DENOMINATOR = 4

/** Slots for each blob that room is made for: so many more can come before the segment is full. */
const ROOM = 1.4

/** So many slots are looked at for a hash: more than a segment that is not full ever needs, so that a full one is no trap. */
const MAX_PROBES = 256

/** Records that are given at a time. */
const RECORDS_AT_ONCE = 4096

/** One segment's memory: word 0 counts the filled slots, the slots follow. Safe to post to other threads. */
export type KnownBlobsSegment = SharedArrayBuffer

/** A blob of the table. */
export interface KnownBlob {
  catalog: 'M' | 'R'
  hash: Buffer
  /** Bytes on disk. */
  size: number
  /** This run wrote it, or found it: neither an index nor a listing named it. */
  isNew: boolean
}

/**
 * How a blob became known. `new`: this run wrote it, or looked for it. `listed`: a listing named it, and until somebody asks
 * for it this machine's saves do not need it. `indexed`: an index named it.
 */
export type BlobOrigin = 'new' | 'listed' | 'indexed'

const ORIGIN_BITS: Record<BlobOrigin, number> = { new: NEW, listed: LISTED, indexed: 0 }

export class KnownBlobs {
  readonly #segments: Int32Array[] = []

  /** @param segments another thread's segments, or none for a new table */
  constructor(segments: readonly KnownBlobsSegment[] = []) {
    for (const segment of segments) this.addSegment(segment)
    if (segments.length === 0) this.addSegment(newSegment(FIRST_SLOTS))
  }

  get segments(): KnownBlobsSegment[] {
    return this.#segments.map((words) => words.buffer as SharedArrayBuffer)
  }

  addSegment(segment: KnownBlobsSegment): void {
    this.#segments.push(new Int32Array(segment))
  }

  /** Empties the table, as long as no other thread has been given it. */
  forget(): void {
    this.#segments.length = 0
    this.addSegment(newSegment(FIRST_SLOTS))
  }

  /** Blobs in the table. */
  get count(): number {
    return this.#segments.reduce((sum, words) => sum + Atomics.load(words, 0), 0)
  }

  /** Makes room for so many blobs, in a table that is empty and that no other thread has been given. */
  reserve(blobs: number): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(blobs, 1) * ROOM))
    if (slots > FIRST_SLOTS && this.count === 0) this.#segments.splice(0, Infinity, new Int32Array(newSegment(slots)))
  }

  /** A new segment, twice the last one's size, when that is nearly full; for the main thread, which hands it on. */
  grow(): KnownBlobsSegment | undefined {
    const last = this.#segments[this.#segments.length - 1]!
    if (Atomics.load(last, 0) * FULL_DENOMINATOR < slotCount(last) * FULL_NUMERATOR) return undefined
    const segment = newSegment(slotCount(last) * 2)
    this.addSegment(segment)
    return segment
  }

  /** Size on disk of a blob in bytes, undefined where it is not known. The hash distinguishes the catalogs by itself. */
  size(hash: Uint8Array): number | undefined {
    const found = this.#find(hash)
    if (found === undefined) return undefined
    const { words, slot } = found
    // Asked for: saves of this machine need it
    if (Atomics.load(words, slot + STATE) & LISTED) Atomics.and(words, slot + STATE, ~LISTED)
    return (words[slot + SIZE_LOW]! >>> 0) + (words[slot + SIZE_HIGH]! >>> 0) * 2 ** 32
  }

  #find(hash: Uint8Array): { words: Int32Array; slot: number } | undefined {
    for (let i = this.#segments.length - 1; i >= 0; i--) {
      const words = this.#segments[i]!
      const slot = find(words, hash)
      if (slot !== undefined && Atomics.load(words, slot + STATE) & FILLED) return { words, slot }
    }
    return undefined
  }

  /** Remembers a blob, where there is room. One that is known already stays as it is. */
  add(catalog: 'M' | 'R', hash: Uint8Array, size: number, origin: BlobOrigin): void {
    if (this.#find(hash) !== undefined) return
    const words = this.#segments[this.#segments.length - 1]!
    for (;;) {
      const slot = find(words, hash)
      // A full segment: not known is always a safe answer
      if (slot === undefined) return
      const state = Atomics.compareExchange(words, slot + STATE, EMPTY, CLAIMED)
      if (state === EMPTY) {
        words[slot + SIZE_LOW] = (size % 2 ** 32) | 0
        words[slot + SIZE_HIGH] = Math.floor(size / 2 ** 32)
        for (let i = 0; i < 8; i++) words[slot + HASH + i] = readWord(hash, i)
        Atomics.store(words, slot + STATE, FILLED | (catalog === 'R' ? RAW : 0) | ORIGIN_BITS[origin])
        Atomics.add(words, 0, 1)
        return
      }
      if (state & FILLED && sameHash(words, slot, hash)) return
    }
  }

  /**
   * Remembers the blobs of records, as known before, where no other thread has been given the table: without what keeps threads
   * apart it takes a tenth of the time.
   * @throws FormatError for a size on disk that no blob has
   */
  addRecords(records: Int32Array): void {
    const words = this.#segments[this.#segments.length - 1]!
    let added = 0
    for (let record = 0; record < records.length; record += SLOT_WORDS) {
      if (records[record + SIZE_HIGH] !== 0 || records[record + SIZE_LOW]! >>> 0 > MAX_FILE_SIZE) {
        throw new FormatError('a blob has an impossible size')
      }
      const slot = freeSlot(words, records, record)
      if (slot === undefined) continue
      for (let i = SIZE_LOW; i < SLOT_WORDS; i++) words[slot + i] = records[record + i]!
      words[slot + STATE] = FILLED | (records[record + STATE]! & RAW)
      added++
    }
    words[0]! += added
  }

  /**
   * The blobs as records, many at a time; of those with metadata only what `keeps` wants, by its hash, and of those from a
   * listing only what was asked for. Without `keeps` all of them. No other thread may be adding any.
   */
  *records(keeps?: (hash: Buffer) => boolean): Generator<Int32Array, void> {
    const records = new Int32Array(RECORDS_AT_ONCE * SLOT_WORDS)
    let length = 0
    for (const words of this.#segments) {
      for (let slot = 1; slot < words.length; slot += SLOT_WORDS) {
        const state = words[slot + STATE]!
        if ((state & FILLED) === 0) continue
        if (keeps !== undefined && (state & LISTED || ((state & RAW) === 0 && !keeps(hashAt(words, slot))))) continue
        for (let i = 0; i < SLOT_WORDS; i++) records[length + i] = words[slot + i]!
        length += SLOT_WORDS
        if (length < records.length) continue
        yield records
        length = 0
      }
    }
    if (length > 0) yield records.subarray(0, length)
  }

  /** The blobs of the table in no order; or only the new ones, or those that this machine's saves need. */
  *entries(only?: 'new' | 'needed'): Generator<KnownBlob, void> {
    const wanted = only === 'new' ? FILLED | NEW : FILLED
    const unwanted = only === 'needed' ? LISTED : 0
    for (const words of this.#segments) {
      for (let slot = 1; slot < words.length; slot += SLOT_WORDS) {
        // A look that costs little decides for nearly all slots
        if ((words[slot + STATE]! & (wanted | unwanted)) !== wanted) continue
        const state = Atomics.load(words, slot + STATE)
        const hash = hashAt(words, slot)
        const size = (words[slot + SIZE_LOW]! >>> 0) + (words[slot + SIZE_HIGH]! >>> 0) * 2 ** 32
        yield { catalog: state & RAW ? 'R' : 'M', hash, size, isNew: (state & NEW) !== 0 }
      }
    }
  }
}

function newSegment(slots: number): KnownBlobsSegment {
  return new SharedArrayBuffer((1 + slots * SLOT_WORDS) * 4)
}

function slotCount(words: Int32Array): number {
  return (words.length - 1) / SLOT_WORDS
}

/** Index of the slot that holds the hash, or else of the first free one for it; undefined when there is neither. */
function find(words: Int32Array, hash: Uint8Array): number | undefined {
  const slots = slotCount(words)
  // Hashes are random, so any of their words spreads evenly
  let at = (readWord(hash, 0) >>> 0) & (slots - 1)
  for (let probes = 0; probes < MAX_PROBES; probes++) {
    const slot = 1 + at * SLOT_WORDS
    let state = Atomics.load(words, slot + STATE)
    // Another thread is filling it in this very moment
    while (state === CLAIMED) state = Atomics.load(words, slot + STATE)
    if (state === EMPTY || sameHash(words, slot, hash)) return slot
    at = (at + 1) & (slots - 1)
  }
  return undefined
}

/** Index of the free slot for a record's hash; undefined when the table has it, or has no room. */
function freeSlot(words: Int32Array, records: Int32Array, record: number): number | undefined {
  const slots = slotCount(words)
  let at = (records[record + HASH]! >>> 0) & (slots - 1)
  for (let probes = 0; probes < MAX_PROBES; probes++) {
    const slot = 1 + at * SLOT_WORDS
    if (words[slot + STATE] === EMPTY) return slot
    let same = 0
    while (same < 8 && words[slot + HASH + same] === records[record + HASH + same]) same++
    if (same === 8) return undefined
    at = (at + 1) & (slots - 1)
  }
  return undefined
}

function hashAt(words: Int32Array, slot: number): Buffer {
  const hash = Buffer.allocUnsafe(32)
  for (let i = 0; i < 8; i++) hash.writeInt32LE(words[slot + HASH + i]!, i * 4)
  return hash
}

function sameHash(words: Int32Array, slot: number, hash: Uint8Array): boolean {
  for (let i = 0; i < 8; i++) if (words[slot + HASH + i] !== readWord(hash, i)) return false
  return true
}

function readWord(hash: Uint8Array, index: number): number {
  const at = index * 4
  return hash[at]! | (hash[at + 1]! << 8) | (hash[at + 2]! << 16) | (hash[at + 3]! << 24)
}
