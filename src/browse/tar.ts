import { isUtf8 } from 'node:buffer'
import { pathBuffer, type BytePath } from '../files/path.ts'

/** Bytes that all parts of an archive are multiples of. */
const BLOCK = 512
const EMPTY = new Uint8Array(BLOCK)

/** What the fields of the old header can hold. */
const MAX_ID = 0o7777777
const MAX_NUMBER = 0o77777777777
const MAX_NAME = 100

/** The end of an archive. */
export const TAR_END = new Uint8Array(2 * BLOCK)

/** A file, folder or link in an archive. */
export interface TarEntry {
  kind: 'file' | 'directory' | 'link'
  /** Its path, without a slash at either end. */
  path: BytePath
  /** Bytes of a file; 0 for all else. */
  size: number
  /** Permission bits. */
  mode: number
  uid: number
  gid: number
  /** Unix milliseconds. */
  mtime: number
  /** Where a link leads. */
  target?: BytePath
}

const TYPES = { file: '0', link: '2', directory: '5' } as const

/**
 * What stands before the content of an entry: a header of POSIX.1-1988 (ustar), and before it, where something does not fit
 * there, one of POSIX.1-2001 (pax). Names go through byte for byte; those that are not UTF-8 are marked as such.
 */
export function tarHeader(entry: TarEntry): Buffer {
  const path = entry.kind === 'directory' ? `${entry.path}/` : entry.path
  const { kind, size, mode, uid, gid, mtime, target = '' } = entry
  const seconds = Math.floor(mtime / 1000)
  const records: Buffer[] = []
  const add = (key: string, value: string): number => records.push(paxRecord(key, pathBuffer(value)))
  if (![path, target].every((name) => isUtf8(pathBuffer(name)))) add('hdrcharset', 'BINARY')
  if (!isPlain(path)) add('path', path)
  if (!isPlain(target)) add('linkpath', target)
  if (size > MAX_NUMBER) add('size', String(size))
  if (uid > MAX_ID) add('uid', String(uid))
  if (gid > MAX_ID) add('gid', String(gid))
  if (mtime !== seconds * 1000 || !fits(seconds, MAX_NUMBER)) add('mtime', (mtime / 1000).toFixed(3))
  const header = block({ type: TYPES[kind], path, target, size, mode: mode & 0o7777, uid, gid, mtime: seconds })
  if (records.length === 0) return header
  const extended = Buffer.concat(records)
  const own = { type: 'x', path: 'PaxHeader', target: '', size: extended.length, mode: 0o644, uid: 0, gid: 0, mtime: 0 }
  return Buffer.concat([block(own), extended, tarPadding(extended.length), header])
}

/** What follows content of `size` bytes, up to the next block. */
export function tarPadding(size: number): Uint8Array {
  return EMPTY.subarray(0, (BLOCK - (size % BLOCK)) % BLOCK)
}

/** One record of a pax header: its own length in digits, a space, the key, an equals sign, the value, a newline. */
function paxRecord(key: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')])
  let length = rest.length
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length
  return Buffer.concat([Buffer.from(String(length)), rest])
}

interface BlockFields {
  type: string
  path: BytePath
  target: BytePath
  size: number
  mode: number
  uid: number
  gid: number
  mtime: number
}

/** A header of one block; numbers that do not fit are 0, names are cut off. */
function block({ type, path, target, size, mode, uid, gid, mtime }: BlockFields): Buffer {
  const bytes = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, digits: number): void => {
    const fitting = fits(value, 8 ** digits - 1) ? value : 0
    bytes.write(fitting.toString(8).padStart(digits, '0'), at, 'latin1')
  }
  bytes.write(path.slice(0, MAX_NAME), 0, 'latin1')
  octal(mode, 100, 7)
  octal(uid, 108, 7)
  octal(gid, 116, 7)
  octal(size, 124, 11)
  octal(mtime, 136, 11)
  bytes.write(type, 156, 'latin1')
  bytes.write(target.slice(0, MAX_NAME), 157, 'latin1')
  bytes.write('ustar\u000000', 257, 'latin1')
  // The sum counts its own field as spaces
  bytes.fill(' ', 148, 156)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return bytes
}

function fits(value: number, maximum: number): boolean {
  return value >= 0 && value <= maximum
}

/** Whether a name can stand in the old header and mean the same everywhere. */
function isPlain(name: BytePath): boolean {
  return name.length <= MAX_NAME && /^[ -~]*$/.test(name)
}
