import { FormatError } from '../errors.ts'
import type { Catalog } from './object-type.ts'

export type { Catalog }

/** Bytes of an object's hash. */
export const HASH_SIZE = 32

/** Bytes of an object ID in its binary form. */
export const OBJECT_ID_SIZE = 1 + HASH_SIZE

/** Identity of an object: its catalog and the 32 bytes of its hash (docs/format.md section 4). */
export interface ObjectId {
  readonly catalog: Catalog
  readonly hash: Buffer
}

const PATTERN = /^[MR][0-9A-Fa-f]{64}$/

/** Whether a text has the form of an object ID: the letter M or R and 64 hexadecimal digits of either case. */
export function isObjectId(text: string): boolean {
  return PATTERN.test(text)
}

/**
 * The object ID that a text stands for.
 *
 * @throws {FormatError} when it is not the letter M or R and 64 hexadecimal digits.
 */
export function parseObjectId(text: string): ObjectId {
  if (!isObjectId(text)) {
    throw new FormatError(`${JSON.stringify(text)} is not an object ID (M or R, then 64 hexadecimal digits)`)
  }
  return { catalog: text.startsWith('M') ? 'M' : 'R', hash: Buffer.from(text.slice(1), 'hex') }
}

/** The text of an object ID: the catalog's letter and the hash in uppercase hexadecimal digits. */
export function formatObjectId(id: ObjectId): string {
  return id.catalog + hex(id.hash)
}

/** The binary form of an object ID, 33 bytes: 0 for M or 1 for R, then the hash. */
export function encodeObjectId(id: ObjectId): Buffer {
  if (id.hash.length !== HASH_SIZE) throw new RangeError(`an object hash of ${id.hash.length} bytes`)
  return Buffer.concat([Buffer.of(id.catalog === 'M' ? 0 : 1), id.hash])
}

/**
 * The object ID of a binary form; the hash is a copy.
 *
 * @throws {FormatError} when it is not 33 bytes long or its first byte is neither 0 nor 1.
 */
export function decodeObjectId(bytes: Uint8Array): ObjectId {
  if (bytes.length !== OBJECT_ID_SIZE) throw new FormatError(`an object ID has ${bytes.length} bytes instead of 33`)
  if (bytes[0]! > 1) throw new FormatError(`an object ID has the unknown catalog ${bytes[0]!}`)
  return { catalog: bytes[0] === 0 ? 'M' : 'R', hash: Buffer.from(bytes.subarray(1)) }
}

/** Path of an object's blob from the root of the repository: `blobs/M/0A/0A1B...` (docs/format.md section 1). */
export function blobPath(id: ObjectId): string {
  const name = hex(id.hash)
  return `blobs/${id.catalog}/${name.slice(0, 2)}/${name}`
}

/** The object whose blob has this path; undefined where it is no blob's. */
export function parseBlobPath(path: string): ObjectId | undefined {
  const text = path.slice(6, 7) + path.slice(11)
  if (!isObjectId(text)) return undefined
  const id = parseObjectId(text)
  return blobPath(id) === path ? id : undefined
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex').toUpperCase()
}
