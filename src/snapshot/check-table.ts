import type { ObjectId } from '../format/object-id.ts'

/** What is known of an object that has been checked; of its sums, those that its kind has. */
export interface CheckedObject {
  /** `content`: a chunk or link that something needs, that is there, and that was not read. */
  kind: 'chunk' | 'file' | 'link' | 'content' | 'directory' | 'snapshot'
  /** Bytes on disk of its blob and of all that it needs, counted at each use. */
  stored: number
  /** Bytes of the chunk, of the file, or of all files in the directory; NaN of what was not read. */
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

const KINDS = ['chunk', 'file', 'link', 'content', 'directory', 'snapshot'] as const

const EMPTY = 0
const LISTED_META = 1
const LISTED_RAW = 2
/** And from here on the checked ones, by kind. */
const CHECKED = 3
const CONTENT = CHECKED + KINDS.indexOf('content')
/** From here on they are in catalog M; below, all but LISTED_META are in R. */
const CHECKED_META = CHECKED + KINDS.indexOf('directory')

const HASH_WORDS = 8
const FIRST_SLOTS = 1 << 12
const FULL = 3 / 4

/**
 * The objects of a repository and what their check came to, in flat memory: some 60 to 140 bytes an object, however many
 * there are. Open addressing by hash; a hash may be there in both catalogs, as someone may copy a blob into the other.
 */
export class CheckTable {
  #slots = FIRST_SLOTS
  #count = 0
  #hashes = new Int32Array(FIRST_SLOTS * HASH_WORDS)
  #states = new Uint8Array(FIRST_SLOTS)
  /** Bytes on disk of the blob, as listed. */
  #listed = new Float64Array(FIRST_SLOTS)
  #stored = new Float64Array(FIRST_SLOTS)
  /** Size, or for directories the place in #directories. */
  #values = new Float64Array(FIRST_SLOTS)
  readonly #directories: { size: number; sums: DirectorySums }[] = []

  /** Objects in the table. */
  get count(): number {
    return this.#count
  }

  /** Notes a blob that is there, with its bytes on disk; as not checked yet, unless it was. */
  addListed(id: ObjectId, stored: number): void {
    const slot = this.#claim(id)
    if (this.#states[slot] === EMPTY) this.#states[slot] = id.catalog === 'M' ? LISTED_META : LISTED_RAW
    this.#listed[slot] = stored
  }

  /** Bytes on disk of a blob that was listed, undefined where none was. */
  listedSize(id: ObjectId): number | undefined {
    const slot = this.#find(id)
    return this.#states[slot] === EMPTY ? undefined : this.#listed[slot]
  }

  /** Notes that an object is as it should be, or, as `content`, that it is needed and there. */
  addChecked(id: ObjectId, object: CheckedObject): void {
    const slot = this.#claim(id)
    this.#states[slot] = CHECKED + KINDS.indexOf(object.kind)
    this.#stored[slot] = object.stored
    this.#values[slot] = object.size
    if (object.sums !== undefined) {
      this.#values[slot] = this.#directories.push({ size: object.size, sums: object.sums }) - 1
    }
  }

  /** What is known of an object; undefined where it has not been checked. */
  checked(id: ObjectId): CheckedObject | undefined {
    const slot = this.#find(id)
    const kind = KINDS[this.#states[slot]! - CHECKED]
    if (kind === undefined) return undefined
    const stored = this.#stored[slot]!
    const value = this.#values[slot]!
    return kind === 'directory' ? { kind, stored, ...this.#directories[value]! } : { kind, stored, size: value }
  }

  /** The objects that were listed and that nothing has needed when it comes to them. */
  *unchecked(): IterableIterator<ObjectId> {
    for (const { id, needed } of this.unread()) if (!needed) yield id
  }

  /**
   * The objects that were listed and not read when it comes to them, in the order of their hashes, which is none that
   * means anything. `from`: a place between 0 and 1 to begin at and to go round to.
   */
  *unread(from = 0): IterableIterator<{ id: ObjectId; needed: boolean }> {
    // The arrays of now: the table may grow meanwhile
    const hashes = this.#hashes
    const states = this.#states
    const first = Math.floor(from * states.length)
    for (let i = 0; i < states.length; i++) {
      const slot = (first + i) % states.length
      const state = states[slot]!
      if (!isUnread(state)) continue
      const id = idIn(hashes, slot, state)
      const now = this.#states[this.#find(id)]!
      if (isUnread(now)) yield { id, needed: now === CONTENT }
    }
  }

  /** Takes back what is known of whatever holds other objects, so that it is walked again. */
  forgetTrees(): void {
    for (let slot = 0; slot < this.#slots; slot++) {
      const kind = KINDS[this.#states[slot]! - CHECKED]
      if (kind === 'directory' || kind === 'snapshot') this.#states[slot] = LISTED_META
      else if (kind === 'file') this.#states[slot] = LISTED_RAW
    }
    this.#directories.length = 0
  }

  /** The slot of an object; one that is EMPTY has its hash and is to be given a state. */
  #claim(id: ObjectId): number {
    let slot = this.#find(id)
    if (this.#states[slot] === EMPTY) {
      if (this.#count + 1 > this.#slots * FULL) {
        this.#grow()
        slot = this.#find(id)
      }
      for (let i = 0; i < HASH_WORDS; i++) this.#hashes[slot * HASH_WORDS + i] = id.hash.readInt32LE(i * 4)
      this.#count++
    }
    return slot
  }

  /** The slot of an object, or the free one where it would be. */
  #find({ catalog, hash }: ObjectId): number {
    const first = hash.readInt32LE(0)
    const meta = catalog === 'M'
    // Hashes are random, so any of their bits spread evenly
    let slot = (first >>> 0) & (this.#slots - 1)
    while (this.#states[slot] !== EMPTY && !(isMeta(this.#states[slot]!) === meta && this.#holds(slot, hash, first))) {
      slot = (slot + 1) & (this.#slots - 1)
    }
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
    const listed = this.#listed
    const values = this.#values
    this.#slots *= 2
    this.#hashes = new Int32Array(this.#slots * HASH_WORDS)
    this.#states = new Uint8Array(this.#slots)
    this.#stored = new Float64Array(this.#slots)
    this.#listed = new Float64Array(this.#slots)
    this.#values = new Float64Array(this.#slots)
    for (let from = 0; from < states.length; from++) {
      if (states[from] === EMPTY) continue
      const words = hashes.subarray(from * HASH_WORDS, (from + 1) * HASH_WORDS)
      let slot = (words[0]! >>> 0) & (this.#slots - 1)
      while (this.#states[slot] !== EMPTY) slot = (slot + 1) & (this.#slots - 1)
      this.#hashes.set(words, slot * HASH_WORDS)
      this.#states[slot] = states[from]!
      this.#stored[slot] = stored[from]!
      this.#listed[slot] = listed[from]!
      this.#values[slot] = values[from]!
    }
  }
}

function isMeta(state: number): boolean {
  return state === LISTED_META || state >= CHECKED_META
}

function isUnread(state: number): boolean {
  return state === LISTED_META || state === LISTED_RAW || state === CONTENT
}

function idIn(hashes: Int32Array, slot: number, state: number): ObjectId {
  const hash = Buffer.alloc(HASH_WORDS * 4)
  for (let i = 0; i < HASH_WORDS; i++) hash.writeInt32LE(hashes[slot * HASH_WORDS + i]!, i * 4)
  return { catalog: isMeta(state) ? 'M' : 'R', hash }
}
