import type { Catalog } from '../format/object-type.ts'
import type { ObjectId } from '../format/object-id.ts'

/** What is known of an object that has been checked; of its sums, those that its kind has. */
export interface CheckedObject {
  kind: 'chunk' | 'file' | 'link' | 'directory' | 'snapshot'
  /** Bytes on disk of its blob and of all that it needs, counted at each use. */
  stored: number
  /** Bytes of the chunk, of the file, or of all files in the directory. */
  size: number
  /** Only of directories. */
  sums?: DirectorySums
}

/** What a directory's header and those above count besides bytes. */
export interface DirectorySums {
  /** Files, links and folders in it as a directory's header counts them. */
  entries: number
  /** The same as a snapshot's header counts them: without what could not be read. */
  counted: number
  subfolders: number
  /** False for the empty object of a folder that could not be listed. */
  listed: boolean
}

const KINDS = ['chunk', 'file', 'link', 'directory', 'snapshot'] as const

const EMPTY = 0
const LISTED_META = 1
const LISTED_RAW = 2
/** And from here on the checked ones, by kind. */
const CHECKED = 3

const HASH_WORDS = 8
const FIRST_SLOTS = 1 << 12
const FULL = 3 / 4

/**
 * The objects of a repository and what their check came to, in flat memory: some 50 to 130 bytes an object, however many
 * there are. Open addressing by hash.
 */
export class CheckTable {
  #slots = FIRST_SLOTS
  #count = 0
  #hashes = new Int32Array(FIRST_SLOTS * HASH_WORDS)
  #states = new Uint8Array(FIRST_SLOTS)
  #stored = new Float64Array(FIRST_SLOTS)
  /** Size, or for directories the place in #directories. */
  #values = new Float64Array(FIRST_SLOTS)
  readonly #directories: { size: number; sums: DirectorySums }[] = []

  /** Objects in the table. */
  get count(): number {
    return this.#count
  }

  /** Notes a blob that is there, with its bytes on disk, as not checked yet. */
  addListed(catalog: Catalog, hash: Buffer, stored: number): void {
    const slot = this.#claim(hash)
    this.#states[slot] = catalog === 'M' ? LISTED_META : LISTED_RAW
    this.#stored[slot] = stored
  }

  /** Bytes on disk of a blob that was listed, 0 for others. */
  listedSize(hash: Buffer): number {
    const slot = this.#find(hash)
    return this.#states[slot] === EMPTY ? 0 : this.#stored[slot]!
  }

  /** Notes that an object is as it should be. */
  addChecked(hash: Buffer, object: CheckedObject): void {
    const slot = this.#claim(hash)
    this.#states[slot] = CHECKED + KINDS.indexOf(object.kind)
    this.#stored[slot] = object.stored
    this.#values[slot] = object.size
    if (object.sums !== undefined) {
      this.#values[slot] = this.#directories.push({ size: object.size, sums: object.sums }) - 1
    }
  }

  /** What is known of an object; undefined where it has not been checked. */
  checked(hash: Buffer): CheckedObject | undefined {
    const slot = this.#find(hash)
    const kind = KINDS[this.#states[slot]! - CHECKED]
    if (kind === undefined) return undefined
    const stored = this.#stored[slot]!
    const value = this.#values[slot]!
    return kind === 'directory' ? { kind, stored, ...this.#directories[value]! } : { kind, stored, size: value }
  }

  /** The objects that were listed and have not been checked when it comes to them. */
  *unchecked(): IterableIterator<ObjectId> {
    // The arrays of now: the table may grow meanwhile
    const hashes = this.#hashes
    const states = this.#states
    for (let slot = 0; slot < states.length; slot++) {
      const state = states[slot]!
      if (state !== LISTED_META && state !== LISTED_RAW) continue
      const words = hashes.slice(slot * HASH_WORDS, (slot + 1) * HASH_WORDS)
      const hash = Buffer.from(words.buffer)
      if (this.checked(hash) === undefined) yield { catalog: state === LISTED_META ? 'M' : 'R', hash }
    }
  }

  #claim(hash: Buffer): number {
    let slot = this.#find(hash)
    if (this.#states[slot] !== EMPTY) return slot
    if (this.#count + 1 > this.#slots * FULL) {
      this.#grow()
      slot = this.#find(hash)
    }
    for (let i = 0; i < HASH_WORDS; i++) this.#hashes[slot * HASH_WORDS + i] = hash.readInt32LE(i * 4)
    this.#count++
    return slot
  }

  /** The slot of a hash, or the free one where it would be. */
  #find(hash: Buffer): number {
    const first = hash.readInt32LE(0)
    // Hashes are random, so any of their bits spread evenly
    let slot = (first >>> 0) & (this.#slots - 1)
    while (this.#states[slot] !== EMPTY && !this.#holds(slot, hash, first)) slot = (slot + 1) & (this.#slots - 1)
    return slot
  }

  #holds(slot: number, hash: Buffer, first: number): boolean {
    const start = slot * HASH_WORDS
    if (this.#hashes[start] !== first) return false
    for (let i = 1; i < HASH_WORDS; i++) if (this.#hashes[start + i] !== hash.readInt32LE(i * 4)) return false
    return true
  }

  #grow(): void {
    const hashes = this.#hashes
    const states = this.#states
    const stored = this.#stored
    const values = this.#values
    this.#slots *= 2
    this.#hashes = new Int32Array(this.#slots * HASH_WORDS)
    this.#states = new Uint8Array(this.#slots)
    this.#stored = new Float64Array(this.#slots)
    this.#values = new Float64Array(this.#slots)
    for (let from = 0; from < states.length; from++) {
      if (states[from] === EMPTY) continue
      const words = hashes.subarray(from * HASH_WORDS, (from + 1) * HASH_WORDS)
      let slot = (words[0]! >>> 0) & (this.#slots - 1)
      while (this.#states[slot] !== EMPTY) slot = (slot + 1) & (this.#slots - 1)
      this.#hashes.set(words, slot * HASH_WORDS)
      this.#states[slot] = states[from]!
      this.#stored[slot] = stored[from]!
      this.#values[slot] = values[from]!
    }
  }
}
