import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileStat } from '../../../src/files/stat.ts'
import { formatObjectId } from '../../../src/format/object-id.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { newRestoreProgress } from '../../../src/snapshot/restore/listener.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { utimeSeconds } from '../../../src/snapshot/restore/metadata.ts'
import { newRepository, type TestRepository } from '../../new-repository.ts'
import { namesBelow } from '../../names-below.ts'
import { verifyRepository } from '../../verify-repository.ts'
import { craftDirectory, craftEntry, craftFile, craftLink, craftSnapshot, restore } from './restoring.ts'

const isRoot = process.getuid?.() === 0
const MIB = 1 << 20

async function save(test: TestRepository, ...paths: string[]): Promise<Repository> {
  const repository = await test.open()
  await saveSnapshot(repository, { channel: 'test', paths, threads: 2 }, { warning: () => undefined })
  return repository
}

function mtime(file: string): number {
  return fileStat(fs.lstatSync(file, { bigint: true })).mtime
}

/** Everything below a folder with the content of its files. */
function contents(folder: string): [name: string, content: string | undefined][] {
  return namesBelow(folder).map(({ name, isFile }) => {
    const file = Buffer.from(`${Buffer.from(folder).toString('latin1')}/${name}`, 'latin1')
    return [name, isFile ? createHash('sha256').update(fs.readFileSync(file)).digest('hex') : undefined]
  })
}

/** A folder with one of everything that is restored. */
function makeTree(parent: string): string {
  const root = path.join(parent, 'tree')
  fs.mkdirSync(path.join(root, 'deep/er/est'), { recursive: true })
  fs.mkdirSync(path.join(root, 'empty folder'))
  fs.writeFileSync(path.join(root, 'empty'), '')
  fs.writeFileSync(path.join(root, 'small'), 'small content')
  fs.writeFileSync(path.join(root, 'read only'), 'x', { mode: 0o400 })
  fs.writeFileSync(path.join(root, 'exactly 1 MiB'), randomBytes(MIB))
  fs.writeFileSync(path.join(root, 'two chunks'), Buffer.concat([randomBytes(MIB + 1), Buffer.alloc(5 * MIB)]))
  fs.writeFileSync(path.join(root, 'many chunks'), Buffer.concat([randomBytes(4 * MIB), Buffer.alloc(9 * MIB, 'x')]))
  fs.writeFileSync(path.join(root, 'deep/er/est/file'), randomBytes(300))
  fs.chmodSync(path.join(root, 'deep/er/est/file'), isRoot ? 0o6751 : 0o751)
  fs.writeFileSync(path.join(root, 'ünïcödé — 文件'), 'x')
  fs.writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff, 0xfe, 0x0a, 0x27, 0x80)]), 'not UTF-8')
  fs.symlinkSync('small', path.join(root, 'link'))
  fs.symlinkSync(Buffer.of(0xff, 0x2f, 0xfe), path.join(root, 'dangling'))
  for (let i = 0; i < 150; i++) fs.writeFileSync(path.join(root, 'deep', `file ${i}`), `${i}`)
  execFileSync('touch', ['-d', '1969-12-31T23:59:58.5Z', path.join(root, 'empty')])
  execFileSync('touch', ['-d', '1969-12-30T23:59:59.999Z', path.join(root, 'small')])
  execFileSync('touch', ['-h', '-d', '1960-01-01T00:00:00.001Z', path.join(root, 'link')])
  fs.chmodSync(path.join(root, 'deep/er'), 0o1555)
  execFileSync('touch', ['-d', '2096-10-02T07:06:40.25Z', path.join(root, 'deep')])
  return root
}

