import { FormatError } from '../errors.ts'
import { MESSAGE_OVERHEAD, SecretStream, type StreamKey, TAG_FINAL, TAG_MESSAGE } from './secretstream-state.ts'

/** Bytes of every message of a stream but the last, which may be shorter (docs/format.md section 5). */
export const MESSAGE_SIZE = 32768
const ENCRYPTED_MESSAGE_SIZE = MESSAGE_SIZE + MESSAGE_OVERHEAD

/** Bytes of the stream that {@link encryptStream} makes of `plainLength` bytes. */
export function encryptedStreamLength(plainLength: number): number {
  return plainLength + messageCount(plainLength) * MESSAGE_OVERHEAD
}

/**
 * Encrypts `plain` as one whole stream (docs/format.md section 5): messages of 32768 bytes, the last one of what is left, with
 * the tag FINAL. The messages stand one after the other in `target`, which has `encryptedStreamLength(plain.length)`
 * bytes or more and does not overlap `plain`; both may be views into the memory of WebAssembly.
 *
 * @returns the bytes written.
 */
export function encryptStream(key: StreamKey, plain: Uint8Array, target: Uint8Array): number {
  const length = encryptedStreamLength(plain.length)
  if (target.length < length) throw new RangeError(`${target.length} bytes of room for a stream of ${length} bytes`)
  const stream = new SecretStream(key)
  const last = messageCount(plain.length) - 1
  for (let i = 0, written = 0; i <= last; i++) {
    const message = plain.subarray(i * MESSAGE_SIZE, (i + 1) * MESSAGE_SIZE)
    const end = written + message.length + MESSAGE_OVERHEAD
    stream.push(message, i === last ? TAG_FINAL : TAG_MESSAGE, target.subarray(written, end))
    written = end
  }
  return length
}

/** Bytes that `target` of {@link decryptStream} needs for a stream of `cipherLength` bytes. */
export function decryptedStreamLength(cipherLength: number): number {
  const full = Math.floor(cipherLength / ENCRYPTED_MESSAGE_SIZE)
  return full * MESSAGE_SIZE + Math.max(0, (cipherLength % ENCRYPTED_MESSAGE_SIZE) - MESSAGE_OVERHEAD)
}

/**
 * Decrypts one whole stream into `target`, which has `decryptedStreamLength(cipher.length)` bytes or more and does not
 * overlap `cipher`; both may be views into the memory of WebAssembly. An empty last message is taken.
 *
 * @returns the bytes of the plaintext.
 * @throws {FormatError} when a message is not authentic, the stream is cut off, or goes on after its final message.
 */
export function decryptStream(key: StreamKey, cipher: Uint8Array, target: Uint8Array): number {
  const room = decryptedStreamLength(cipher.length)
  if (target.length < room) throw new RangeError(`${target.length} bytes of room for a stream of ${room} bytes`)
  const stream = new SecretStream(key)
  let written = 0
  for (let start = 0; start < cipher.length; start += ENCRYPTED_MESSAGE_SIZE) {
    const message = cipher.subarray(start, start + ENCRYPTED_MESSAGE_SIZE)
    const end = written + Math.max(0, message.length - MESSAGE_OVERHEAD)
    stream.pull(message, target.subarray(written, end))
    written = end
  }
  if (!stream.ended) throw new FormatError('the encrypted stream is cut off: its final message is missing')
  return written
}

function messageCount(plainLength: number): number {
  return Math.max(1, Math.ceil(plainLength / MESSAGE_SIZE))
}
