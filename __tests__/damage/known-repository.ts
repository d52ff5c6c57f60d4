import fs from 'node:fs'
import path from 'node:path'
import { decodeChunkList } from '../../src/format/chunk-list.ts'
import { decodeDirectory } from '../directory-object.ts'
import type { Entry } from '../../src/format/entry.ts'
import { formatObjectId, type ObjectId } from '../../src/format/object-id.ts'
import { decodeSnapshot } from '../../src/format/snapshot.ts'
import type { Repository } from '../../src/repository/repository.ts'
import { saveSnapshot } from '../../src/snapshot/save/save.ts'
import { newRepository, type TestRepository } from '../new-repository.ts'

/** An entry of a snapshot: its path, and the object that it needs, which need others. */
export interface KnownEntry {
  path: string
  oid: string
  kind: Entry['kind']
}

export interface KnownSnapshot {
  oid: string
  channel: string
  /** Path of its tag's main file, and of its fragments. */
  tag: string
  fragments: string[]
  kid: string
  entries: KnownEntry[]
}

/** A sound repository and all that is in it, read before anything is damaged. */
export interface KnownRepository {
  test: TestRepository
  /** The objects that each object needs directly. */
  needs: Map<string, string[]>
  snapshots: KnownSnapshot[]
  /** Bytes of every file below the repository's root. */
  files: Map<string, Buffer>
  /** Content of the files and targets of the links that were saved, by path without leading slash. */
  content: Map<string, Buffer>
}

/** Three snapshots of two keys that share most of what they hold, and two objects that nobody needs. */
export async function makeKnownRepository(): Promise<KnownRepository> {
  const test = await newRepository()
  const root = path.join(test.folder, 'tree')
  const content = new Map<string, Buffer>()
  const write = (name: string, bytes: Buffer): void => {
    const file = path.join(root, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, bytes)
    content.set(file.slice(1), bytes)
  }
  for (const name of ['a/1', 'a/2', 'a/b/3', 'a/b/4', 'c/5', 'c/d/e/6', '7'])
    write(name, Buffer.from(`content of ${name}`))
  write('c/same', Buffer.from('content of a/1'))
  write('long', Buffer.concat([Buffer.alloc(1 << 20, 'x'), Buffer.alloc(8 << 20), Buffer.from('end')]))
  write('empty', Buffer.alloc(0))
  fs.symlinkSync('../7', path.join(root, 'a/link'))
  content.set(path.join(root, 'a/link').slice(1), Buffer.from('../7'))

  const writer = test.derive('WriteOnly')
  const save = async (channel: string, keys = test.master): Promise<void> => {
    await saveSnapshot(await test.open(keys), { channel, paths: [root], threads: 1 }, { warning: () => undefined })
  }
  await save('first')
  write('c/d/new', Buffer.from('new content'))
  await save('second', writer)
  write('8', Buffer.from('newer'))
  await save('third with a long name '.repeat(9), writer)
  const repository = await test.open()
  await repository.writeObject(0, Buffer.from('needed by nobody'))
  await repository.writeObject(4, Buffer.from('nor this'))
  return { test, content, files: filesBelow(test.root), ...(await readAll(repository, test.root)) }
}

/** Every file below a folder with its bytes, by its path from there. */
export function filesBelow(root: string): Map<string, Buffer> {
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return new Map(files.map((file) => [path.relative(root, file), fs.readFileSync(file)]))
}

async function readAll(repository: Repository, root: string): Promise<Pick<KnownRepository, 'needs' | 'snapshots'>> {
  const needs = new Map<string, string[]>()
  const snapshots: KnownSnapshot[] = []
  const read = async (id: ObjectId): Promise<{ type: number; content: Uint8Array }> => {
    const { type, content } = await repository.readObject(id)
    if (type === 1) {
      const { chunks } = decodeChunkList(content)
      needs.set(
        formatObjectId(id),
        Array.from(chunks, ({ hash }) => formatObjectId({ catalog: 'R', hash }))
      )
    }
    return { type, content }
  }
  const walk = async (children: readonly Entry[], above: string, entries: KnownEntry[]): Promise<string[]> => {
    const oids: string[] = []
    for (const { name, hash, kind } of children) {
      const id: ObjectId = { catalog: kind === 'directory' ? 'M' : 'R', hash }
      const oid = formatObjectId(id)
      const entryPath = above + name.toString()
      oids.push(oid)
      entries.push({ path: entryPath, oid, kind })
      if (!needs.has(oid)) needs.set(oid, [])
      const { content } = await read(id)
      if (kind !== 'directory') continue
      needs.set(oid, await walk(decodeDirectory(content)!.children, `${entryPath}/`, entries))
    }
    return oids
  }
  const { tags } = await repository.tags()
  const fragments = fs.readdirSync(path.join(root, 'tags/P'))
  for (const { id, channel, path: tag, kid } of tags) {
    const entries: KnownEntry[] = []
    const { content } = await repository.readObject(id)
    needs.set(formatObjectId(id), await walk(decodeSnapshot(content).children, '', entries))
    snapshots.push({
      oid: formatObjectId(id),
      channel,
      tag,
      fragments: [],
      kid: kid.toString('hex').toUpperCase(),
      entries
    })
  }
  await nameFragments(repository, root, fragments, snapshots)
  return { needs, snapshots }
}

/** Finds out whose the fragments are by taking each away. */
async function nameFragments(
  repository: Repository,
  root: string,
  fragments: readonly string[],
  snapshots: readonly KnownSnapshot[]
): Promise<void> {
  for (const name of fragments) {
    fs.rmSync(path.join(root, 'tags/P', name))
    const { problems } = await repository.tags()
    fs.writeFileSync(path.join(root, 'tags/P', name), '')
    snapshots.find(({ tag }) => tag === problems[0]!.path)!.fragments.push(`tags/P/${name}`)
  }
}
