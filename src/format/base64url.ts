import { FormatError } from '../errors.ts'

/** Base64 with the URL-safe alphabet and without padding (RFC 4648 §5), as file names of tags hold it. */
export function encodeBase64url(bytes: Buffer): string {
  return bytes.toString('base64url')
}

/**
 * The bytes of such a text.
 *
 * @throws {FormatError} unless it is the one text that {@link encodeBase64url} makes of the bytes.
 */
export function decodeBase64url(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) throw new FormatError('the name is not URL-safe base64')
  return bytes
}
