import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { jest } from '@jest/globals'
import fc from 'fast-check'
import type { FileStat } from '../../src/files/stat.ts'
import { FolderRecorder, FolderRecords } from '../../src/repository/index/folder-records.ts'
import { indexPath, LocalIndex, repositoryDigest, type IndexIdentity } from '../../src/repository/index/local-index.ts'
import { KnownBlobs } from '../../src/repository/known-blobs.ts'
import { temporaryFolder } from '../temporary.ts'

function stat(values: { mtime: bigint; ctime: bigint; inode: bigint; size: number }): FileStat {
  const { mtime, ctime, inode, size } = values
  const rest = { kind: 'file' as const, mtime: 0, ctime: 0, atime: 0, btime: 0, uid: 0, gid: 0, mode: 0, device: 0n }
  return { ...rest, size, mtimeNs: mtime, ctimeNs: ctime, inode }
}

const arbitraryStat = fc
  .record({
    mtime: fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
    ctime: fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
    inode: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    size: fc.maxSafeNat()
  })
  .map(stat)

function identity(): IndexIdentity {
  const folder = path.join(temporaryFolder(), 'cache')
  return { folder, url: '/repo', rid: randomBytes(16), cid: randomBytes(16), wkey: randomBytes(32) }
}

function hashOf(value: number): Buffer {
  return createHash('sha256').update(String(value)).digest()
}

/** Records of so many files; `seed` makes others. */
function recordsOf(files: number, seed = 0): Buffer {
  const recorder = new FolderRecorder()
  for (let i = 0; i < files; i++) {
    const at = stat({ mtime: 1n, ctime: 1n, inode: BigInt(i), size: seed })
    recorder.fill(recorder.add(`file ${String(i).padStart(6, '0')}`), at, hashOf(i), 1, false)
  }
  return recorder.bytes
}

/** Writes an index with some folders and blobs. */
function write(who: IndexIdentity, folders: Record<string, Buffer>, blobs = 3000): void {
  const known = new KnownBlobs()
  const index = LocalIndex.load(who, known)
  index.begin()
  for (const [folder, records] of Object.entries(folders)) index.record(folder, records, undefined)
  for (let value = 0; value < blobs; value++) known.add(value % 2 ? 'M' : 'R', hashOf(value), value, 'new')
  index.commit(known)
}

function blobsOf(who: IndexIdentity): number {
  const known = new KnownBlobs()
  LocalIndex.load(who, known)
  return [...known.entries()].length
}

function indexFile(who: IndexIdentity): string {
  const names = fs.readdirSync(who.folder)
  expect(names).toHaveLength(1)
  return path.join(who.folder, names[0]!)
}

test('records are found again in any order, and tell whether the file has changed', () => {
  const names = fc.uniqueArray(fc.string({ unit: fc.nat(255).map((code) => String.fromCharCode(code)), maxLength: 20 }))
  fc.assert(
    fc.property(
      names,
      fc.array(arbitraryStat, { minLength: 20 }),
      fc.infiniteStream(fc.nat(20)),
      (all, stats, order) => {
        const recorder = new FolderRecorder()
        const at = (i: number): FileStat => stats[i % stats.length]!
        all.forEach((name, i) => {
          const place = recorder.add(name)
          if (i % 5 !== 4) recorder.fill(place, at(i), hashOf(i), i, i % 5 === 3)
        })
        const records = new FolderRecords(recorder.bytes)
        const wrong: string[] = []
        const visits = all.flatMap((name, i) =>
          Array.from({ length: 1 + ((order.next().value as number) % 2) }, () => ({ name, i }))
        )
        for (const { name, i } of visits) {
          const record = records.find(name, at(i))
          const expected = i % 5 === 4 ? undefined : { hash: hashOf(i), stored: i, unchanged: i % 5 !== 3 }
          if (expected === undefined ? record !== undefined : record?.hash.equals(expected.hash) !== true)
            wrong.push(name)
          if (record !== undefined && (record.unchanged !== (i % 5 !== 3) || record.stored !== i)) wrong.push(name)
          const touched = { ...at(i), ctimeNs: at(i).ctimeNs + 1n }
          if (records.find(name, touched)?.unchanged === true) wrong.push(`${name} touched`)
        }
        expect(wrong).toEqual([])
        expect(records.find('not one of them, being too long', at(0))).toBeUndefined()
      }
    )
  )
})

