import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Entry } from '../../../src/format/entry.ts'
import { formatObjectId, type ObjectId } from '../../../src/format/object-id.ts'
import { compareSnapshots, type Changes, type CompareLimits } from '../../../src/snapshot/compare/compare.ts'
import { diffTrees } from '../../../src/snapshot/compare/diff.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'
import { craftDirectory, craftEntry, craftFile, craftLink, craftSnapshot } from '../restore/restoring.ts'
import { LOCAL_TRAITS, REMOTE_TRAITS } from '../../../src/storage/storage.ts'

const made = await newRepository()
const repository = await made.open()

const find = (id: ObjectId): ReturnType<typeof resolveIdentifier> => resolveIdentifier(repository, formatObjectId(id))

/** Every difference as `change path`, with the warnings. */
async function diff(before: ObjectId, after: ObjectId): Promise<string[]> {
  const told: string[] = []
  const listener = { warning: (message: string) => told.push(`! ${message}`) }
  for await (const { change, path } of diffTrees(repository, await find(before), await find(after), listener)) {
    told.push(`${change} ${path}`)
  }
  return told
}

const limits: CompareLimits = { maxMs: 60_000, maxDifferences: 100_000, named: 3 }

async function compare(before: ObjectId, after: ObjectId, options: Partial<CompareLimits> = {}): Promise<Changes> {
  return compareSnapshots(repository, await find(before), await find(after), { ...limits, ...options })
}

/** A snapshot with one folder that has these entries. */
async function folder(...entries: Entry[]): Promise<ObjectId> {
  return craftSnapshot(repository, [craftEntry({ name: 'r', id: await craftDirectory(repository, entries) })])
}

const one = await craftFile(repository, 'one')
const two = await craftFile(repository, 'two')
const link = await craftLink(repository, 'one')
const file = (name: string, id: ObjectId | undefined = one, more: Partial<Entry> = {}): Entry =>
  craftEntry({ size: 3, ...more, name, id })

