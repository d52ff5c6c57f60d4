import { FormatError } from '../errors.ts'
import { LARGEST_MESSAGE, type Kernel } from '../kernel/kernel.ts'
import { decryptStream, encryptedStreamLength, encryptStream } from './secretstream.ts'
import { MESSAGE_OVERHEAD, NOT_AUTHENTIC, StreamKey, TAG_FINAL, TAG_MESSAGE, unknownTag } from './secretstream-state.ts'

/** What a stream starts from: a key of 32 bytes and its header of 24. */
export interface StreamStart {
  key: Uint8Array
  header: Uint8Array
}

/**
 * Encrypts `length` bytes at `offset` of the kernel's memory as one whole stream (docs/format.md section 5) into `target`,
 * which has `encryptedStreamLength(length)` bytes. The kernel does so by itself where the stream is short: to set up node:crypto
 * takes 10 times as long as the kernel for 1 KiB, and as long for 16 KiB.
 */
export function encryptInKernel(
  kernel: Kernel,
  { key, header }: StreamStart,
  offset: number,
  length: number,
  target: Uint8Array
): void {
  const stream = target.subarray(0, encryptedStreamLength(length))
  if (length <= LARGEST_MESSAGE) kernel.sealMessage(key, header, offset, length, stream)
  else withStreamKey(key, header, (streamKey) => encryptStream(streamKey, kernel.view(offset, length), stream))
}

/**
 * Decrypts one whole stream to `offset` of the kernel's memory, where there is room for as many bytes as it has.
 * @returns bytes of the plaintext
 * @throws FormatError when it is not authentic, cut off, or goes on after its final message
 */
export function decryptInKernel(
  kernel: Kernel,
  { key, header }: StreamStart,
  stream: Uint8Array,
  offset: number
): number {
  const length = stream.length - MESSAGE_OVERHEAD
  if (length < 0) throw new FormatError('the encrypted stream is cut off')
  if (length > LARGEST_MESSAGE) {
    const target = kernel.view(offset, stream.length)
    return withStreamKey(key, header, (streamKey) => decryptStream(streamKey, stream, target))
  }
  const tag = kernel.openMessage(key, header, stream, offset)
  if (tag === TAG_FINAL) return length
  if (tag === -1) throw new FormatError(NOT_AUTHENTIC)
  kernel.view(offset, length).fill(0)
  if (tag === TAG_MESSAGE) throw new FormatError('the encrypted stream is cut off: its final message is missing')
  throw unknownTag(tag)
}

/** Uses the key of one stream, and clears it. */
function withStreamKey<T>(key: Uint8Array, header: Uint8Array, use: (key: StreamKey) => T): T {
  const streamKey = new StreamKey(key, header)
  try {
    return use(streamKey)
  } finally {
    streamKey.wipe()
  }
}