test('what is written is read back, and kept while other folders are saved', () => {
  const who = identity()
  const big = recordsOf(4000)
  const folders = { '/a': Buffer.alloc(0), '/b \xff': recordsOf(1), '/c': big }
  write(who, folders)
  const known = new KnownBlobs()
  const index = LocalIndex.load(who, known)
  expect(index.folder('/c')).toBeDefined()
  expect(index.folder('/b \xff')).toBeDefined()
  expect(index.folder('/d')).toBeUndefined()
  expect([...known.entries()]).toHaveLength(3000)
  expect(known.size(hashOf(2999))).toBe(2999)
  write(who, { '/d': recordsOf(2) })
  const later = LocalIndex.load(who, new KnownBlobs())
  for (const folder of ['/a', '/b \xff', '/c', '/d'])
    expect([folder, later.folder(folder) !== undefined]).toEqual([folder, true])
})

test('holds no name in clear and is for its owner alone', () => {
  const who = identity()
  const recorder = new FolderRecorder()
  recorder.fill(
    recorder.add('secret plans.txt'),
    stat({ mtime: 1n, ctime: 1n, inode: 1n, size: 1 }),
    hashOf(1),
    1,
    false
  )
  write(who, { '/home/very private': recorder.bytes })
  const bytes = fs.readFileSync(indexFile(who))
  expect(bytes.includes('secret plans')).toBe(false)
  expect(bytes.includes('very private')).toBe(false)
  expect(bytes.includes(hashOf(1))).toBe(false)
  if (process.platform !== 'win32') expect(fs.statSync(indexFile(who)).mode & 0o777).toBe(0o600)
})

test('of another repository, cid or key there is none', () => {
  const who = identity()
  write(who, { '/a': Buffer.alloc(0) })
  expect(blobsOf(who)).toBe(3000)
  expect(blobsOf({ ...who, cid: randomBytes(16) })).toBe(0)
  expect(blobsOf({ ...who, wkey: randomBytes(32) })).toBe(0)
  expect(blobsOf({ ...who, url: '/elsewhere' })).toBe(0)
  // Put in another's place it does not open either, not even in that of a copy of the repository
  const copy = { ...who, folder: path.join(who.folder, 'copy'), url: '/elsewhere' }
  for (const other of [identity(), copy]) {
    write(other, {}, 1)
    fs.copyFileSync(indexPath(who), indexPath(other))
    expect(blobsOf(other)).toBe(0)
  }
  const others = [{ rid: randomBytes(16) }, { cid: randomBytes(16) }, { url: '/elsewhere' }]
  const digests = [who, ...others.map((other) => ({ ...who, ...other }))].map((one) => repositoryDigest(one, 'a'))
  expect(new Set([...digests, repositoryDigest(who, 'b')]).size).toBe(5)
  expect(repositoryDigest({ ...who }, 'a')).toBe(digests[0])
})

test('numbers that it cannot hold are left out: such a file is read each time, and is not new', () => {
  const good = { mtime: 1n, ctime: 1n, inode: 1n, size: 5 }
  const impossible = [
    { mtime: 2n ** 63n },
    { ctime: -(2n ** 63n) - 1n },
    { inode: 2n ** 64n },
    { inode: -1n },
    { size: 2 ** 53 },
    { size: -1 }
  ].map((change) => stat({ ...good, ...change }))
  const who = identity()
  const recorder = new FolderRecorder()
  for (const [i, one] of impossible.entries()) recorder.fill(recorder.add(`file ${i}`), one, hashOf(i), 7, false)
  recorder.fill(recorder.add('good'), stat(good), hashOf(8), 7, false)
  recorder.fill(recorder.add('huge'), stat(good), hashOf(9), 2 ** 53, false)
  write(who, { '/f': recorder.bytes })
  const records = LocalIndex.load(who, new KnownBlobs()).folder('/f')!
  for (const [i, one] of impossible.entries()) {
    expect(records.find(`file ${i}`, one)).toMatchObject({ unchanged: false, hash: hashOf(i), stored: 7 })
  }
  expect(records.find('good', stat(good))).toMatchObject({ unchanged: true })
  expect(records.find('huge', stat(good))).toBeUndefined()
})

