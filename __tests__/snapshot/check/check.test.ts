import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { encodeChunkList } from '../../../src/format/chunk-list.ts'
import { encodeDirectory } from '../../directory-object.ts'
import type { Entry } from '../../../src/format/entry.ts'
import { blobPath, type ObjectId } from '../../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../../src/format/object-type.ts'
import { encodeSnapshot } from '../../../src/format/snapshot.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { checkProblemSentence, newCheckProgress, type CheckProblem } from '../../../src/snapshot/check/listener.ts'
import { objectKey } from '../../../src/snapshot/check/objects.ts'
import { CheckTable } from '../../../src/snapshot/check/table.ts'
import { checkRepository, type CheckOptions, type CheckResult } from '../../../src/snapshot/check/check.ts'
import { saveSnapshot } from '../../../src/snapshot/save/save.ts'
import { newRepository } from '../../new-repository.ts'
import { craftDirectory, craftEntry, craftFile, craftLink, craftSnapshot } from '../restore/restoring.ts'

async function check(
  repository: Repository,
  options: CheckOptions = {}
): Promise<CheckResult & { sentences: string[]; warnings: string[] }> {
  const sentences: string[] = []
  const warnings: string[] = []
  const problem = (found: CheckProblem): void =>
    void sentences.push(checkProblemSentence(found).replace(/^Snapshot M\w+ /, ''))
  const warning = (message: string): void => void warnings.push(message)
  const result = await checkRepository(repository, { threads: 2, ...options }, { warning, problem })
  expect(result.problems).toBe(sentences.length)
  return { ...result, sentences, warnings }
}

describe('a repository of saves', () => {
  test('is all right, whatever was saved', async () => {
    const test = await newRepository()
    const repository = await test.open()
    const root = path.join(test.folder, 'tree')
    fs.mkdirSync(path.join(root, 'a/b/c'), { recursive: true })
    fs.writeFileSync(path.join(root, 'big'), Buffer.concat([randomBytes(5 << 20), Buffer.alloc(20 << 20)]))
    fs.writeFileSync(path.join(root, 'a/again'), fs.readFileSync(path.join(root, 'big')))
    fs.writeFileSync(path.join(root, 'empty'), '')
    for (let i = 0; i < 200; i++) fs.writeFileSync(path.join(root, 'a/b', `file ${i % 2}${i}`), `${i >> 1}`)
    fs.symlinkSync('x', path.join(root, 'link'))
    for (const paths of [[root], [root, path.join(root, 'a/b')], [path.join(root, 'big')]]) {
      await saveSnapshot(repository, { channel: 'ch', paths, threads: 2 }, { warning: () => undefined })
    }
    const progress = newCheckProgress()
    const result = await check(repository, { progress })
    expect(result).toMatchObject({ snapshots: 3, damagedSnapshots: 0, unneeded: 0, problems: 0, warnings: [] })
    expect(progress.objects).toBe(progress.foundObjects)
    expect(result.objects).toBe(progress.objects)

    fs.writeFileSync(path.join(test.root, 'blobs/R/00/strange'), 'x')
    expect((await check(repository)).warnings).toEqual([expect.stringContaining('blobs/R/00/strange')])
    // A save that is under way, or was interrupted
    fs.rmSync(path.join(test.root, 'tags/M'), { recursive: true })
    expect(await check(repository)).toMatchObject({ snapshots: 0, unneeded: result.objects, objects: result.objects })
  })

  test('can be interrupted', async () => {
    const test = await newRepository()
    const controller = new AbortController()
    controller.abort()
    const options = { signal: controller.signal }
    await expect(check(await test.open(), options)).rejects.toMatchObject({ code: 'interrupted' })
  })
})

