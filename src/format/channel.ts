import { RekkordError } from '../errors.ts'

/** Bytes of the longest channel name. */
export const MAX_CHANNEL_SIZE = 256

/**
 * The bytes of a channel name as snapshots and tags hold them: UTF-8, without a terminator.
 *
 * @throws {RekkordError} of code `usage` unless it has 1 to 256 bytes, no NUL and no half of a surrogate pair.
 */
export function encodeChannel(channel: string): Buffer {
  if (channel === '') throw new RekkordError('usage', 'The snapshot channel is empty; give it a name')
  if (channel.includes('\0')) throw new RekkordError('usage', 'The snapshot channel has a NUL character in its name')
  if (!channel.isWellFormed()) throw new RekkordError('usage', 'The snapshot channel is not valid Unicode')
  const bytes = Buffer.from(channel, 'utf8')
  if (bytes.length > MAX_CHANNEL_SIZE) {
    throw new RekkordError(
      'usage',
      `The snapshot channel has ${bytes.length} bytes of UTF-8; the most that fit are ${MAX_CHANNEL_SIZE}`
    )
  }
  return bytes
}