describe('what differs', () => {
  test('files: added, removed, with other content, with other metadata', async () => {
    const before = await folder(file('gone'), file('mode'), file('other'), file('same'), file('time'))
    const after = await folder(
      file('mode', one, { mode: 0o600 }),
      file('new \xff'),
      file('other', two),
      file('same', one, { ctime: 1, btime: 2, atime: 3, hasAtime: true }),
      file('time', one, { mtime: 5 })
    )
    expect(await diff(before, after)).toEqual([
      'removed r/gone',
      'metadata r/mode',
      'added r/new \xff',
      'modified r/other',
      'metadata r/time'
    ])
    expect(await diff(before, before)).toEqual([])
    expect(await compare(before, after)).toEqual({
      added: { files: 1, bytes: 3 },
      changed: { files: 1, bytes: 3, bytesBefore: 3 },
      removed: { files: 1, bytes: 3 },
      largest: [
        { change: 'removed', path: 'r/gone', before: 3, after: undefined },
        { change: 'added', path: 'r/new \xff', before: undefined, after: 3 },
        { change: 'changed', path: 'r/other', before: 3, after: 3 }
      ],
      complete: true,
      unread: 0
    })
  })

  test('whole folders, at any depth, in byte order', async () => {
    const leaf = await craftDirectory(repository, [file('x'), file('y')])
    const inner = await craftDirectory(repository, [craftEntry({ name: 'b', id: leaf }), file('b.txt')])
    const before = await folder(craftEntry({ name: 'old', id: inner }), craftEntry({ name: 'both', id: inner }))
    const after = await folder(craftEntry({ name: 'both', id: inner }), craftEntry({ name: 'new', id: inner }))
    const all = (change: string, name: string): string[] =>
      ['', '/b', '/b/x', '/b/y', '/b.txt'].map((rest) => `${change} r/${name}${rest}`)
    expect(await diff(before, after)).toEqual([...all('added', 'new'), ...all('removed', 'old')])
  })

  test('a name that is something else now is removed and added', async () => {
    const inside = await craftDirectory(repository, [file('x')])
    const before = await folder(file('a'), file('b'))
    const after = await folder(craftEntry({ name: 'a', id: inside }), craftEntry({ name: 'b', id: link, kind: 'link' }))
    expect(await diff(before, after)).toEqual(['removed r/a', 'added r/a', 'added r/a/x', 'removed r/b', 'added r/b'])
  })

  test('saved paths, also when one is there twice or their order is another', async () => {
    const at = (name: string, id: ObjectId): Entry => file(name, id)
    const before = await craftSnapshot(repository, [at('b/c', one), at('a', one), at('a', two)])
    const after = await craftSnapshot(repository, [at('a', one), at('a', one), at('d', one)])
    expect(await diff(before, after)).toEqual(['modified a', 'removed b/c', 'added d'])
  })

  test('saved paths of one channel that differ only in what stands before a common end are the same', async () => {
    const before = await craftDirectory(repository, [file('same'), file('other')])
    const after = await craftDirectory(repository, [file('same'), file('other', two)])
    const saved = (...roots: [name: string, id: ObjectId][]): Promise<ObjectId> =>
      craftSnapshot(
        repository,
        roots.map(([name, id]) => craftEntry({ name, id }))
      )
    const src = await saved(['home/runner/work/r/r/src', before])
    expect(await diff(src, await saved(['github/workspace/src', after]))).toEqual([
      'modified github/workspace/src/other'
    ])
    const two_ = await saved(['w/docs', before], ['w/src/x', before])
    expect(await diff(two_, await saved(['other/w/docs', before], ['other/w/src/x', after]))).toEqual([
      'modified other/w/src/x/other'
    ])
    // Not the same paths under another place
    expect(await diff(two_, await saved(['other/docs', before], ['elsewhere/src/x', before]))).toHaveLength(12)
    expect(await diff(src, await saved(['github/workspace/docs', before]))).toHaveLength(6)
    expect(await diff(src, await saved(['github/workspace/src', before], ['github/workspace/x', before]))).toHaveLength(
      9
    )
  })

  test('entries of folders in another order', async () => {
    const before = await folder(file('c'), file('a'), file('b'))
    const after = await folder(file('b'), file('c', two), file('a'))
    expect(await diff(before, after)).toEqual(['modified r/c'])
  })

  test('what could not be read on one side is no list of removals', async () => {
    const inside = await craftDirectory(repository, [file('x')])
    const before = await folder(craftEntry({ name: 'd', id: inside }), file('f'))
    const after = await folder(
      craftEntry({ name: 'd', id: undefined, kind: 'directory' }),
      craftEntry({ name: 'f', id: undefined, stated: false })
    )
    expect(await diff(before, after)).toEqual(['modified r/d', 'modified r/f'])
    expect(await diff(after, before)).toEqual(['modified r/d', 'modified r/f'])
  })

  test('folders alone', async () => {
    const before = await craftDirectory(repository, [file('x')])
    const after = await craftDirectory(repository, [file('x', two)])
    expect(await diff(before, after)).toEqual(['modified x'])
    await expect(diff(before, one)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(/a file$/) as string
    })
  })
})

