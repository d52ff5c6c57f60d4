import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { formatObjectId } from '../../../src/format/object-id.ts'
import { decodeSnapshot } from '../../../src/format/snapshot.ts'
import { decodeDirectory } from '../../directory-object.ts'
import { LATEST } from '../../../src/files/stat.ts'
import type { Entry } from '../../../src/format/entry.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { saveSnapshot, type SavedSnapshot, type SaveOptions } from '../../../src/snapshot/save/save.ts'
import { listing, newRepository, savingKeys, type TestRepository } from '../../new-repository.ts'
import { verifyRepository } from '../../verify-repository.ts'

interface Saved {
  snapshot: SavedSnapshot
  warnings: string[]
  repository: Repository
}

async function save(test: TestRepository, paths: string[], options: Partial<SaveOptions> = {}): Promise<Saved> {
  const warnings: string[] = []
  const repository = await test.open()
  const all = { channel: 'test', paths, threads: 2, ...options }
  const snapshot = await saveSnapshot(repository, all, { warning: (message) => warnings.push(message) })
  expect(snapshot.warnings).toBe(warnings.length)
  return { snapshot, warnings, repository }
}

/** The entries of a snapshot, and of the folders in it, under their full names. */
async function readTree({ snapshot, repository }: Saved): Promise<Map<string, Entry>> {
  const tree = new Map<string, Entry>()
  const walk = async (entries: readonly Entry[], prefix: string): Promise<void> => {
    for (const entry of entries) {
      const name = prefix + entry.name.toString('latin1')
      tree.set(name, { ...entry, name: Buffer.from(entry.name), hash: Buffer.from(entry.hash) })
      if (entry.kind !== 'directory' || !entry.readable) continue
      const { content } = await repository.readObject({ catalog: 'M', hash: Buffer.from(entry.hash) })
      await walk(decodeDirectory(Buffer.from(content))!.children, `${name}/`)
    }
  }
  const { content } = await repository.readObject(snapshot.id)
  await walk(decodeSnapshot(Buffer.from(content)).children, '')
  return tree
}

/** A folder with one of everything that can be saved, returned with its path. */
function makeTree(parent: string): string {
  const root = path.join(parent, 'tree')
  fs.mkdirSync(path.join(root, 'deep/er/est'), { recursive: true })
  fs.mkdirSync(path.join(root, 'empty folder'))
  fs.writeFileSync(path.join(root, 'empty'), '')
  fs.writeFileSync(path.join(root, 'small'), 'small content')
  fs.writeFileSync(path.join(root, 'the same'), 'small content')
  fs.writeFileSync(path.join(root, 'exactly 1 MiB'), randomBytes(1 << 20))
  fs.writeFileSync(path.join(root, 'one more'), randomBytes((1 << 20) + 1))
  fs.writeFileSync(path.join(root, 'several chunks'), Buffer.concat([randomBytes(9 << 20), Buffer.alloc(20 << 20)]))
  fs.writeFileSync(path.join(root, 'deep/er/est/file'), randomBytes(300), { mode: 0o4751 })
  fs.writeFileSync(path.join(root, 'ünïcödé — 文件'), 'x')
  fs.writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff, 0xfe, 0x0a, 0x27, 0x80)]), 'not UTF-8')
  fs.symlinkSync('small', path.join(root, 'link'))
  fs.symlinkSync('/nowhere/at all', path.join(root, 'dangling'))
  fs.symlinkSync('deep', path.join(root, 'link to folder'))
  // Node's own utimes takes negative times for now
  execFileSync('touch', ['-d', '1969-12-31T23:59:58.5Z', path.join(root, 'empty')])
  execFileSync('touch', ['-d', '1969-12-30T23:59:59.999Z', path.join(root, 'small')])
  execFileSync('touch', ['-d', '2096-10-02T07:06:40.25Z', path.join(root, 'deep')])
  fs.chmodSync(path.join(root, 'deep/er'), 0o555)
  return root
}

describe.each(['Master', 'ReadWrite', 'WriteOnly'] as const)('with a %s key', (role) => {
  test('a tree of everything is stored as the independent reader sees it', async () => {
    const test = await newRepository()
    const root = makeTree(test.folder)
    const keys = savingKeys(test).find(([name]) => name === role)![1]
    const repository = await test.open(keys)
    const warnings: string[] = []
    const paths = [root, path.join(root, 'deep/er')]
    await saveSnapshot(
      repository,
      { channel: 'ch', paths, threads: 2 },
      { warning: (message) => warnings.push(message) }
    )
    expect(warnings).toEqual([])
    expect(verifyRepository(test.root, test.keyFile, { against: paths, extra: ['--owner'] })).toBe('')
  })
})

