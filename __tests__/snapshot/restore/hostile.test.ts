import fs from 'node:fs'
import path from 'node:path'
import { encodeChunkList } from '../../../src/format/chunk-list.ts'
import { OBJECT_TYPES } from '../../../src/format/object-type.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { checkWindowsName, restorePath } from '../../../src/snapshot/restore/name.ts'
import { newRepository } from '../../new-repository.ts'
import { craftDirectory, craftEntry, craftFile, craftLink, craftSnapshot, restore } from './restoring.ts'

const test_ = await newRepository()
const repository: Repository = await test_.open()
const evil = await craftFile(repository, 'evil')
const victim = path.join(test_.folder, 'victim')

let count = 0

/** A new destination two folders deep, so that there is something to break out into. */
function newDestination(): string {
  const folder = path.join(test_.folder, `sandbox-${count++}`, 'inner')
  fs.mkdirSync(folder, { recursive: true })
  return path.join(folder, 'destination')
}

/** Everything around a destination that is not in it, and the victim. */
function outside(destination: string): string[] {
  const top = path.dirname(path.dirname(destination))
  const names = fs.readdirSync(top, { recursive: true, encoding: 'utf8' })
  return [...names.filter((name) => !name.startsWith('inner/destination')), ...fs.readdirSync(victim)].sort()
}

beforeEach(() => {
  fs.rmSync(victim, { recursive: true, force: true })
  fs.mkdirSync(victim)
  fs.writeFileSync(path.join(victim, 'file'), 'precious')
})

afterEach(() => {
  expect(fs.readdirSync(victim)).toEqual(['file'])
  expect(fs.readFileSync(path.join(victim, 'file'), 'utf8')).toBe('precious')
})

describe('names that lead elsewhere', () => {
  const names = [
    '../..',
    '.',
    '',
    '../evil',
    'a/b',
    '/evil',
    `${victim}/evil`,
    'nul\0byte',
    '../../evil',
    'a/../../evil'
  ]

  test.each(names)('of files: %j', async (name) => {
    const destination = newDestination()
    const around = outside(destination)
    const directory = await craftDirectory(repository, [craftEntry({ name, id: evil, size: 4 })])
    const snapshot = await craftSnapshot(repository, [craftEntry({ name: 'root', id: directory })])
    for (const identifier of [snapshot, directory]) {
      const { error } = await restore(repository, identifier, destination, { force: true })
      expect(error).toMatchObject({ name: 'RekkordError', code: 'damaged' })
      expect(outside(destination)).toEqual(around)
      const files = fs.readdirSync(destination, { recursive: true, encoding: 'utf8' })
      expect(files.filter((file) => fs.statSync(path.join(destination, file)).isFile())).toEqual([])
    }
  })

  test.each(names)('of folders: %j', async (name) => {
    const destination = newDestination()
    const around = outside(destination)
    const inner = await craftDirectory(repository, [craftEntry({ name: 'evil', id: evil, size: 4 })])
    const directory = await craftDirectory(repository, [craftEntry({ name, id: inner })])
    const { error } = await restore(repository, directory, destination)
    expect(error).toMatchObject({ name: 'RekkordError', code: 'damaged' })
    expect(outside(destination)).toEqual(around)
    expect(fs.readdirSync(destination)).toEqual([])
  })

  test.each(names.filter((name) => name !== 'a/b'))('of saved paths: %j', async (name) => {
    const destination = newDestination()
    const snapshot = await craftSnapshot(repository, [craftEntry({ name, id: evil, size: 4 })])
    const around = outside(destination)
    const { error } = await restore(repository, snapshot, destination)
    expect(error).toMatchObject({ code: 'damaged' })
    expect(outside(destination)).toEqual(around)
    expect(fs.existsSync(destination)).toBe(false)
  })

  test('are refused by the restore itself too', () => {
    for (const name of names) expect(() => restorePath('/destination', name)).toThrow(/is not safe|holds a slash/)
    expect(restorePath('/destination', 'good name')).toBe('/destination/good name')
    const refused = {
      'it holds a backslash': ['a\\b'],
      'it holds a colon': ['C:', 'stream:x'],
      'it is the name of a device': [
        'con',
        'NUL.txt',
        'COM1',
        'lpt9.x',
        'CONIN$',
        'conout$.log',
        'aux .c',
        'COM\u00c2\u00b9'
      ],
      'it ends with a dot or a space': ['dot.', 'space '],
      'it holds a control character': ['a\nb'],
      'it holds one of': ['a?b', 'a*', '"']
    }
    for (const [rule, names] of Object.entries(refused)) {
      for (const name of names) {
        expect(() => checkWindowsName(name)).toThrow(`Windows does not take its name: ${rule}`)
        expect(() => restorePath('/destination', name, 'win32')).toThrow(rule)
        expect(restorePath('/destination', name, 'linux')).toBe(`/destination/${name}`)
      }
    }
    for (const name of ['console', 'a b', '.hidden', 'com', 'com10', 'conin', 'déjà']) checkWindowsName(name)
  })
})

