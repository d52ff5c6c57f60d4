import { entryObject, plainEntry } from '../../src/cli/output/listed-entry.ts'
import type { Entry } from '../../src/format/entry.ts'
import type { ListedEntry } from '../../src/snapshot/read/list.ts'

const file: Entry = {
  name: Buffer.from('name'),
  hash: Buffer.alloc(32),
  stated: true,
  readable: true,
  hasAtime: false,
  kind: 'file',
  extended: Buffer.alloc(0),
  mtime: -1,
  ctime: 0,
  atime: 0,
  btime: 1757468311123,
  uid: 1000,
  gid: 100,
  mode: 0o640,
  size: 2_407_000_000
}

function listed(entry: Partial<Entry>, options: Partial<ListedEntry> = {}): ListedEntry {
  const id = { catalog: 'R' as const, hash: Buffer.alloc(32, 0xab) }
  return { path: 'folder/name', name: 'name', depth: 1, entry: { ...file, ...entry }, id, ...options }
}
const unread = listed({ stated: false, readable: false, kind: 'directory', mode: 0, size: 0 }, { id: undefined })
const unreadable = listed({ readable: false }, { id: undefined })

test('JSON of a file, with its times and mode', () => {
  expect(entryObject(listed({}), false)).toEqual({
    type: 'file',
    name: 'name',
    object: `R${'AB'.repeat(32)}`,
    mtime: '19691231T235959.999Z',
    ctime: '19700101T000000.000Z',
    btime: '20250910T013831.123Z',
    mode: '0o640',
    uid: 1000,
    gid: 100,
    size: 2_407_000_000
  })
  expect(entryObject(listed({ hasAtime: true, atime: 1 }), true)).toMatchObject({
    path: 'folder/name',
    atime: '19700101T000000.001Z'
  })
  expect(entryObject(listed({ kind: 'directory', size: 3 }), false)).toMatchObject({ type: 'directory', children: 3 })
})

test('JSON of what could not be read when it was saved', () => {
  expect(entryObject(unread, true)).toEqual({ type: 'unknown', name: 'name', path: 'folder/name', object: null })
  expect(entryObject(unreadable, false)).toMatchObject({ type: 'file', object: null, size: 2_407_000_000 })
})

test('JSON of a name that is not UTF-8 has its bytes beside it', () => {
  const entry = entryObject(listed({}, { name: 'n\xff', path: '\xc3\xa9/n\xff' }), true)
  expect(entry).toMatchObject({ name: 'n\ufffd', name_hex: '6eff', path: 'é/n\ufffd', path_hex: 'c3a92f6eff' })
  expect(JSON.parse(JSON.stringify(entry))).toEqual(entry)
  expect(entryObject(listed({}, { name: '\xc3\xa9', path: '\xc3\xa9' }), true)).not.toHaveProperty('name_hex')
})

test('times beyond those of dates are shown, not thrown', () => {
  const entry = listed({ mtime: Number.MAX_SAFE_INTEGER, ctime: Number.MIN_SAFE_INTEGER })
  expect(entryObject(entry, false)).toMatchObject({
    type: 'file',
    mtime: expect.stringContaining('2757600913') as string
  })
  expect(plainEntry(entry, false, false)).toContain('name')
})

test('plain lines', () => {
  const lines = (verbose: boolean): string[] =>
    [listed({}), listed({ kind: 'directory', mode: 0o7777 }), listed({ kind: 'directory', mode: 0o7000 }), unread].map(
      (entry) => plainEntry(entry, verbose, verbose)
    )
  expect(lines(false)).toEqual([
    '-rw-r-----    2.407 GB  1969-12-31 23:59:59 UTC  name',
    'drwsrwsrwt           -  1969-12-31 23:59:59 UTC  name/',
    'd--S--S--T           -  1969-12-31 23:59:59 UTC  name/',
    '?---------           -  -                        name (could not be read when it was saved)'
  ])
  expect(lines(true)[0]).toBe(
    `-rw-r-----    2.407 GB  1969-12-31 23:59:59 UTC  1000:100     R${'AB'.repeat(32)}  folder/name`
  )
  expect(plainEntry(listed({}, { name: 'a\n\x1b[31mb' }), false, false)).toMatch(/ {2}a\\n\\x1B\[31mb$/)
  expect(plainEntry(unreadable, false, false)).toMatch(/ {2}name \(could not be read when it was saved\)$/)
  const other = listed({ kind: 'other', readable: false }, { id: undefined })
  expect(plainEntry(other, false, false)).toBe(
    '?rw-r-----           -  1969-12-31 23:59:59 UTC  name (device, pipe or socket)'
  )
})
