import { jest } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { toBytePath } from '../../../src/files/path.ts'
import { HeldFolders, HOLDS_FOLDERS } from '../../../src/files/held-folder.ts'
import { formatObjectId, type ObjectId } from '../../../src/format/object-id.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { verifyRestored } from '../../../src/snapshot/verify/verify.ts'
import { newRepository } from '../../new-repository.ts'
import { temporaryFolder } from '../../temporary.ts'
import { craftDirectory, craftEntry, craftFile, craftSnapshot, restore } from './restoring.ts'

const MIB = 1 << 20
const test_ = await newRepository()
const repository = await test_.open()
const file = await craftFile(repository, 'x')

let count = 0
const newDestination = (): string => path.join(test_.folder, `destination-${count++}`)

/** Bytes of memory that something takes at the most, by and large. */
async function memoryOf(use: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5)
  await use()
  clearInterval(timer)
  return Math.max(most, process.memoryUsage().rss) - before
}

test('a saved path of 32,700 parts is refused before there are folders for it', async () => {
  const name = Array.from({ length: 32_700 }, () => 'a').join('/')
  const snapshot = await craftSnapshot(repository, [craftEntry({ name, id: file, size: 1 })])
  const many = await craftSnapshot(
    repository,
    Array.from({ length: 300 }, (_, i) =>
      craftEntry({ name: `${i}/${Array.from({ length: 4000 }, () => 'a').join('/')}`, id: file, size: 1 })
    )
  )
  const memory = await memoryOf(async () => {
    for (const dryRun of [true, false]) {
      const deep = await restore(repository, snapshot, newDestination(), { dryRun })
      expect(deep.error).toMatchObject({ code: 'damaged' })
      expect((deep.error as Error).message).toBe('a saved path has more than 4096 folders above it')
      const wide = await restore(repository, many, newDestination(), { dryRun })
      expect((wide.error as Error).message).toBe('the saved paths have more than 200000 folders above them')
    }
  })
  expect(memory).toBeLessThan(300 * MIB)
})

test('saved paths in a large saved folder take no more reads of it than one', async () => {
  const children = Array.from({ length: 20_000 }, (_, i) => craftEntry({ name: `file ${i}`, id: file, size: 1 }))
  const large = await craftDirectory(repository, children)
  const inner = Array.from({ length: 400 }, (_, i) => craftEntry({ name: `large/file ${i * 7}`, id: file, size: 1 }))
  const other = craftEntry({ name: 'large/file 3', id: large })
  const gone = craftEntry({ name: 'large/gone', id: file, size: 1 })
  const snapshot = await craftSnapshot(repository, [...inner, craftEntry({ name: 'large', id: large }), other, gone])
  let reads = 0
  const counting = new Proxy(repository, {
    get: (target, name) => {
      if (name === 'readObject') reads++
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value
    }
  })
  const { counts, warnings, error } = await restore(counting, snapshot, newDestination(), { dryRun: true })
  expect(error).toBeUndefined()
  expect(counts).toMatchObject({ files: 20_000, directories: 1, skipped: 2 })
  expect(warnings.map((warning) => path.basename(warning.split(':')[0]!)).sort()).toEqual(['file 3', 'gone'])
  // The snapshot itself is the other
  expect(reads).toBeLessThanOrEqual(2)
})

const fail = (message: string): never => {
  throw new Error(message)
}

/** The object of folders in each other, with a file in the innermost. */
async function nested(levels: number): Promise<ObjectId> {
  let id = await craftDirectory(repository, [craftEntry({ name: 'file', id: file, size: 1 })])
  for (let i = 1; i < levels; i++) id = await craftDirectory(repository, [craftEntry({ name: 'folder', id })])
  return id
}

;(HOLDS_FOLDERS ? test : test.skip)(
  '2,040 folders in each other are restored, merged with and removed, though no path is that long',
  async () => {
    const destination = newDestination()
    const deep = await nested(2040)
    expect((await restore(repository, deep, destination)).counts).toMatchObject({ directories: 2040, files: 1 })
    const verified = verifyRestored(
      repository,
      await resolveIdentifier(repository, formatObjectId(deep)),
      destination,
      {},
      fail
    )
    expect(await verified).toMatchObject({ directories: 2040, files: 1 })
    const merged = await restore(repository, deep, destination, { force: true, delete: true })
    expect([merged.counts, merged.removed]).toMatchObject([{ directories: 2040, files: 1 }, []])
    const { stdout } = spawnSync('find', [destination, '-type', 'd', '-newermt', '2023-11-15'], { encoding: 'utf8' })
    // All got their own time, 2023-11-14, but the destination itself, which has no entry
    expect(stdout.trim().split('\n')).toEqual([destination])
    const empty = await craftDirectory(repository, [])
    const removed = await restore(repository, empty, destination, { force: true, delete: true })
    expect([removed.error, removed.removed]).toEqual([undefined, [path.join(destination, 'folder')]])
    expect(fs.readdirSync(destination)).toEqual([])
  },
  300_000
)