describe('links in the tree itself', () => {
  test('a link and a folder of one name: neither is used for the other', async () => {
    const link = await craftLink(repository, victim)
    const inner = await craftDirectory(repository, [craftEntry({ name: 'evil', id: evil, size: 4 })])
    const entries = [craftEntry({ name: 'x', id: link, kind: 'link' }), craftEntry({ name: 'x', id: inner })]
    for (const order of [entries, entries.toReversed()]) {
      const { error } = await restore(repository, await craftDirectory(repository, order), newDestination())
      expect(error).toMatchObject({ code: 'damaged' })
      expect((error as Error).message).toContain('"x" is there twice')
    }
  })

  test('a saved path that leads through a link of another one is left out', async () => {
    const link = await craftLink(repository, victim)
    const outer = await craftDirectory(repository, [craftEntry({ name: 'b', id: link, kind: 'link' })])
    const inner = await craftDirectory(repository, [craftEntry({ name: 'evil', id: evil, size: 4 })])
    const roots = [craftEntry({ name: 'a', id: outer }), craftEntry({ name: 'a/b', id: inner })]
    for (const order of [roots, roots.toReversed()]) {
      for (const options of [{}, { force: true, delete: true }]) {
        const destination = newDestination()
        const snapshot = await craftSnapshot(repository, order)
        const { counts, warnings } = await restore(repository, snapshot, destination, options)
        expect(counts).toMatchObject({ directories: 1, links: 1, files: 0, skipped: 1 })
        expect(warnings).toEqual([expect.stringContaining(`${destination}/a/b: it lies in a as well`)])
        expect(fs.readlinkSync(path.join(destination, 'a/b'))).toBe(victim)
      }
    }
  })

  test('targets that are no paths are refused', async () => {
    for (const target of ['', 'nul\0byte']) {
      const link = await craftLink(repository, target)
      const directory = await craftDirectory(repository, [craftEntry({ name: 'x', id: link, kind: 'link' })])
      const { error } = await restore(repository, directory, newDestination())
      expect(error).toMatchObject({ code: 'damaged' })
    }
  })
})

