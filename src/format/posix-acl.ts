import { FormatError } from '../errors.ts'

/** Names under which the format keeps a file's access ACL, and a folder's default one (docs/format.md section 6). */
export const ACCESS_ACL = 'rk.acl1'
export const DEFAULT_ACL = 'rk.acl1d'

/** Version and entries of an ACL as Linux has it: u32, then for each u16 tag, u16 permissions, u32 id. */
const VERSION = 2
const HEADER_SIZE = 4
const ENTRY_SIZE = 8
const NO_ID = 0xffffffff

/** In the order that the system wants. The first and last two of user and group have an id. */
const TAGS = [
  { tag: 0x01, word: 'user', hasId: false },
  { tag: 0x02, word: 'user', hasId: true },
  { tag: 0x04, word: 'group', hasId: false },
  { tag: 0x08, word: 'group', hasId: true },
  { tag: 0x10, word: 'mask', hasId: false },
  { tag: 0x20, word: 'other', hasId: false }
]

/**
 * A POSIX ACL as text: `user::rw-`, `user:1000:r--` and so on, one entry a line, with numeric ids.
 *
 * @param bytes as Linux gives them in the attributes `system.posix_acl_access` and `system.posix_acl_default`
 * @throws {FormatError} when they are no such ACL
 */
export function aclText(bytes: Buffer): Buffer {
  const fits = bytes.length >= HEADER_SIZE && (bytes.length - HEADER_SIZE) % ENTRY_SIZE === 0
  if (!fits || bytes.readUInt32LE(0) !== VERSION) throw new FormatError('the ACL is not of a known form')
  const lines: string[] = []
  for (let at = HEADER_SIZE; at < bytes.length; at += ENTRY_SIZE) {
    const kind = TAGS.find(({ tag }) => tag === bytes.readUInt16LE(at))
    const permissions = bytes.readUInt16LE(at + 2)
    if (kind === undefined || permissions > 7) throw new FormatError('the ACL has an unknown entry')
    const id = kind.hasId ? String(bytes.readUInt32LE(at + 4)) : ''
    const letters = Array.from('rwx', (letter, i) => (permissions & (4 >> i) ? letter : '-')).join('')
    lines.push(`${kind.word}:${id}:${letters}`)
  }
  return Buffer.from(lines.join('\n'), 'latin1')
}

const LINE = /^(user|group|mask|other):(\d{0,10}):([r-][w-][x-])$/

/**
 * The ACL that a text says, as Linux takes it.
 * @throws {FormatError} when a line is no entry of an ACL
 */
export function parseAclText(text: Buffer): Buffer {
  const entries = text
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine)
    .sort((a, b) => a.tag - b.tag)
  const bytes = Buffer.alloc(HEADER_SIZE + entries.length * ENTRY_SIZE)
  bytes.writeUInt32LE(VERSION)
  entries.forEach(({ tag, permissions, id }, i) => {
    const at = HEADER_SIZE + i * ENTRY_SIZE
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(permissions, at + 2)
    bytes.writeUInt32LE(id, at + 4)
  })
  return bytes
}

function parseLine(line: string): { tag: number; permissions: number; id: number } {
  const [, word, id = '', letters = ''] = LINE.exec(line) ?? []
  const kind = TAGS.find((one) => one.word === word && one.hasId === (id !== ''))
  const number = id === '' ? NO_ID : Number(id)
  if (kind === undefined || number > NO_ID) throw new FormatError('the ACL has a line that is no entry')
  const permissions = Array.from(letters).reduce((bits, letter, i) => (letter === '-' ? bits : bits | (4 >> i)), 0)
  return { tag: kind.tag, permissions, id: number }
}