test('the same tree gives the same objects, and a second save adds a snapshot and its tag alone', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const first = await save(test, [root])
  const before = listing(test.root)
  const second = await save(test, [root])
  const added = listing(test.root).filter((line) => !before.includes(line))
  expect(added).toHaveLength(3)
  expect(added.map((line) => line.split('/').slice(0, 2).join('/')).sort()).toEqual(['blobs/M', 'tags/M', 'tags/P'])
  expect(formatObjectId(second.snapshot.id)).not.toBe(formatObjectId(first.snapshot.id))
  expect([...(await readTree(second)).values()]).toEqual([...(await readTree(first)).values()])
  const own = Number(added.find((line) => line.startsWith('blobs'))!.split(' ')[1])
  expect(second.snapshot.added).toBe(own)
  expect(second.snapshot.stored).toBeGreaterThan(9 << 20)
})

test('times are floored milliseconds, before 1970 too', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const tree = await readTree(await save(test, [root]))
  const mtime = (name: string): number => tree.get(`${root.slice(1)}/${name}`)!.mtime
  expect(mtime('empty')).toBe(-1500)
  expect(mtime('small')).toBe(-86_400_001)
  expect(mtime('deep')).toBe(4_000_000_000_250)
  execFileSync('touch', ['-h', '-d', '1969-12-31T23:59:59.999999999Z', path.join(root, 'link')])
  execFileSync('touch', ['-d', '1969-12-31T23:59:58.000000001Z', path.join(root, 'the same')])
  const again = await readTree(await save(test, [root]))
  expect(again.get(`${root.slice(1)}/link`)!.mtime).toBe(-1)
  expect(again.get(`${root.slice(1)}/the same`)!.mtime).toBe(-2000)
})

test('times that do not fit into 64 bits of nanoseconds are kept, with an index too', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const far = Date.parse('2400-02-29T12:00:00.123Z')
  const touched = ['small', 'several chunks', 'link', 'deep', '']
  for (const name of touched) {
    execFileSync('touch', ['-h', '-d', '2400-02-29T12:00:00.123456789Z', path.join(root, name)])
  }
  // The second one may believe what the index kept of the first
  for (let round = 0; round < 2; round++) {
    const saved = await save(test, [root], { indexFolder: path.join(test.folder, 'index') })
    const tree = await readTree(saved)
    for (const name of touched) expect(tree.get(path.join(root, name).slice(1).replace(/\/$/, ''))!.mtime).toBe(far)
    expect(saved.warnings).toEqual([])
    expect(verifyRepository(test.root, test.keyFile, { against: [root] })).toBe('')
  }
})

const MEMORY = '/dev/shm'
const withMemory = fs.existsSync(MEMORY) ? test : test.skip
withMemory('times that nothing can store come with a warning', async () => {
  const test = await newRepository()
  const root = fs.mkdtempSync(path.join(MEMORY, 'rekkord-test-'))
  try {
    for (const time of ['9007199254740991', '-9007199254740991']) {
      fs.writeFileSync(path.join(root, time), 'x')
      execFileSync('touch', ['-d', `@${time}`, path.join(root, time)])
    }
    const saved = await save(test, [root])
    const tree = await readTree(saved)
    expect(tree.get(`${root.slice(1)}/9007199254740991`)!.mtime).toBe(LATEST)
    expect(tree.get(`${root.slice(1)}/-9007199254740991`)!.mtime).toBe(-LATEST)
    expect(saved.warnings).toHaveLength(2)
    expect(saved.warnings[0]).toMatch(/has a time that no snapshot can hold/)
  } finally {
    fs.rmSync(root, { recursive: true })
  }
})

test('pipes, sockets and devices are recorded without content and do not hang the save', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'special')
  fs.mkdirSync(root)
  fs.writeFileSync(path.join(root, 'file'), 'x')
  execFileSync('mkfifo', [path.join(root, 'pipe')])
  const server = net.createServer().listen(path.join(root, 'socket'))
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    const saved = await save(test, [root])
    expect(saved.warnings).toHaveLength(2)
    expect(saved.warnings[0]).toContain('special/pipe is a device, a pipe or a socket')
    const tree = await readTree(saved)
    expect(tree.get(`${root.slice(1)}/pipe`)).toMatchObject({ kind: 'other', stated: true, readable: false, size: 0 })
    expect(verifyRepository(test.root, test.keyFile, { against: [root] })).toBe('')
  } finally {
    server.close()
  }
  // Given itself it is an error, not an endless wait
  await expect(save(test, [path.join(root, 'pipe')])).rejects.toThrow(/neither a file nor a folder/)
})

