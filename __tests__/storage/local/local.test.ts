import { jest } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../../../src/errors.ts'
import { LocalStorage } from '../../../src/storage/local/storage.ts'
import { DryRunStorage } from '../../../src/storage/dry-run.ts'
import { temporaryFolder } from '../../temporary.ts'
import { testStorage } from '../contract.ts'

testStorage('a folder', async () => {
  const root = path.join(temporaryFolder(), 'repo')
  const another = async (): Promise<LocalStorage> => new LocalStorage(root)
  return { storage: new LocalStorage(root), another, temporaries: () => temporaries(root) }
})

async function newStorage(): Promise<{ storage: LocalStorage; root: string }> {
  const root = path.join(temporaryFolder(), 'repo')
  const storage = new LocalStorage(root)
  await storage.create(['blobs/R/00', 'tmp'])
  return { storage, root }
}

function temporaries(root: string): string[] {
  return fs.readdirSync(path.join(root, 'tmp'))
}

test('what is written is read back, with its size', async () => {
  const { storage, root } = await newStorage()
  const data = Buffer.from('content')
  expect(await storage.write('blobs/R/00/a', data)).toBe(true)
  expect(await storage.read('blobs/R/00/a')).toEqual(data)
  expect(await storage.size('blobs/R/00/a')).toBe(7)
  expect(fs.statSync(path.join(root, 'blobs/R/00/a')).mode & 0o777).toBe(0o644)
  expect(temporaries(root)).toEqual([])
})

test('a pipe is not waited for, and a file that no memory has room for is not read', async () => {
  const { storage, root } = await newStorage()
  execFileSync('mkfifo', [path.join(root, 'pipe')])
  fs.writeFileSync(path.join(root, 'huge'), '')
  fs.truncateSync(path.join(root, 'huge'), 2 ** 40)
  await expect(storage.read('pipe')).rejects.toThrow(`Cannot read pipe in ${root}: it is no file`)
  await expect(storage.read('huge')).rejects.toThrow(/^Cannot read huge in .*: it is said to have 1099511627776 bytes/)
})

test('a file that is there is never replaced', async () => {
  const { storage, root } = await newStorage()
  expect(await storage.write('a', Buffer.from('first'))).toBe(true)
  expect(await storage.write('a', Buffer.from('second'))).toBe(false)
  expect(String(await storage.read('a'))).toBe('first')
  expect(temporaries(root)).toEqual([])
})

test('of many writers of one name exactly one writes it', async () => {
  const { storage, root } = await newStorage()
  const others = Array.from({ length: 20 }, () => new LocalStorage(root))
  const wrote = await Promise.all(others.map((other, i) => other.write('same', Buffer.from(`writer ${i}`))))
  const winner = wrote.indexOf(true)
  expect(wrote.filter(Boolean)).toHaveLength(1)
  expect(String(await storage.read('same'))).toBe(`writer ${winner}`)
})

test('missing files and folders are no errors to look for', async () => {
  const { storage } = await newStorage()
  expect(await storage.read('blobs/R/00/none')).toBeUndefined()
  expect(await storage.size('none/at/all')).toBeUndefined()
  expect(await Array.fromAsync(storage.list('none'))).toEqual([])
  expect(await Array.fromAsync(storage.listFolders('none'))).toEqual([])
})

test('folders are made where they are missing, as in a repository that was copied without its empty ones', async () => {
  const { storage, root } = await newStorage()
  fs.rmdirSync(path.join(root, 'tmp'))
  expect(await storage.write('tags/M/00/name', new Uint8Array(0))).toBe(true)
  expect(await Array.fromAsync(storage.list('tags/M/00'))).toMatchObject([{ path: 'tags/M/00/name', size: 0 }])
  expect(await Array.fromAsync(storage.listFolders('tags/M'))).toEqual(['tags/M/00'])
})

test('a list holds the files of its folder alone', async () => {
  const { storage } = await newStorage()
  await storage.write('blobs/R/00/b', Buffer.from('12'))
  await storage.write('blobs/R/00/a', Buffer.from('1'))
  await storage.write('blobs/R/00/deep/c', Buffer.from('123'))
  const files = await Array.fromAsync(storage.list('blobs/R/00'))
  expect(files.sort((a, b) => a.size - b.size)).toMatchObject([
    { path: 'blobs/R/00/a', size: 1 },
    { path: 'blobs/R/00/b', size: 2 }
  ])
})

