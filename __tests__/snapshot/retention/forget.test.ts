import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { formatObjectId, type ObjectId } from '../../../src/format/object-id.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { publishTag } from '../../../src/repository/tags.ts'
import { planForget, type ForgetOptions } from '../../../src/snapshot/retention/forget.ts'
import { newRepository } from '../../new-repository.ts'
import { forget } from './pruning.ts'

const NO_RULES = { counts: {}, within: {}, patterns: [] }
const DAY = 86_400_000
const FIRST = Date.UTC(2026, 10, 20, 3)

/** Publishes a tag; forget never looks at its snapshot. */
async function publish(repository: Repository, channel: string, time: number, hash: Buffer): Promise<string> {
  const id: ObjectId = { catalog: 'M', hash }
  await publishTag(repository.storage, repository.keys, { id, channel, time, size: 1, stored: 1, added: 1 })
  return formatObjectId(id)
}

/** A hash that begins with these bytes. */
function hashWith(...start: number[]): Buffer {
  return Buffer.concat([Buffer.from(start), randomBytes(32 - start.length)])
}

/** What is removed when these are named. */
async function going(repository: Repository, ...identifiers: string[]): Promise<string[]> {
  const options: ForgetOptions = { rules: NO_RULES, identifiers, allowEmpty: true }
  const { decisions } = await planForget(repository, options)
  return decisions.filter(({ kept }) => !kept).map(({ tag }) => formatObjectId(tag.id))
}

test('snapshots are named as for a restore: by object ID, its first digits, a channel, a channel at a time, or latest', async () => {
  const repository = await (await newRepository()).open()
  const first = await publish(repository, 'home', FIRST, hashWith(0xaa, 0xbb, 0xcc, 0xdd, 0x11))
  const second = await publish(repository, 'home', FIRST + 2 * DAY, hashWith(0xaa, 0xbb, 0xcc, 0xdd, 0x22))
  const other = await publish(repository, 'other', FIRST + 3 * DAY, hashWith(0x01, 0x02, 0x03, 0x04))
  expect(await going(repository, first)).toEqual([first])
  expect(await going(repository, 'MAABBCCDD1')).toEqual([first])
  expect(await going(repository, 'maabbccdd1')).toEqual([first])
  expect(await going(repository, 'home')).toEqual([second])
  expect(await going(repository, 'home@2026-11-21')).toEqual([first])
  expect(await going(repository, 'latest')).toEqual([other])
  expect((await going(repository, 'latest', 'M01020304', 'home@2026-11-20T03:00Z')).sort()).toEqual(
    [first, other].sort()
  )

  await expect(going(repository, 'MAABBCCDD')).rejects.toThrow(
    'MAABBCCDD is the beginning of 2 snapshots: give more digits'
  )
  for (const name of ['nothing', 'M010203', 'R01020304', first.replace('M', 'R')])
    await expect(going(repository, name)).rejects.toThrow(`There is no snapshot called ${name}`)
  await expect(going(repository, 'home@2026-11-19')).rejects.toThrow(/^There is no snapshot for home@2026-11-19/)
  await expect(going(repository, 'home:/etc')).rejects.toThrow(
    'There is no snapshot called home:/etc: whole snapshots are removed, so leave out the path'
  )
})

test('a whole object ID is that snapshot, even where a channel has that name; other names are channels first', async () => {
  const repository = await (await newRepository()).open()
  const first = await publish(repository, 'home', FIRST, hashWith(1, 2, 3, 4))
  const decoy = await publish(repository, first, FIRST + DAY, hashWith(5))
  const short = await publish(repository, 'M01020304', FIRST + DAY, hashWith(6))
  const latest = await publish(repository, 'latest', FIRST - DAY, hashWith(7))
  expect(await going(repository, first)).toEqual([first])
  expect(await going(repository, 'M01020304')).toEqual([short])
  expect(await going(repository, 'latest')).toEqual([latest])
  expect(decoy).not.toBe(first)
})

test('main files go before fragments, and a key that only lists is enough', async () => {
  const { open, derive, root } = await newRepository()
  await publish(await open(), 'home', FIRST, hashWith(1))
  const kept = await publish(await open(), 'home', FIRST + DAY, hashWith(2))
  const repository = await open(derive('LogOnly'))
  const removed: string[] = []
  const remove = repository.storage.remove.bind(repository.storage)
  repository.storage.remove = async (paths) => {
    removed.push(...paths.map((file) => file.slice(0, 6)))
    return remove(paths)
  }
  await forget(repository, 'home@2026-11-20')
  expect(removed).toEqual(['tags/M', ...Array.from({ length: removed.length - 1 }, () => 'tags/P')])
  expect(removed.length).toBeGreaterThan(1)
  const { tags, unneeded } = await (await open()).tags()
  expect({ tags: tags.map(({ id }) => formatObjectId(id)), unneeded }).toEqual({ tags: [kept], unneeded: [] })
  expect(fs.readdirSync(path.join(root, 'tags/P'))).toHaveLength(tags[0]!.fragments.length)
})
