import type { ObjectId } from '../../format/object-id.ts'

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

/** What the check of an object came to, or in words what is wrong with it. */
export type CheckOutcome = CheckedObject | { problem: string }

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
/** Objects whose facts are kept together; at most a part of a block is unused, and nothing is copied. */
const BLOCK = 1 << 16
const FIRST_SLOTS = 1 << 12
const FULL = 3 / 4

/** Facts of so many objects, by their number in the block. */
class Block {
  readonly hashes = new Int32Array(BLOCK * HASH_WORDS)
  readonly states = new Uint8Array(BLOCK)
  /** Bytes on disk of the blob, as listed. */
  readonly listed = new Float64Array(BLOCK)
  readonly stored = new Float64Array(BLOCK)
  /** Size, or for directories the place among all of them. */
  readonly values = new Float64Array(BLOCK)
}

/**
 * The objects of a repository and what their check came to, in flat memory: some 65 bytes an object, however many there are.
 * They are numbered as they come, and found by open addressing; a hash may be there in both catalogs, as someone may copy
 * a blob into the other.
 */
export class CheckTable {
  #count = 0
  readonly #blocks: Block[] = []
  /** By hash: numbers of objects, from 1 on; 0 where there is none. */
  #slots = new Uint32Array(FIRST_SLOTS)
  readonly #directories: { size: number; sums: DirectorySums }[] = []

  /** Objects in the table. */
  get count(): number {
    return this.#count
  }

  /** Notes a blob that is there, with its bytes on disk; as not checked yet, unless it was. */
  addListed(id: ObjectId, stored: number): void {
    const [block, i] = this.#claim(id)
    if (block.states[i] === EMPTY) block.states[i] = id.catalog === 'M' ? LISTED_META : LISTED_RAW
    block.listed[i] = stored
  }

  /** Bytes on disk of a blob that was listed, undefined where none was. */
  listedSize(id: ObjectId): number | undefined {
    const number = this.#find(id)
    return number < 0 ? undefined : this.#block(number).listed[number % BLOCK]
  }

  /** Notes that an object is as it should be, or, as `content`, that it is needed and there. */
  addChecked(id: ObjectId, object: CheckedObject): void {
    const [block, i] = this.#claim(id)
    block.states[i] = CHECKED + KINDS.indexOf(object.kind)
    block.stored[i] = object.stored
    block.values[i] =
      object.sums === undefined ? object.size : this.#directories.push({ size: object.size, sums: object.sums }) - 1
  }

  /** What is known of an object; undefined where it has not been checked. */
  checked(id: ObjectId): CheckedObject | undefined {
    const number = this.#find(id)
    if (number < 0) return undefined
    const block = this.#block(number)
    const kind = KINDS[block.states[number % BLOCK]! - CHECKED]
    if (kind === undefined) return undefined
    const stored = block.stored[number % BLOCK]!
    const value = block.values[number % BLOCK]!
    return kind === 'directory' ? { kind, stored, ...this.#directories[value]! } : { kind, stored, size: value }
  }

  /** The objects that were listed and that nothing has needed when it comes to them. */
  *unchecked(): IterableIterator<ObjectId> {
    for (const { id, needed } of this.unread()) if (!needed) yield id
  }

  /**
   * The objects that were listed and not read when it comes to them, in the order in which they were listed, which is that
   * of their hashes. `from`: a place between 0 and 1 to begin at and to go round to.
   */
  *unread(from = 0): IterableIterator<{ id: ObjectId; needed: boolean }> {
    const count = this.#count
    const first = Math.floor(from * count)
    for (let i = 0; i < count; i++) {
      const number = (first + i) % count
      const { hashes, states } = this.#block(number)
      const state = states[number % BLOCK]!
      if (isUnread(state)) yield { id: idIn(hashes, number % BLOCK, state), needed: state === CONTENT }
    }
  }

  /** Takes back what is known of whatever holds other objects, so that it is walked again. */
  forgetTrees(): void {
    for (const { states } of this.#blocks) {
      for (let i = 0; i < BLOCK; i++) {
        const kind = KINDS[states[i]! - CHECKED]
        if (kind === 'directory' || kind === 'snapshot') states[i] = LISTED_META
        else if (kind === 'file') states[i] = LISTED_RAW
      }
    }
    this.#directories.length = 0
  }

  #block(number: number): Block {
    return this.#blocks[Math.floor(number / BLOCK)]!
  }

  /** Where the facts of an object are, or are to be: a new one has its hash, is EMPTY and must be given a state. */
  #claim(id: ObjectId): [Block, number] {
    let number = this.#find(id)
    if (number < 0) {
      number = this.#count++
      if (number % BLOCK === 0) this.#blocks.push(new Block())
      const { hashes } = this.#block(number)
      const start = (number % BLOCK) * HASH_WORDS
      for (let i = 0; i < HASH_WORDS; i++) hashes[start + i] = id.hash.readInt32LE(i * 4)
      if (this.#count > this.#slots.length * FULL) this.#grow()
      else this.#place(number)
    }
    return [this.#block(number), number % BLOCK]
  }

  /** The number of an object; negative where there is none. */
  #find({ catalog, hash }: ObjectId): number {
    const first = hash.readInt32LE(0)
    const meta = catalog === 'M'
    for (let slot = this.#firstSlot(first); ; slot = (slot + 1) % this.#slots.length) {
      const number = this.#slots[slot]! - 1
      if (number < 0) return number
      const { states, hashes } = this.#block(number)
      const i = number % BLOCK
      if (isMeta(states[i]!) === meta && holds(hashes, i * HASH_WORDS, hash, first)) return number
    }
  }

  /** Hashes are random, so any of their bits spread evenly. */
  #firstSlot(firstWord: number): number {
    return (firstWord >>> 0) % this.#slots.length
  }

  #place(number: number): void {
    let slot = this.#firstSlot(this.#block(number).hashes[(number % BLOCK) * HASH_WORDS]!)
    while (this.#slots[slot] !== 0) slot = (slot + 1) % this.#slots.length
    this.#slots[slot] = number + 1
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let number = 0; number < this.#count; number++) this.#place(number)
  }
}

function holds(hashes: Int32Array, start: number, hash: Buffer, first: number): boolean {
  if (hashes[start] !== first) return false
  for (let i = 1; i < HASH_WORDS; i++) if (hashes[start + i] !== hash.readInt32LE(i * 4)) return false
  return true
}

function isMeta(state: number): boolean {
  return state === LISTED_META || state >= CHECKED_META
}

function isUnread(state: number): boolean {
  return state === LISTED_META || state === LISTED_RAW || state === CONTENT
}

function idIn(hashes: Int32Array, i: number, state: number): ObjectId {
  const hash = Buffer.alloc(HASH_WORDS * 4)
  for (let word = 0; word < HASH_WORDS; word++) hash.writeInt32LE(hashes[i * HASH_WORDS + word]!, word * 4)
  return { catalog: isMeta(state) ? 'M' : 'R', hash }
}
