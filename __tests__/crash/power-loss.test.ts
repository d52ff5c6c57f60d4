import fs from 'node:fs'
import path from 'node:path'
import { Repository } from '../../src/repository/repository.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { temporaryFolder } from '../temporary.ts'
import { folderContents, snapshotContents } from './contents.ts'
import { CrashSuite } from './crash-suite.ts'
import { Disk, LOSSES, LOSSES_OF_PAGES, type Change, type Loss } from './power-loss.ts'

const HOOK = new URL('file-operations.mjs', import.meta.url).href

/** A save that was recorded change by change. */
interface Recorded {
  suite: CrashSuite
  /** The repository before it. */
  before: string
  /** Paths are those in the repository. */
  changes: Change[]
}

async function recordSave(moreFiles: number): Promise<Recorded> {
  const root = temporaryFolder()
  const record = path.join(root, 'changes')
  const folder = (place: string): string => path.join(root, place)
  const suite = new CrashSuite({
    places: 1,
    moreFiles,
    url: folder,
    location: (place) => ({ type: 'local', path: folder(place) }),
    folder,
    instrument: (place) => ({
      NODE_OPTIONS: `--import ${HOOK}`,
      FILE_OPERATIONS: JSON.stringify({ folders: [folder(place)], record })
    })
  })
  await suite.prepare()
  await suite.rehearse()
  const inside = (name: string | undefined): string => path.relative(folder('place0'), name ?? '')
  const lines = fs.readFileSync(record, 'utf8').trimEnd().split('\n')
  const changes = lines.map((line): Change => {
    const change = JSON.parse(line) as Change
    const { path: name, to, made } = change
    return {
      ...change,
      path: inside(name),
      ...(to !== undefined && { to: inside(to) }),
      ...(made !== undefined && { made: made.map(inside) })
    }
  })
  return { suite, before: suite.copyOf('place0'), changes: changes.sort((a, b) => a.number - b.number) }
}

/** Cuts the power after each of these changes, with each loss. @returns what is broken then */
async function cutPower(
  { suite, before, changes }: Recorded,
  from: number,
  judge: (root: string) => Promise<string | undefined> = (root) => brokenIn(suite, root),
  losses: readonly Loss[] = LOSSES
): Promise<{ states: number; broken: string[] }> {
  const disk = new Disk()
  const seen = new Set<string>()
  const broken: string[] = []
  for (const [i, change] of changes.entries()) {
    disk.apply(change)
    if (i < from) continue
    for (const loss of losses) {
      const key = disk.key(loss)
      if (seen.has(key)) continue
      seen.add(key)
      const root = path.join(suite.folder, 'after the loss')
      fs.rmSync(root, { recursive: true, force: true })
      fs.cpSync(before, root, { recursive: true })
      disk.write(root, loss)
      const wrong = await judge(root)
      if (wrong !== undefined) broken.push(`after ${change.kind} ${change.path!} (${loss.name}): ${wrong}`)
    }
  }
  return { states: seen.size, broken }
}

/** What is wrong in a repository: the snapshot before is not whole, or the new one is there and is not. */
async function brokenIn(suite: CrashSuite, root: string): Promise<string | undefined> {
  const repository = await Repository.open({ type: 'local', path: root }, suite.master)
  const { tags, problems } = await repository.tags()
  if (problems.length > 0) return problems[0]!.reason
  for (const { channel } of tags) {
    try {
      const found = await snapshotContents(repository, channel, suite.tree(channel))
      if (found !== folderContents(suite.tree(channel))) return `${channel} is not what was saved`
    } catch (error) {
      return `${channel}: ${(error as Error).message}`
    }
  }
  return tags.some(({ channel }) => channel === 'before') ? undefined : 'the snapshot before is gone'
}

/** Where the first tag gets its name: before that there is nothing of the new snapshot to be broken. */
function publishing(changes: readonly Change[]): number {
  return changes.findIndex(({ kind, to }) => kind === 'link' && to!.startsWith('tags/M'))
}

const few = await recordSave(0)
const many = await recordSave(20)

describe.each([
  ['few files, each flushed', few],
  ['many files, flushed at once', many]
])('%s', (_, recorded) => {
  test('whatever a power failure leaves, no tag is there without all that it needs', async () => {
    // Before anything is published there are only more blobs of the same kind when there are many
    const from = Math.max(0, recorded.changes.length - 45)
    const { states, broken } = await cutPower(recorded, from)
    expect(broken).toEqual([])
    console.info(
      `the power was cut at ${recorded.changes.length - from} changes, which left ${states} states of the disk`
    )
    expect(states).toBeGreaterThan(100)
  })

  test('a snapshot that was reported survives', async () => {
    const { suite, changes } = recorded
    const judge = async (root: string): Promise<string | undefined> => {
      const { tags } = await (await Repository.open({ type: 'local', path: root }, suite.master)).tags()
      return tags.some(({ channel }) => channel === 'after') ? undefined : 'the new snapshot is gone'
    }
    expect((await cutPower(recorded, changes.length - 1, judge)).broken).toEqual([])
    // The last flush is what it takes
    const without = changes.filter(({ kind, path: name }) => kind !== 'fsync' || !name!.startsWith('tags/M/'))
    expect((await cutPower({ ...recorded, changes: without }, without.length - 1, judge)).broken).not.toEqual([])
  })

  test('the next save is whole, also where names survived whose content did not', async () => {
    const { suite, changes } = recorded
    const flushed = changes.findIndex(({ kind, path: name }) => kind === 'syncfs' || /^blobs\/.*\/.{64}$/.test(name!))
    const judge = async (root: string): Promise<string | undefined> => {
      const repository = await Repository.open({ type: 'local', path: root }, suite.master)
      await saveSnapshot(
        repository,
        { channel: 'after', paths: [suite.tree('after')], threads: 1 },
        { warning: () => undefined }
      )
      return brokenIn(suite, root)
    }
    const unflushed = { ...recorded, changes: changes.slice(0, flushed) }
    const { states, broken } = await cutPower(unflushed, flushed - 1, judge, LOSSES_OF_PAGES)
    expect(broken).toEqual([])
    expect(states).toBeGreaterThanOrEqual(5)
  })
})

describe('a save that flushed less is found out', () => {
  test.each([
    ['the content of blobs', /^blobs\/[MR]\/..\/.{64}$/],
    ['the names of blobs', /^blobs\/[MR]\/..$/],
    ['the folders of blobs', /^blobs\/M$/],
    ["the key's badge", /^keys\/.{32}$/],
    ["the badge's name", /^keys$/],
    ['the fragments', /^tags\/P$/]
  ])('%s', async (_, unflushed) => {
    const changes = few.changes.filter(({ kind, path: name }) => kind !== 'fsync' || !unflushed.test(name!))
    expect(changes.length).toBeLessThan(few.changes.length)
    const { broken } = await cutPower({ ...few, changes }, publishing(changes))
    expect(broken).not.toEqual([])
  })

  test('the file system as a whole', async () => {
    const changes = many.changes.filter(({ kind }) => kind !== 'syncfs')
    expect(changes.length).toBe(many.changes.length - 1)
    const { broken } = await cutPower({ ...many, changes }, publishing(changes))
    expect(broken).not.toEqual([])
  })
})