test('a tree of everything comes back as it was, by any number of threads', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const repository = await save(test, root)
  for (const threads of [1, 2, 3]) {
    const destination = path.join(test.folder, `restored-${threads}`)
    const progress = newRestoreProgress()
    const { counts, error, warnings, problems, restored } = await restore(repository, 'test', destination, {
      threads,
      owner: isRoot,
      progress
    })
    expect({ error, warnings, problems }).toEqual({ error: undefined, warnings: [], problems: [] })
    expect(counts).toMatchObject({ files: 159, directories: 5, links: 2, skipped: 0 })
    expect(restored).toHaveLength(166)
    expect(progress).toMatchObject({ files: 159, foundFiles: 159, walked: true })
    expect([progress.bytes, progress.foundBytes]).toEqual([counts!.size, counts!.size])
    const copy = path.join(destination, root)
    const extra = isRoot ? ['--owner'] : []
    expect(verifyRepository(test.root, test.keyFile, { against: [copy], extra })).toBe('')
    expect(fs.statSync(path.join(copy, 'deep/er/est/file')).mode & 0o7777).toBe(isRoot ? 0o6751 : 0o751)
    expect(fs.statSync(path.join(copy, 'deep/er')).mode & 0o7777).toBe(0o1555)
    expect(mtime(path.join(copy, 'empty'))).toBe(-1500)
    expect(mtime(path.join(copy, 'small'))).toBe(-86_400_001)
    expect(mtime(path.join(copy, 'link'))).toBe(Date.UTC(1960, 0, 1) + 1)
    expect(mtime(path.join(copy, 'deep'))).toBe(4_000_000_000_250)
  }
})

describe('times', () => {
  test('arrive at the very millisecond from year 0 to 9999', () => {
    // What libuv makes of the seconds: whole nanoseconds, cut off towards zero
    const arrive = (seconds: number): bigint => {
      const whole = Math.trunc(seconds)
      return BigInt(whole) * 1_000_000_000n + BigInt(Math.trunc((seconds - whole) * 1e9))
    }
    const wrong: number[] = []
    const check = (milliseconds: number, tolerance: bigint): void => {
      const late = arrive(Number(utimeSeconds(milliseconds))) - BigInt(milliseconds) * 1_000_000n
      if (late < 0n || late > tolerance) wrong.push(milliseconds)
    }
    for (const ms of [0, 1, 999, 1000, 1001, -1, -999, -1000, -1001, -1500]) check(ms, 2n)
    for (let i = 0; i < 20_000; i++) {
      check(Math.floor(Math.random() * 4_000_000_000_000), 2000n)
      check(Math.floor((Math.random() * 2 - 1) * 253_402_300_799_999), 100_000n)
    }
    check(253_402_300_799_999, 100_000n)
    check(-62_167_219_200_000, 100_000n)
    expect(wrong).toEqual([])
  })

  test('of files, links and folders, whatever they are', async () => {
    const test = await newRepository()
    const repository = await test.open()
    const file = await craftFile(repository, 'x')
    const link = await craftLink(repository, 'x')
    const folder = await craftDirectory(repository, [])
    // What ext4 can hold: 1901 to 2446
    const times = [0, -1, -1500, 1, -999, 1_700_000_000_123, 1_700_000_000_999, -2_147_000_000_999, 15_000_000_000_001]
    const entries = times.flatMap((mtime) => [
      craftEntry({ name: `file ${mtime}`, id: file, size: 1, mtime }),
      craftEntry({ name: `link ${mtime}`, id: link, kind: 'link', mtime, hasAtime: true, atime: mtime + 5 }),
      craftEntry({ name: `folder ${mtime}`, id: folder, mtime })
    ])
    const destination = path.join(test.folder, 'restored')
    const { error } = await restore(repository, await craftDirectory(repository, entries), destination)
    expect(error).toBeUndefined()
    for (const time of times) {
      for (const kind of ['file', 'link', 'folder']) {
        const stat = fileStat(fs.lstatSync(path.join(destination, `${kind} ${time}`), { bigint: true }))
        expect([kind, stat.mtime]).toEqual([kind, time])
        if (kind === 'link') expect(stat.atime).toBe(time + 5)
      }
    }
  })
})

test('zeros are left as holes', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'sparse')
  fs.mkdirSync(root)
  const content = Buffer.alloc(MIB)
  content.write('in the middle', 500_000)
  fs.writeFileSync(path.join(root, 'small'), content)
  fs.writeFileSync(path.join(root, 'zeros only'), Buffer.alloc(300_000))
  fs.writeFileSync(path.join(root, 'large'), randomBytes(100))
  fs.truncateSync(path.join(root, 'large'), 60 * MIB)
  fs.appendFileSync(path.join(root, 'large'), 'end')
  const repository = await save(test, root)
  const destination = path.join(test.folder, 'restored')
  expect((await restore(repository, 'test', destination)).error).toBeUndefined()
  const copy = path.join(destination, root)
  expect(verifyRepository(test.root, test.keyFile, { against: [copy] })).toBe('')
  const space = (name: string): number => fs.statSync(path.join(copy, name)).blocks * 512
  expect(space('small')).toBeLessThanOrEqual(64 * 1024)
  expect(space('zeros only')).toBeLessThanOrEqual(64 * 1024)
  expect(space('large')).toBeLessThan(3 * MIB)
})

