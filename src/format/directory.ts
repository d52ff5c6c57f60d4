import { FormatError } from '../errors.ts'
import { decodeEntries, encodedEntrySize, encodeEntry, ENTRY_SIZE, OLD_ENTRY_SIZE, type Entry } from './entry.ts'
import { readSize, writeSize } from './integers.ts'
import { checkName, showName } from './name.ts'
import { OBJECT_TYPES } from './object-type.ts'
import { UniqueNames } from './unique-names.ts'

/** Bytes before the entries of a directory; a snapshot has them too, after its own header. */
export const DIRECTORY_HEADER_SIZE = 16

/** The types of objects that are directories and can be read. */
export type DirectoryType = 8 | typeof OBJECT_TYPES.directory

/** A directory (docs/format.md section 6). */
export interface Directory {
  /** Bytes of all files below it. */
  readonly size: number
  /** Files, links and folders below it, at any depth. */
  readonly entries: number
  readonly children: readonly Entry[]
}

/** What is stored for a directory that could not be listed: an empty object. Its entry is not readable. */
export const UNLISTED_DIRECTORY = Buffer.alloc(0)

/** Bytes and entries below a directory, from the header at `start`. @throws {FormatError} when it is cut off. */
export function decodeDirectoryHeader(bytes: Buffer, start: number): Omit<Directory, 'children'> {
  if (bytes.length < start + DIRECTORY_HEADER_SIZE) throw new FormatError('the directory is cut off')
  const size = readSize(bytes, start, 'size of the directory')
  const entries = readSize(bytes, start + 8, 'number of entries of the directory')
  return { size, entries }
}

/**
 * The entries of a directory object that is not empty, one at a time, so that memory does not grow with their number.
 *
 * @throws {FormatError} when it is not a directory as the format says, or a name is unsafe or there twice, as soon as it
 *   comes to that.
 */
export function* decodeDirectoryEntries(bytes: Buffer, type: DirectoryType): Generator<Entry, undefined> {
  const entrySize = type === 8 ? OLD_ENTRY_SIZE : ENTRY_SIZE
  const names = new UniqueNames(bytes, DIRECTORY_HEADER_SIZE, entrySize)
  for (const entry of decodeEntries(bytes, DIRECTORY_HEADER_SIZE, entrySize)) {
    checkName(entry.name)
    if (!names.add(entry.name)) throw twice(entry.name)
    yield entry
  }
  return undefined
}

/**
 * Writes a directory header, 16 bytes, into `target` at `offset`.
 *
 * @throws {FormatError} when a value does not fit.
 */
export function encodeDirectoryHeader(target: Buffer, offset: number, header: Omit<Directory, 'children'>): void {
  writeSize(target, offset, header.size, 'size of the directory')
  writeSize(target, offset + 8, header.entries, 'number of entries of the directory')
}

/** Writes directory header and entries after `start` bytes that are left zero; `check` sees every name. */
export function encodeEntryList(list: Directory, start: number, check: (name: Buffer) => void): Buffer {
  let total = start + DIRECTORY_HEADER_SIZE
  for (const child of list.children) total += encodedEntrySize(child)
  const bytes = Buffer.allocUnsafe(total)
  bytes.fill(0, 0, start)
  encodeDirectoryHeader(bytes, start, list)
  let offset = start + DIRECTORY_HEADER_SIZE
  for (const child of list.children) {
    check(child.name)
    offset = encodeEntry(child, bytes, offset)
  }
  return bytes
}

function twice(name: Buffer): FormatError {
  return new FormatError(`${showName(name)} is there twice`)
}
