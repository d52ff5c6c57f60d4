import { isUtf8 } from 'node:buffer'
import type { BytePath } from './path.ts'

/** Bytes that are not part of valid UTF-8 become U+DC80 to U+DCFF, which no valid text has by themselves. */
const ESCAPED = 0xdc00

/**
 * A path as text that patterns can match: valid UTF-8 is decoded, every other byte counts as one character (docs/behaviour.md
 * section 6). `textToName` gives the bytes back.
 */
export function nameToText(name: BytePath): string {
  if (isAscii(name)) return name
  const bytes = Buffer.from(name, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : decodeInParts(bytes)
}

/** The bytes of a text from `nameToText`, or of any other text as UTF-8. */
export function textToName(text: string): BytePath {
  if (isAscii(text)) return text
  if (text.isWellFormed()) return Buffer.from(text, 'utf8').toString('latin1')
  const parts = Array.from(text, (character) => {
    const code = character.codePointAt(0)!
    const isEscaped = code >= ESCAPED + 0x80 && code <= ESCAPED + 0xff
    return isEscaped ? Buffer.of(code - ESCAPED) : Buffer.from(character, 'utf8')
  })
  return Buffer.concat(parts).toString('latin1')
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

function decodeInParts(bytes: Buffer): string {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at)
    text += length === 0 ? String.fromCharCode(ESCAPED + bytes[at]!) : bytes.toString('utf8', at, at + length)
    at += Math.max(length, 1)
  }
  return text
}

/** Bytes of the valid UTF-8 sequence that starts here; 0 where none does. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at]!
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}