test('a folder that is deeper than it can name is left out', () => {
  const who = identity()
  write(who, { ['/a'.repeat(40_000)]: recordsOf(1), '/b': recordsOf(1) })
  const index = LocalIndex.load(who, new KnownBlobs())
  expect([index.folder('/a'.repeat(40_000)), index.folder('/b') !== undefined]).toEqual([undefined, true])
})

test('a clock before 1970 is no reason to keep none', () => {
  const who = identity()
  const clock = jest.spyOn(Date, 'now').mockReturnValue(-86_400_000)
  write(who, { '/a': recordsOf(1) })
  clock.mockRestore()
  expect(LocalIndex.load(who, new KnownBlobs()).folder('/a')).toBeDefined()
})

test('what a run that was killed has left does not stand in the way, whatever its process ID, and goes after a week', () => {
  const who = identity()
  write(who, { '/a': recordsOf(1) })
  const old = new Date(Date.now() - 8 * 86_400_000)
  const names = [`${process.pid}`, '1', '0123456789ab'].map((id) => `${indexPath(who)}.${id}.tmp`)
  for (const [i, name] of names.entries()) {
    fs.writeFileSync(name, 'left behind')
    if (i > 0) fs.utimesSync(name, old, old)
  }
  const other = `${indexPath(identity())}.1.tmp`
  fs.mkdirSync(path.dirname(other), { recursive: true })
  fs.writeFileSync(other, 'of another')
  write(who, { '/b': recordsOf(2) })
  expect(LocalIndex.load(who, new KnownBlobs()).folder('/b')).toBeDefined()
  expect(fs.readdirSync(who.folder).sort()).toEqual(
    [indexPath(who), names[0]!].map((name) => path.basename(name)).sort()
  )
  // Nothing but the index itself is left of a run that ends as it should
  fs.rmSync(names[0]!)
  write(who, { '/c': recordsOf(2) })
  expect(fs.readdirSync(who.folder)).toEqual([path.basename(indexPath(who))])
})

test('only what is wrong with a file means that there is no index: a mistake of the program shows', () => {
  const who = identity()
  write(who, {})
  const known = new KnownBlobs()
  known.addRecords = () => {
    throw new TypeError('a mistake')
  }
  expect(() => LocalIndex.load(who, known)).toThrow(TypeError)
})

test('objects of folders that are no longer what they were are forgotten', () => {
  const who = identity()
  const save = (object: number): number[] => {
    const known = new KnownBlobs()
    const index = LocalIndex.load(who, known)
    index.begin()
    index.record('/f', Buffer.alloc(0), hashOf(object))
    known.add('M', hashOf(object), object, 'new')
    known.add('R', hashOf(-object), object, 'new')
    index.commit(known, { catalog: 'M', hash: hashOf(1000) })
    const later = new KnownBlobs()
    expect(LocalIndex.load(who, later).witness).toEqual({ catalog: 'M', hash: hashOf(1000) })
    return [1, 2, -1, -2].filter((value) => later.size(hashOf(value)) !== undefined)
  }
  expect(save(1)).toEqual([1, -1])
  expect(save(2)).toEqual([2, -1, -2])
})

