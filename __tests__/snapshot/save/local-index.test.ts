import { jest } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../../../src/errors.ts'
import { saveSnapshot, type SavedSnapshot, type SaveOptions } from '../../../src/snapshot/save/save.ts'
import { newRepository, type TestRepository } from '../../new-repository.ts'
import { verifyRepository } from '../../verify-repository.ts'

/** Files count as unchanged only when they are older than the coarsest clock of a file system. */
const OLD_ENOUGH = 2100

async function save(test: TestRepository, folder: string, options: Partial<SaveOptions> = {}): Promise<SavedSnapshot> {
  const repository = await test.open()
  const warnings: string[] = []
  const all = { channel: 'test', paths: [folder], indexFolder: path.join(test.folder, 'cache'), threads: 1, ...options }
  const snapshot = await saveSnapshot(repository, all, { warning: (message) => warnings.push(message) })
  expect(warnings).toEqual([])
  return snapshot
}

async function makeFolder(test: TestRepository): Promise<string> {
  const folder = path.join(test.folder, 'data')
  fs.mkdirSync(path.join(folder, 'sub'), { recursive: true })
  for (let i = 0; i < 150; i++) fs.writeFileSync(path.join(folder, 'sub', `file ${i}`), `content ${i}`)
  fs.writeFileSync(path.join(folder, 'big'), randomBytes(5 << 20))
  fs.writeFileSync(path.join(folder, 'empty'), '')
  fs.symlinkSync('big', path.join(folder, 'link'))
  await new Promise((resolve) => setTimeout(resolve, OLD_ENOUGH))
  return folder
}

function counts({ newFiles, changedFiles, unchangedFiles }: SavedSnapshot): number[] {
  return [newFiles, changedFiles, unchangedFiles]
}

test('what is unchanged is not read again, what is changed or new is', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  expect(counts(await save(test, folder))).toEqual([152, 0, 0])

  // Proof that nothing is read: reading is the workers' part, and none may start
  const repository = await test.open()
  repository.workerStart = () => {
    throw new Error('a worker was started')
  }
  const options = { channel: 'test', paths: [folder], indexFolder: path.join(test.folder, 'cache') }
  expect(counts(await saveSnapshot(repository, options, { warning: () => undefined }))).toEqual([0, 0, 152])
  await expect(saveSnapshot(repository, { ...options, force: true }, { warning: () => undefined })).rejects.toThrow(
    'a worker was started'
  )

  const hidden = path.join(folder, 'sub/file 7')
  fs.writeFileSync(hidden, 'changed!!')
  fs.writeFileSync(path.join(folder, 'new'), 'new')
  fs.utimesSync(path.join(folder, 'sub/file 8'), 1, 1)
  fs.rmSync(path.join(folder, 'sub/file 9'))
  expect(counts(await save(test, folder))).toEqual([1, 1, 150])
  expect(verifyRepository(test.root, test.keyFile, { against: [folder] })).toBe('')
  expect(counts(await save(test, folder, { force: true }))).toEqual([0, 0, 152])
})

test('a file that is itself a saved path is not read again either', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  const big = path.join(folder, 'big')
  expect(counts(await save(test, big))).toEqual([1, 0, 0])
  expect(counts(await save(test, folder))).toEqual([152, 0, 0])
  expect(counts(await save(test, big))).toEqual([0, 0, 1])
  expect(verifyRepository(test.root, test.keyFile, { against: [big] })).toBe('')
})

test('a second save of an unchanged tree writes only the snapshot', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  const first = await save(test, folder)
  const second = await save(test, folder)
  expect(second.added).toBeLessThan(1000)
  // Both count what they need in full
  expect(Math.abs(second.stored - first.stored)).toBeLessThan(100)
})

test('young files are read again, since they might change without a trace', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  fs.writeFileSync(path.join(folder, 'young'), 'x')
  await save(test, folder)
  expect(counts(await save(test, folder))).toEqual([0, 0, 153])
  fs.writeFileSync(path.join(folder, 'young'), 'y')
  expect(counts(await save(test, folder))).toEqual([0, 1, 152])
})

test('an index that claims blobs that are gone is noticed, reset, and the next save is whole', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  await save(test, folder)
  fs.rmSync(path.join(test.root, 'blobs/R'), { recursive: true })
  fs.mkdirSync(path.join(test.root, 'blobs/R'))
  let failure: unknown
  for (let attempt = 0; attempt < 20 && failure === undefined; attempt++) {
    await save(test, folder).catch((error: unknown) => (failure = error))
  }
  expect(failure).toBeInstanceOf(RekkordError)
  expect((failure as Error).message).toMatch(/local index does not fit the repository any more: object R.* is missing/)
  expect(fs.readdirSync(path.join(test.folder, 'cache'))).toEqual([])
  const again = await save(test, folder)
  expect(counts(again)).toEqual([152, 0, 0])
  expect(again.added).toBeGreaterThan(5 << 20)
})

test('an index is not believed where the repository was put back to what it was before', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  await save(test, folder)
  const older = path.join(test.folder, 'older')
  fs.cpSync(test.root, older, { recursive: true })
  fs.writeFileSync(path.join(folder, 'later'), 'later')
  await save(test, folder)
  await save(test, folder)
  fs.rmSync(test.root, { recursive: true })
  fs.renameSync(older, test.root)
  // A single file that is wrongly taken for stored would pass the spot checks 49 times of 50
  expect(counts(await save(test, folder))).toEqual([153, 0, 0])
  expect(verifyRepository(test.root, test.keyFile, { against: [folder] })).toBe('')
})

test('a folder whose spot check takes longer than all else does not keep the save from ending', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  await save(test, folder)
  // The folder itself becomes another object, the one in it stays
  fs.writeFileSync(path.join(folder, 'new'), '')
  const repository = await test.open()
  const size = repository.storage.size.bind(repository.storage)
  repository.storage.size = async (file) => {
    if (file.startsWith('blobs/M/')) await new Promise((resolve) => setTimeout(resolve, 1000))
    return size(file)
  }
  const random = jest.spyOn(Math, 'random').mockReturnValue(0)
  try {
    const options = { channel: 'test', paths: [folder], indexFolder: path.join(test.folder, 'cache'), threads: 1 }
    const signal = AbortSignal.timeout(60_000)
    const saved = await saveSnapshot(repository, { ...options, signal }, { warning: () => undefined })
    expect(counts(saved)).toEqual([1, 0, 152])
  } finally {
    random.mockRestore()
  }
})

test('a cache folder that cannot be written costs a warning, not the save', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  const file = path.join(test.folder, 'file')
  fs.writeFileSync(file, '')
  const warnings: string[] = []
  const options = { channel: 'test', paths: [folder], indexFolder: path.join(file, 'cache') }
  const snapshot = await saveSnapshot(await test.open(), options, { warning: (message) => warnings.push(message) })
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatch(/index cannot be kept/)
  expect(snapshot.warnings).toBe(0)
})
