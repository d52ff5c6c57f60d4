import { jest } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
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

/** Has every blob that is taken for stored looked up, in this thread. */
async function withEveryCheck<T>(act: () => Promise<T>): Promise<T> {
  const random = jest.spyOn(Math, 'random').mockReturnValue(0)
  try {
    return await act()
  } finally {
    random.mockRestore()
  }
}

/** Removes every blob with content. */
function removeContent(test: TestRepository): void {
  const blobs = fs.readdirSync(path.join(test.root, 'blobs/R'), { recursive: true, withFileTypes: true })
  for (const blob of blobs) if (blob.isFile()) fs.rmSync(path.join(blob.parentPath, blob.name))
}

/** Saves, and gives what it came to and what was said. */
async function saveTelling(test: TestRepository, folder: string): Promise<{ snapshot: SavedSnapshot; told: string[] }> {
  const told: string[] = []
  const options = { channel: 'test', paths: [folder], indexFolder: path.join(test.folder, 'cache'), threads: 2 }
  const listener = { warning: (message: string) => told.push(message) }
  return { snapshot: await saveSnapshot(await test.open(), options, listener), told }
}

test('a save whose index claims blobs that are gone drops it, and writes again what is missing', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  await save(test, folder)
  removeContent(test)
  const { snapshot, told } = await withEveryCheck(() => saveTelling(test, folder))
  expect(told).toEqual([
    expect.stringMatching(
      /^The local index does not fit the repository any more: object R.* is missing. It is dropped, and every file is read$/
    )
  ])
  expect(counts(snapshot)).toEqual([152, 0, 0])
  expect([snapshot.warnings, snapshot.added > 5 << 20]).toEqual([0, true])
  expect(verifyRepository(test.root, test.keyFile, { against: [folder] })).toBe('')
  // The index that it keeps holds
  expect(counts(await withEveryCheck(() => save(test, folder)))).toEqual([0, 0, 152])
})

test('whatever has been read and warned of by then counts once', async () => {
  const test = await newRepository()
  const folder = await makeFolder(test)
  await save(test, folder)
  removeContent(test)
  fs.writeFileSync(path.join(folder, 'a new one'), 'new')
  const pipe = path.join(folder, 'a pipe')
  execFileSync('mkfifo', [pipe])
  const { snapshot, told } = await withEveryCheck(() => saveTelling(test, folder))
  expect(told.filter((message) => message.includes('a pipe'))).toHaveLength(1)
  expect(told).toHaveLength(2)
  expect(snapshot).toMatchObject({ newFiles: 153, files: 153, warnings: 1 })
  expect(verifyRepository(test.root, test.keyFile)).toBe('')
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