describe('what stands in the destination already', () => {
  const plain = async (): Promise<Parameters<typeof restore>[1]> => {
    const inner = await craftDirectory(repository, [craftEntry({ name: 'file', id: evil, size: 4 })])
    const folder = await craftDirectory(repository, [craftEntry({ name: 'inner', id: inner, size: 0 })])
    return craftSnapshot(repository, [craftEntry({ name: 'top/folder', id: folder, size: 1 })])
  }

  test.each(['top', 'top/folder', 'top/folder/inner'])('a link at %s is replaced by a folder', async (at) => {
    const destination = newDestination()
    fs.mkdirSync(path.dirname(path.join(destination, at)), { recursive: true })
    fs.symlinkSync(victim, path.join(destination, at))
    const refused = await restore(repository, await plain(), destination)
    expect(refused.error).toMatchObject({ code: 'usage' })
    expect(fs.readlinkSync(path.join(destination, at))).toBe(victim)

    for (const remove of [false, true]) {
      const dry = await restore(repository, await plain(), destination, { force: true, delete: remove, dryRun: true })
      expect(dry).toMatchObject({ error: undefined, removed: [] })
      expect(fs.readlinkSync(path.join(destination, at))).toBe(victim)
    }
    const { error } = await restore(repository, await plain(), destination, { force: true, delete: true })
    expect(error).toBeUndefined()
    expect(fs.lstatSync(path.join(destination, at)).isDirectory()).toBe(true)
    expect(fs.readFileSync(path.join(destination, 'top/folder/inner/file'), 'utf8')).toBe('evil')
  })

  test('a link where a file must be is replaced, not written through', async () => {
    const destination = newDestination()
    const file = path.join(destination, 'top/folder/inner/file')
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.symlinkSync(path.join(victim, 'file'), file)
    expect((await restore(repository, await plain(), destination, { force: true })).error).toBeUndefined()
    expect(fs.lstatSync(file).isFile()).toBe(true)
    expect(fs.readFileSync(file, 'utf8')).toBe('evil')
  })

  test('what is not in the snapshot is removed without following links', async () => {
    const destination = newDestination()
    const inner = path.join(destination, 'top/folder/inner')
    fs.mkdirSync(path.join(inner, 'old/deep'), { recursive: true })
    fs.symlinkSync(victim, path.join(inner, 'link'))
    fs.symlinkSync(victim, path.join(inner, 'old/deep/link'))
    fs.symlinkSync(victim, path.join(destination, 'link'))
    const dry = await restore(repository, await plain(), destination, { force: true, delete: true, dryRun: true })
    expect(fs.existsSync(path.join(inner, 'old/deep'))).toBe(true)
    const { removed, error } = await restore(repository, await plain(), destination, { force: true, delete: true })
    expect(error).toBeUndefined()
    expect(removed.sort()).toEqual([`${inner}/link`, `${inner}/old`])
    expect(fs.readlinkSync(path.join(destination, 'link'))).toBe(victim)
    expect(dry.removed.sort()).toEqual(removed)
    expect(fs.readdirSync(inner)).toEqual(['file'])
  })

  test('a folder where a file must be stays, unless others are removed', async () => {
    const destination = newDestination()
    const file = path.join(destination, 'top/folder/inner/file')
    fs.mkdirSync(path.join(file, 'sub'), { recursive: true })
    const kept = await restore(repository, await plain(), destination, { force: true })
    expect(kept.error).toMatchObject({ code: 'destination' })
    expect(kept.problems).toEqual([`${file} could not be restored: a folder stands in its place`])
    expect(fs.readdirSync(path.dirname(file))).toEqual(['file'])
    expect(fs.readdirSync(file)).toEqual(['sub'])
    const { removed, error } = await restore(repository, await plain(), destination, { force: true, delete: true })
    expect({ removed, error }).toEqual({ removed: [file], error: undefined })
    expect(fs.readFileSync(file, 'utf8')).toBe('evil')
  })

  test.each(['removed', 'in the way'])('the repository is not removed where it is in what is %s', async (how) => {
    // The folder that holds the repository is restored, or is where a file is to be
    const name = path.basename(test_.folder)
    const content = [how === 'removed' ? craftEntry({ name: 'x', id: evil, size: 4 }) : []].flat()
    const directory = await craftDirectory(repository, content)
    const entry = how === 'removed' ? { name, id: directory } : { name, id: evil, size: 4 }
    const parent = path.dirname(test_.folder)
    const options = { force: true, delete: true, dryRun: true }
    const outer = await craftDirectory(repository, [craftEntry(entry)])
    const { removed, warnings, problems } = await restore(repository, outer, parent, options)
    expect(removed).not.toContain(test_.root)
    expect(removed).not.toContain(test_.folder)
    expect(warnings).toContain(`${test_.root}: it is the repository itself and is not removed`)
    if (how === 'removed') expect(removed).toContain(victim)
    else expect(problems).toContain(`${test_.folder} could not be restored: a folder stands in its place`)
  })
})

