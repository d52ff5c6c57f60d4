import { encodeDirectory } from '../directory-object.ts'
import type { Entry, EntryKind } from '../../src/format/entry.ts'
import type { ObjectId } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { encodeSnapshot } from '../../src/format/snapshot.ts'
import type { Repository } from '../../src/repository/repository.ts'

/** A folder that is stored: what stands for it in the one above. */
export interface StoredFolder {
  entry: Entry
  /** Bytes, and files, links and folders, below it. */
  size: number
  entries: number
}

export function entryOf(kind: EntryKind, name: string, id: ObjectId, size: number): Entry {
  const times = { mtime: 1_750_000_000_000, ctime: 0, atime: 0, btime: 0 }
  const owner = { uid: 0, gid: 0, mode: kind === 'directory' ? 0o755 : 0o644 }
  const flags = { stated: true, readable: true, hasAtime: false }
  return { hash: id.hash, kind, name: Buffer.from(name), extended: Buffer.alloc(0), size, ...flags, ...times, ...owner }
}

/** Stores a folder of files, all with the same content, and of folders. */
export async function storeFolder(
  repository: Repository,
  name: string,
  files: readonly Entry[],
  folders: readonly StoredFolder[] = []
): Promise<StoredFolder> {
  const size = sum(files.map((file) => file.size)) + sum(folders.map((folder) => folder.size))
  const entries = files.length + sum(folders.map((folder) => folder.entries + 1))
  const children = [...files, ...folders.map(({ entry }) => entry)].sort((a, b) => a.name.compare(b.name))
  const { id } = await repository.writeObject(OBJECT_TYPES.directory, encodeDirectory({ size, entries, children }))
  return { entry: entryOf('directory', name, id, folders.length), size, entries }
}

/** So many files called `file0`, `file1` and so on, whose content is one chunk. */
export async function manyFiles(repository: Repository, count: number): Promise<Entry[]> {
  const { id } = await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from('content'))
  return Array.from({ length: count }, (_, i) =>
    entryOf('file', `file${i}.${(i * 13) % 7}`, id, 1000 + ((i * 13) % 977))
  )
}

/** Publishes a snapshot of folders. */
export async function publishFolders(
  repository: Repository,
  channel: string,
  folders: readonly StoredFolder[],
  time: number
): Promise<ObjectId> {
  const size = sum(folders.map((folder) => folder.size))
  const entries = sum(folders.map((folder) => folder.entries + 1))
  const header = { time, size, stored: 1000, added: 1000, channel }
  const children = folders.map(({ entry }) => entry)
  const { id } = await repository.writeObject(OBJECT_TYPES.snapshot, encodeSnapshot({ ...header, entries, children }))
  await repository.publish({ ...header, id })
  return id
}

/** A snapshot of 100,000 files and more: 97 folders of 1,000, one of 3,000 files and one of 3,000 folders. */
export async function publishLargeSnapshot(repository: Repository): Promise<ObjectId> {
  const files = await manyFiles(repository, 3000)
  const folders: StoredFolder[] = []
  for (let i = 0; i < 97; i++) folders.push(await storeFolder(repository, `folder${i}`, files.slice(i, i + 1000)))
  const inner: StoredFolder[] = []
  for (let i = 0; i < 3000; i++)
    inner.push(await storeFolder(repository, `inner${i}`, files.slice(i % 2900, (i % 2900) + 1 + (i % 40))))
  folders.push(await storeFolder(repository, 'three thousand files', files))
  folders.push(await storeFolder(repository, 'three thousand folders', [], inner))
  return publishFolders(repository, 'large', [await storeFolder(repository, 'home', [], folders)], Date.now())
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
