import fs from 'node:fs'
import path from 'node:path'
import type { KeyRole } from '../../src/format/keys.ts'
import { formatObjectId } from '../../src/format/object-id.ts'
import { checkRepository } from '../../src/snapshot/check/check.ts'
import { resolveIdentifier } from '../../src/snapshot/read/identifier.ts'
import { restoreSnapshot } from '../../src/snapshot/restore/restore.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { listSnapshots } from '../../src/snapshot/read/snapshots.ts'
import { verifyRepository } from '../verify-repository.ts'
import { known, unpackRepository } from './basic-repository.ts'

const listener = {
  warning: (message: string): void => {
    throw new Error(message)
  },
  problem: (): void => {
    throw new Error('a problem')
  }
}

function rawBlobs(root: string): string[] {
  return fs.readdirSync(path.join(root, 'blobs/R'), { recursive: true, encoding: 'utf8' }).sort()
}

test.each(['Master', 'WriteOnly'] as const)(
  'what upstream stored is not stored again by a %s key, and its snapshots stay',
  async (role: KeyRole) => {
    const upstream = unpackRepository()
    const reader = await upstream.open()
    const newest = known.snapshots[1]!
    const restored = path.join(upstream.folder, 'restored')
    await restoreSnapshot(reader, await resolveIdentifier(reader, newest.oid), restored, {}, listener)

    const before = rawBlobs(upstream.root)
    const writer = await upstream.open(role)
    const source = path.join(restored, 'srv/data/project')
    const saved = await saveSnapshot(writer, { channel: 'main', paths: [source] }, listener)
    // Chunks, chunk lists and links are those that upstream wrote, bit for bit
    expect(rawBlobs(upstream.root)).toEqual(before)
    expect(saved.size).toBe(newest.tree.filter(({ type }) => type === 'file').reduce((sum, { size }) => sum + size, 0))

    const { snapshots, problems } = await listSnapshots(await upstream.open())
    expect(problems).toEqual([])
    const expected = [...known.snapshots.map(({ oid }) => oid), formatObjectId(saved.id)]
    expect(snapshots.map(({ id }) => formatObjectId(id)).sort()).toEqual(expected.sort())
    expect(await checkRepository(await upstream.open(), {}, listener)).toMatchObject({ problems: 0 })
    const key = path.join(upstream.folder, 'master.key')
    expect(verifyRepository(upstream.root, key, { channel: 'main', against: [source] })).toBe('')
  }
)
