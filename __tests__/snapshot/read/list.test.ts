import { resolveIdentifier, type ReadListener } from '../../../src/snapshot/read/identifier.ts'
import { formatObjectId, type ObjectId } from '../../../src/format/object-id.ts'
import { listChildren, type ListedEntry } from '../../../src/snapshot/read/list.ts'
import { listChannels, listSnapshots } from '../../../src/snapshot/read/snapshots.ts'
import { newRepository } from '../../new-repository.ts'
import { craftDirectory, craftEntry, craftFile, craftSnapshot } from '../restore/restoring.ts'

const repository = await (await newRepository()).open()
const file = await craftFile(repository, 'content')
const inner = await craftDirectory(repository, [craftEntry({ name: 'invalid \xff', id: file, size: 7, mtime: -1 })])
const outer = await craftDirectory(repository, [
  craftEntry({ name: 'inner', id: inner }),
  craftEntry({ name: 'unread', id: undefined, stated: false, kind: 'file' }),
  craftEntry({ name: 'unlisted', id: undefined, kind: 'directory' }),
  craftEntry({ name: 'pipe', id: undefined, kind: 'other' })
])
const snapshot = await craftSnapshot(repository, [
  craftEntry({ name: 'a/b', id: outer, size: 2 }),
  craftEntry({ name: 'c', id: file, size: 7 })
])

async function list(id: ObjectId, recursive: boolean, listener?: ReadListener): Promise<ListedEntry[]> {
  const listed: ListedEntry[] = []
  const target = await resolveIdentifier(repository, formatObjectId(id))
  const strict = { warning: (message: string) => fail(message) }
  for await (const entry of listChildren(repository, target, recursive, listener ?? strict)) listed.push(entry)
  return listed
}

function fail(message: string): never {
  throw new Error(message)
}

test('children in their stored order, with all that is known of them', async () => {
  const listed = await list(snapshot, false)
  expect(listed.map(({ path, name, depth }) => [path, name, depth])).toEqual([
    ['a/b', 'a/b', 0],
    ['c', 'c', 0]
  ])
  expect(listed.map(({ id }) => formatObjectId(id!))).toEqual([formatObjectId(outer), formatObjectId(file)])
  expect(listed[0]!.entry).toMatchObject({ kind: 'directory', size: 2, mode: 0o755 })
})

test('each folder is followed by what is in it', async () => {
  const listed = await list(snapshot, true)
  expect(listed.map(({ path, name, depth, id }) => [path, name, depth, id?.catalog])).toEqual([
    ['a/b', 'a/b', 0, 'M'],
    ['a/b/inner', 'inner', 1, 'M'],
    ['a/b/inner/invalid \xff', 'invalid \xff', 2, 'R'],
    ['a/b/unread', 'unread', 1, undefined],
    ['a/b/unlisted', 'unlisted', 1, undefined],
    ['a/b/pipe', 'pipe', 1, undefined],
    ['c', 'c', 0, 'R']
  ])
  expect(listed[2]!.entry.mtime).toBe(-1)
  expect((await list(outer, true)).map(({ path }) => path)).toEqual([
    'inner',
    'inner/invalid \xff',
    'unread',
    'unlisted',
    'pipe'
  ])
})

test('files have no children', async () => {
  await expect(list(file, false)).rejects.toMatchObject({ code: 'usage' })
})

test('a folder that cannot be read hides no other', async () => {
  const bad = await craftDirectory(repository, [
    craftEntry({ name: 'missing', id: { catalog: 'M', hash: Buffer.alloc(32, 1) } }),
    craftEntry({ name: 'inner', id: inner })
  ])
  const warnings: string[] = []
  const listed = await list(bad, true, { warning: (message) => warnings.push(message) })
  expect(listed.map(({ path }) => path)).toEqual(['missing', 'inner', 'inner/invalid \xff'])
  expect(warnings).toEqual([expect.stringMatching(/^missing cannot be listed: Object M01.* is missing$/)])
})

describe('snapshots', () => {
  const tags = [
    { channel: 'b', time: 2000, size: 1, stored: 30, added: 300 },
    { channel: 'a.x', time: 1000, size: 3, stored: 20, added: 100 },
    { channel: 'b', time: 3000, size: 2, stored: 10, added: 200 }
  ]
  const times = async (filter: Parameters<typeof listSnapshots>[1]): Promise<number[]> =>
    (await listSnapshots(repository, filter)).snapshots.map(({ time }) => time)

  test('are sorted and filtered', async () => {
    for (const [i, tag] of tags.entries()) {
      await repository.publish({ id: { catalog: 'M', hash: Buffer.alloc(32, 9 - i) }, ...tag })
    }
    expect(await times({})).toEqual([1000, 2000, 3000])
    expect(await times({ sort: '~Time' })).toEqual([3000, 2000, 1000])
    expect(await times({ sort: 'Object' })).toEqual([3000, 1000, 2000])
    expect(await times({ sort: 'channel' })).toEqual([1000, 2000, 3000])
    expect(await times({ sort: 'Channel, ~Time' })).toEqual([1000, 3000, 2000])
    expect(await times({ sort: 'Size' })).toEqual([2000, 3000, 1000])
    expect(await times({ sort: '~Stored' })).toEqual([2000, 1000, 3000])
    expect(await times({ sort: 'Added' })).toEqual([1000, 3000, 2000])
    expect(await times({ channel: 'b' })).toEqual([2000, 3000])
    expect(await times({ channel: 'B' })).toEqual([])
    expect(await times({ pattern: '*' })).toEqual([1000, 2000, 3000])
    expect(await times({ pattern: 'a?x' })).toEqual([1000])
    expect(await times({ pattern: 'a.*' })).toEqual([1000])
    expect(await times({ pattern: '.*' })).toEqual([])
    expect(await times({ pattern: '?', channel: 'b', sort: '~Time' })).toEqual([3000, 2000])
    for (const sort of ['', 'Name', '~~Time', 'constructor']) {
      await expect(times({ sort })).rejects.toMatchObject({ code: 'usage' })
    }
    const { channels } = await listChannels(repository)
    expect(channels.map(({ channel, count, newest }) => [channel, count, newest.time])).toEqual([
      ['a.x', 1, 1000],
      ['b', 2, 3000]
    ])
  })
})