describe('one that would say the same', () => {
  const witness = { catalog: 'M' as const, hash: hashOf(1000) }
  const names = ['/a', '/b', '/c']
  /** Saves three folders, of which `changed` has other records. @returns whether the index was written */
  const save = (who: IndexIdentity, options: { changed?: string; blob?: number; object?: number } = {}): boolean => {
    const known = new KnownBlobs()
    const index = LocalIndex.load(who, known)
    index.begin()
    for (const name of names) {
      const object = hashOf(name === '/b' ? (options.object ?? 0) : 0)
      index.record(name, recordsOf(3, options.changed === name ? 1 : 0), object)
    }
    known.add('M', randomBytes(32), 1, 'new')
    if (options.blob !== undefined) known.add('R', hashOf(options.blob), 1, 'new')
    return index.commit(known, witness)
  }

  test('stays as it is', () => {
    const who = identity()
    expect(save(who)).toBe(true)
    const before = fs.statSync(indexFile(who), { bigint: true })
    expect(save(who)).toBe(false)
    const { ino, mtimeNs } = fs.statSync(indexFile(who), { bigint: true })
    expect([ino, mtimeNs]).toEqual([before.ino, before.mtimeNs])
  })

  test('is written when any folder, its object or a blob is new, and has all folders then', () => {
    const who = identity()
    save(who)
    const folders = (): (boolean | undefined)[] => {
      const index = LocalIndex.load(who, new KnownBlobs())
      return names.map((name) => index.folder(name) !== undefined)
    }
    for (const options of [{ changed: '/a' }, { changed: '/c' }, {}, { object: 1 }, {}, { blob: 7 }]) {
      expect(save(who, options)).toBe(true)
      expect(folders()).toEqual([true, true, true])
    }
    expect(save(who, { blob: 7 })).toBe(false)
    expect(blobsOf(who)).toBe(1)
  })

  test('is written again after a week, so that folders that are saved do not grow old', () => {
    const who = identity()
    save(who)
    const now = Date.now()
    const clock = jest.spyOn(Date, 'now')
    const daysLater = (days: number): boolean => {
      clock.mockReturnValue(now + days * 86_400_000)
      return save(who)
    }
    expect([7, 8, 9, 15, 16, 70].map(daysLater)).toEqual([false, true, false, false, true, true])
    expect(LocalIndex.load(who, new KnownBlobs()).folder('/a')).toBeDefined()
    clock.mockRestore()
  })
})

test('damaged or cut off anywhere it never gives a wrong record', () => {
  const who = identity()
  write(who, { '/a': recordsOf(1300) })
  const file = indexFile(who)
  const good = fs.readFileSync(file)
  const wrong: number[] = []
  const attempt = (bytes: Uint8Array, at: number): void => {
    fs.writeFileSync(file, bytes)
    const known = new KnownBlobs()
    LocalIndex.load(who, known)
    for (let value = 0; value < 3000; value += 13) {
      const size = known.size(hashOf(value))
      if (size !== undefined && size !== value) wrong.push(at)
    }
  }
  for (let at = 0; at < good.length; at += 997) {
    const bad = Buffer.from(good)
    bad[at]! ^= 0x10
    attempt(bad, at)
    attempt(good.subarray(0, at), at)
  }
  attempt(Buffer.alloc(0), -1)
  attempt(randomBytes(1000), -2)
  expect(wrong).toEqual([])
})

const descriptors = '/proc/self/fd'
const onLinux = fs.existsSync(descriptors) ? test : test.skip

onLinux('one that is cut off in its header is closed all the same', () => {
  const who = identity()
  write(who, {})
  fs.truncateSync(indexFile(who), 23)
  const before = fs.readdirSync(descriptors).length
  for (let i = 0; i < 20; i++) LocalIndex.load(who, new KnownBlobs())
  expect(fs.readdirSync(descriptors).length).toBeLessThan(before + 10)
})

test('an index that is abandoned leaves the old one', () => {
  const who = identity()
  write(who, { '/a': Buffer.alloc(0) })
  const before = fs.readFileSync(indexFile(who))
  const index = LocalIndex.load(who, new KnownBlobs())
  index.begin()
  index.record('/b', recordsOf(2500), undefined)
  index.abandon()
  expect(fs.readFileSync(indexFile(who)).equals(before)).toBe(true)
})

test('an index whose place is taken leaves no file behind', () => {
  const who = identity()
  fs.mkdirSync(indexPath(who), { recursive: true })
  expect(() => write(who, { '/folder': recordsOf(2) })).toThrow()
  expect(fs.readdirSync(who.folder)).toEqual([path.basename(indexPath(who))])
})
