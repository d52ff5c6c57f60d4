import { MESSAGE_SIZE } from '../crypto/secretstream.ts'
import { MESSAGE_OVERHEAD, STREAM_HEADER_SIZE, STREAM_KEY_SIZE } from '../crypto/secretstream-state.ts'
import { SEALED_BOX_OVERHEAD } from '../crypto/sealed-box.ts'
import { FormatError } from '../errors.ts'
import { checkObjectType, type ObjectType } from './object-type.ts'
import { padmeSize } from './padme.ts'

/** The version of blob files that is written and read. */
export const BLOB_VERSION = 7

/** Bytes of the blob key, and of the same sealed to wkey. */
export const BLOB_KEY_SIZE = STREAM_KEY_SIZE
export const SEALED_BLOB_KEY_SIZE = BLOB_KEY_SIZE + SEALED_BOX_OVERHEAD

/** Bytes on disk of every message of the stream but the last. */
const SEALED_MESSAGE_SIZE = MESSAGE_SIZE + MESSAGE_OVERHEAD

const SEALED_KEY_OFFSET = 2
const STREAM_HEADER_OFFSET = SEALED_KEY_OFFSET + SEALED_BLOB_KEY_SIZE

/** Bytes before the encrypted stream of a blob file (docs/format.md section 5). */
export const BLOB_HEADER_SIZE = STREAM_HEADER_OFFSET + STREAM_HEADER_SIZE

/** What stands before the encrypted stream: the object's type, the sealed blob key (80 bytes), the stream's header. */
export interface BlobHeader {
  readonly type: ObjectType
  readonly sealedKey: Buffer
  readonly streamHeader: Buffer
}

/** Writes the header of a blob file into the first 106 bytes of `target`. */
export function encodeBlobHeader(target: Uint8Array, header: BlobHeader): void {
  if (header.sealedKey.length !== SEALED_BLOB_KEY_SIZE || header.streamHeader.length !== STREAM_HEADER_SIZE) {
    throw new RangeError('the parts of a blob header have the wrong sizes')
  }
  target[0] = BLOB_VERSION
  target[1] = header.type
  target.set(header.sealedKey, SEALED_KEY_OFFSET)
  target.set(header.streamHeader, STREAM_HEADER_OFFSET)
}

/**
 * The header of a blob file; key and stream header are views into `blob`.
 *
 * @throws {FormatError} when the file is too short to be a blob, of another version, or of a type that is unknown or
 *   too old.
 */
export function parseBlobHeader(blob: Uint8Array): BlobHeader {
  if (blob.length < 2) throw new FormatError(`the blob is cut off after ${blob.length} bytes`)
  const version = blob[0]!
  if (version !== BLOB_VERSION) throw new FormatError(`the blob has version ${version}, not ${BLOB_VERSION}`)
  const type = checkObjectType(blob[1]!)
  if (blob.length < BLOB_HEADER_SIZE + MESSAGE_OVERHEAD) {
    throw new FormatError(`the blob is cut off after ${blob.length} bytes`)
  }
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, BLOB_HEADER_SIZE)
  return {
    type,
    sealedKey: bytes.subarray(SEALED_KEY_OFFSET, STREAM_HEADER_OFFSET),
    streamHeader: bytes.subarray(STREAM_HEADER_OFFSET)
  }
}

/**
 * Whether a blob file can have this size in bytes (docs/format.md section 5): padding leaves few sizes, so that a file that was cut off,
 * by a power failure say, hardly ever has one.
 */
export function isBlobSize(size: number): boolean {
  const stream = size - BLOB_HEADER_SIZE
  const rest = stream % SEALED_MESSAGE_SIZE
  const whole = Math.floor(stream / SEALED_MESSAGE_SIZE)
  // The last message is shorter, whole, or empty
  if (stream <= MESSAGE_OVERHEAD || (rest > 0 && rest < MESSAGE_OVERHEAD)) return false
  const padded = whole * MESSAGE_SIZE + Math.max(0, rest - MESSAGE_OVERHEAD)
  return padmeSize(padded) === padded
}
