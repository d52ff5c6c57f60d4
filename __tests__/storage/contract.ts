import { randomBytes } from 'node:crypto'
import { RekkordError } from '../../src/errors.ts'
import { FileTooLarge } from '../../src/storage/storage.ts'
import type { Storage, StoredFile } from '../../src/storage/storage.ts'

/** A new storage with nothing in it, on which `create` has not been called yet. */
export interface FreshStorage {
  storage: Storage
  /** A second storage of the same place, as another writer has it. */
  another: () => Promise<Storage>
  /** Names of what is half written, where the storage writes under temporary names. */
  temporaries?: () => string[]
  /** Where a server of tests cannot keep names as long as those of tags, which have 250 characters. */
  longestName?: number
  /** Names of ODD_NAMES that a server of tests can write and cannot copy: it decodes no reserved characters there. */
  uncopiedNames?: readonly string[]
}

/** Names with every kind of character that file names of a repository could have, in ASCII. */
const ODD_NAMES = ['plus+plus', 'a b', 'per%41cent', "quote'", 'tilde~', '(round)', 'a&b=c', '-_.', '@at']

/** What every storage must do (src/storage/storage.ts): the same tests for each of them. */
export function testStorage(name: string, fresh: () => Promise<FreshStorage>): void {
  describe(`${name} as a storage`, () => {
    let place: FreshStorage
    let storage: Storage

    beforeEach(async () => {
      place = await fresh()
      storage = place.storage
      await storage.create(['blobs/R/00', 'tags/M', 'tmp'])
    })

    afterEach(async () => {
      expect(place.temporaries?.() ?? []).toEqual([])
      await storage.close()
    })

    test('what is written is read back, with its size', async () => {
      const data = Buffer.from('content')
      expect(await storage.write('blobs/R/00/a', data)).toBe(true)
      expect(await storage.read('blobs/R/00/a')).toEqual(data)
      expect(await storage.size('blobs/R/00/a')).toBe(7)
    })

    test('a file that is larger than it may be is not read', async () => {
      await storage.write('a', Buffer.alloc(100_000, 1))
      expect(await storage.read('a', 100_000)).toHaveLength(100_000)
      await expect(storage.read('a', 99_999)).rejects.toMatchObject({
        code: 'storage',
        message: expect.stringMatching(
          /^Cannot read a in .*: it is said to have \d+ bytes, more than the 99999/
        ) as string,
        cause: expect.any(FileTooLarge) as FileTooLarge
      })
      expect(await storage.size('a')).toBe(100_000)
    })

    test('a file that is there is never replaced', async () => {
      expect(await storage.write('a', Buffer.from('first'))).toBe(true)
      expect(await storage.write('a', Buffer.from('second'))).toBe(false)
      expect(String(await storage.read('a'))).toBe('first')
      const another = await place.another()
      expect(await another.write('a', Buffer.from('third'))).toBe(false)
      await another.close()
      expect(await storage.size('a')).toBe(5)
    })

    test('a file is replaced only where that is asked for, and made where there is none', async () => {
      await storage.write('a', Buffer.from('first'))
      const data = Buffer.from('another')
      await storage.replace('a', data)
      data.fill(0)
      expect(String(await storage.read('a'))).toBe('another')
      await storage.replace('b', Buffer.alloc(0))
      await storage.flush(['a', 'b'])
      const another = await place.another()
      expect([String(await another.read('a')), await another.size('b')]).toEqual(['another', 0])
      await another.close()
    })

    test('missing files and folders are no errors to look for', async () => {
      expect(await storage.read('blobs/R/00/none')).toBeUndefined()
      expect(await storage.size('none/at/all')).toBeUndefined()
      expect(await Array.fromAsync(storage.list('none'))).toEqual([])
      expect(await Array.fromAsync(storage.listFolders('none'))).toEqual([])
    })

    test('an empty file', async () => {
      expect(await storage.write('tags/M/00/name', new Uint8Array(0))).toBe(true)
      expect(await storage.read('tags/M/00/name')).toEqual(Buffer.alloc(0))
      expect(await storage.size('tags/M/00/name')).toBe(0)
      expect(await storage.write('tags/M/00/name', new Uint8Array(0))).toBe(false)
    })

    test('a file of 8 MiB', async () => {
      const data = randomBytes(8 * 1024 * 1024)
      expect(await storage.write('blobs/R/00/big', data)).toBe(true)
      expect(await storage.size('blobs/R/00/big')).toBe(data.length)
      expect((await storage.read('blobs/R/00/big'))?.equals(data)).toBe(true)
    })

    test('odd names', async () => {
      const names = [...ODD_NAMES, 'x'.repeat(place.longestName ?? 250)]
      for (const odd of names) expect(await storage.write(`blobs/R/00/${odd}`, Buffer.from(odd))).toBe(true)
      for (const odd of names) expect(String(await storage.read(`blobs/R/00/${odd}`))).toBe(odd)
      const listed = await Array.fromAsync(storage.list('blobs/R/00'))
      const expected = names.map((odd) => ({ path: `blobs/R/00/${odd}`, size: odd.length }))
      expect(namesAndSizes(listed)).toEqual(sorted(expected))
    })

    test('lists hold what is directly in a folder', async () => {
      await storage.write('blobs/R/00/b', Buffer.from('12'))
      await storage.write('blobs/R/00/a', Buffer.from('1'))
      await storage.write('blobs/R/00/deep/c', Buffer.from('123'))
      await storage.write('blobs/R/00-beside', Buffer.from('1234'))
      expect(namesAndSizes(await Array.fromAsync(storage.list('blobs/R/00')))).toEqual([
        { path: 'blobs/R/00/a', size: 1 },
        { path: 'blobs/R/00/b', size: 2 }
      ])
      expect(await Array.fromAsync(storage.listFolders('blobs/R/00'))).toEqual(['blobs/R/00/deep'])
      await storage.write('tags/M/01/x', Buffer.of(1))
      await storage.write('tags/M/02/x', Buffer.of(1))
      expect((await Array.fromAsync(storage.listFolders('tags/M'))).sort()).toEqual(['tags/M/01', 'tags/M/02'])
    })

    test('many at once, and the memory of what is written may be used again at once', async () => {
      const buffer = Buffer.alloc(1000)
      const names = Array.from({ length: 100 }, (_, i) => `blobs/R/00/${i}`)
      const wrote = names.map((file, i) => storage.write(file, buffer.fill(i)))
      buffer.fill(0xff)
      expect(await Promise.all(wrote)).toEqual(names.map(() => true))
      const read = await Promise.all(names.map((file) => storage.read(file)))
      read.forEach((data, i) => expect(data).toEqual(Buffer.alloc(1000, i)))
      await storage.flush(names)
      await storage.flush(names.slice(0, 3))
      expect(await Array.fromAsync(storage.list('blobs/R/00'))).toHaveLength(100)
    })

    test('of many writers of one name at once, what is there is whole', async () => {
      const others = await Promise.all(Array.from({ length: 8 }, () => place.another()))
      const wrote = await Promise.all(others.map((other, i) => other.write('same', Buffer.alloc(10_000, i))))
      const content = await storage.read('same')
      expect(content).toEqual(Buffer.alloc(10_000, content?.[0]))
      expect(wrote[content![0]!]).toBe(true)
      await Promise.all(others.map((other) => other.close()))
    })

    test('lists say when files were written', async () => {
      const before = Date.now()
      await storage.write('blobs/R/00/a', Buffer.of(1))
      const below = storage.listBelow === undefined ? [] : (await Array.fromAsync(storage.listBelow('blobs/R'))).flat()
      for (const { modified } of [...(await Array.fromAsync(storage.list('blobs/R/00'))), ...below]) {
        // Servers tell whole seconds, and have a clock of their own
        expect(modified).toBeGreaterThan(before - 5000)
        expect(modified).toBeLessThan(Date.now() + 5000)
        expect(Number.isInteger(modified)).toBe(true)
      }
    })

    test('files are removed, missing ones too, and those beside them stay', async () => {
      const names = [...ODD_NAMES, 'x'].map((odd) => `blobs/R/00/${odd}`)
      for (const file of names) await storage.write(file, Buffer.of(1))
      expect(await storage.remove([])).toEqual([])
      expect(await storage.remove(['blobs/R/00/x', 'blobs/R/00/none', 'none/at/all'])).toEqual([])
      expect(namesOf(await Array.fromAsync(storage.list('blobs/R/00')))).toEqual(names.slice(0, -1).sort())
      expect(await storage.remove(names)).toEqual([])
      expect(await Array.fromAsync(storage.list('blobs/R/00'))).toEqual([])
    })

    test('1,100 files are moved and removed in one call each', async () => {
      const moves = Array.from({ length: 1100 }, (_, i) => ({ from: `blobs/R/00/${i}`, to: `fossils/1/R/${i}` }))
      await Promise.all(moves.map(({ from }, i) => storage.write(from, Buffer.from(String(i)))))
      expect(await storage.move(moves)).toEqual(moves.map(() => 'moved'))
      expect(await Array.fromAsync(storage.list('blobs/R/00'))).toEqual([])
      expect(String(await storage.read('fossils/1/R/1099'))).toBe('1099')
      expect(await storage.remove(moves.map(({ to }) => to))).toEqual([])
      expect(await Array.fromAsync(storage.list('fossils/1/R'))).toEqual([])
    })

    test('a move makes the folders, and changes nothing but the path', async () => {
      const names = ODD_NAMES.filter((odd) => place.uncopiedNames?.includes(odd) !== true)
      for (const odd of names) await storage.write(`blobs/R/00/${odd}`, Buffer.from(odd))
      const moves = names.map((odd) => ({ from: `blobs/R/00/${odd}`, to: `fossils/a_b/R/${odd}` }))
      expect(await storage.move(moves)).toEqual(moves.map(() => 'moved'))
      for (const odd of names) expect(String(await storage.read(`fossils/a_b/R/${odd}`))).toBe(odd)
      expect(await storage.size('blobs/R/00/a b')).toBeUndefined()
      // The freed name can be written again
      expect(await storage.write('blobs/R/00/a b', Buffer.of(1))).toBe(true)
    })

    test('a move replaces nothing, and says what it found', async () => {
      await storage.write('a', Buffer.from('one'))
      await storage.write('b', Buffer.from('two'))
      const moves = [
        { from: 'a', to: 'b' },
        { from: 'none', to: 'c' },
        { from: 'none', to: 'a' },
        { from: 'b', to: 'deep/er/d' }
      ]
      expect(await storage.move(moves)).toEqual(['taken', 'missing', 'missing', 'moved'])
      expect(String(await storage.read('a'))).toBe('one')
      expect(String(await storage.read('deep/er/d'))).toBe('two')
      expect(await storage.size('c')).toBeUndefined()
      expect(await storage.move([])).toEqual([])
    })

    test('a move that was killed half-way is completed by the same move', async () => {
      await storage.write('a', Buffer.from('content'))
      await storage.write('fossils/1/a', Buffer.from('content'))
      expect(await storage.move([{ from: 'a', to: 'fossils/1/a' }])).toEqual(['moved'])
      expect(await storage.size('a')).toBeUndefined()
      expect(String(await storage.read('fossils/1/a'))).toBe('content')
      expect(await storage.move([{ from: 'a', to: 'fossils/1/a' }])).toEqual(['missing'])
    })

    test('empty folders are removed, those with files stay', async () => {
      await storage.write('fossils/1/R/a', Buffer.of(1))
      await storage.write('fossils/2/a', Buffer.of(1))
      await storage.remove(['fossils/1/R/a'])
      await storage.removeEmptyFolders('fossils/1')
      await storage.removeEmptyFolders('fossils/2')
      await storage.removeEmptyFolders('fossils/none')
      expect(await Array.fromAsync(storage.listFolders('fossils'))).toEqual(['fossils/2'])
      expect(await storage.read('fossils/2/a')).toEqual(Buffer.of(1))
    })

    test('create goes on where another was ended, or is under way', async () => {
      await storage.write('tmp/left.tmp', Buffer.of(1))
      await storage.write('cw', new Uint8Array(0))
      const others = await Promise.all(Array.from({ length: 4 }, () => place.another()))
      await Promise.all(others.map((other) => other.create(['blobs/R/00', 'tags/M', 'tmp'])))
      await storage.write('blobs/R/00/a', Buffer.of(1))
      await expect(others[0]!.create(['blobs/R/00', 'tags/M', 'tmp'])).rejects.toThrow(/is not empty/)
      await Promise.all(others.map((other) => other.close()))
      await storage.remove(['tmp/left.tmp'])
    })

    test('create refuses a place that holds something', async () => {
      await storage.write('rekkord', Buffer.of(1))
      const another = await place.another()
      const refused: unknown = await another.create(['tmp']).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(RekkordError)
      expect((refused as RekkordError).message).toMatch(/is not empty/)
      expect((refused as RekkordError).code).toBe('repository')
      expect(await storage.read('rekkord')).toEqual(Buffer.of(1))
      await another.close()
    })
  })
}

function namesOf(files: StoredFile[]): string[] {
  return files.map(({ path }) => path).sort()
}

function namesAndSizes(files: StoredFile[]): { path: string; size: number }[] {
  return sorted(files.map(({ path, size }) => ({ path, size })))
}

function sorted<T extends { path: string }>(files: T[]): T[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
