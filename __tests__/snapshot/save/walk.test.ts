import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Keys } from '../../../src/format/keys.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { listChildren } from '../../../src/snapshot/read/list.ts'
import { saveSnapshot, type SaveOptions } from '../../../src/snapshot/save/save.ts'
import { MAX_DEPTH } from '../../../src/snapshot/walk.ts'
import { listing, newRepository, type TestRepository } from '../../new-repository.ts'
import { verifyRepository } from '../../verify-repository.ts'

const onLinux = process.platform === 'linux' ? test : test.skip

/** Warnings of a save. */
async function save(
  test: TestRepository,
  root: string,
  options: Partial<SaveOptions> = {},
  keys?: Keys
): Promise<string[]> {
  const warnings: string[] = []
  const repository = await test.open(keys)
  await saveSnapshot(
    repository,
    { channel: 'test', paths: [root], threads: 2, ...options },
    { warning: (message) => warnings.push(message) }
  )
  return warnings
}

function openDescriptors(): string[] {
  return fs.readdirSync('/proc/self/fd').map((descriptor) => {
    try {
      return fs.readlinkSync(`/proc/self/fd/${descriptor}`)
    } catch {
      return ''
    }
  })
}

test('folders of any depth are saved, and again when all of them are known', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'deep')
  fs.mkdirSync(path.join(root, ...Array<string>(1900).fill('d')), { recursive: true })
  for (let round = 0; round < 2; round++) expect(await save(test, root)).toEqual([])
})

onLinux('a path longer than the system takes is saved all the same', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'long')
  const part = 'x'.repeat(200)
  fs.mkdirSync(root)
  let descriptor = fs.openSync(root, fs.constants.O_DIRECTORY)
  for (let i = 0; i < 40; i++) {
    fs.mkdirSync(`/proc/self/fd/${descriptor}/${part}`)
    const next = fs.openSync(`/proc/self/fd/${descriptor}/${part}`, fs.constants.O_DIRECTORY)
    fs.closeSync(descriptor)
    descriptor = next
  }
  fs.writeFileSync(`/proc/self/fd/${descriptor}/file`, 'x')
  fs.closeSync(descriptor)
  expect(await save(test, root)).toEqual([])
})

onLinux('a save that ends before its time leaves no file or folder open', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'saved')
  fs.mkdirSync(path.join(root, 'below'), { recursive: true })
  for (let i = 0; i < 3; i++) fs.writeFileSync(path.join(root, 'below', `long ${i}`), Buffer.alloc(40 << 20, `${i}`))
  const before = openDescriptors().filter((name) => name.startsWith(root))
  for (const wait of [0, 30, 60, 90, 120]) {
    const controller = new AbortController()
    const running = save(test, root, { signal: controller.signal })
    setTimeout(() => controller.abort(), wait)
    await running.catch(() => undefined)
  }
  expect(openDescriptors().filter((name) => name.startsWith(root))).toEqual(before)
})

onLinux('a saved path that is exchanged for a link once the save has begun makes no snapshot', async () => {
  const test = await newRepository()
  const [root, foreign] = ['saved', 'foreign'].map((name) => path.join(test.folder, name))
  for (const folder of [root!, foreign!]) {
    fs.mkdirSync(folder)
    fs.writeFileSync(path.join(folder, 'file'), folder)
  }
  const repository = await test.open()
  const exchange = (phase: string): void => {
    if (phase !== 'reading and storing') return
    fs.renameSync(root!, `${root!}.away`)
    fs.symlinkSync(foreign!, root!)
  }
  const options = { channel: 'test', paths: [root!] }
  const running = saveSnapshot(repository, options, { warning: () => undefined, phase: exchange })
  await expect(running).rejects.toThrow(/could not be read: no snapshot was made/)
})

onLinux('where descriptors are not shown as paths, a folder that was exchanged is left out', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'saved')
  const foreign = path.join(test.folder, 'foreign')
  for (const folder of [path.join(root, 'below'), foreign]) {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(path.join(folder, 'file'), folder)
  }
  fs.writeFileSync(path.join(root, 'other'), 'x')
  const { readlinkSync, readdirSync } = fs
  fs.readlinkSync = ((name: string, ...rest: []) => {
    if (name === '/proc/self') throw Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'readlink' })
    return readlinkSync(name, ...rest)
  }) as typeof readlinkSync
  fs.readdirSync = ((name: string, ...rest: []) => {
    const names = readdirSync(name, ...rest)
    if (name.startsWith(path.join(root, 'below'))) {
      fs.renameSync(path.join(root, 'below'), `${root}.away`)
      fs.symlinkSync(foreign, path.join(root, 'below'))
    }
    return names
  }) as typeof readdirSync
  try {
    expect(await save(test, root)).toEqual([
      `${path.join(root, 'below')} was replaced by something else while it was being saved`
    ])
  } finally {
    Object.assign(fs, { readlinkSync, readdirSync })
  }
  expect(verifyRepository(test.root, test.keyFile)).toBe('')
})

