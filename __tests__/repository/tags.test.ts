import fs from 'node:fs'
import path from 'node:path'
import type { Keys } from '../../src/format/keys.ts'
import { formatObjectId, type ObjectId } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { newRepository, savingKeys, type TestRepository } from '../new-repository.ts'

/** Publishes a tag for a new object; the object itself does not matter here. */
async function publish(test: TestRepository, keys: Keys, channel: string, time: number): Promise<ObjectId> {
  const repository = await test.open(keys)
  const { id } = await repository.writeObject(OBJECT_TYPES.snapshot, Buffer.from(`${channel} ${time}`))
  await repository.publish({ id, channel, time, size: 1, stored: 2, added: 3 })
  return id
}

async function publishAll(test: TestRepository): Promise<string[]> {
  const ids: string[] = []
  for (const [i, [role, keys]] of savingKeys(test).entries()) {
    ids.push(formatObjectId(await publish(test, keys, role, i)))
  }
  return ids
}

function files(root: string, folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(root, folder, name))
    .filter((file) => fs.statSync(file).isFile())
    .sort()
}

test('tags of every key that can save are read with every key that can list', async () => {
  const test = await newRepository()
  const ids = await publishAll(test)
  for (const keys of [test.master, test.derive('ReadWrite'), test.derive('LogOnly')]) {
    const { tags, problems } = await (await test.open(keys)).tags()
    expect(problems).toEqual([])
    expect(tags.map((tag) => formatObjectId(tag.id))).toEqual(ids)
    expect(tags.map(({ channel, time, size, stored, added }) => ({ channel, time, size, stored, added }))).toEqual(
      ['Master', 'ReadWrite', 'WriteOnly'].map((channel, time) => ({ channel, time, size: 1, stored: 2, added: 3 }))
    )
  }
  expect(files(test.root, 'keys')).toHaveLength(2)
})

test('channels as long as they may be take several fragments', async () => {
  const test = await newRepository()
  const channel = 'ü'.repeat(128)
  await publish(test, test.master, channel, 5)
  expect(files(test.root, 'tags/P')).toHaveLength(2)
  const { tags } = await (await test.open()).tags()
  expect(tags.map((tag) => tag.channel)).toEqual([channel])
})

test('a missing or damaged fragment costs its own tag alone, one that was added none', async () => {
  const test = await newRepository()
  await publishAll(test)
  const repository = await test.open()
  const whole = await repository.tags()
  for (const file of files(test.root, 'tags/P')) {
    const added = file.replace(/_00_./, (start) => start.replace(/.$/, (first) => (first === '_' ? 'A' : '_')))
    const damage: [what: string, tags: number, harm: () => void][] = [
      ['missing', 2, () => fs.renameSync(file, `${test.folder}/away`)],
      [
        'damaged',
        2,
        () =>
          fs.renameSync(
            file,
            file.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
          )
      ],
      ['added', 3, () => fs.copyFileSync(file, added)]
    ]
    for (const [what, left, harm] of damage) {
      const before = files(test.root, 'tags/P')
      harm()
      const { tags, problems, unneeded } = await repository.tags()
      expect([what, tags.length, problems.length]).toEqual([what, left, 3 - left])
      const noted = unneeded.map(({ path }) => path)
      if (what === 'added') expect(noted).toEqual([path.relative(test.root, added)])
      for (const name of files(test.root, 'tags/P')) if (!before.includes(name)) fs.rmSync(name)
      fs.writeFileSync(file, '')
    }
  }
  expect(await repository.tags()).toEqual(whole)
})

test('fragments without their tag, and files that are none, are told', async () => {
  const test = await newRepository()
  await publishAll(test)
  const fragments = files(test.root, 'tags/P').map((file) => path.relative(test.root, file))
  for (const file of files(test.root, 'tags/M')) fs.rmSync(file)
  fs.writeFileSync(path.join(test.root, 'tags/P/README'), '')
  const { tags, problems, unneeded } = await (await test.open()).tags()
  expect([tags, problems]).toEqual([[], []])
  expect(unneeded.map(({ path }) => path).sort()).toEqual([...fragments, 'tags/P/README'].sort())
})

test('a tag that is published while tags are listed is not damaged, and its fragments are not left over', async () => {
  const test = await newRepository()
  await publishAll(test)
  let listings = 0
  for (let after = 1; after === 1 || listings >= after; after++) {
    const repository = await test.open()
    const list = repository.storage.list.bind(repository.storage)
    listings = 0
    repository.storage.list = async function* (folder) {
      yield* list(folder)
      if (++listings === after) await publish(test, test.master, 'meanwhile', after)
    }
    const { problems, unneeded } = await repository.tags()
    expect([after, problems, unneeded]).toEqual([after, [], []])
  }
  expect(listings).toBeGreaterThanOrEqual(4)
  expect((await (await test.open()).tags()).tags).toHaveLength(3 + listings)
})

test('foreign, moved and renamed tags are told apart from good ones', async () => {
  const test = await newRepository()
  const other = await newRepository()
  await publishAll(test)
  await publish(other, other.master, 'foreign', 1)
  const good = files(test.root, 'tags/M')
  const master = path.join(test.root, 'tags/M', '0'.repeat(32))
  const derived = good.find((file) => !file.startsWith(master))!

  // Signed by another repository's master key
  const [foreign] = files(other.root, 'tags/M')
  fs.copyFileSync(foreign!, path.join(master, path.basename(foreign!)))
  // A derived key's tag passed off as the master key's
  fs.copyFileSync(derived, path.join(master, path.basename(derived)))
  // Not a tag at all
  fs.writeFileSync(path.join(master, 'README'), '')

  const { tags, problems } = await (await test.open()).tags()
  expect(tags).toHaveLength(3)
  expect(problems.map(({ reason }) => reason).sort()).toEqual([
    'not a tag',
    'the tag has a wrong signature and cannot be opened: it is damaged, or of another repository',
    expect.stringMatching(
      /^the tag was moved or copied: the key [0-9A-F]{32} has signed it, and it is in the folder of the master key$/
    )
  ])
})

test('a tag whose badge is missing or forged is not believed', async () => {
  const test = await newRepository()
  const other = await newRepository()
  await publish(test, test.derive('WriteOnly'), 'a', 1)
  await publish(other, other.derive('WriteOnly'), 'b', 1)
  const [badge] = files(test.root, 'keys')
  const genuine = fs.readFileSync(badge!)

  fs.writeFileSync(badge!, fs.readFileSync(files(other.root, 'keys')[0]!))
  const forged = await (await test.open()).tags()
  expect([forged.tags.length, forged.problems.length]).toEqual([0, 1])
  expect(forged.problems[0]!.reason).toMatch(/badge/)

  fs.truncateSync(badge!, 2 ** 30)
  const huge = await (await test.open()).tags()
  expect(huge.problems[0]!.reason).toMatch(/said to have 1073741824 bytes, more than the 65536 that it may have/)

  fs.rmSync(badge!)
  const missing = await (await test.open()).tags()
  expect(missing.problems[0]!.reason).toMatch(/has no badge/)

  fs.writeFileSync(badge!, genuine)
  expect((await (await test.open()).tags()).tags).toHaveLength(1)
})
