import { RekkordError } from '../errors.ts'
import type { BytePath } from '../files/path.ts'
import type { Entry } from '../format/entry.ts'
import { formatObjectId, isObjectId, parseObjectId, type ObjectId } from '../format/object-id.ts'
import { resolvePath, type Target } from '../snapshot/read/identifier.ts'
import { listedEntry, type ListedEntry } from '../snapshot/read/list.ts'
import { openDirectory, readTreeObject } from '../snapshot/read/tree.ts'
import type { BrowseContext } from './context.ts'
import type { FolderSize } from './folder-sizes.ts'

/** A child of a folder, with what it holds. */
export interface Child {
  listed: ListedEntry
  /** From the snapshot on. */
  path: BytePath
  /** The size of a file, or of a folder as far as it has been read; undefined while it has not been, and for what has none. */
  held: FolderSize | 'damaged' | undefined
}

/** A snapshot, or a folder in it. */
export interface Folder {
  /** The object that paths begin in: a snapshot, or a folder that no snapshot was named for. */
  oid: string
  path: BytePath
  target: Target
  size: number
  entries: number
  children: Child[]
  /** Whether the sizes of all folders are known. */
  isComplete: boolean
  /** Whether it has more children than these. */
  isCut: boolean
}

/** Children of a folder that are looked at, in some 100 MB: pages sort them, and people do not read so many. */
export const MAX_CHILDREN = 50_000

/** The object of a text from outside. @throws RekkordError of code `usage` when it is none */
export function objectIdOf(text: string | undefined): ObjectId {
  if (text === undefined || !isObjectId(text)) throw new RekkordError('usage', 'The address names no object')
  return parseObjectId(text)
}

/**
 * Reads a folder. Only the headers of the folders in it are read, and only for so long.
 * @param milliseconds that sizes of folders are waited for
 * @throws RekkordError when it is not there or damaged, or is no folder
 */
export async function readFolder(
  { repository, sizes }: BrowseContext,
  id: ObjectId,
  path: BytePath,
  milliseconds: number
): Promise<Folder> {
  const target = await resolvePath(repository, id, path)
  const { size, entries, children: all } = await openFolder(repository, target)
  const listed: ListedEntry[] = []
  let isCut = false
  for (const entry of all) {
    isCut = listed.length === MAX_CHILDREN
    if (isCut) break
    listed.push(listedEntry(entry, { path: '', depth: 0 }))
  }
  const isComplete = await sizes.load(listed.flatMap(folderId), milliseconds)
  const children = listed.map((child) => ({
    listed: child,
    path: target.kind === 'snapshot' || path === '' ? child.path : `${path}/${child.path}`,
    held: heldBy(child, sizes)
  }))
  return { oid: formatObjectId(id), path, target, size, entries, children, isComplete, isCut }
}

/** What a folder says it holds, and its children; it is read once, as it may be large. */
async function openFolder(
  repository: BrowseContext['repository'],
  target: Target
): Promise<FolderSize & { children: Iterable<Entry> }> {
  if (target.kind === 'snapshot') return target.snapshot
  if (target.kind !== 'directory') throw new RekkordError('usage', 'What is at this path is no folder')
  const directory = target.id && openDirectory(await readTreeObject(repository, target.id))
  return directory ?? { size: 0, entries: 0, children: [] }
}

function folderId({ entry, id }: ListedEntry): ObjectId[] {
  return entry.kind === 'directory' && id !== undefined ? [id] : []
}

function heldBy({ entry, id }: ListedEntry, sizes: BrowseContext['sizes']): Child['held'] {
  if (entry.kind === 'file') return { size: entry.size, entries: 1 }
  return entry.kind === 'directory' && id !== undefined ? sizes.get(id) : undefined
}

/** Bytes that a child holds, as far as they are known. */
export function sizeOf({ held }: Child): number {
  return typeof held === 'object' ? held.size : 0
}
