import { FormatError } from '../errors.ts'

const SLASH = 0x2f
const DOT = 0x2e

/** A name for messages: its bytes as UTF-8 between quotes, without control characters. */
export function showName(name: Uint8Array): string {
  return JSON.stringify(Buffer.from(name).toString('utf8').replace(/\p{C}/gu, '\ufffd'))
}

/**
 * Checks the name of a directory's entry. Names are raw bytes, not text.
 *
 * @throws {FormatError} when it is empty, `.` or `..`, or holds a slash or a NUL: restoring it could leave the folder.
 */
export function checkName(name: Uint8Array): void {
  if (name.includes(SLASH)) throw new FormatError(`the name ${showName(name)} holds a slash`)
  checkPart(name, name)
}

/**
 * Checks the name of a snapshot's entry: an absolute path without its leading slash (docs/format.md section 6), so only between
 * its slashes the rules of {@link checkName} hold.
 *
 * @throws {FormatError} when any part is not a name of its own.
 */
export function checkPathName(path: Uint8Array): void {
  for (let start = 0; start <= path.length;) {
    const slash = path.indexOf(SLASH, start)
    const end = slash === -1 ? path.length : slash
    checkPart(path.subarray(start, end), path)
    start = end + 1
  }
}

function checkPart(part: Uint8Array, name: Uint8Array): void {
  const onlyDots = part.length <= 2 && part.every((byte) => byte === DOT)
  if (onlyDots || part.includes(0)) throw new FormatError(`the name ${showName(name)} is not safe`)
}