test('create refuses a folder that holds something', async () => {
  const root = temporaryFolder()
  fs.writeFileSync(path.join(root, 'mine'), '')
  await expect(new LocalStorage(root).create(['tmp'])).rejects.toThrow(/is not empty/)
  expect(fs.readdirSync(root)).toEqual(['mine'])
})

test('failures are one sentence with the place, never a raw system error', async () => {
  const folder = temporaryFolder()
  fs.writeFileSync(path.join(folder, 'file'), '')
  const storage = new LocalStorage(path.join(folder, 'file'))
  for (const attempt of [storage.read('x'), storage.size('x'), storage.write('x', Buffer.of(1))]) {
    const error = await attempt.then(
      () => undefined,
      (reason: unknown) => reason
    )
    if (error === undefined) continue
    expect(error).toBeInstanceOf(RekkordError)
    expect((error as Error).message).toContain(storage.url)
  }
  await expect(storage.write('x', Buffer.of(1))).rejects.toThrow(/Cannot write x in .*: a part of the path/)
})

test('a move that was killed between its two names is completed', async () => {
  const { storage, root } = await newStorage()
  await storage.write('a', Buffer.from('content'))
  fs.mkdirSync(path.join(root, 'fossils'))
  fs.linkSync(path.join(root, 'a'), path.join(root, 'fossils/a'))
  expect(await storage.move([{ from: 'a', to: 'fossils/a' }])).toEqual(['moved'])
  expect([fs.existsSync(path.join(root, 'a')), String(await storage.read('fossils/a'))]).toEqual([false, 'content'])
})

test('what the system does not let this user remove is refused, and stays whole', async () => {
  if (process.getuid?.() !== 0) return
  const { storage, root } = await newStorage()
  await storage.write('blobs/R/00/a', Buffer.of(1))
  await storage.write('b', Buffer.of(1))
  fs.chmodSync(path.dirname(root), 0o755)
  fs.chmodSync(root, 0o777)
  process.seteuid!(65_534)
  try {
    expect(await storage.remove(['blobs/R/00/a', 'b'])).toEqual(['blobs/R/00/a'])
    expect(await storage.move([{ from: 'blobs/R/00/a', to: 'fossils/a' }])).toEqual(['refused'])
  } finally {
    process.seteuid!(0)
  }
  expect(fs.readdirSync(path.join(root, 'fossils'))).toEqual([])
  expect(await storage.size('blobs/R/00/a')).toBe(1)
})

/** Runs something with another umask. */
async function withUmask<T>(mask: number, act: () => Promise<T>): Promise<T> {
  const before = process.umask(mask)
  try {
    return await act()
  } finally {
    process.umask(before)
  }
}

test.each([
  ['a group that shares it', 0o2775, 0o022, { folder: 0o2775, file: 0o664 }],
  ['a group that reads it', 0o2750, 0o022, { folder: 0o2750, file: 0o640 }],
  ['nobody else', 0o700, 0o022, { folder: 0o700, file: 0o600 }],
  ['everybody, with a strict umask', 0o755, 0o077, { folder: 0o700, file: 0o600 }]
])('what is made has the mode of the root: %s', async (_, mode, umask, expected) => {
  const root = path.join(temporaryFolder(), 'repo')
  fs.mkdirSync(root)
  fs.chmodSync(root, mode)
  const storage = new LocalStorage(root)
  await withUmask(umask, async () => {
    await storage.create(['blobs/R/00', 'tmp'])
    await storage.write('blobs/R/00/a', Buffer.of(1))
    await storage.write('tags/M/01/a', Buffer.of(1))
    await storage.move([{ from: 'tags/M/01/a', to: 'fossils/1/a' }])
  })
  for (const folder of ['blobs', 'blobs/R/00', 'tags/M/01', 'fossils/1']) {
    expect(fs.statSync(path.join(root, folder)).mode & 0o7777).toBe(expected.folder)
  }
  for (const file of ['blobs/R/00/a', 'fossils/1/a']) {
    expect(fs.statSync(path.join(root, file)).mode & 0o7777).toBe(expected.file)
  }
})

