import { FormatError } from '../errors.ts'
import { asBuffer } from './bytes.ts'
import { decodeEntries, encodedEntrySize, encodeEntry, ENTRY_SIZE, OLD_ENTRY_SIZE, type Entry } from './entry.ts'
import { readSize, writeSize } from './integers.ts'
import { checkName, showName } from './name.ts'
import { OBJECT_TYPES } from './object-type.ts'

/** Bytes before the entries of a directory; a snapshot has them too, after its own header. */
export const DIRECTORY_HEADER_SIZE = 16

/** A directory (format text §6). */
export interface Directory {
  /** Bytes of all files below it. */
  readonly size: number
  /** Files, links and folders below it, at any depth. */
  readonly entries: number
  readonly children: readonly Entry[]
}

/** What is stored for a directory that could not be listed: an empty object. Its entry is not readable. */
export const UNLISTED_DIRECTORY = Buffer.alloc(0)

/**
 * The bytes of a directory object (type 10), in one allocation. The children keep their order.
 *
 * @throws {FormatError} when a name is not one of a directory or is there twice, or a value does not fit.
 */
export function encodeDirectory(directory: Directory): Buffer {
  return encodeEntryList(directory, 0, checkUniqueNames(checkName))
}

/**
 * The directory of an object of type 10 or 8; hashes, names and extended attributes are views into `bytes`.
 *
 * @returns undefined for an empty object: a directory that could not be listed.
 * @throws {FormatError} when it is not a directory as the format says, or a name is unsafe or there twice.
 */
export function decodeDirectory(
  bytes: Uint8Array,
  type: 8 | typeof OBJECT_TYPES.directory = OBJECT_TYPES.directory
): Directory | undefined {
  if (bytes.length === 0) return undefined
  return decodeEntryList(asBuffer(bytes), 0, type === 8, checkUniqueNames(checkName))
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

/** Reads directory header and entries that stand from `start` to the end; `check` sees every name. */
export function decodeEntryList(bytes: Buffer, start: number, old: boolean, check: (name: Buffer) => void): Directory {
  if (bytes.length < start + DIRECTORY_HEADER_SIZE) throw new FormatError('the directory is cut off')
  const size = readSize(bytes, start, 'size of the directory')
  const entries = readSize(bytes, start + 8, 'number of entries of the directory')
  const children: Entry[] = []
  const entrySize = old ? OLD_ENTRY_SIZE : ENTRY_SIZE
  for (const child of decodeEntries(bytes, start + DIRECTORY_HEADER_SIZE, entrySize)) {
    check(child.name)
    children.push(child)
  }
  return { size, entries, children }
}

/** A check of names one after the other that also refuses one it has seen before. */
function checkUniqueNames(check: (name: Buffer) => void): (name: Buffer) => void {
  const seen = new Set<string>()
  return (name) => {
    check(name)
    if (seen.size === seen.add(name.toString('latin1')).size) throw new FormatError(`${showName(name)} is there twice`)
  }
}
