import { FormatError } from '../../errors.ts'
import { GrowingBuffer } from '../../async/growing-buffer.ts'
import type { BytePath } from '../../files/path.ts'
import type { FileStat } from '../../files/stat.ts'

/**
 * What the index knows of the files and links in one folder: for each, in byte order of the names, u16 length of the name,
 * the name, u8 state (0: nothing is known, 1: known, 2: known, but too young to be believed), i64 mtime and ctime in nanoseconds, u64 inode, f64 size in bytes, f64
 * bytes on disk of its blobs, 32 bytes hash of its object.
 */
const HASH_SIZE = 32
const FIXED_SIZE = 1 + 8 + 8 + 8 + 8 + 8 + HASH_SIZE

const NOTHING = 0
const KNOWN = 1
const YOUNG = 2

/** A file or link as it was when it was last saved. */
export interface FileRecord {
  hash: Buffer
  /** Bytes on disk of every blob that it needs. */
  stored: number
  /** Its inode is as it was then, so its content is too. */
  unchanged: boolean
  /** The record itself. */
  bytes: Buffer
}

/** Looks up records, which `checkRecords` has found well-formed; quickest for names that come in the order in which they were recorded. */
export class FolderRecords {
  readonly #bytes: Buffer
  /** The same bytes: an engine compiles its calls into single loads. */
  readonly #view: DataView
  #next = 0
  /** Offsets by name, made when names come in another order. */
  #offsets: Map<BytePath, number> | undefined

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#view = viewOf(bytes)
  }

  /** What is known of a child with this stat; undefined when it is new. */
  find(name: BytePath, stat: FileStat): FileRecord | undefined {
    const offset = this.#find(name)
    if (offset === undefined || this.#bytes[offset] === NOTHING) return undefined
    const bytes = this.#bytes
    const view = this.#view
    const unchanged =
      bytes[offset] === KNOWN &&
      view.getBigInt64(offset + 1, true) === stat.mtimeNs &&
      view.getBigInt64(offset + 9, true) === stat.ctimeNs &&
      view.getBigUint64(offset + 17, true) === stat.inode &&
      view.getFloat64(offset + 25, true) === stat.size
    const stored = view.getFloat64(offset + 33, true)
    const hash = bytes.subarray(offset + 41, offset + 73)
    return { hash, stored, unchanged, bytes: bytes.subarray(offset - 2 - name.length, offset + FIXED_SIZE) }
  }

  /** Where the fixed part of a name's record is. */
  #find(name: BytePath): number | undefined {
    if (this.#offsets === undefined) {
      if (this.#next < this.#bytes.length && this.#nameAt(this.#next) === name) {
        const fixed = this.#next + 2 + name.length
        this.#next = fixed + FIXED_SIZE
        return fixed
      }
      this.#offsets = new Map()
      for (let at = 0; at < this.#bytes.length;) {
        const other = this.#nameAt(at)
        this.#offsets.set(other, at + 2 + other.length)
        at += 2 + other.length + FIXED_SIZE
      }
    }
    return this.#offsets.get(name)
  }

  #nameAt(offset: number): BytePath {
    return this.#bytes.toString('latin1', offset + 2, offset + 2 + this.#bytes.readUInt16LE(offset))
  }
}

/**
 * Checks records that were read from a file: `FolderRecords` relies on it.
 * @returns bytes on disk of the blobs of all of them
 * @throws FormatError when they are not well-formed
 */
export function checkRecords(bytes: Buffer): number {
  const view = viewOf(bytes)
  let stored = 0
  for (let at = 0; at < bytes.length;) {
    if (at + 2 > bytes.length) throw new FormatError('a record of the index is cut off')
    const fixed = at + 2 + view.getUint16(at, true)
    at = fixed + FIXED_SIZE
    if (at > bytes.length) throw new FormatError('a record of the index is cut off')
    if (bytes[fixed]! > YOUNG) throw new FormatError('a record of the index has an unknown state')
    const ofBlobs = view.getFloat64(fixed + 33, true)
    if (!isSize(view.getFloat64(fixed + 25, true)) || !isSize(ofBlobs))
      throw new FormatError('a record of the index has an impossible size')
    stored += ofBlobs
  }
  return stored
}

/** Collects the records of a folder while it is saved. */
export class FolderRecorder {
  readonly #bytes = new GrowingBuffer()

  /** The next name's place, for `fill`. */
  add(name: BytePath): number {
    const offset = this.#bytes.extend(2 + name.length + FIXED_SIZE)
    this.#bytes.memory.writeUInt16LE(name.length, offset)
    this.#bytes.memory.write(name, offset + 2, 'latin1')
    return offset + 2 + name.length
  }

  /** Adds the next name with what was known of it before. */
  keep(record: FileRecord): void {
    const offset = this.#bytes.extend(record.bytes.length)
    this.#bytes.memory.set(record.bytes, offset)
  }

  /** `young`: so new that it could change again without a trace, so that it never counts as unchanged. */
  fill(place: number, stat: FileStat, hash: Uint8Array, stored: number, young: boolean): void {
    const { mtimeNs, ctimeNs, inode, size } = stat
    if (!isSize(stored)) return
    const bytes = this.#bytes.memory
    // Times before 1677 and after 2262 have more than 64 bits in nanoseconds: such a file is read each time
    const fits = isInt64(mtimeNs) && isInt64(ctimeNs) && isUint64(inode) && isSize(size)
    bytes[place] = young || !fits ? YOUNG : KNOWN
    bytes.writeDoubleLE(stored, place + 33)
    bytes.set(hash, place + 41)
    if (!fits) return
    bytes.writeBigInt64LE(mtimeNs, place + 1)
    bytes.writeBigInt64LE(ctimeNs, place + 9)
    bytes.writeBigUInt64LE(inode, place + 17)
    bytes.writeDoubleLE(size, place + 25)
  }

  get bytes(): Buffer {
    return this.#bytes.bytes
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}

function isInt64(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value
}

function isUint64(value: bigint): boolean {
  return BigInt.asUintN(64, value) === value
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}
