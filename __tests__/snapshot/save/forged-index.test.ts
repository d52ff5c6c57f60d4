import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { jest } from '@jest/globals'
import { deriveSubkey } from '../../../src/crypto/kdf.ts'
import { urlHash } from '../../../src/repository/index/index-file.ts'
import { indexPath, LocalIndex, type IndexIdentity } from '../../../src/repository/index/local-index.ts'
import { SealedFileWriter } from '../../../src/repository/index/sealed-file.ts'
import { KnownBlobs } from '../../../src/repository/known-blobs.ts'
import { saveSnapshot, type SavedSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository, type TestRepository } from '../../new-repository.ts'
import { verifyRepository } from '../../verify-repository.ts'

const FILES = 12
/** Bytes of a record beside its name. */
const FIXED = 73
/** Subkey of an index. */
const KEY_ID = 0x696e646578

interface Forgery {
  test: TestRepository
  folder: string
  who: IndexIdentity
}

async function target(): Promise<Forgery> {
  const test = await newRepository()
  const folder = path.join(test.folder, 'data')
  fs.mkdirSync(folder)
  for (let i = 0; i < FILES; i++) fs.writeFileSync(path.join(folder, `file ${i}`), `content ${i}`)
  // Older than the coarsest clock of a file system, so that the next save need not read them
  const { keys, config, url } = await test.open()
  const who = { folder: path.join(test.folder, 'cache'), url, rid: config.rid, cid: config.cid, wkey: keys.wkey! }
  fs.mkdirSync(who.folder)
  return { test, folder, who }
}

/** Puts an index into place that someone with the key has made, of these sections. */
function forge({ who }: Forgery, ...sections: Uint8Array[]): void {
  fs.rmSync(indexPath(who), { recursive: true, force: true })
  const file = new SealedFileWriter(indexPath(who), deriveSubkey(who.wkey, KEY_ID))
  for (const bytes of [Buffer.from('rekkord index 3\n'), who.cid, urlHash(who.url), ...sections]) file.write(bytes)
  file.finish()
}

function folderSection(name: string, records: Uint8Array, length = records.length): Buffer {
  const header = Buffer.alloc(43, 1)
  header.writeUInt16LE(name.length, 37)
  header.writeUInt32LE(length, 39)
  return Buffer.concat([header, Buffer.from(name, 'latin1'), records])
}

function record(name: string, more: { state?: number; size?: number; stored?: number } = {}): Buffer {
  const bytes = Buffer.alloc(2 + name.length + FIXED, 1)
  bytes.writeUInt16LE(name.length)
  bytes.write(name, 2, 'latin1')
  const at = 2 + name.length
  bytes[at] = more.state ?? 1
  bytes.writeDoubleLE(more.size ?? 1, at + 25)
  bytes.writeDoubleLE(more.stored ?? 1, at + 33)
  return bytes
}

function blobsSection(words: readonly number[], count = 1): Buffer {
  const header = Buffer.alloc(9)
  header[0] = 2
  header.writeUInt32LE(count, 1)
  header.writeUInt32LE(count, 5)
  return Buffer.concat([
    header,
    Buffer.from(Int32Array.from([...words, ...Array<number>(11).fill(7)].slice(0, 11)).buffer)
  ])
}

const END = Buffer.of(0)

/** Saves; nothing may be said of it, unless it is expected. */
async function save({ test, folder, who }: Forgery, told: string[] = []): Promise<SavedSnapshot> {
  const repository = await test.open()
  const options = { channel: 'test', paths: [folder], indexFolder: who.folder, threads: 1 }
  const snapshot = await saveSnapshot(repository, options, { warning: (message) => told.push(message) })
  await repository.close()
  return snapshot
}

