import { encodeDirectory } from '../directory-object.ts'
import type { Entry } from '../../src/format/entry.ts'
import type { ObjectId } from '../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../src/format/object-type.ts'
import { encodeSnapshot } from '../../src/format/snapshot.ts'
import type { Repository } from '../../src/repository/repository.ts'
import { craftEntry, craftFile } from './restore/restoring.ts'

/** Publishes a snapshot of one folder whose sums are right as far as folders go; `counts` are those below that folder. */
export async function publishFolder(
  repository: Repository,
  channel: string,
  folder: Entry,
  counts: { size: number; entries: number } = { size: 0, entries: 0 }
): Promise<ObjectId> {
  const sums = { time: 1, channel, size: counts.size, entries: counts.entries + 1, stored: 0, added: 0 }
  const { id, stored } = await repository.writeObject(
    OBJECT_TYPES.snapshot,
    encodeSnapshot({ ...sums, children: [folder] })
  )
  await repository.publish({ id, ...sums, stored, added: stored })
  return id
}

/** Folders inside each other with a file of 7 bytes in the last, as the entry of the outermost. */
export async function craftDeep(
  repository: Repository,
  depth: number,
  name = 'x'
): Promise<{ folder: Entry; counts: { size: number; entries: number } }> {
  let entry = craftEntry({ name: 'file', id: await craftFile(repository, 'content'), size: 7 })
  for (let level = 0; level < depth; level++) {
    const directory = encodeDirectory({ size: 7, entries: level + 1, children: [entry] })
    const { id } = await repository.writeObject(OBJECT_TYPES.directory, directory)
    entry = craftEntry({ name, id, size: level === 0 ? 0 : 1 })
  }
  return { folder: entry, counts: { size: 7, entries: depth } }
}

/** A folder that holds another one twice, which holds another one twice, and so on: 2 to the power of `depth` in so many blobs. */
export async function craftDoubling(repository: Repository, depth: number, innermost: Entry[] = []): Promise<Entry> {
  let children = innermost
  for (let level = 0; level < depth; level++) {
    const directory = encodeDirectory({ size: 0, entries: 0, children })
    const { id } = await repository.writeObject(OBJECT_TYPES.directory, directory)
    children = ['a', 'b'].map((name) => craftEntry({ name, id, size: level === 0 ? 0 : 2 }))
  }
  return children[0]!
}