describe('a folder, file or link alone', () => {
  test('is the destination itself, named by its path or its object', async () => {
    const test = await newRepository()
    const root = makeTree(test.folder)
    const repository = await save(test, root)
    const out = (name: string): string => path.join(test.folder, 'alone', name)
    const saved = `test:${root.slice(1)}`

    expect((await restore(repository, `${saved}/deep`, out('folder'))).counts).toMatchObject({
      files: 151,
      directories: 3
    })
    expect(mtime(out('folder'))).toBe(4_000_000_000_250)
    expect(contents(out('folder'))).toEqual(contents(path.join(root, 'deep')))

    expect((await restore(repository, `${saved}/small`, out('file'))).counts).toMatchObject({ files: 1, size: 13 })
    expect([fs.readFileSync(out('file'), 'utf8'), mtime(out('file'))]).toEqual(['small content', -86_400_001])
    expect((await restore(repository, `${saved}/many chunks`, out('big'))).error).toBeUndefined()
    expect(fs.readFileSync(out('big')).equals(fs.readFileSync(path.join(root, 'many chunks')))).toBe(true)
    expect((await restore(repository, `${saved}/link`, out('link'))).counts).toMatchObject({ links: 1, files: 0 })
    expect(fs.readlinkSync(out('link'))).toBe('small')

    const chunk = await craftFile(repository, 'by object')
    expect((await restore(repository, chunk, out('object'))).error).toBeUndefined()
    expect(fs.readFileSync(out('object'), 'utf8')).toBe('by object')
    expect(fs.statSync(out('object')).mtimeMs).toBeGreaterThan(Date.now() - 60_000)
    const folder = await craftDirectory(repository, [craftEntry({ name: 'x', id: chunk, size: 9 })])
    expect((await restore(repository, folder, out('by object'))).error).toBeUndefined()
    expect(fs.readdirSync(out('by object'))).toEqual(['x'])
    fs.mkdirSync(out('plain'))
    expect(fs.statSync(out('by object')).mode).toBe(fs.statSync(out('plain')).mode)
  })

  test('does not replace what is there, unless it is told to', async () => {
    const test = await newRepository()
    const repository = await test.open()
    const file = await craftFile(repository, 'new')
    const there = path.join(test.folder, 'there')
    fs.writeFileSync(there, 'old')
    expect((await restore(repository, file, there)).error).toMatchObject({ code: 'usage' })
    expect(fs.readFileSync(there, 'utf8')).toBe('old')
    expect((await restore(repository, file, there, { force: true })).error).toBeUndefined()
    expect(fs.readFileSync(there, 'utf8')).toBe('new')
    const folder = path.join(test.folder, 'folder')
    fs.mkdirSync(folder)
    for (const force of [false, true]) {
      expect((await restore(repository, file, folder, { force, delete: force })).error).toMatchObject({ code: 'usage' })
    }
    const directory = await craftDirectory(repository, [])
    expect((await restore(repository, directory, there)).error).toMatchObject({ code: 'usage' })
    expect((await restore(repository, directory, there, { force: true })).error).toBeUndefined()
    expect(fs.readdirSync(there)).toEqual([])
  })
})

