import { FormatError } from '../errors.ts'
import { asBuffer } from './bytes.ts'
import { showName } from './name.ts'

/** Bytes that the extended attributes of an entry take at the most, all together. */
export const MAX_EXTENDED_SIZE = 32767

/** One extended attribute; a name is one byte or more, none of them NUL. */
export interface ExtendedAttribute {
  readonly name: Buffer
  readonly value: Buffer
}

/** Bytes of one attribute in its stored form. */
export function encodedSize({ name, value }: ExtendedAttribute): number {
  return 2 + name.length + 1 + value.length
}

/**
 * The extended attributes of an entry in their stored form (docs/format.md section 6): for each, the length of the rest in 16
 * bits, its name, a NUL, its value.
 *
 * @returns undefined when they take more than 32767 bytes: the caller then stores none and says so.
 * @throws {FormatError} when a name is empty, holds a NUL or is there twice.
 */
export function encodeExtendedAttributes(attributes: readonly ExtendedAttribute[]): Buffer | undefined {
  const parts: Buffer[] = []
  const seen = new Set<string>()
  let size = 0
  for (const { name, value } of attributes) {
    if (name.includes(0)) throw new FormatError(`the extended attribute ${showName(name)} has a NUL in its name`)
    checkAttributeName(name, seen)
    const length = name.length + 1 + value.length
    size += 2 + length
    if (size > MAX_EXTENDED_SIZE) return undefined
    parts.push(Buffer.of(length & 0xff, length >> 8), name, Buffer.of(0), value)
  }
  return Buffer.concat(parts, size)
}

/**
 * The extended attributes of an entry; names and values are views into `bytes`.
 *
 * @throws {FormatError} when they are cut off or too many, or when a name is missing, empty or there twice.
 */
export function decodeExtendedAttributes(bytes: Uint8Array): ExtendedAttribute[] {
  if (bytes.length > MAX_EXTENDED_SIZE) throw new FormatError(`the extended attributes take ${bytes.length} bytes`)
  const buffer = asBuffer(bytes)
  const attributes: ExtendedAttribute[] = []
  const seen = new Set<string>()
  for (let start = 0; start < buffer.length;) {
    if (buffer.length - start < 2) throw new FormatError('the extended attributes are cut off')
    const end = start + 2 + buffer.readUInt16LE(start)
    if (end > buffer.length) throw new FormatError('the extended attributes are cut off')
    const item = buffer.subarray(start + 2, end)
    const nul = item.indexOf(0)
    if (nul === -1) throw new FormatError('an extended attribute has no end of its name')
    const name = item.subarray(0, nul)
    checkAttributeName(name, seen)
    attributes.push({ name, value: item.subarray(nul + 1) })
    start = end
  }
  return attributes
}

function checkAttributeName(name: Buffer, seen: Set<string>): void {
  if (name.length === 0) throw new FormatError('an extended attribute has no name')
  const key = name.toString('latin1')
  if (seen.has(key)) throw new FormatError(`the extended attribute ${showName(name)} is there twice`)
  seen.add(key)
}