test('a destination that cannot be made is an error at once, also where the system never says that it is there', async () => {
  const places = process.platform === 'linux' ? ['/proc/1/none/deep', '/proc/none'] : []
  for (const place of [...places, path.join(test_.keyFile, 'below/a file')]) {
    const { error } = await restore(repository, await nested(1), place)
    expect(error).toMatchObject({ code: 'destination' })
    expect((error as Error).message).toContain(`Cannot restore to ${place}: `)
  }
})

test('of a snapshot, the destination must be a folder', async () => {
  const snapshot = await craftSnapshot(repository, [craftEntry({ name: 'a', id: file, size: 1 })])
  const at = newDestination()
  fs.writeFileSync(at, 'mine')
  for (const force of [false, true]) {
    const { error } = await restore(repository, snapshot, at, { force })
    expect(error).toMatchObject({ code: 'usage' })
    expect((error as Error).message).toBe(
      `${at} is not a folder: give the path of a folder to restore the snapshot into`
    )
  }
  expect(fs.readFileSync(at, 'utf8')).toBe('mine')
})

test('a dry run of folders without end is ended by its signal at once, and takes no memory', async () => {
  let id = await nested(1)
  for (let i = 0; i < 60; i++) {
    id = await craftDirectory(repository, [craftEntry({ name: 'a', id }), craftEntry({ name: 'b', id })])
  }
  const controller = new AbortController()
  let aborted = 0
  const timer = setTimeout(() => {
    aborted = performance.now()
    controller.abort()
  }, 1000)
  const memory = await memoryOf(async () => {
    const { error } = await restore(repository, id, newDestination(), { dryRun: true, signal: controller.signal })
    expect(error).toMatchObject({ code: 'interrupted' })
  })
  clearTimeout(timer)
  expect(performance.now() - aborted).toBeLessThan(60_000)
  expect(memory).toBeLessThan(300 * MIB)
})

describe('held folders', () => {
  ;(HOLDS_FOLDERS ? test : test.skip)('to go up again takes one step a folder, however few are open', () => {
    const levels = 1500
    const folders = new HeldFolders(4)
    const held = [folders.openRoot(toBytePath(temporaryFolder()))]
    folders.pin(held[0]!)
    for (let i = 0; i < levels; i++) {
      fs.mkdirSync(folders.at(held.at(-1)!, 'folder'))
      held.push(folders.openChild(held.at(-1)!, 'folder'))
    }
    const opened = jest.spyOn(fs, 'openSync')
    for (const one of held.toReversed()) {
      expect(fs.statSync(`${folders.at(one)}/.`, { bigint: true }).ino).toBe(one.inode)
      folders.release(one)
    }
    expect(opened.mock.calls.length).toBeLessThanOrEqual(levels)
    opened.mockRestore()
    folders.close()
  })

  ;(HOLDS_FOLDERS ? test : test.skip)('one that was moved does not lead to the folder above it now', () => {
    const root = temporaryFolder()
    fs.mkdirSync(path.join(root, 'a/b/c/d/e'), { recursive: true })
    fs.mkdirSync(path.join(root, 'other'))
    const folders = new HeldFolders(2)
    const held = [folders.openRoot(toBytePath(root))]
    for (const name of ['a', 'b', 'c', 'd', 'e']) held.push(folders.openChild(held.at(-1)!, name))
    fs.renameSync(path.join(root, 'a/b/c/d'), path.join(root, 'other/d'))
    folders.release(held.pop()!)
    // Above "d" is "other" now
    folders.release(held.pop()!)
    expect(fs.statSync(`${folders.at(held.pop()!)}/.`, { bigint: true }).ino).toBe(
      fs.statSync(path.join(root, 'a/b/c'), { bigint: true }).ino
    )
    folders.close()
  })

  ;(HOLDS_FOLDERS ? test : test.skip)('few are open, and one that is opened again is the same', async () => {
    const folder = temporaryFolder()
    const open = (): number => fs.readdirSync('/proc/self/fd').length
    const before = open()
    const folders = new HeldFolders(4)
    const root = folders.openRoot(toBytePath(folder))
    const held = [root]
    for (let i = 0; i < 20; i++) {
      fs.mkdirSync(folders.at(held.at(-1)!, 'folder'))
      held.push(folders.openChild(held.at(-1)!, 'folder'))
      expect(open() - before).toBeLessThanOrEqual(5)
    }
    for (const one of held) expect(fs.statSync(`${folders.at(one)}/.`, { bigint: true }).ino).toBe(one.inode)
    const pinned = folders.pin(held[20]!)
    for (const one of held) folders.at(one)
    expect(fs.statSync(`${pinned}/.`, { bigint: true }).ino).toBe(held[20]!.inode)
    folders.pin(held[19]!)
    expect(folders.isFull).toBe(true)
    const room = folders.room()
    folders.unpin(held[20]!)
    await room

    fs.renameSync(path.join(folder, 'folder'), path.join(folder, 'other'))
    fs.mkdirSync(path.join(folder, 'folder'))
    folders.close()
    expect(() => folders.at(held[1]!)).toThrow('another folder has taken its place')
    fs.rmdirSync(path.join(folder, 'folder'))
    fs.symlinkSync('other', path.join(folder, 'folder'))
    expect(() => folders.at(held[1]!)).toThrow(/ENOTDIR|ELOOP/)
    folders.close()
    expect(open()).toBe(before)
  })
})
