import { FormatError } from '../errors.ts'
import { MAX_EXTENDED_SIZE } from './extended-attributes.ts'
import { readInt64, readSize, writeInt64, writeSize } from './integers.ts'
import { HASH_SIZE } from './object-id.ts'
import { showName } from './name.ts'

/** Bytes of an entry before its name (docs/format.md section 6), and the same in objects of the older types 8 and 9. */
export const ENTRY_SIZE = 90
export const OLD_ENTRY_SIZE = 92

/** What an entry is; `other` is a device, a pipe or a socket. The place in this list is the number that is stored. */
const KINDS = ['directory', 'file', 'link'] as const
const OTHER = -1
export type EntryKind = (typeof KINDS)[number] | 'other'

const STATED = 1
const READABLE = 2
const HAS_ATIME = 4

/** One child of a directory, or one saved path of a snapshot. */
export interface Entry {
  /** Hash of the child's object, 32 bytes; zeros when there is none. */
  readonly hash: Buffer
  /** Whether its metadata could be read; when not, it is all zero. */
  readonly stated: boolean
  /** Whether its content could be read. */
  readonly readable: boolean
  readonly hasAtime: boolean
  readonly kind: EntryKind
  /** Raw bytes, which may be invalid UTF-8; in a snapshot an absolute path without its leading slash. */
  readonly name: Buffer
  /** The extended attributes in their stored form. */
  readonly extended: Buffer
  /** Times in Unix milliseconds, negative before 1970. */
  readonly mtime: number
  readonly ctime: number
  readonly atime: number
  readonly btime: number
  readonly uid: number
  readonly gid: number
  /** Permission bits, without the file type. */
  readonly mode: number
  /** File: bytes; directory: number of direct sub-directories; else 0. */
  readonly size: number
}

/** An entry but for its name and extended attributes. */
export type EntryFields = Omit<Entry, 'name' | 'extended' | 'hash'> & { readonly hash: Uint8Array }

/** What has a length in bytes. */
interface Lengthy {
  readonly length: number
}

/** Bytes that an entry takes when encoded. A name may be text with one character for each byte. */
export function encodedEntrySize({ name, extended }: { name: Lengthy; extended: Lengthy }): number {
  return ENTRY_SIZE + name.length + extended.length
}

/**
 * Writes an entry into `target` at `offset`, where {@link encodedEntrySize} bytes are free.
 *
 * @returns the offset after it.
 * @throws {FormatError} when a value does not fit its field.
 */
export function encodeEntry(entry: Entry, target: Buffer, offset: number): number {
  const { name, extended } = entry
  encodeEntryFields(entry, target, offset)
  if (name.length > 0xffff || extended.length > MAX_EXTENDED_SIZE) throw misfit(name)
  name.copy(target, offset + ENTRY_SIZE)
  writeLengths(target, offset, name.length, extended)
  return offset + encodedEntrySize(entry)
}

/**
 * Writes an entry with nothing known but its name and extended attributes, as {@link encodeEntry} does, where all
 * bytes are zero.
 *
 * @param name one character for each byte.
 */
export function encodeUnreadEntry(name: string, extended: Buffer, target: Buffer, offset: number): void {
  if (name.length > 0xffff || extended.length > MAX_EXTENDED_SIZE) throw misfit(Buffer.from(name, 'latin1'))
  target.write(name, offset + ENTRY_SIZE, 'latin1')
  writeLengths(target, offset, name.length, extended)
}

/** Writes what such an entry lacks. */
export function encodeEntryFields(entry: EntryFields, target: Buffer, offset: number): void {
  const { hash } = entry
  if (hash.length !== HASH_SIZE) throw new FormatError(`a hash has ${hash.length} bytes`)
  target.set(hash, offset)
  const flags = (entry.stated ? STATED : 0) | (entry.readable ? READABLE : 0) | (entry.hasAtime ? HAS_ATIME : 0)
  target[offset + 32] = flags
  target[offset + 33] = entry.kind === 'other' ? OTHER : KINDS.indexOf(entry.kind)
  writeInt64(target, offset + 38, entry.mtime, 'modification time')
  writeInt64(target, offset + 46, entry.ctime, 'change time')
  writeInt64(target, offset + 54, entry.atime, 'access time')
  writeInt64(target, offset + 62, entry.btime, 'creation time')
  writeUInt32(target, offset + 70, entry.uid, 'user id')
  writeUInt32(target, offset + 74, entry.gid, 'group id')
  writeUInt32(target, offset + 78, entry.mode, 'mode')
  writeSize(target, offset + 82, entry.size, 'size')
}

