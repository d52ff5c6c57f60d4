import fs from 'node:fs'
import path from 'node:path'
import { parseBlobHeader } from '../../../src/format/blob.ts'
import { blobPath, formatObjectId } from '../../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../../src/format/object-type.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { restoreSnapshot } from '../../../src/snapshot/restore/restore.ts'
import { folderContents } from '../../crash/contents.ts'
import { listing, newRepository, type TestRepository } from '../../new-repository.ts'
import { verifyRepository } from '../../verify-repository.ts'
import { age, checked, collections, count, DAY, forget, GRACE, prune, save, writeTree } from './pruning.ts'

let test_: TestRepository
let repository: Repository
let one: string
let two: string

/** Two channels, of which one is forgotten: what only it needed is garbage. */
beforeAll(async () => {
  test_ = await newRepository()
  one = writeTree(path.join(test_.folder, 'one'), 'the same')
  two = writeTree(path.join(test_.folder, 'two'), 'the same')
  const first = await test_.open()
  await save(first, 'one', one)
  await save(first, 'two', two)
  await forget(first, 'two')
  copyRepository(test_.root, `${test_.root}.first`)
})

beforeEach(async () => {
  copyRepository(`${test_.root}.first`, test_.root)
  repository = await test_.open()
})

function copyRepository(from: string, to: string): void {
  fs.rmSync(to, { recursive: true, force: true })
  fs.cpSync(from, to, { recursive: true, preserveTimestamps: true })
}

