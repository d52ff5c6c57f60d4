import { FormatError, RekkordError } from '../../errors.ts'
import { displayPath, joinPath, type BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import type { ReadListener, Target } from './identifier.ts'
import { entryName, entryObjectId, MAX_DEPTH, openDirectory, readTreeObject } from './tree.ts'

/** Bytes of the directories at the most that a place in a listing lies in. */
const MOST_ABOVE = 1024 * 1024 * 1024

/** A file, folder, link or other thing in a listing. */
export interface ListedEntry {
  /** From the listed object on; in a snapshot it begins with the saved path. */
  path: BytePath
  /** The last part of the path; a saved path's is the whole. */
  name: BytePath
  /** 0 for what lies directly in the listed object. */
  depth: number
  /** Kind and metadata as they are stored; a folder's size is its number of direct sub-folders. */
  entry: Entry
  /** Undefined for a thing without content: a device, pipe or socket, or what could not be read when it was saved. */
  id: ObjectId | undefined
}

/**
 * Lists what is in a snapshot or a folder, or a file by itself, each folder followed by what is in it when `recursive`. Entries keep their
 * stored order. Every directory object is checked against its hash.
 *
 * @param listener told of folders that are missing or damaged, which are listed without content
 * @param skip says of which folders the content is left out
 * @throws RekkordError of code `usage` when the target is a file's object alone, `key` when the key cannot read, `damaged` when
 *   the target itself is
 */
export async function* listChildren(
  repository: Repository,
  target: Target,
  recursive: boolean,
  listener: ReadListener,
  skip: (folder: ListedEntry) => boolean = () => false
): AsyncGenerator<ListedEntry, undefined> {
  for await (const entry of listRoot(repository, target)) {
    yield entry
    if (recursive) yield* listBelow(repository, entry, listener, skip, MOST_ABOVE)
  }
  return undefined
}

async function* listRoot(repository: Repository, target: Target): AsyncGenerator<ListedEntry, undefined> {
  if (target.kind === 'snapshot') {
    for (const entry of target.snapshot.children) yield listed(entry, '', 0)
    return undefined
  }
  if (target.kind !== 'directory') {
    if (target.entry === undefined) {
      throw new RekkordError('usage', `The object is a ${target.kind}, which has neither name nor metadata by itself`)
    }
    yield { path: target.path, name: entryName(target.entry), depth: 0, entry: target.entry, id: target.id }
    return undefined
  }
  if (target.id === undefined) return undefined
  for (const entry of openDirectory(await readTreeObject(repository, target.id))?.children ?? []) {
    yield listed(entry, '', 0)
  }
  return undefined
}

async function* listBelow(
  repository: Repository,
  folder: ListedEntry,
  listener: ReadListener,
  skip: (folder: ListedEntry) => boolean,
  room: number
): AsyncGenerator<ListedEntry, undefined> {
  const { path, depth, entry, id } = folder
  if (entry.kind !== 'directory' || id === undefined || skip(folder)) return undefined
  if (depth >= MAX_DEPTH) throw new FormatError(`${displayPath(path)} has more than ${MAX_DEPTH} folders above it`)
  try {
    const object = await readTreeObject(repository, id, room)
    for (const child of openDirectory(object)?.children ?? []) {
      const below = listed(child, path, depth + 1)
      yield below
      yield* listBelow(repository, below, listener, skip, room - object.content.length)
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    listener.warning(`${displayPath(path)} cannot be listed: ${error.message}`)
  }
  return undefined
}

function listed(entry: Entry, folder: BytePath, depth: number): ListedEntry {
  const name = entryName(entry)
  return { path: folder === '' ? name : joinPath(folder, name), name, depth, entry, id: entryObjectId(entry) }
}
