import { Turns } from '../../async/turns.ts'
import { RekkordError, type FormatError } from '../../errors.ts'
import { displayPath, joinPath, type BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import { walkEntries, type FolderPlace, type TreeVisitor } from '../walk.ts'
import type { ReadListener, Target } from './identifier.ts'
import { repositorySource } from './repository-source.ts'
import { entryName, entryObjectId, openDirectory, readTreeObject } from './tree.ts'

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

/** Where something is listed: the path of its folder, and the folders above it. */
interface Listing {
  path: BytePath
  depth: number
}

const TOP: Listing = { path: '', depth: 0 }

/**
 * Lists what is in a snapshot or a folder, or a file by itself, each folder followed by what is in it when `recursive`. Entries keep their
 * stored order. Every directory object is checked against its hash.
 *
 * @param listener called for folders that are missing or damaged, which are listed without content
 * @param signal ends it
 * @throws RekkordError of code `usage` when the target is a file's object alone, `key` when the key cannot read, `damaged` when
 *   the target itself is, the reason of `signal` when it aborts
 */
export async function* listChildren(
  repository: Repository,
  target: Target,
  recursive: boolean,
  listener: ReadListener,
  signal?: AbortSignal
): AsyncGenerator<ListedEntry, undefined> {
  if (target.kind !== 'snapshot' && target.kind !== 'directory') {
    if (target.entry === undefined) {
      throw new RekkordError('usage', `The object is a ${target.kind}, which has neither name nor metadata by itself`)
    }
    yield { path: target.path, name: entryName(target.entry), depth: 0, entry: target.entry, id: target.id }
    return undefined
  }
  const options = { source: repositorySource(repository), order: 'stored' } as const
  yield* walkEntries(await childrenOf(repository, target), TOP, new Lister(recursive, listener, signal), options)
  return undefined
}

/** The entries of a snapshot or folder. @throws RekkordError when it is damaged, or cannot be read */
export async function childrenOf(
  repository: Repository,
  target: Extract<Target, { kind: 'snapshot' }> | { id: ObjectId | undefined }
): Promise<Iterable<Entry>> {
  if ('snapshot' in target) return target.snapshot.children
  if (target.id === undefined) return []
  return openDirectory(await readTreeObject(repository, target.id))?.children ?? []
}

class Lister implements TreeVisitor<Listing, ListedEntry> {
  readonly #recursive: boolean
  readonly #listener: ReadListener
  readonly #turns: Turns

  constructor(recursive: boolean, listener: ReadListener, signal: AbortSignal | undefined) {
    this.#recursive = recursive
    this.#listener = listener
    this.#turns = new Turns(signal)
  }

  pace(): Promise<void> | undefined {
    return this.#turns.areDue ? this.#turns.take() : undefined
  }

  entry(entry: Entry, folder: Listing): ListedEntry {
    return listedEntry(entry, folder)
  }

  wants(): boolean {
    return this.#recursive
  }

  enter({ entry, parent }: FolderPlace<Listing>): Listing {
    const { path, depth } = listedEntry(entry!, parent)
    return { path, depth: depth + 1 }
  }

  fail({ entry, parent }: FolderPlace<Listing>, error: RekkordError): void {
    // A storage that fails would fail everywhere
    if (error.code !== 'damaged') throw error
    warnUnlisted(this.#listener, listedEntry(entry!, parent).path, error)
  }

  breakOff(folder: Listing, error: FormatError): void {
    if (folder === TOP) throw error
    warnUnlisted(this.#listener, folder.path, error)
  }
}

/** An entry as it is listed in a folder of this path, which has so many folders above it. */
export function listedEntry(entry: Entry, { path, depth }: Listing): ListedEntry {
  const name = entryName(entry)
  return { path: path === '' ? name : joinPath(path, name), name, depth, entry, id: entryObjectId(entry) }
}

/** Tells of a folder that is listed without content, or not with all of it. */
export function warnUnlisted(listener: ReadListener, path: BytePath, { message }: RekkordError): void {
  listener.warning(`${displayPath(path)} cannot be listed: ${message}`)
}
