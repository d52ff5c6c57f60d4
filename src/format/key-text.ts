import { secretBytes, wipe } from '../crypto/secret-bytes.ts'
import { RekkordError } from '../errors.ts'
import { decodeBase64 } from './base64-bytes.ts'

/** Bytes of the longest key file that is read. */
export const MAX_KEY_FILE_SIZE = 4096

const BEGIN = '-----BEGIN REKKORD KEY-----'
const END = '-----END REKKORD KEY-----'
const LINE_LENGTH = 70

/** The text of a key file (docs/format.md section 2): the payload in base64, in lines of 70 characters between two marks. */
export function encodeKeyText(payload: Buffer): string {
  const lines = payload.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []
  return [BEGIN, ...lines, END, ''].join('\n')
}

/**
 * The payload of a key file, for the caller to wipe. White space is ignored, so a key that lost its line ends is read too.
 *
 * @throws {RekkordError} of code `key` when the text is over 4096 bytes, lacks a mark, or is not base64 between them.
 */
export function decodeKeyText(text: string | Buffer): Buffer {
  if (Buffer.byteLength(text) > MAX_KEY_FILE_SIZE) {
    throw new RekkordError('key', `The key file is over ${MAX_KEY_FILE_SIZE} bytes long, so it is not one of Rekkord`)
  }
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END, begin + BEGIN.length)
  if (begin === -1 || end === -1) {
    throw new RekkordError('key', `The key file has no lines "${BEGIN}" and "${END}"; give a key file of Rekkord`)
  }
  const body = withoutSpace(text, begin + BEGIN.length, end)
  const payload = decodeBase64(body)
  wipe(body)
  if (payload === undefined) throw new RekkordError('key', 'The key file is damaged: its content is not valid base64')
  return payload
}

/** A part of the text without its white space; what is no ASCII becomes a character that is not of base64. */
function withoutSpace(text: string | Buffer, start: number, end: number): Buffer {
  const bytes = secretBytes(end - start)
  let length = 0
  for (let i = start; i < end; i++) {
    const code = typeof text === 'string' ? text.charCodeAt(i) : text[i]!
    if (!isSpace(code)) bytes[length++] = Math.min(code, 0xff)
  }
  return bytes.subarray(0, length)
}

/** Blank, tab, line ends and their like, the no-break space of Latin-1, and the byte order mark that some editors put anywhere. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0xfeff
}