test('followed links: content, dangling ones and ones that lead back up', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'follow')
  fs.mkdirSync(path.join(root, 'folder/below'), { recursive: true })
  fs.writeFileSync(path.join(root, 'folder/file'), 'x')
  fs.symlinkSync('folder', path.join(root, 'to folder'))
  fs.symlinkSync('folder/file', path.join(root, 'to file'))
  fs.symlinkSync('nowhere', path.join(root, 'dangling'))
  fs.symlinkSync('../..', path.join(root, 'folder/below/up'))
  fs.symlinkSync(test.folder, path.join(root, 'above'))
  const saved = await save(test, [root], { follow: true })
  const tree = await readTree(saved)
  const kind = (name: string): string | undefined => tree.get(`${root.slice(1)}/${name}`)?.kind
  expect(kind('to folder')).toBe('directory')
  expect(kind('to folder/file')).toBe('file')
  expect(kind('to file')).toBe('file')
  expect(kind('dangling')).toBe('link')
  expect(kind('folder/below/up')).toBe('link')
  expect(kind('above')).toBe('directory')
  expect(tree.get(`${root.slice(1)}/above/follow`)).toMatchObject({ kind: 'directory', readable: false })
  expect(tree.has(`${root.slice(1)}/above/repo`)).toBe(false)
  expect(saved.warnings.filter((message) => message.includes('leads nowhere'))).toHaveLength(1)
  expect(saved.warnings.filter((message) => message.includes('leads back'))).toHaveLength(3)
  expect(saved.warnings.filter((message) => message.includes('the repository itself'))).toHaveLength(1)
  expect(verifyRepository(test.root, test.keyFile)).toBe('')
})

test('a path given twice, in whatever spelling, is stored once; a file over a link to it too', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const saved = await save(test, [root, root, path.join(root, 'link')])
  const { content } = await saved.repository.readObject(saved.snapshot.id)
  const children = decodeSnapshot(Buffer.from(content)).children
  expect(children.map((child) => child.kind)).toEqual(['directory', 'file'])
})

test('what cannot be saved is an error before anything is written', async () => {
  const test = await newRepository()
  const before = listing(test.root)
  const file = path.join(test.folder, 'file')
  fs.writeFileSync(file, 'x')
  const missing = path.join(test.folder, 'missing')
  await expect(save(test, [missing])).rejects.toThrow(`The path ${missing} does not exist`)
  await expect(save(test, [file, missing])).rejects.toThrow(/does not exist/)
  await expect(save(test, [])).rejects.toThrow(/nothing to save/)
  await expect(save(test, [file], { channel: '' })).rejects.toThrow(/channel is empty/)
  await expect(save(test, [file], { channel: 'é'.repeat(129) })).rejects.toThrow(/258 bytes/)
  expect(listing(test.root)).toEqual(before)
})

test('a save that is interrupted makes no snapshot and leaves no temporary file', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const controller = new AbortController()
  const repository = await test.open()
  const running = saveSnapshot(
    repository,
    { channel: 'test', paths: [root], signal: controller.signal },
    { warning: () => undefined }
  )
  setTimeout(() => controller.abort(), 30)
  await expect(running).rejects.toThrow(/interrupted/)
  expect(fs.readdirSync(path.join(test.root, 'tmp'))).toEqual([])
  expect(fs.readdirSync(path.join(test.root, 'tags/M'))).toEqual([])
})

test('a file that grows while it is read is stored as it was read, with a warning', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'growing')
  fs.mkdirSync(root)
  const file = path.join(root, 'log')
  fs.writeFileSync(file, randomBytes(64 << 20))
  const script = `const fs = require('fs'); const end = Date.now() + 1500
    while (Date.now() < end) fs.appendFileSync(process.argv[1], 'line\\n')`
  const writer = import('node:child_process').then(({ spawn }) => spawn(process.execPath, ['-e', script, file]))
  const child = await writer
  await new Promise((resolve) => setTimeout(resolve, 200))
  const saved = await save(test, [root])
  child.kill()
  expect(saved.warnings).toEqual([expect.stringContaining('growing/log changed while it was being read')])
  expect(verifyRepository(test.root, test.keyFile)).toBe('')
})

test('folders and files that others may not read are kept by name, with a warning each', async () => {
  if (process.getuid?.() !== 0) return
  const test = await newRepository()
  const root = path.join(test.folder, 'closed')
  fs.mkdirSync(path.join(root, 'folder'), { recursive: true })
  fs.writeFileSync(path.join(root, 'file'), 'x')
  fs.writeFileSync(path.join(root, 'open'), 'y')
  fs.chmodSync(path.join(root, 'folder'), 0o000)
  fs.chmodSync(path.join(root, 'file'), 0o000)
  // Root reads everything, so another user does the saving
  const user = 65534
  fs.chownSync(test.folder, user, user)
  for (const name of fs.readdirSync(test.folder, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(test.folder, name), user, user)
  }
  const script = path.join(import.meta.dirname, 'save-as-user.ts')
  const run = spawnSync(process.execPath, [script, test.root, test.keyFile, root], {
    uid: user,
    gid: user,
    encoding: 'utf8'
  })
  expect(run.stderr).toBe('')
  const warnings = JSON.parse(run.stdout) as string[]
  expect(warnings.map((message) => message.replace(test.folder, ''))).toEqual([
    '/closed/folder could not be listed: permission denied',
    '/closed/file could not be read: permission denied'
  ])
  expect(verifyRepository(test.root, test.keyFile)).toBe('')
})
