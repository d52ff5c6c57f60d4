import { secretBytes, wipe } from '../crypto/secret-bytes.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const PADDING = '='.charCodeAt(0)

/** The value of each character, -1 for those that are none. */
const VALUES = new Int8Array(256).fill(-1)
for (const [value, character] of Buffer.from(ALPHABET).entries()) VALUES[character] = value

/**
 * Decodes Base64 (RFC 4648 §4, padded and canonical) from bytes to bytes, for the caller to wipe: Node's own decoder takes strings
 * alone, and those cannot be wiped. Undefined when it is none.
 */
export function decodeBase64(text: Uint8Array): Buffer | undefined {
  if (text.length % 4 !== 0) return undefined
  const padding = text.at(-1) !== PADDING ? 0 : text.at(-2) !== PADDING ? 1 : 2
  const bytes = secretBytes((text.length / 4) * 3 - padding)
  let bits = 0
  let count = 0
  let written = 0
  for (const character of text.subarray(0, text.length - padding)) {
    const value = VALUES[character]!
    if (value < 0) {
      wipe(bytes)
      return undefined
    }
    bits = (bits << 6) | value
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[written++] = bits >> count
    bits &= (1 << count) - 1
  }
  // What is left over is of no byte, and zeros where it was written as it should be
  return bits === 0 ? bytes : undefined
}