const shapes: Record<string, (forgery: Forgery) => void> = {
  'of no bytes': ({ who }) => fs.writeFileSync(indexPath(who), ''),
  'of bytes that nobody has sealed': ({ who }) => fs.writeFileSync(indexPath(who), Buffer.alloc(5000, 5)),
  'that is a folder': ({ who }) => fs.mkdirSync(indexPath(who)),
  'that is a pipe': ({ who }) => execFileSync('mkfifo', [indexPath(who)]),
  'that is a link to itself': ({ who }) => fs.symlinkSync(indexPath(who), indexPath(who)),
  'without an end': (one) => forge(one),
  'with more behind its end': (one) => forge(one, END, Buffer.alloc(100)),
  'with an unknown section': (one) => forge(one, Buffer.of(9), END),
  'with a record of one byte': (one) => forge(one, folderSection(one.folder, Buffer.of(8)), END),
  'with a record that ends in its name': (one) => forge(one, folderSection(one.folder, Buffer.of(200, 0, 65)), END),
  'with a record that ends in its numbers': (one) =>
    forge(one, folderSection(one.folder, record('file 0').subarray(0, -1)), END),
  'with a record behind which a byte is left': (one) =>
    forge(one, folderSection(one.folder, Buffer.concat([record('file 0'), Buffer.of(1)])), END),
  'with a record of an unknown state': (one) =>
    forge(one, folderSection(one.folder, record('file 0', { state: 3 })), END),
  'with a size that is no number': (one) => forge(one, folderSection(one.folder, record('file 0', { size: NaN })), END),
  'with a size below zero': (one) => forge(one, folderSection(one.folder, record('file 0', { stored: -1 })), END),
  'with a size of no whole bytes': (one) =>
    forge(one, folderSection(one.folder, record('file 0', { stored: 0.5 })), END),
  'with a size without end': (one) =>
    forge(one, folderSection(one.folder, record('file 0', { stored: Infinity })), END),
  'with sizes that no snapshot can hold': (one) =>
    forge(one, folderSection(one.folder, record('file 0', { stored: Number.MAX_SAFE_INTEGER })), END),
  'with records longer than the file': (one) => forge(one, folderSection(one.folder, Buffer.alloc(0), 0xffffffff), END),
  'with a blob that is larger than any': (one) => forge(one, blobsSection([2, 0, 1]), END),
  'with more blobs than the file holds': (one) => forge(one, blobsSection([2, 1, 0], 0xffffffff), END),
  'with an unknown catalog': (one) => forge(one, Buffer.of(3, 7), Buffer.alloc(32), END),
  'whose witness the repository does not have': (one) => forge(one, Buffer.of(3, 0), Buffer.alloc(32), END)
}

describe('an index', () => {
  test.each(Object.entries(shapes))('%s is none, and the save goes on', async (_, spoil) => {
    const one = await target()
    spoil(one)
    const told: string[] = []
    expect(await save(one, told)).toMatchObject({ newFiles: FILES, warnings: 0 })
    // What cannot be replaced, such as a folder, stays, and only that is told
    expect(told.filter((message) => !message.startsWith('The local index could not be written'))).toEqual([])
    expect(verifyRepository(one.test.root, one.test.keyFile, { against: [one.folder] })).toBe('')
  })

  test('of any bytes, sealed or not, never makes a save fail', async () => {
    const one = await target()
    const name = fc.constantFrom(...Array.from({ length: FILES }, (_, i) => `file ${i}`), '', 'other')
    const number = fc.oneof(fc.double(), fc.maxSafeNat(), fc.nat(100))
    const records = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.tuple(name, fc.record({ state: fc.nat(4), size: number, stored: number })), { maxLength: 5 })
        .map((all) => Buffer.concat(all.map(([file, more]) => record(file, more))))
    )
    const section = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.tuple(fc.constantFrom(one.folder, '/', `\0${one.folder}`), records).map(([at, all]) => folderSection(at, all)),
      fc.array(fc.integer(), { maxLength: 11 }).map((words) => blobsSection(words)),
      fc.uint8Array({ minLength: 33, maxLength: 33 }).map((rest) => Buffer.concat([Buffer.of(3), rest]))
    )
    const sealed = fc.tuple(fc.array(section, { maxLength: 5 }), fc.boolean())
    await fc.assert(
      fc.asyncProperty(fc.oneof(sealed, fc.uint8Array({ maxLength: 3000 })), async (index) => {
        if (index instanceof Uint8Array) fs.writeFileSync(indexPath(one.who), index)
        else forge(one, ...index[0], ...(index[1] ? [END] : []))
        expect((await save(one, [])).entries).toBe(FILES + 1)
      }),
      { numRuns: 40 }
    )
  })
})

