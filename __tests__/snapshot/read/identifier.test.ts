import fs from 'node:fs'
import path from 'node:path'
import { formatObjectId } from '../../../src/format/object-id.ts'
import { resolveIdentifier, type Target } from '../../../src/snapshot/read/identifier.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'
import { craftDirectory, craftEntry, craftFile, craftLink, craftSnapshot } from '../restore/restoring.ts'

const test_ = await newRepository()
const repository = await test_.open()

const file = await craftFile(repository, 'content')
const link = await craftLink(repository, 'target')
const inner = await craftDirectory(repository, [
  craftEntry({ name: 'file', id: file, size: 7 }),
  craftEntry({ name: 'link', id: link, kind: 'link' }),
  craftEntry({ name: 'pipe', id: undefined, kind: 'other' }),
  craftEntry({ name: 'with:colon', id: file, size: 7 })
])
const outer = await craftDirectory(repository, [
  craftEntry({ name: 'inner', id: inner }),
  craftEntry({ name: 'x', id: file })
])
const snapshot = await craftSnapshot(repository, [
  craftEntry({ name: 'a/b', id: outer, size: 1 }),
  craftEntry({ name: 'a/b/inner/file', id: link, kind: 'link' }),
  craftEntry({ name: 'a/b/other/deep', id: inner }),
  craftEntry({ name: 'alone', id: file, size: 7 })
])

async function resolve(identifier: string): Promise<[kind: string, oid: string | undefined, path: string | undefined]> {
  const target: Target = await resolveIdentifier(repository, identifier)
  return [target.kind, target.id && formatObjectId(target.id), 'path' in target ? target.path : undefined]
}

async function refused(identifier: string): Promise<string> {
  const error = await resolveIdentifier(repository, identifier).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'RekkordError', code: 'usage' })
  return (error as Error).message
}

test('objects by their IDs, in either case', async () => {
  for (const [id, kind] of [
    [snapshot, 'snapshot'],
    [outer, 'directory'],
    [file, 'file'],
    [link, 'link']
  ] as const) {
    const oid = formatObjectId(id)
    for (const text of [oid, oid[0]! + oid.slice(1).toLowerCase(), `${oid}:`, `${oid}:/`]) {
      expect((await resolve(text)).slice(0, 2)).toEqual([kind, oid])
    }
  }
  const { id } = await repository.writeObject(1, Buffer.alloc(8))
  expect(await resolve(formatObjectId(id))).toEqual(['file', formatObjectId(id), ''])
})

test('paths in a snapshot begin with a saved path, with or without a slash', async () => {
  const oid = formatObjectId(snapshot)
  for (const slash of ['', '/']) {
    expect(await resolve(`${oid}:${slash}alone`)).toEqual(['file', formatObjectId(file), 'alone'])
    expect(await resolve(`${oid}:${slash}a/b`)).toEqual(['directory', formatObjectId(outer), 'a/b'])
    expect(await resolve(`${oid}:${slash}a/b/`)).toEqual(['directory', formatObjectId(outer), 'a/b'])
    expect(await resolve(`${oid}:${slash}a/b/inner`)).toEqual(['directory', formatObjectId(inner), 'a/b/inner'])
    expect((await resolve(`${oid}:${slash}a/b/inner/link`))[0]).toBe('link')
    expect((await resolve(`${oid}:${slash}a/b/other/deep/with:colon`))[0]).toBe('file')
    expect(await resolve(`${oid}:${slash}a/b/inner/pipe`)).toEqual(['other', undefined, 'a/b/inner/pipe'])
  }
  // The longest saved path that leads there counts
  expect((await resolve(`${oid}:a/b/inner/file`))[0]).toBe('link')
})

test('paths in a folder', async () => {
  expect(await resolve(`${formatObjectId(outer)}:inner/file`)).toEqual(['file', formatObjectId(file), 'inner/file'])
  expect(await refused(`${formatObjectId(outer)}:a/b`)).toMatch(/^There is nothing called M/)
})

