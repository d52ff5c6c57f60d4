import { FormatError } from '../src/errors.ts'
import { asBuffer } from '../src/format/bytes.ts'
import {
  decodeDirectoryEntries,
  decodeDirectoryHeader,
  encodeEntryList,
  type Directory,
  type DirectoryType
} from '../src/format/directory.ts'
import { checkName, showName } from '../src/format/name.ts'
import { OBJECT_TYPES } from '../src/format/object-type.ts'

/**
 * The bytes of a directory object (type 10), in one allocation. The children keep their order.
 *
 * @throws {FormatError} when a name is not one of a directory or is there twice, or a value does not fit.
 */
export function encodeDirectory(directory: Directory): Buffer {
  const seen = new Set<string>()
  return encodeEntryList(directory, 0, (name) => {
    checkName(name)
    if (seen.size === seen.add(name.toString('latin1')).size) throw new FormatError(`${showName(name)} is there twice`)
  })
}

/**
 * The directory of an object of type 10 or 8; hashes, names and extended attributes are views into `bytes`.
 *
 * @returns undefined for an empty object: a directory that could not be listed.
 * @throws {FormatError} when it is not a directory as the format says, or a name is unsafe or there twice.
 */
export function decodeDirectory(
  bytes: Uint8Array,
  type: DirectoryType = OBJECT_TYPES.directory
): Directory | undefined {
  const buffer = asBuffer(bytes)
  if (buffer.length === 0) return undefined
  const header = decodeDirectoryHeader(buffer, 0)
  return { ...header, children: [...decodeDirectoryEntries(buffer, type)] }
}
