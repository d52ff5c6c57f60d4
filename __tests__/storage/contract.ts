import { randomBytes } from 'node:crypto'
import { RekkordError } from '../../src/errors.ts'
import type { Storage } from '../../src/storage/storage.ts'

/** A new storage with nothing in it, on which `create` has not been called yet. */
export interface FreshStorage {
  storage: Storage
  /** A second storage of the same place, as another writer has it. */
  another: () => Promise<Storage>
  /** Names of what is half written, where the storage writes under temporary names. */
  temporaries?: () => string[]
  /** Where a server of tests cannot keep names as long as those of tags, which have 250 characters. */
  longestName?: number
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
      expect(sorted(listed)).toEqual(sorted(expected))
    })

    test('lists hold what is directly in a folder', async () => {
      await storage.write('blobs/R/00/b', Buffer.from('12'))
      await storage.write('blobs/R/00/a', Buffer.from('1'))
      await storage.write('blobs/R/00/deep/c', Buffer.from('123'))
      await storage.write('blobs/R/00-beside', Buffer.from('1234'))
      expect(sorted(await Array.fromAsync(storage.list('blobs/R/00')))).toEqual([
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

function sorted<T extends { path: string }>(files: T[]): T[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