test('what is not there is refused in one sentence that names it', async () => {
  const oid = formatObjectId(snapshot)
  expect(await refused('nothing')).toBe('There is no channel or object called nothing')
  expect(await refused('')).toBe('There is no channel or object called ')
  expect(await refused('line\nbreak')).toContain('line\\nbreak')
  expect(await refused(`M${'0'.repeat(64)}`)).toMatch(/^The object of M0+ is not in \//)
  expect(await refused(`${oid}:a`)).toBe(
    `There is nothing called ${oid}:a: the paths of this snapshot begin with a/b, a/b/inner/file, a/b/other/deep, ...`
  )
  for (const missing of ['a/bc', 'a/b/nothing', 'alone/x', 'a/b/inner/link/x', 'a/b//inner', '//alone']) {
    expect(await refused(`${oid}:${missing}`)).toContain(missing)
  }
  expect(await refused(`${formatObjectId(file)}:x`)).toContain('the object is a file, not a folder')
})

test('a channel is its newest snapshot; the longest channel that exists is meant', async () => {
  const root = path.join(test_.folder, 'saved')
  fs.mkdirSync(root)
  fs.writeFileSync(path.join(root, 'b'), 'x')
  const oids = new Map<string, string>()
  for (const channel of ['a', 'a', 'a:b', 'a:b:c d', 'ünï', 'M']) {
    const { id } = await saveSnapshot(repository, { channel, paths: [root], threads: 1 }, { warning: () => undefined })
    oids.set(channel, formatObjectId(id))
  }
  for (const [channel, oid] of oids) {
    expect(await resolve(channel)).toEqual(['snapshot', oid, undefined])
    expect((await resolve(`${channel}:${root}/b`)).slice(0, 1)).toEqual(['file'])
  }
  expect((await resolve('a:b:'))[1]).toBe(oids.get('a:b'))
  expect(await refused('a:b:c')).toContain('There is nothing called a:b:c')
  expect(await refused('A')).toContain('A')
})

test('a tag that names no snapshot is an error, whatever is asked of it', async () => {
  const other = await newRepository()
  const tagged = await other.open()
  const id = await craftDirectory(tagged, [craftEntry({ name: 'x', id: await craftFile(tagged, 'x'), size: 1 })])
  await tagged.publish({ id, time: 1, channel: 'ch', size: 0, stored: 0, added: 0 })
  for (const identifier of ['ch', 'ch:x']) {
    await expect(resolveIdentifier(tagged, identifier)).rejects.toMatchObject({
      code: 'damaged',
      message: 'The newest tag of ch names a directory, not a snapshot: nothing is read from it'
    })
  }
})

describe('short forms', () => {
  const HOUR = 3_600_000
  const at = (text: string): number => Date.parse(text)

  test('digits, a time and the newest of all; a channel of exactly that name wins', async () => {
    const own = await newRepository()
    const opened = await own.open()
    const publish = async (channel: string, time: number): Promise<string> => {
      const id = await craftSnapshot(opened, [
        craftEntry({ name: `${channel} ${time}`, id: await craftFile(opened, 'x'), size: 1 })
      ])
      await opened.publish({ id, time, channel, size: 0, stored: 0, added: 0 })
      return formatObjectId(id)
    }
    const find = async (identifier: string): Promise<string> => {
      const { id } = await resolveIdentifier(opened, identifier)
      return formatObjectId(id!)
    }
    const early = await publish('home', at('2026-01-02T03:00:30Z'))
    const later = await publish('home', at('2026-01-03T12:00:00Z'))
    const other = await publish('web', at('2026-01-04T00:00:00Z'))

    expect(await find(early.slice(0, 8))).toBe(early)
    expect(await find(early.slice(0, 20).toLowerCase())).toBe(early)
    expect(await find(`${early.slice(0, 8)}:home ${at('2026-01-02T03:00:30Z')}`)).toMatch(/^R/)
    await expect(resolveIdentifier(opened, early.slice(0, 7))).rejects.toMatchObject({ code: 'usage' })

    expect(await find('home@2026-01-02')).toBe(early)
    expect(await find('home@2026-01-02T03:00Z')).toBe(early)
    expect(await find('home@2026-01-02T03:00:30.000Z')).toBe(early)
    expect(await find('home@2026-01-03T13:59+02:00')).toBe(early)
    expect(await find('home@2026-01-03')).toBe(later)
    expect(await find(`home@2026-01-02T03:00Z:home ${at('2026-01-02T03:00:30Z')}`)).toMatch(/^R/)
    await expect(resolveIdentifier(opened, 'home@2026-01-02T02:59Z')).rejects.toMatchObject({
      code: 'usage',
      message:
        'There is no snapshot for home@2026-01-02T02:59Z: the oldest of its channel is of 2026-01-02T03:00:30.000Z',
      subject: { kind: 'argument', name: 'identifier' }
    })
    for (const wrong of ['home@', 'home@2026-02-30', 'home@2026-13-01', 'home@yesterday', 'nobody@2026-01-02']) {
      await expect(resolveIdentifier(opened, wrong)).rejects.toMatchObject({
        message: `There is no channel or object called ${wrong}`
      })
    }

    expect(await find('latest')).toBe(other)
    const long = at('2026-01-01T00:00:00Z')
    const digits = early.slice(0, 8)
    for (const [i, channel] of ['latest', digits, 'home@2026-01-02', early].entries()) {
      const oid = await publish(channel, long + i * HOUR)
      // A whole OID stays that of its object: who can save could lead a restore elsewhere by a channel of that name
      expect(await find(channel)).toBe(channel === early ? early : oid)
    }
    // A channel may have the sign in its name
    const signed = await publish('me@home', long)
    expect(await find('me@home@2026-01-01')).toBe(signed)
    expect(await find('me@home')).toBe(signed)
  })

  test('digits that two objects share are refused, and more digits are not', async () => {
    const own = await newRepository()
    const opened = await own.open()
    const id = await craftSnapshot(opened, [craftEntry({ name: 'x', id: await craftFile(opened, 'x'), size: 1 })])
    const oid = formatObjectId(id)
    const hash = oid.slice(1)
    const twin = hash.slice(0, 9) + (hash[9] === '0' ? '1' : '0') + hash.slice(10)
    fs.writeFileSync(path.join(own.root, 'blobs/M', hash.slice(0, 2), twin), '')
    await expect(resolveIdentifier(opened, oid.slice(0, 9))).rejects.toMatchObject({
      code: 'usage',
      message: `${oid.slice(0, 9)} is the beginning of 2 object IDs: give more digits`
    })
    expect(await resolveIdentifier(opened, oid.slice(0, 11))).toMatchObject({ kind: 'snapshot', id })
  })
})
