import { RekkordError } from '../errors.ts'

/** Bytes of the longest key file that is read. */
export const KEY_FILE_MAX_SIZE = 4096

const BEGIN = '-----BEGIN REKKORD KEY-----'
const END = '-----END REKKORD KEY-----'
const LINE_LENGTH = 70

/** The text of a key file (format text §2): the payload in base64, in lines of 70 characters between two marks. */
export function encodeKeyText(payload: Buffer): string {
  const lines = payload.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []
  return [BEGIN, ...lines, END, ''].join('\n')
}

/**
 * The payload of a key file. White space is ignored, so a key that lost its line ends is read too.
 *
 * @throws {RekkordError} of code `key` when the text is over 4096 bytes, lacks a mark, or is not base64 between them.
 */
export function decodeKeyText(text: string): Buffer {
  if (Buffer.byteLength(text) > KEY_FILE_MAX_SIZE) {
    throw new RekkordError('key', `The key file is over ${KEY_FILE_MAX_SIZE} bytes long, so it is not one of Rekkord.`)
  }
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END, begin + BEGIN.length)
  if (begin === -1 || end === -1) {
    throw new RekkordError('key', `The key file has no lines "${BEGIN}" and "${END}"; give a key file of Rekkord.`)
  }
  const body = text.slice(begin + BEGIN.length, end).replace(/\s+/g, '')
  const payload = Buffer.from(body, 'base64')
  if (payload.toString('base64') !== body) {
    throw new RekkordError('key', 'The key file is damaged: its content is not valid base64.')
  }
  return payload
}