describe('hostile and damaged trees', () => {
  test('a missing or damaged folder is named and hides no other', async () => {
    const missing = { catalog: 'M' as const, hash: Buffer.alloc(32, 7) }
    const unsafe = await craftDirectory(repository, [file('../..')])
    const twice = await craftDirectory(repository, [file('x'), file('x')])
    const before = await folder(file('z'))
    const after = await folder(
      craftEntry({ name: 'm', id: missing }),
      craftEntry({ name: 't', id: twice }),
      craftEntry({ name: 'u', id: unsafe }),
      file('z', two)
    )
    expect(await diff(before, after)).toEqual([
      'added r/m',
      expect.stringMatching(/^! r\/m cannot be compared: Object M07.* is missing$/),
      'added r/t',
      expect.stringMatching(/^! r\/t cannot be compared: Object .* is there twice$/),
      'added r/u',
      expect.stringMatching(/^! r\/u cannot be compared: Object .* holds a slash$/),
      'modified r/z'
    ])
    expect(await compare(before, after)).toMatchObject({ unread: 3, complete: true, changed: { files: 1 } })
  })

  test('a tree of 2^40 paths from 40 objects is given up, by count and by time', async () => {
    let id = await craftDirectory(repository, [file('x')])
    for (let i = 0; i < 40; i++) {
      id = await craftDirectory(repository, [craftEntry({ name: 'a', id }), craftEntry({ name: 'b', id })])
    }
    const before = await folder()
    const after = await craftSnapshot(repository, [craftEntry({ name: 'r', id })])
    const counted = await compare(before, after, { maxDifferences: 1000 })
    expect(counted.complete).toBe(false)
    expect(counted.added.files).toBeGreaterThan(300)
    const began = performance.now()
    expect((await compare(before, after, { maxMs: 200, maxDifferences: Infinity })).complete).toBe(false)
    expect(performance.now() - began).toBeLessThan(60_000)
    const signal = AbortSignal.timeout(100)
    await expect(compare(before, after, { signal, maxDifferences: Infinity })).rejects.toMatchObject({
      code: 'interrupted'
    })
  })

  test('a folder larger than the limit is not read', async () => {
    const before = await folder(file('x'))
    const after = await folder(file('y'))
    const listener = { warning: (message: string) => expect(message).toMatch(/^r cannot be compared: /) }
    const told = diffTrees(repository, await find(before), await find(after), listener, { maximum: 50 })
    expect(await Array.fromAsync(told)).toEqual([])
    expect.assertions(2)
  })
})

test('the largest changes are named, in order', async () => {
  const sizes = [5, 900, 30, 900, 7]
  const before = await folder(file('shrunk', two, { size: 1000 }))
  const after = await folder(...sizes.map((size, i) => file(`f${i}`, one, { size })), file('shrunk', one, { size: 1 }))
  const { largest } = await compare(before, after)
  expect(largest.map(({ path, before, after }) => [path, before, after])).toEqual([
    ['r/shrunk', 1000, 1],
    ['r/f1', undefined, 900],
    ['r/f3', undefined, 900]
  ])
})

test('a key that cannot read says so', async () => {
  const id = await folder(file('x'))
  const target = await find(id)
  const writer = await made.open(made.derive('WriteOnly'))
  const differences = diffTrees(writer, target, target, { warning: () => undefined })
  await expect(differences.next()).rejects.toMatchObject({ code: 'key' })
})

test.each([1, 8])('folders that are equal are not read; a storage that answers %d at once', async (concurrency) => {
  const data = path.join(made.folder, `data-${concurrency}`)
  for (let i = 0; i < 30; i++) {
    fs.mkdirSync(path.join(data, `d${i}`, 'deep'), { recursive: true })
    fs.writeFileSync(path.join(data, `d${i}`, 'deep', 'file'), randomBytes(10))
  }
  const save = async (): Promise<ObjectId> =>
    (await saveSnapshot(repository, { channel: 'c', paths: [data], threads: 1 }, { warning: () => undefined })).id
  const before = await save()
  fs.writeFileSync(path.join(data, 'd7/deep/file'), 'changed')
  fs.rmSync(path.join(data, 'd9'), { recursive: true })
  const after = await save()
  const reader = await made.open()
  const traits = { value: concurrency === 1 ? LOCAL_TRAITS : REMOTE_TRAITS }
  Object.defineProperties(reader.storage, { concurrency: { value: concurrency }, traits })
  const read = reader.storage.read.bind(reader.storage)
  let reads = 0
  reader.storage.read = (file) => {
    reads++
    return read(file)
  }
  const targets = [await resolveIdentifier(reader, formatObjectId(before)), await find(after)] as const
  reads = 0
  const changes = await compareSnapshots(reader, ...targets, limits)
  expect(changes).toMatchObject({ added: { files: 0 }, changed: { files: 1, bytes: 7 }, removed: { files: 1 } })
  // The root on both sides, d7 and d7/deep on both, d9 and d9/deep
  expect(reads).toBe(8)
})