test('a root that is made follows the umask, with its group', async () => {
  const root = path.join(temporaryFolder(), 'repo')
  await withUmask(0o002, () => new LocalStorage(root).create(['tmp']))
  expect([root, `${root}/tmp`].map((folder) => fs.statSync(folder).mode & 0o777)).toEqual([0o775, 0o775])
})

/** A FAT file system in a file, where that can be mounted. */
function mountFat(): string | undefined {
  const folder = temporaryFolder()
  const [image, mounted] = [path.join(folder, 'image'), path.join(folder, 'mounted')]
  fs.mkdirSync(mounted)
  fs.writeFileSync(image, '')
  fs.truncateSync(image, 40 * 1024 * 1024)
  const made = spawnSync('mkfs.vfat', [image]).status === 0
  return made && spawnSync('mount', ['-o', 'loop', image, mounted]).status === 0 ? mounted : undefined
}

const fat = mountFat()
afterAll(() => {
  if (fat !== undefined) spawnSync('umount', ['-l', fat])
})
const onFat = fat === undefined ? describe.skip : describe

onFat('without hard links', () => {
  let count = 0
  testStorage('a folder on FAT', async () => {
    const root = path.join(fat!, `repo${count++}`)
    const another = async (): Promise<LocalStorage> => new LocalStorage(root)
    return { storage: new LocalStorage(root), another, temporaries: () => temporaries(root), longestName: 200 }
  })
})

test('few and many files can be flushed, missing ones are an error', async () => {
  const { storage } = await newStorage()
  const paths = Array.from({ length: 20 }, (_, i) => `blobs/R/00/${i}`)
  for (const file of paths) await storage.write(file, Buffer.of(1))
  await storage.flush(paths)
  await storage.flush(paths.slice(0, 3))
  await expect(storage.flush(['blobs/R/00/none'])).rejects.toThrow(/durable/)
})

test('a dry run says what it would write and writes nothing', async () => {
  const { storage, root } = await newStorage()
  await storage.write('a', Buffer.of(1))
  const dry = new DryRunStorage(storage)
  expect(await dry.write('a')).toBe(false)
  expect(await dry.write('b')).toBe(true)
  const moves = ['a', 'none'].map((from) => ({ from, to: `fossils/${from}` }))
  expect(await dry.move(moves)).toEqual(['moved', 'missing'])
  expect(await dry.remove()).toEqual([])
  expect(fs.readdirSync(root).sort()).toEqual(['a', 'blobs', 'tmp'])
})

test('a folder that another writer makes at the same moment is used', async () => {
  const { storage, root } = await newStorage()
  const { linkSync } = fs
  let first = true
  // The folder is missing when the file is to get its name there, and there right afterwards
  fs.linkSync = (from, to) => {
    if (!first) return linkSync(from, to)
    first = false
    fs.mkdirSync(path.dirname(String(to)), { recursive: true })
    throw Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'link' })
  }
  try {
    expect(await storage.write('tags/M/one/tag', Buffer.of(1))).toBe(true)
    first = true
    expect(await storage.move([{ from: 'tags/M/one/tag', to: 'fossils/one' }])).toEqual(['moved'])
  } finally {
    fs.linkSync = linkSync
  }
  expect(fs.readdirSync(path.join(root, 'fossils'))).toEqual(['one'])
})

test('files of a sequence that can be walked only once are made durable, be they few or many', async () => {
  const { storage } = await newStorage()
  const names = Array.from({ length: 40 }, (_, i) => `blobs/R/00/${i}`)
  for (const name of names) await storage.write(name, Buffer.from(name))
  const synced = jest.spyOn(fs, 'fsyncSync')
  const before = process.env['PATH']
  try {
    await storage.flush(names.slice(0, 2).values())
    // The files, their folder and those above it
    expect(synced).toHaveBeenCalledTimes(2 + 4)
    synced.mockClear()
    // Without the program that flushes all at once
    process.env['PATH'] = '/nowhere'
    await storage.flush(names.values())
    expect(synced).toHaveBeenCalledTimes(40 + 4)
  } finally {
    process.env['PATH'] = before
    synced.mockRestore()
  }
})
