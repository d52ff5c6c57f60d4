import { isUtf8 } from 'node:buffer'
import { formatSize } from '../../report/units.ts'
import { displayPath, pathBuffer, type BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import { formatObjectId } from '../../format/object-id.ts'
import type { ListedEntry } from '../../snapshot/read/list.ts'
import { pad } from './table.ts'
import { jsonTime, plainTime } from './times.ts'

/**
 * An entry as an object by itself, in lines of JSON and in what was found. `path`, only with `withPath`, begins at the listed object. A name or path that
 * is not UTF-8 has replacement characters, and its bytes in hexadecimal digits beside it. What could not be read when it was saved has
 * no `object` (null); what is not even known by its metadata is of type `unknown`, with nothing but its name.
 */
export function entryObject({ path, name, entry, id }: ListedEntry, withPath: boolean): object {
  const names = { ...namedBytes('name', name), ...(withPath && namedBytes('path', path)) }
  if (!entry.stated) return { type: 'unknown', ...names, object: null }
  return {
    type: entry.kind,
    ...names,
    object: id === undefined ? null : formatObjectId(id),
    ...entryMetadata(entry),
    ...(entry.kind === 'directory' ? { children: entry.size } : { size: entry.size })
  }
}

/** Times, permission bits and owner, as members. */
export function entryMetadata({ mtime, ctime, hasAtime, atime, btime, mode, uid, gid }: Entry): EntryMetadata {
  return {
    mtime: jsonTime(mtime),
    ctime: jsonTime(ctime),
    ...(hasAtime && { atime: jsonTime(atime) }),
    btime: jsonTime(btime),
    mode: `0o${mode.toString(8)}`,
    uid,
    gid
  }
}

interface EntryMetadata extends Partial<Record<'atime', string>> {
  mtime: string
  ctime: string
  btime: string
  mode: string
  uid: number
  gid: number
}

/** A name or path as a member; what is not UTF-8 has its bytes in hexadecimal digits beside it. */
export function namedBytes(key: string, bytes: BytePath): Record<string, string> {
  const buffer = pathBuffer(bytes)
  return { [key]: buffer.toString('utf8'), ...(!isUtf8(buffer) && { [`${key}_hex`]: buffer.toString('hex') }) }
}

const KIND_LETTERS = { directory: 'd', file: '-', link: 'l', other: '?' } as const
const SIZE_WIDTH = 10
const TIME_WIDTH = plainTime(0).length
const OWNER_WIDTH = 11
const OBJECT_WIDTH = 65

/** An entry as a line for people: mode, size, time, name, with `verbose` owner and object ID before the name. */
export function plainEntry({ path, name, entry, id }: ListedEntry, withPath: boolean, verbose: boolean): string {
  const { stated, kind, size, mtime, uid, gid } = entry
  const isFile = stated && kind === 'file'
  const cells = [
    modeText(entry),
    pad(isFile ? formatSize(size) : '-', SIZE_WIDTH, 'right'),
    pad(stated ? plainTime(mtime) : '-', TIME_WIDTH, 'left'),
    ...(verbose ? [pad(stated ? `${uid}:${gid}` : '-', OWNER_WIDTH, 'left')] : []),
    ...(verbose ? [pad(id === undefined ? '-' : formatObjectId(id), OBJECT_WIDTH, 'left')] : []),
    displayPath(withPath ? path : name) + (stated && kind === 'directory' ? '/' : '') + remark(entry)
  ]
  return cells.join('  ')
}

/** Kind and permissions as `ls` shows them: `drwxr-xr-x`. */
function modeText({ stated, kind, mode }: Entry): string {
  if (!stated) return '?---------'
  const bits = Array.from('rwxrwxrwx', (letter, i) => ((mode >> (8 - i)) & 1 ? letter : '-'))
  const special = [
    { bit: 0o4000, place: 2, letters: 'sS' },
    { bit: 0o2000, place: 5, letters: 'sS' },
    { bit: 0o1000, place: 8, letters: 'tT' }
  ]
  for (const { bit, place, letters } of special) {
    if ((mode & bit) !== 0) bits[place] = letters.charAt(bits[place] === '-' ? 1 : 0)
  }
  return KIND_LETTERS[kind] + bits.join('')
}

function remark({ stated, readable, kind }: Entry): string {
  if (stated && kind === 'other') return ' (device, pipe or socket)'
  return readable ? '' : ' (could not be read when it was saved)'
}
