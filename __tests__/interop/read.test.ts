import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathBuffer, type BytePath } from '../../src/files/path.ts'
import { fileStat } from '../../src/files/stat.ts'
import { formatObjectId } from '../../src/format/object-id.ts'
import { checkRepository } from '../../src/snapshot/check/check.ts'
import { resolveIdentifier } from '../../src/snapshot/read/identifier.ts'
import { listChildren, type ListedEntry } from '../../src/snapshot/read/list.ts'
import { restoreSnapshot } from '../../src/snapshot/restore/restore.ts'
import { listChannels, listSnapshots } from '../../src/snapshot/read/snapshots.ts'
import { known, knownPath, knownTarget, unpackRepository, type KnownEntry } from './basic-repository.ts'
import { namesBelow } from '../names-below.ts'

const upstream = unpackRepository()
const listener = {
  warning: (message: string): void => {
    throw new Error(message)
  },
  problem: (): void => {
    throw new Error('a problem')
  }
}

test.each(['Master', 'ReadWrite', 'LogOnly'] as const)('a %s key lists the snapshots', async (role) => {
  const repository = await upstream.open(role)
  const { snapshots, problems } = await listSnapshots(repository)
  expect(problems).toEqual([])
  expect(
    snapshots.map(({ id, channel, time, size, stored, added }) => ({
      oid: formatObjectId(id),
      channel,
      time,
      size,
      stored,
      added
    }))
  ).toEqual(
    known.snapshots.map(({ oid, channel, time, size, stored, added }) => ({ oid, channel, time, size, stored, added }))
  )
  const { channels } = await listChannels(repository)
  expect(channels.map(({ channel, count, newest }) => [channel, count, formatObjectId(newest.id)])).toEqual([
    ['main', 2, known.snapshots[1]!.oid],
    ['nightly', 1, known.snapshots[2]!.oid]
  ])
})

describe.each(known.snapshots)('snapshot $oid', (snapshot) => {
  test.each(['Master', 'ReadWrite'] as const)('is listed with a %s key as it is known', async (role) => {
    const repository = await upstream.open(role)
    const listed: ListedEntry[] = []
    const target = await resolveIdentifier(repository, snapshot.oid)
    for await (const entry of listChildren(repository, target, true, listener)) listed.push(entry)
    // Stored in another order than it is known in
    const found = new Map(listed.map((entry) => [entry.path, entry]))
    for (const expected of snapshot.tree) {
      const { id, entry } = found.get(knownPath(expected))!
      const { mode, mtime, ctime, btime, uid, gid, size } = entry
      const oid = formatObjectId(id!)
      expect({ oid, type: entry.kind, mode, mtime, ctime, btime, uid, gid, size }).toEqual({
        oid: expected.oid,
        type: expected.type,
        mode: parseInt(expected.mode, 8),
        mtime: expected.mtime,
        ctime: expected.ctime,
        btime: expected.btime,
        uid: expected.uid,
        gid: expected.gid,
        size: expected.size
      })
    }
    expect(listed).toHaveLength(snapshot.entries)
  })

  test.each([1, 2])('is restored as it is known by %i threads', async (threads) => {
    const repository = await upstream.open()
    const destination = path.join(upstream.folder, `${snapshot.oid}-${threads}`)
    const target = await resolveIdentifier(repository, snapshot.oid)
    const counts = await restoreSnapshot(repository, target, destination, { threads }, listener)
    const count = (type: string): number => snapshot.tree.filter((entry) => entry.type === type).length
    expect(counts).toEqual({
      files: count('file'),
      directories: count('directory'),
      links: count('link'),
      size: snapshot.size,
      skipped: 0,
      damaged: 0,
      removed: 0,
      warnings: 0
    })
    for (const entry of snapshot.tree) expectRestored(destination, entry)
    const found = namesBelow(destination).map(({ name }) => name)
    const expected = new Set(snapshot.tree.flatMap((entry) => withFoldersAbove(knownPath(entry))))
    expect(found.sort()).toEqual([...expected].sort())
  })
})

function withFoldersAbove(path: BytePath): BytePath[] {
  const names = path.split('/')
  return names.map((_, i) => names.slice(0, i + 1).join('/'))
}

function expectRestored(destination: string, entry: KnownEntry): void {
  const file = pathBuffer(`${Buffer.from(destination).toString('latin1')}/${knownPath(entry)}`)
  const stat = fileStat(fs.lstatSync(file, { bigint: true }))
  expect([knownPath(entry), stat.kind, stat.mtime]).toEqual([knownPath(entry), entry.type, entry.mtime])
  if (entry.type === 'link') {
    expect(fs.readlinkSync(file, { encoding: 'buffer' })).toEqual(knownTarget(entry))
    return
  }
  expect([knownPath(entry), stat.mode]).toEqual([knownPath(entry), parseInt(entry.mode, 8)])
  if (entry.type === 'directory') return
  expect(stat.size).toBe(entry.size)
  expect([knownPath(entry), createHash('sha256').update(fs.readFileSync(file)).digest('hex')]).toEqual([
    knownPath(entry),
    entry.sha256
  ])
}

test('a check finds every blob in order', async () => {
  const repository = await upstream.open('ReadWrite')
  const result = await checkRepository(repository, { threads: 2 }, listener)
  expect(result).toEqual({
    snapshots: 3,
    damagedSnapshots: 0,
    damagedTags: 0,
    objects: 95,
    bytes: 4411992,
    unneeded: 0,
    problems: 0,
    found: 95,
    part: 'all'
  })
})

describe('keys that may not', () => {
  const expectRefused = async (action: Promise<unknown>): Promise<void> => {
    const error = await action.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'RekkordError', code: 'key' })
    expect((error as Error).message).toMatch(/^A (WriteOnly|LogOnly) key cannot (list|read) snapshots/)
  }

  test('a WriteOnly key neither lists nor reads', async () => {
    const repository = await upstream.open('WriteOnly')
    await expectRefused(listSnapshots(repository))
    await expectRefused(listChannels(repository))
    await expectRefused(resolveIdentifier(repository, 'main'))
    await expectRefused(checkRepository(repository, {}, listener))
  })

  test('a LogOnly key does not read', async () => {
    const repository = await upstream.open('LogOnly')
    await expectRefused(resolveIdentifier(repository, 'main'))
    await expectRefused(resolveIdentifier(repository, known.snapshots[0]!.oid))
    await expectRefused(checkRepository(repository, {}, listener))
    const target = await resolveIdentifier(await upstream.open(), 'main')
    const destination = path.join(upstream.folder, 'log-only')
    await expectRefused(restoreSnapshot(repository, target, destination, {}, listener))
    expect(fs.existsSync(destination)).toBe(false)
  })
})