function verified(): void {
  const wrong = verifyRepository(test_.root, test_.keyFile, { channel: 'one', against: [one] })
  // That folder alone is what upstream does not have
  if (collections(test_.root).length === 0) expect(wrong).toBe('')
  else expect(wrong).toMatch(/^exit 1\nPROBLEM: fossils: unexpected in the repository's root\nFAILED: 1 problem/)
}

test('the independent reader lists, scans and restores a pruned repository; `fossils/` alone is new, at the top', async () => {
  const before = fs.readdirSync(test_.root)
  age(test_.root, GRACE + DAY)
  await prune(repository)
  expect(fs.readdirSync(test_.root).sort()).toEqual([...before, 'fossils'].sort())
  verified()
  // A reader that does not look for it finds nothing wrong at all: every byte of the rest is as upstream has it
  const rest = path.join(test_.folder, 'rest')
  const withoutFossils = (source: string): boolean => source !== path.join(test_.root, 'fossils')
  fs.cpSync(test_.root, rest, { recursive: true, preserveTimestamps: true, filter: withoutFossils })
  const manifest = path.join(test_.folder, 'manifest.json')
  const extra = ['--manifest', manifest]
  expect(verifyRepository(rest, test_.keyFile, { channel: 'one', against: [one], extra })).toBe('')
  expect(JSON.stringify(JSON.parse(fs.readFileSync(manifest, 'utf8')))).toContain('file 19')
  age(test_.root, GRACE + DAY)
  await prune(repository)
  expect(fs.readdirSync(test_.root).sort()).toEqual([...before].sort())
  verified()
})

test('what nothing needs is set aside, waits for the grace period, and goes; the rest stays as it is', async () => {
  const before = (await checked(repository)).unneeded!
  expect(before).toBeGreaterThan(20)
  expect(await prune(repository)).toMatchObject({ setAside: 0, waiting: 0 })
  age(test_.root, GRACE + DAY)

  const cid = (await test_.open()).config.cid
  const aside = await prune(repository)
  expect(aside).toMatchObject({ snapshots: 1, setAside: before, waiting: before, deleted: 0, freed: 0, refused: 0 })
  expect(aside.setAsideBytes).toBeGreaterThan(3 << 20)
  expect(aside.waitingBytes).toBe(aside.setAsideBytes)
  expect(count(test_.root, 'fossils')).toBe(before)
  expect((await test_.open()).config.cid).not.toEqual(cid)
  expect(await checked(repository)).toMatchObject({ unneeded: 0, warnings: [] })
  verified()

  expect(await prune(repository)).toMatchObject({ setAside: 0, deleted: 0, waiting: before })
  age(test_.root, GRACE + DAY)
  const gone = await prune(repository)
  expect(gone).toMatchObject({ setAside: 0, deleted: before, freed: aside.setAsideBytes, waiting: 0 })
  expect(collections(test_.root)).toEqual([])
  expect(gone.needed).toBe((await checked(repository)).found)
  verified()
})

test('with nothing to set aside the cid stays, and so do the indexes of all machines', async () => {
  age(test_.root, GRACE + DAY)
  await prune(repository)
  const { cid } = (await test_.open()).config
  await prune(repository)
  expect((await test_.open()).config.cid).toEqual(cid)
})

test('a snapshot that was published after its objects were set aside can be read, and gets them back', async () => {
  // As of a save that has relied on them all the time
  const tags = path.join(test_.folder, 'tags')
  await save(repository, 'late', two)
  fs.cpSync(path.join(test_.root, 'tags'), tags, { recursive: true })
  await forget(repository, 'late')
  age(test_.root, GRACE + DAY)
  const { setAside } = await prune(repository)
  fs.cpSync(tags, path.join(test_.root, 'tags'), { recursive: true })

  const restored = path.join(test_.folder, 'restored')
  const target = await resolveIdentifier(repository, 'late')
  const problem = (message: string): void => {
    throw new Error(message)
  }
  await restoreSnapshot(repository, target, restored, { threads: 1 }, { warning: problem, problem })
  expect(folderContents(path.join(restored, two))).toBe(folderContents(two))
  const { warnings, snapshots } = await checked(repository)
  expect({ warnings, snapshots }).toEqual({ warnings: [expect.stringMatching(/among the fossils/)], snapshots: 2 })

  const back = await prune(repository)
  expect(back).toMatchObject({ deleted: 0, setAside: 0 })
  // All but what only the forgotten snapshot needed
  expect(back.broughtBack).toBe(setAside - 1)
  expect(await checked(repository)).toMatchObject({ warnings: [], snapshots: 2 })
  verified()
})

test.each(['snapshot', 'directory', 'chunk list', 'chunk', 'tag', 'size'])(
  'a repository with a missing or damaged %s is not pruned, and nothing is moved',
  async (what) => {
    age(test_.root, GRACE + DAY)
    const saved = (await repository.tags()).tags[0]!
    const blobs = fs
      .readdirSync(path.join(test_.root, 'blobs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
    const needed = await neededBlobs()
    const snapshot = path.join(test_.root, blobPath(saved.id))
    const inCatalog = (catalog: string): string[] =>
      blobs.filter(
        (file) => file.includes(`/blobs/${catalog}/`) && needed.has(path.basename(file)) && file !== snapshot
      )
    const raw = inCatalog('R').sort((a, b) => fs.statSync(a).size - fs.statSync(b).size)
    if (what === 'snapshot') fs.rmSync(snapshot)
    if (what === 'directory') fs.rmSync(inCatalog('M')[0]!)
    if (what === 'chunk list') fs.rmSync(raw.find((file) => isChunkList(file))!)
    if (what === 'chunk') fs.rmSync(raw.at(-1)!)
    if (what === 'size') fs.truncateSync(raw.at(-1)!, 100)
    if (what === 'tag') {
      const folder = path.join(test_.root, path.dirname(saved.path))
      const name = path.basename(saved.path)
      fs.renameSync(
        path.join(folder, name),
        path.join(
          folder,
          name.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))
        )
      )
    }
    const before = listing(test_.root)
    await expect(prune(await test_.open())).rejects.toThrow(
      /^(Object [MR][0-9A-F]{64} is (missing|damaged)|The tag tags\/M\/.* is not valid).*nothing is pruned/s
    )
    expect(listing(test_.root)).toEqual(before)
  }
)

/** Names of the blobs that the visible snapshot needs. */
async function neededBlobs(): Promise<Set<string>> {
  await prune(repository, { noOtherWriters: true })
  const names = fs
    .readdirSync(path.join(test_.root, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
  copyRepository(`${test_.root}.first`, test_.root)
  age(test_.root, GRACE + DAY)
  return new Set(names)
}

function isChunkList(file: string): boolean {
  const { type } = parseBlobHeader(fs.readFileSync(file))
  return type === OBJECT_TYPES.file
}

test('without other writers all goes at once', async () => {
  const result = await prune(repository, { noOtherWriters: true })
  expect(result.deleted).toBeGreaterThan(20)
  expect(result).toMatchObject({ setAside: 0, waiting: 0 })
  expect(await checked(repository)).toMatchObject({ unneeded: 0, warnings: [] })
  expect(collections(test_.root)).toEqual([])
  verified()
})

test('a dry run changes nothing and says the same', async () => {
  age(test_.root, GRACE + DAY)
  const before = listing(test_.root)
  const dry = await prune(repository, { dryRun: true })
  expect(listing(test_.root)).toEqual(before)
  expect(await prune(repository)).toEqual(dry)
})

test('fragments without a tag and temporary files that are old go too, young ones stay', async () => {
  const { tags } = await repository.tags()
  fs.rmSync(path.join(test_.root, tags[0]!.path))
  fs.mkdirSync(path.join(test_.root, 'tmp'), { recursive: true })
  fs.writeFileSync(path.join(test_.root, 'tmp/old.tmp'), 'x')
  expect((await prune(repository)).leftovers).toBe(0)
  age(test_.root, GRACE + DAY)
  fs.writeFileSync(path.join(test_.root, 'tmp/young.tmp'), 'x')
  expect((await prune(repository)).leftovers).toBe(1 + tags[0]!.fragments.length)
  expect(fs.readdirSync(path.join(test_.root, 'tmp'))).toEqual(['young.tmp'])
  expect(fs.readdirSync(path.join(test_.root, 'tags/P'))).toEqual([])
})

test('it needs the master key', async () => {
  await expect(prune(await test_.open(test_.derive('ReadWrite')))).rejects.toThrow(
    'A ReadWrite key cannot prune: use the master key'
  )
})

test('a collection that was left open is completed once it is older than the grace period, and goes later', async () => {
  age(test_.root, GRACE + DAY)
  await prune(repository)
  const [folder] = collections(test_.root)
  fs.rmSync(path.join(test_.root, 'fossils', folder!, 'complete'))
  const waiting = count(test_.root, 'fossils')
  expect(await prune(repository)).toMatchObject({ waiting, deleted: 0 })
  expect(fs.existsSync(path.join(test_.root, 'fossils', folder!, 'complete'))).toBe(false)
  age(test_.root, GRACE + DAY)
  const { cid } = (await test_.open()).config
  expect(await prune(repository)).toMatchObject({ waiting, deleted: 0 })
  expect((await test_.open()).config.cid).not.toEqual(cid)
  age(test_.root, GRACE + DAY)
  expect(await prune(repository)).toMatchObject({ waiting: 0, deleted: waiting })
})

test('an object of which a fossil is found by a name is not reported as missing', async () => {
  age(test_.root, GRACE + DAY)
  const { id } = (await repository.tags()).tags[0]!
  const place = path.join(test_.root, blobPath(id))
  const collection = path.join(test_.root, 'fossils/20261130T120000000Z_0123456789ABCDEF/M')
  fs.mkdirSync(collection, { recursive: true })
  fs.renameSync(place, path.join(collection, formatObjectId(id).slice(1)))
  expect(await checked(repository)).toMatchObject({
    warnings: [expect.stringMatching(/^1 object that a snapshot needs is among the fossils of a prune/)]
  })
  expect(await prune(repository)).toMatchObject({ broughtBack: 1 })
  expect(fs.existsSync(place)).toBe(true)
  expect(await checked(repository)).toMatchObject({ warnings: [] })
  verified()
})