describe('a destination with something in it', () => {
  test('is merged into by force, and others removed by delete', async () => {
    const test = await newRepository()
    const root = makeTree(test.folder)
    const repository = await save(test, root)
    const destination = path.join(test.folder, 'restored')
    const copy = path.join(destination, root)
    expect((await restore(repository, 'test', destination)).error).toBeUndefined()
    fs.writeFileSync(path.join(copy, 'small'), 'changed')
    fs.rmSync(path.join(copy, 'link'))
    fs.mkdirSync(path.join(copy, 'link'))
    fs.rmSync(path.join(copy, 'empty folder'), { recursive: true })
    fs.writeFileSync(path.join(copy, 'empty folder'), 'a file where a folder was')
    fs.mkdirSync(path.join(copy, 'mine/deep'), { recursive: true })
    fs.writeFileSync(path.join(copy, 'deep/er/est/mine'), 'mine')

    const before = contents(destination)
    expect((await restore(repository, 'test', destination)).error).toMatchObject({ code: 'usage' })
    expect((await restore(repository, 'test', destination, { delete: true })).error).toMatchObject({ code: 'usage' })
    const dry = await restore(repository, 'test', destination, { force: true, delete: true, dryRun: true })
    expect(dry.counts).toMatchObject({ files: 159, directories: 5, links: 2, removed: 3 })
    expect(contents(destination)).toEqual(before)

    const forced = await restore(repository, 'test', destination, { force: true })
    expect(forced.problems).toEqual([
      expect.stringContaining('/link could not be restored: a folder stands in its place')
    ])
    expect(fs.readFileSync(path.join(copy, 'small'), 'utf8')).toBe('small content')
    expect(fs.readdirSync(path.join(copy, 'empty folder'))).toEqual([])
    expect(fs.existsSync(path.join(copy, 'mine/deep'))).toBe(true)

    const options = { force: true, delete: true, owner: isRoot }
    const { removed, error } = await restore(repository, 'test', destination, options)
    expect(error).toBeUndefined()
    expect(removed.sort()).toEqual([`${copy}/deep/er/est/mine`, `${copy}/link`, `${copy}/mine`])
    expect(dry.removed.sort()).toEqual(removed)
    expect(verifyRepository(test.root, test.keyFile, { against: [copy] })).toBe('')
  })

  test('only loses what lies in a saved folder, nothing beside it on the way there', async () => {
    const test = await newRepository()
    const repository = await test.open()
    const file = await craftFile(repository, 'x')
    const folder = await craftDirectory(repository, [craftEntry({ name: 'x', id: file, size: 1 })])
    const snapshot = await craftSnapshot(repository, [
      craftEntry({ name: 'a/b/c', id: folder }),
      craftEntry({ name: 'a/d', id: file, size: 1 })
    ])
    const destination = path.join(test.folder, 'restored')
    for (const name of ['a/b/c/old', 'a/b/old', 'a/old/old', 'old']) {
      fs.mkdirSync(path.dirname(path.join(destination, name)), { recursive: true })
      fs.writeFileSync(path.join(destination, name), 'old')
    }
    const kept = await restore(repository, snapshot, destination, { force: true })
    expect(kept.counts).toMatchObject({ files: 2, directories: 1, removed: 0 })
    const { removed } = await restore(repository, snapshot, destination, { force: true, delete: true })
    expect(removed.map((name) => path.relative(destination, name)).sort()).toEqual(['a/b/c/old'])
    const names = ['a', 'a/b', 'a/b/c', 'a/b/c/x', 'a/b/old', 'a/d', 'a/old', 'a/old/old', 'old']
    expect(namesBelow(destination).map(({ name }) => name)).toEqual(names)
  })
})

test('a dry run writes nothing and counts the same', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const repository = await save(test, root)
  const before = contents(test.folder)
  const dry = await restore(repository, 'test', path.join(test.folder, 'restored'), { dryRun: true })
  expect(contents(test.folder)).toEqual(before)
  expect(fs.existsSync(path.join(test.folder, 'restored'))).toBe(false)
  const real = await restore(repository, 'test', path.join(test.folder, 'restored'))
  expect(dry.counts).toEqual(real.counts)
  expect(dry.restored.sort()).toEqual(real.restored.sort())
})

test('what was saved without content is left out with a warning', async () => {
  const test = await newRepository()
  const repository = await test.open()
  const file = await craftFile(repository, 'x')
  const snapshot = await craftDirectory(repository, [
    craftEntry({ name: 'pipe', id: undefined, kind: 'other' }),
    craftEntry({ name: 'unread', id: undefined, kind: 'file', stated: false }),
    craftEntry({ name: 'unlisted', id: undefined, kind: 'directory' }),
    craftEntry({ name: 'file', id: file, size: 1 })
  ])
  const destination = path.join(test.folder, 'restored')
  const { counts, warnings, error } = await restore(repository, snapshot, destination)
  expect(error).toBeUndefined()
  expect(counts).toMatchObject({ files: 1, directories: 1, skipped: 3, warnings: 3 })
  expect(warnings.map((warning) => path.basename(warning.split(':')[0]!))).toEqual(['pipe', 'unread', 'unlisted'])
  expect(fs.readdirSync(destination)).toEqual(['file'])
  // With delete, what is there under such a name stays
  fs.mkdirSync(path.join(destination, 'unlisted'))
  expect((await restore(repository, snapshot, destination, { force: true, delete: true })).removed).toEqual([])
})