function writeLengths(target: Buffer, offset: number, nameLength: number, extended: Buffer): void {
  target.writeUInt16LE(nameLength, offset + 34)
  target.writeUInt16LE(extended.length, offset + 36)
  if (extended.length > 0) extended.copy(target, offset + ENTRY_SIZE + nameLength)
}

function misfit(name: Buffer): FormatError {
  return new FormatError(`the entry ${showName(name.subarray(0, 255))} does not fit the format`)
}

/**
 * Reads the entries that fill `bytes` from `offset` to the end, one at a time; hash, name and extended attributes are
 * views into `bytes`. Names are left to the caller to check.
 *
 * @param entrySize ENTRY_SIZE or OLD_ENTRY_SIZE.
 * @throws {FormatError} when an entry is cut off, or a flag, kind or number is not one of the format's.
 */
export function* decodeEntries(bytes: Buffer, offset: number, entrySize: number): Generator<Entry, void> {
  while (offset < bytes.length) {
    const entry = decodeEntry(bytes, offset, entrySize)
    offset += entrySize + entry.name.length + entry.extended.length
    yield entry
  }
}

const NONE = Buffer.alloc(0)

function decodeEntry(bytes: Buffer, offset: number, entrySize: number): Entry {
  if (bytes.length - offset < entrySize) throw new FormatError('an entry is cut off')
  const old = entrySize === OLD_ENTRY_SIZE
  const flags = old ? bytes.readUInt16LE(offset + 32) : bytes.readUInt8(offset + 32)
  const kind = old ? bytes.readInt16LE(offset + 34) : bytes.readInt8(offset + 33)
  const fields = old ? offset + 36 : offset + 34
  const nameLength = bytes.readUInt16LE(fields)
  const extendedLength = bytes.readUInt16LE(fields + 2)
  const nameStart = offset + entrySize
  const nameEnd = nameStart + nameLength
  if (bytes.length - nameEnd < extendedLength) throw new FormatError('an entry is cut off')
  const name = bytes.subarray(nameStart, nameEnd)
  if (flags > (STATED | READABLE | HAS_ATIME)) throw new FormatError(`${showName(name)} has unknown flags (${flags})`)
  if ((flags & (STATED | READABLE)) === READABLE)
    throw new FormatError(`${showName(name)} has content, yet no metadata`)
  if (extendedLength > MAX_EXTENDED_SIZE) throw new FormatError(`${showName(name)} has too many extended attributes`)
  return {
    hash: bytes.subarray(offset, offset + HASH_SIZE),
    stated: (flags & STATED) !== 0,
    readable: (flags & READABLE) !== 0,
    hasAtime: (flags & HAS_ATIME) !== 0,
    kind: decodeKind(kind, name),
    name,
    extended: extendedLength === 0 ? NONE : bytes.subarray(nameEnd, nameEnd + extendedLength),
    mtime: readInt64(bytes, fields + 4, 'modification time of an entry'),
    ctime: readInt64(bytes, fields + 12, 'change time of an entry'),
    atime: readInt64(bytes, fields + 20, 'access time of an entry'),
    btime: readInt64(bytes, fields + 28, 'creation time of an entry'),
    uid: bytes.readUInt32LE(fields + 36),
    gid: bytes.readUInt32LE(fields + 40),
    mode: bytes.readUInt32LE(fields + 44),
    size: readSize(bytes, fields + 48, 'size of an entry')
  }
}

function decodeKind(kind: number, name: Buffer): EntryKind {
  const known = kind === OTHER ? 'other' : KINDS[kind]
  if (known === undefined) throw new FormatError(`${showName(name)} is of the unknown kind ${kind}`)
  return known
}

function writeUInt32(target: Buffer, offset: number, value: number, what: string): void {
  if (value >>> 0 !== value) throw new FormatError(`the ${what} is not a number of 32 bits: ${value}`)
  target.writeUInt32LE(value, offset)
}