describe('objects that are not what their entry says', () => {
  const CHUNK = 1 << 20

  async function restoreAlone(entry: Parameters<typeof craftEntry>[0]): Promise<Awaited<ReturnType<typeof restore>>> {
    const good = craftEntry({ name: 'good', id: evil, size: 4 })
    const directory = await craftDirectory(repository, [craftEntry(entry), good])
    const destination = newDestination()
    const told = await restore(repository, directory, destination, { forceDamaged: true })
    // The others are there, and nothing half written
    expect(fs.readdirSync(destination)).toEqual(['good'])
    expect(told.problems).toHaveLength(1)
    expect(told.problems[0]).toMatch(new RegExp(`^${destination}/bad is left out: `))
    expect([told.error, told.counts?.damaged]).toEqual([undefined, 1])
    return told
  }

  test('sizes and types', async () => {
    const link = await craftLink(repository, 'target')
    const folder = await craftDirectory(repository, [])
    const name = 'bad'
    expect((await restoreAlone({ name, id: evil, size: 5 })).problems[0]).toContain('4 bytes instead of 5')
    expect((await restoreAlone({ name, id: link, size: 6 })).problems[0]).toContain('is a link, not a file')
    expect((await restoreAlone({ name, id: evil, kind: 'link' })).problems[0]).toContain('is a chunk, not a link')
    const asFile = { catalog: 'R' as const, hash: folder.hash }
    expect((await restoreAlone({ name, id: asFile, size: 0 })).problems[0]).toContain('is missing')
    const asFolder = { catalog: 'M' as const, hash: evil.hash }
    expect((await restoreAlone({ name, id: asFolder })).problems[0]).toContain('is missing')
  })

  test('chunk lists that are out of order, have gaps, overlap, or lie about lengths', async () => {
    const big = await craftFile(repository, 'x'.repeat(CHUNK))
    const chunk = (offset: number, length = CHUNK) => ({ offset, length, hash: big.hash })
    const good = encodeChunkList([chunk(0), chunk(CHUNK)])
    const swapped = Buffer.concat([good.subarray(44, 88), good.subarray(0, 44), good.subarray(88)])
    const gap = Buffer.from(good)
    gap.writeUInt32LE(CHUNK + 1, 44)
    const overlap = Buffer.from(good)
    overlap.writeUInt32LE(CHUNK - 1, 44)
    const total = Buffer.from(good)
    total.writeUInt32LE(2 * CHUNK + 1, 88)
    const shorter = encodeChunkList([chunk(0), chunk(CHUNK, CHUNK - 1)])
    const cut = good.subarray(0, 90)
    for (const list of [swapped, gap, overlap, total, shorter, cut]) {
      const { id } = await repository.writeObject(OBJECT_TYPES.file, list)
      await restoreAlone({ name: 'bad', id, size: list === shorter ? 2 * CHUNK - 1 : 2 * CHUNK })
    }
  })

  test('a long file with a chunk of another length, and one with a chunk that is missing', async () => {
    const big = await craftFile(repository, 'y'.repeat(CHUNK))
    const missing = Buffer.alloc(32, 7)
    const chunk = (index: number, hash = big.hash, length = CHUNK) => ({ offset: index * CHUNK, length, hash })
    const lists = [
      encodeChunkList([...Array.from({ length: 9 }, (_, i) => chunk(i)), chunk(9, big.hash, CHUNK - 1)]),
      encodeChunkList(Array.from({ length: 10 }, (_, i) => chunk(i, i === 4 ? missing : big.hash)))
    ]
    for (const list of lists) {
      const { id } = await repository.writeObject(OBJECT_TYPES.file, list)
      const size = Number(list.readBigInt64LE(list.length - 8))
      await restoreAlone({ name: 'bad', id, size })
    }
  })
})