test('a large folder is listed in parts, in byte order', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'large')
  fs.mkdirSync(root)
  const file = path.join(root, 'f')
  fs.writeFileSync(file, 'x')
  for (let i = 0; i < 20_000; i++) fs.linkSync(file, path.join(root, `${'x'.repeat(20)}${(i * 7919) % 100_003}`))
  expect(await save(test, root)).toEqual([])
  expect(verifyRepository(test.root, test.keyFile, { against: [root] })).toBe('')
})

onLinux('a folder that lies too deep to be restored is left out with a warning', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'deep')
  // Paths of that length are beyond what the system takes, so the program goes down step by step
  const make = `import os, sys
os.mkdir(sys.argv[1]); os.chdir(sys.argv[1])
open('near', 'w').close()
for i in range(${MAX_DEPTH + 1}): os.mkdir('d'); os.chdir('d')
open('f', 'w').close()`
  execFileSync('python3', ['-c', make, root])
  try {
    const warnings = await save(test, root)
    expect(warnings).toEqual([expect.stringContaining(`is left out: it has more than ${MAX_DEPTH} folders above it`)])
    const repository = await test.open()
    const target = await resolveIdentifier(repository, 'test')
    const told: string[] = []
    let listed = 0
    for await (const { entry } of listChildren(repository, target, true, { warning: (text) => told.push(text) })) {
      if (entry.kind === 'directory') listed++
    }
    // What is left out is all that is missing: readers come to the end of what is there
    const above = root.split('/').length - 2
    expect({ listed, told }).toEqual({ listed: MAX_DEPTH + 1 - above, told: [] })
  } finally {
    execFileSync('rm', ['-rf', root])
  }
})

test('when nothing could be read there is no snapshot', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'saved')
  fs.mkdirSync(path.join(root, 'closed'), { recursive: true })
  const { readdirSync } = fs
  // Root may read everything
  fs.readdirSync = ((name: string, ...rest: []) => {
    const names = readdirSync(name, ...rest)
    if (names.length === 0) throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'scandir' })
    return names
  }) as typeof readdirSync
  try {
    await expect(save(test, root)).rejects.toThrow(
      /None of the files and folders .* could be read: no snapshot was made/
    )
  } finally {
    fs.readdirSync = readdirSync
  }
  expect(fs.readdirSync(path.join(test.root, 'tags/M'))).toEqual([])
})

test.each(['key', 'index'])('a channel that had files and has none any more is a warning: the %s tells', async (by) => {
  const test = await newRepository()
  const root = path.join(test.folder, 'saved')
  fs.mkdirSync(path.join(root, 'below'), { recursive: true })
  fs.writeFileSync(path.join(root, 'below', 'file'), 'x')
  const keys = by === 'key' ? undefined : test.derive('WriteOnly')
  const options = by === 'key' ? {} : { indexFolder: path.join(test.folder, 'index') }
  expect(await save(test, root, options, keys)).toEqual([])
  fs.rmSync(path.join(root, 'below'), { recursive: true })
  expect(await save(test, root, options, keys)).toEqual([expect.stringContaining('has no file any more')])
})

test('a save that finds no file: a warning, nothing, or an error and no snapshot, as it is asked for', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'saved')
  fs.mkdirSync(path.join(root, 'below'), { recursive: true })
  expect(await save(test, root)).toEqual([])
  expect(await save(test, root, { ifEmpty: 'ignore' })).toEqual([])
  expect(await save(test, root, { ifEmpty: 'warn' })).toEqual(['The snapshot of the channel test has no file'])
  const before = listing(test.root).filter((line) => line.includes('tags/'))
  await expect(save(test, root, { ifEmpty: 'error' })).rejects.toMatchObject({
    code: 'source',
    message: 'There is no file to save to the channel test: no snapshot is made'
  })
  expect(listing(test.root).filter((line) => line.includes('tags/'))).toEqual(before)
  fs.writeFileSync(path.join(root, 'below', 'file'), '')
  expect(await save(test, root, { ifEmpty: 'error' })).toEqual([])
  fs.rmSync(path.join(root, 'below', 'file'))
  expect(await save(test, root, { ifEmpty: 'ignore' })).toEqual([])
})