test('of blobs that are smaller or larger in the repository the index is wrong', async () => {
  const one = await target()
  await save(one)
  const known = new KnownBlobs()
  LocalIndex.load(one.who, known)
  const blobs = [...known.entries()]
  const forged = new KnownBlobs()
  for (const { catalog, hash, size } of blobs) forged.add(catalog, hash, size + 1, 'indexed')
  fs.rmSync(indexPath(one.who))
  const index = LocalIndex.fresh(one.who)
  index.begin()
  index.commit(forged)
  const random = jest.spyOn(Math, 'random').mockReturnValue(0)
  const told: string[] = []
  const snapshot = await save(one, told)
  random.mockRestore()
  expect(told).toEqual([expect.stringMatching(/has \d+ bytes instead of \d+\. It is dropped, and every file is read$/)])
  expect(snapshot.added).toBeLessThan(1000)
  expect(verifyRepository(one.test.root, one.test.keyFile, { against: [one.folder] })).toBe('')
})

describe('hints from a cache service', () => {
  /** Saves with no index of this machine, and with hints in this file. @returns how many there were to be used */
  async function saveWith(
    one: Forgery,
    file: string | undefined
  ): Promise<{ snapshot: SavedSnapshot; hints?: number }> {
    const repository = await one.test.open()
    let hints: number | undefined
    const indexKeeper = {
      bring: async () => file,
      opened: (count: number | undefined) => (hints = count),
      written: (_: unknown, write: (to: string) => void) => {
        const to = path.join(one.test.folder, 'kept')
        fs.rmSync(to, { force: true })
        write(to)
      }
    }
    const options = { channel: 'test', paths: [one.folder], indexKeeper, threads: 1 }
    const warning = (message: string): void => expect(message).toBe('')
    const snapshot = await saveSnapshot(repository, options, { warning })
    await repository.close()
    return { snapshot, ...(hints !== undefined && { hints }) }
  }

  test('are taken for what they are: blobs that are not there are written', async () => {
    const one = await target()
    const first = await saveWith(one, undefined)
    expect(first.hints).toBeUndefined()
    const kept = path.join(one.test.folder, 'kept')
    expect((await saveWith(one, kept)).hints).toBe(FILES)
    const blobs = fs.readdirSync(path.join(one.test.root, 'blobs/R'), { recursive: true, withFileTypes: true })
    for (const blob of blobs) if (blob.isFile()) fs.rmSync(path.join(blob.parentPath, blob.name))
    const { snapshot, hints } = await saveWith(one, kept)
    expect([hints, snapshot.newFiles]).toEqual([FILES, FILES])
    expect(verifyRepository(one.test.root, one.test.keyFile, { against: [one.folder] })).toBe('')
  })

  test('hold no records of files: an index in their place is none, though its records fit', async () => {
    const one = await target()
    await new Promise((resolve) => setTimeout(resolve, 2100))
    await save(one)
    // The stat of the files to come, and the content of old
    const file = path.join(one.test.folder, 'forged')
    fs.renameSync(indexPath(one.who), file)
    expect(await saveWith(one, file)).toMatchObject({ snapshot: { newFiles: FILES, unchangedFiles: 0 } })
    expect((await saveWith(one, file)).hints).toBeUndefined()
    // It is the same index that the machine's own disk would be believed with
    fs.renameSync(file, indexPath(one.who))
    expect(await save(one)).toMatchObject({ newFiles: 0, unchangedFiles: FILES })
  })

  test('of another repository, cut off or changed are none', async () => {
    const [one, other] = [await target(), await target()]
    await saveWith(one, undefined)
    await saveWith(other, undefined)
    const kept = path.join(one.test.folder, 'kept')
    const good = fs.readFileSync(kept)
    const bad = path.join(one.test.folder, 'bad')
    const changed = Buffer.from(good)
    changed[good.length >> 1]! ^= 1
    for (const bytes of [
      fs.readFileSync(path.join(other.test.folder, 'kept')),
      good.subarray(0, good.length >> 1),
      changed,
      Buffer.alloc(0),
      Buffer.alloc(3000, 3)
    ]) {
      fs.writeFileSync(bad, bytes)
      const { snapshot, hints } = await saveWith(one, bad)
      expect([snapshot.newFiles, hints]).toEqual([FILES, undefined])
    }
  })
})