describe('headers and entries that say something else than what is there', () => {
  interface Crafted {
    repository: Repository
    stored: Map<string, number>
    store: (type: 0 | 1 | 4 | 10, content: Uint8Array) => Promise<ObjectId>
  }

  async function craft(): Promise<Crafted> {
    const repository = await (await newRepository()).open()
    const stored = new Map<string, number>()
    return {
      repository,
      stored,
      store: async (type, content) => {
        const object = await repository.writeObject(type, content)
        stored.set(object.id.hash.toString('hex'), object.stored)
        return object.id
      }
    }
  }

  interface Snapshot {
    children: Entry[]
    size: number
    entries: number
    stored: number
    added: number
    time: number
    channel: string
  }

  /** Publishes a snapshot of one folder with a file and a link in it, changed by the test. */
  async function publish(
    change: {
      file?: Partial<Entry>
      folder?: Partial<Entry>
      directory?: { size?: number; entries?: number }
      snapshot?: Partial<Snapshot>
      tag?: Partial<Snapshot>
    } = {}
  ): Promise<string[]> {
    const { repository, stored, store } = await craft()
    const file = await store(0, Buffer.from('content'))
    const link = await store(4, Buffer.from('target'))
    const children = [
      { ...craftEntry({ name: 'file', id: file, size: 7 }), ...change.file },
      craftEntry({ name: 'link', id: link, kind: 'link' })
    ]
    const directory = await store(10, encodeDirectory({ size: 7, entries: 2, ...change.directory, children }))
    const snapshot = {
      time: 1,
      channel: 'ch',
      size: 7,
      entries: 3,
      stored: [...stored.values()].reduce((total, size) => total + size),
      added: 0,
      children: [{ ...craftEntry({ name: 'root', id: directory, size: 0 }), ...change.folder }],
      ...change.snapshot
    }
    const own = await repository.writeObject(OBJECT_TYPES.snapshot, encodeSnapshot(snapshot))
    const tag = { ...snapshot, stored: snapshot.stored + own.stored, added: snapshot.added + own.stored, ...change.tag }
    await repository.publish({ id: own.id, ...tag })
    return (await check(repository, { threads: 1 })).sentences
  }

  test('are told', async () => {
    expect(await publish()).toEqual([])
    expect(await publish({ file: { size: 8 } })).toEqual([
      'of ch, root/file: Its entry says that it has 8 bytes, its content has 7'
    ])
    expect(await publish({ folder: { size: 1 } })).toEqual([
      'of ch, root: Its entry says that it has 1 sub-folders, there are 0'
    ])
    expect(await publish({ folder: { readable: false } })).toEqual([
      'of ch, root: It is marked as not readable, and has a list'
    ])
    expect(await publish({ directory: { size: 6 } })).toEqual([
      'of ch, root: The directory says that it has 6 bytes, there are 7'
    ])
    expect(await publish({ directory: { entries: 3 } })).toEqual([
      'of ch, root: The directory says that it has 3 entries, there are 2'
    ])
    expect(await publish({ snapshot: { size: 9 } })).toEqual(['of ch: The size in the snapshot is 9 instead of 7'])
    expect(await publish({ snapshot: { entries: 2 } })).toEqual([
      'of ch: The number of entries in the snapshot is 2 instead of 3'
    ])
    // It counts what this writer would have stored, not what is on disk
    expect(await publish({ snapshot: { stored: 5 } })).toEqual([])
    expect(await publish({ tag: { time: 2 } })).toEqual(['of ch: The time in the tag is 2 instead of 1'])
    expect(await publish({ tag: { channel: 'hc' } })).toEqual(['of hc: The channel in the tag is "hc" instead of "ch"'])
    expect(await publish({ tag: { size: 8 } })).toEqual(['of ch: The size in the tag is 8 instead of 7'])
    expect(await publish({ tag: { stored: 8 } })).toHaveLength(1)
    expect(await publish({ tag: { added: 8 } })).toHaveLength(1)
  })

  test('objects of the wrong type, and links that are no paths', async () => {
    const wrong = async (entry: (crafted: Crafted) => Promise<Entry>): Promise<string[]> => {
      const crafted = await craft()
      const children = [await entry(crafted)]
      const { id } = await crafted.repository.writeObject(
        OBJECT_TYPES.snapshot,
        encodeSnapshot({ time: 1, channel: 'ch', size: 0, entries: 0, stored: 0, added: 0, children })
      )
      await crafted.repository.publish({ id, time: 1, channel: 'ch', size: 0, stored: 0, added: 0 })
      const { sentences } = await check(crafted.repository, { threads: 1 })
      return sentences.filter((sentence) => sentence.startsWith('of ch, x'))
    }
    const name = 'x'
    expect(
      await wrong(async ({ repository }) => craftEntry({ name, id: await craftLink(repository, 'y'), kind: 'file' }))
    ).toEqual([expect.stringMatching(/: Object R\w+ is a link, not a file$/)])
    expect(
      await wrong(async ({ repository }) => craftEntry({ name, id: await craftFile(repository, 'y'), kind: 'link' }))
    ).toEqual([expect.stringMatching(/: Object R\w+ is a chunk, not a link$/)])
    expect(
      await wrong(async ({ repository }) =>
        craftEntry({ name, id: await craftLink(repository, 'nul\0'), kind: 'link' })
      )
    ).toEqual([expect.stringMatching(/the target of a link is not a path$/)])
    expect(await wrong(async ({ store }) => craftEntry({ name, id: await store(0, Buffer.alloc(0)) }))).toEqual([
      expect.stringMatching(/a chunk of 0 bytes$/)
    ])
    expect(await wrong(async ({ store }) => craftEntry({ name, id: await store(10, Buffer.alloc(0)) }))).toEqual([
      'of ch, x: It is marked as readable, and has no list'
    ])
    expect(
      await wrong(async ({ store }) => {
        const chunk = await store(0, Buffer.from('1234'))
        const parts = [
          { offset: 0, length: 4, hash: chunk.hash },
          { offset: 4, length: 5, hash: chunk.hash }
        ]
        return craftEntry({ name, id: await store(1, encodeChunkList(parts)), size: 9 })
      })
    ).toEqual([expect.stringMatching(/: Chunk R\w+ has 4 bytes, the chunk list says 5$/)])
  })

  test('a chunk that is something else is named as what it is', async () => {
    const test = await newRepository()
    const repository = await test.open()
    const link = await craftLink(repository, 'target')
    const parts = [0, 6].map((offset) => ({ offset, length: 6, hash: link.hash }))
    const file = (await repository.writeObject(OBJECT_TYPES.file, encodeChunkList(parts))).id
    const directory = await craftDirectory(repository, [craftEntry({ name: 'x', id: file, size: 12 })])
    const id = await craftSnapshot(repository, [craftEntry({ name: 'root', id: directory })])
    await repository.publish({ id, time: 0, channel: 'crafted', size: 0, stored: 0, added: 0 })
    const { sentences } = await check(repository, { threads: 1 })
    expect(sentences).toContainEqual(expect.stringMatching(/root\/x: Object R\w+ is a link, not a chunk/))
  })

  test('what is damaged is told for each snapshot that it is in', async () => {
    const test = await newRepository()
    const repository = await test.open()
    const root = path.join(test.folder, 'tree')
    fs.mkdirSync(path.join(root, 'a/b'), { recursive: true })
    fs.writeFileSync(path.join(root, 'a/b/file'), 'content')
    for (const channel of ['one', 'two']) {
      await saveSnapshot(repository, { channel, paths: [root], threads: 1 }, { warning: () => undefined })
    }
    const chunk = fs.readdirSync(path.join(test.root, 'blobs/R'), { recursive: true, encoding: 'utf8' })
    const hash = chunk.map((name) => path.basename(name)).find((name) => name.length === 64)!
    fs.rmSync(path.join(test.root, blobPath({ catalog: 'R', hash: Buffer.from(hash, 'hex') })))
    const { sentences, damagedSnapshots } = await check(repository)
    expect(damagedSnapshots).toBe(2)
    expect(sentences).toEqual([
      expect.stringMatching(/^of one, .*tree\/a\/b\/file: Object R\w+ is missing$/),
      expect.stringMatching(/^of two, .*tree: Something in it is damaged/)
    ])
  })
})

