import { encodeDirectoryHeader } from '../../src/format/directory.ts'
import { encodedEntrySize, encodeEntry, ENTRY_SIZE, type Entry } from '../../src/format/entry.ts'
import { formatObjectId, type ObjectId } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { rekkord, type Ran } from '../cli/command-line.ts'
import { newRepository } from '../new-repository.ts'
import { craftDirectory, craftEntry, craftFile, craftSnapshot } from '../snapshot/restore/restoring.ts'

/**
 * Chunks of a list, entries of a directory: as objects of JavaScript more than twice the heap. With all that a walk, a check
 * and the threads have of the largest object at a time, the process has a multiple of its 47 MB, whatever the number of objects.
 */
const COUNT = 500_000
const LENGTH = 20
const LONG = COUNT * LENGTH
const HEAP = 48
const MOST_MEMORY = 500 * 1024 * 1024

const test_ = await newRepository()
const repository = await test_.open()
const fileOf = await craftFile(repository, 'x'.repeat(LENGTH))
const nothing = await craftDirectory(repository, [])
const missing: ObjectId = { catalog: 'R', hash: Buffer.alloc(32, 0xab) }

/** A chunk list of one chunk, over and over. */
async function craftList({ hash }: ObjectId): Promise<ObjectId> {
  const bytes = Buffer.alloc(COUNT * 44 + 8)
  for (let i = 0; i < COUNT; i++) {
    bytes.writeUIntLE(i * LENGTH, i * 44, 6)
    bytes.writeInt32LE(LENGTH, i * 44 + 8)
    hash.copy(bytes, i * 44 + 12)
  }
  bytes.writeUIntLE(LONG, COUNT * 44, 6)
  return (await repository.writeObject(OBJECT_TYPES.file, bytes)).id
}

/** A directory of the same entry under a million names; not in their order, which would be easier. */
async function craftHuge(entry: Entry): Promise<ObjectId> {
  const size = encodedEntrySize(entry)
  const bytes = Buffer.alloc(16 + COUNT * size)
  encodeDirectoryHeader(bytes, 0, { size: entry.kind === 'file' ? LONG : 0, entries: COUNT })
  for (let i = 0; i < COUNT; i++) {
    const at = 16 + i * size
    encodeEntry(entry, bytes, at)
    bytes.write((COUNT - i).toString(36).padStart(4, '0'), at + ENTRY_SIZE)
  }
  return (await repository.writeObject(OBJECT_TYPES.directory, bytes)).id
}

const list = await craftList(fileOf)
const broken = await craftList(missing)
const files = await craftHuge(craftEntry({ name: '0000', id: fileOf, size: LENGTH }))
const folders = await craftHuge(craftEntry({ name: '0000', id: nothing }))
const brokenIn = await craftDirectory(repository, [craftEntry({ name: 'file', id: broken, size: LONG })])
const all = await craftDirectory(repository, [
  craftEntry({ name: 'broken', id: broken, size: LONG }),
  craftEntry({ name: 'files', id: files }),
  craftEntry({ name: 'folders', id: folders, size: COUNT }),
  craftEntry({ name: 'list', id: list, size: LONG })
])
const snapshot = await craftSnapshot(repository, [craftEntry({ name: 'data', id: all, size: 2 })])
await repository.publish({ id: snapshot, channel: 'crafted', time: 0, size: 0, stored: 0, added: 0 })
await repository.close()

/** Runs the program with a small heap. `memory`: bytes that the process took at the most. */
function run(...args: string[]): Ran & { memory: number } {
  const report = "process.on('exit', () => console.error(`memory ${process.resourceUsage().maxRSS}`))"
  const options = [`--max-old-space-size=${HEAP}`, `--import data:text/javascript,${encodeURIComponent(report)}`]
  const ran = rekkord([...args, '-R', test_.root, '-K', test_.keyFile, '-j', '2'], {
    cwd: test_.folder,
    env: { NODE_OPTIONS: options.join(' ') }
  })
  return { ...ran, memory: Number(/^memory (\d+)$/m.exec(ran.stderr)?.[1]) * 1024 }
}

test('a scan of lists and folders of half a million takes no more memory for that', () => {
  const { code, memory, stderr } = run('scan')
  const damaged = [...stderr.matchAll(/^Error: Snapshot \S+ of crafted, ([^:]*): (.*)$/gm)].map(([, at, what]) => [
    at,
    what
  ])
  expect([code, damaged]).toEqual([
    1,
    [
      [
        'data/broken',
        expect.stringMatching(/^Object RABAB\w* is missing \(the chunk at 0 of a file\); .*500000 of its chunks/)
      ]
    ]
  ])
  expect(memory).toBeLessThan(MOST_MEMORY)
})

test('nor does a restore', () => {
  const listed = run('restore', formatObjectId(files), 'files', '--dry_run')
  expect(listed).toMatchObject({ code: 0, stderr: expect.stringContaining('Would restore: 500,000 files') as string })
  const { code, memory, stderr } = run('restore', formatObjectId(brokenIn), 'broken', '--force-damaged')
  expect([code, stderr]).toEqual([1, expect.stringMatching(/broken\/file is left out: .* is missing$/m)])
  expect(Math.max(listed.memory, memory)).toBeLessThan(MOST_MEMORY)
})