test('saved paths in each other, or twice the same, are restored once', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  const repository = await save(test, root, path.join(root, 'deep/er'), path.join(root, 'small'))
  const destination = path.join(test.folder, 'restored')
  const { counts, error } = await restore(repository, 'test', destination)
  expect(error).toBeUndefined()
  expect(counts).toMatchObject({ files: 159, directories: 5, links: 2, skipped: 0 })
})

test('an interrupt leaves complete files alone, under their names', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'many')
  fs.mkdirSync(root)
  for (let i = 0; i < 2000; i++) fs.writeFileSync(path.join(root, `file ${i}`), `content ${i}`)
  for (let i = 0; i < 3; i++) fs.writeFileSync(path.join(root, `big ${i}`), randomBytes(20 * MIB))
  const repository = await save(test, root)
  const destination = path.join(test.folder, 'restored')
  const controller = new AbortController()
  const progress = newRestoreProgress()
  const timer = setInterval(() => progress.bytes > 5 * MIB && controller.abort(), 1)
  const { error } = await restore(repository, 'test', destination, { signal: controller.signal, progress })
  clearInterval(timer)
  expect(error).toMatchObject({ code: 'interrupted' })
  const copy = path.join(destination, root)
  for (const name of fs.readdirSync(copy)) {
    expect(name).toMatch(/^(file|big) \d+$/)
    expect(fs.readFileSync(path.join(copy, name)).equals(fs.readFileSync(path.join(root, name)))).toBe(true)
  }
  const late = await restore(repository, 'test', path.join(test.folder, 'late'), { signal: controller.signal })
  expect(late.error).toMatchObject({ code: 'interrupted' })
  expect(fs.existsSync(path.join(test.folder, 'late'))).toBe(false)
})

;(isRoot ? test : test.skip)(
  'a user without rights restores folders that are read-only, and hears of owners',
  async () => {
    const test = await newRepository()
    fs.chmodSync(test.folder, 0o755)
    const root = path.join(test.folder, 'tree')
    fs.mkdirSync(path.join(root, 'locked/inner'), { recursive: true })
    fs.writeFileSync(path.join(root, 'locked/inner/file'), 'x', { mode: 0o400 })
    fs.chmodSync(path.join(root, 'locked/inner'), 0o500)
    fs.chmodSync(path.join(root, 'locked'), 0o555)
    await save(test, root)
    execFileSync('chmod', ['-R', 'a+rX', test.root, test.keyFile])
    const home = path.join(test.folder, 'home')
    fs.mkdirSync(home)
    fs.chownSync(home, 65534, 65534)
    const script = path.resolve(import.meta.dirname, 'restore-as-user.ts')
    for (const force of ['', 'force']) {
      const args = [script, test.root, test.keyFile, path.join(home, 'restored'), force]
      const output = execFileSync(process.execPath, ['--no-warnings', ...args], {
        uid: 65534,
        gid: 65534,
        encoding: 'utf8'
      })
      const told = JSON.parse(output) as { warnings: string[]; problems: string[] }
      expect(told.problems).toEqual([])
      expect(told.warnings).toHaveLength(1)
      expect(told.warnings[0]).toMatch(/ and 3 others: its owner could not be restored \(permission denied\)$/)
      const copy = path.join(home, 'restored', root)
      expect(fs.statSync(path.join(copy, 'locked')).mode & 0o777).toBe(0o555)
      expect(fs.statSync(path.join(copy, 'locked/inner')).mode & 0o777).toBe(0o500)
      expect(verifyRepository(test.root, test.keyFile, { against: [copy] })).toBe('')
    }
  }
)

;(isRoot ? test : test.skip)(
  'a program whose owner cannot be restored does not run with the rights of the one that it has',
  async () => {
    const test = await newRepository()
    fs.chmodSync(test.folder, 0o755)
    const root = path.join(test.folder, 'tree')
    fs.mkdirSync(root)
    for (const [name, mode] of Object.entries({ both: 0o6755, user: 0o4711, own: 0o4755, 'read-only': 0o4444 })) {
      fs.writeFileSync(path.join(root, name), name)
      if (name === 'own') fs.chownSync(path.join(root, name), 65534, 65534)
      fs.chmodSync(path.join(root, name), mode)
    }
    fs.chmodSync(root, 0o2755)
    await save(test, root)
    execFileSync('chmod', ['-R', 'a+rX', test.root, test.keyFile])
    const home = path.join(test.folder, 'home')
    fs.mkdirSync(home)
    fs.chownSync(home, 65534, 65534)
    const script = path.resolve(import.meta.dirname, 'restore-as-user.ts')
    const output = execFileSync(
      process.execPath,
      ['--no-warnings', script, test.root, test.keyFile, path.join(home, 'restored'), ''],
      { uid: 65534, gid: 65534, encoding: 'utf8' }
    )
    const { warnings } = JSON.parse(output) as { warnings: string[] }
    expect(warnings).toContainEqual(
      expect.stringMatching(/ and 2 others: its owner .*, so it does not run with the rights of that owner or group$/)
    )
    const modes = fs.readdirSync(path.join(home, 'restored', root)).map((name) => {
      return [name, fs.statSync(path.join(home, 'restored', root, name)).mode & 0o7777]
    })
    expect(Object.fromEntries(modes)).toEqual({ both: 0o755, user: 0o711, own: 0o4755, 'read-only': 0o444 })
  }
)