test('the table of checked objects keeps what it is told while it grows', () => {
  const table = new CheckTable()
  const meta = (i: number): boolean => i % 3 === 1
  const ids = Array.from({ length: 20_000 }, (_, i): ObjectId => ({
    catalog: meta(i) ? 'M' : 'R',
    hash: randomBytes(32)
  }))
  for (const [i, id] of ids.entries()) table.addListed(id, i * 2 ** 30)
  expect(table.count).toBe(ids.length)
  for (const [i, id] of ids.entries()) {
    expect(table.checked(id)).toBeUndefined()
    if (i % 3 === 0) table.addChecked(id, { kind: 'chunk', stored: i, size: i + 1 })
    const sums = { entries: i, counted: 1, subfolders: 2, listed: true }
    if (meta(i)) table.addChecked(id, { kind: 'directory', stored: i, size: i * 2, sums })
    if (i % 12 === 2) table.addChecked(id, { kind: 'content', stored: i, size: NaN })
  }
  const left = new Set([...table.unchecked()].map(objectKey))
  for (const [i, id] of ids.entries()) {
    const checked = table.checked(id)
    if (i % 3 === 0) expect(checked).toEqual({ kind: 'chunk', stored: i, size: i + 1 })
    else if (meta(i)) expect(checked).toMatchObject({ kind: 'directory', size: i * 2, sums: { entries: i } })
    else if (i % 12 === 2) expect(checked).toEqual({ kind: 'content', stored: i, size: NaN })
    else expect([table.listedSize(id), left.has(objectKey(id))]).toEqual([i * 2 ** 30, true])
  }
  expect(left.size).toBe(ids.filter((_, i) => i % 3 === 2 && i % 12 !== 2).length)
  const unread = ids.filter((_, i) => i % 3 === 2).map(objectKey)
  for (const from of [0, 0.3, 0.999999]) {
    expect([...table.unread(from)].map(({ id }) => objectKey(id)).sort()).toEqual(unread.toSorted())
  }
  table.forgetTrees()
  expect([...table.unchecked()]).toHaveLength(left.size + ids.filter((_, i) => meta(i)).length)
  expect(table.checked({ catalog: 'R', hash: randomBytes(32) })).toBeUndefined()
  expect(table.count).toBe(ids.length)
})

test('an object of one catalog is none of the other, whatever its hash', () => {
  const table = new CheckTable()
  const hash = randomBytes(32)
  table.addListed({ catalog: 'M', hash }, 1)
  table.addListed({ catalog: 'R', hash }, 2)
  table.addChecked({ catalog: 'M', hash }, { kind: 'snapshot', stored: 1, size: 3 })
  expect(table.count).toBe(2)
  expect(table.listedSize({ catalog: 'R', hash })).toBe(2)
  expect([...table.unchecked()]).toEqual([{ catalog: 'R', hash }])
})