test('a folder that cannot be made is reported, and the rest restored', async () => {
  const test = await newRepository()
  const repository = await test.open()
  const file = await craftFile(repository, 'x')
  const inner = await craftDirectory(repository, [craftEntry({ name: 'y'.repeat(255), id: file, size: 1 })])
  const long = 'x'.repeat(256)
  const directory = await craftDirectory(repository, [
    craftEntry({ name: long, id: inner }),
    craftEntry({ name: `${long}file`, id: file, size: 1 }),
    craftEntry({ name: 'good', id: inner })
  ])
  const destination = path.join(test.folder, 'restored')
  const { problems, error, counts } = await restore(repository, directory, destination)
  expect(counts).toBeUndefined()
  expect(error).toMatchObject({ code: 'destination' })
  expect((error as Error).message).toMatch(
    /^The restore is incomplete: .* could not be restored: its name .*, and 1 more$/
  )
  expect(problems).toHaveLength(2)
  expect(fs.readdirSync(path.join(destination, 'good'))).toEqual(['y'.repeat(255)])
  expect(formatObjectId(directory)).toMatch(/^M/)
})

test('on Windows links come last, as their targets tell what kind they are of, and owners are not restored', async () => {
  const test = await newRepository()
  const root = makeTree(test.folder)
  // Names with control characters are refused there
  for (const name of fs.readdirSync(root, 'buffer')) {
    if (name.includes(0x0a)) fs.unlinkSync(Buffer.concat([Buffer.from(`${root}/`), name]))
  }
  const repository = await save(test, root)
  const destination = path.join(test.folder, 'restored')
  const options = { platform: 'win32', owner: true } as const
  const { error, counts, warnings, restored } = await restore(repository, 'test', destination, options)
  expect(error).toBeUndefined()
  expect(counts).toMatchObject({ files: 158, directories: 5, links: 2 })
  expect(warnings[0]).toBe('Owners and groups are not restored: Windows has others')
  const kinds = restored
    .map((at) => fs.lstatSync(Buffer.from(at, 'latin1')))
    .map((stat) => (stat.isFile() ? 'f' : stat.isDirectory() ? 'd' : 'l'))
  expect(kinds.lastIndexOf('f')).toBeLessThan(kinds.indexOf('l'))
  expect(mtime(path.join(destination, root, 'deep'))).toBe(4_000_000_000_250)
})

test('under the rules of Windows, a name that means something else there is refused with the rule, and all else is restored', async () => {
  const test = await newRepository()
  const root = path.join(test.folder, 'source')
  fs.mkdirSync(root)
  for (const name of ['CON', 'a:b', 'ends.', 'COM\u00b9.txt', 'good']) fs.writeFileSync(path.join(root, name), name)
  const repository = await save(test, root)
  const destination = path.join(test.folder, 'restored')
  const { error, problems } = await restore(repository, 'test', destination, { platform: 'win32' })
  expect(error).toMatchObject({ code: 'destination' })
  expect(problems.map((problem) => problem.slice(problem.lastIndexOf('/') + 1)).sort()).toEqual([
    'COM\u00b9.txt could not be restored: Windows does not take its name: it is the name of a device',
    'CON could not be restored: Windows does not take its name: it is the name of a device',
    'a:b could not be restored: Windows does not take its name: it holds a colon, which names a drive or a stream of a file',
    'ends. could not be restored: Windows does not take its name: it ends with a dot or a space, which Windows drops'
  ])
  expect(fs.readdirSync(path.join(destination, root))).toEqual(['good'])
})
