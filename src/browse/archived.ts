import { prefetch } from '../async/prefetch.ts'
import { Turns } from '../async/turns.ts'
import { RekkordError } from '../errors.ts'
import { displayPath, type BytePath } from '../files/path.ts'
import type { Entry } from '../format/entry.ts'
import type { Repository } from '../repository/repository.ts'
import type { Target } from '../snapshot/read/identifier.ts'
import { listChildren, type ListedEntry } from '../snapshot/read/list.ts'
import { openFile, type FileContent } from '../snapshot/read/file.ts'
import { planRoots } from '../snapshot/restore/roots.ts'

/** Files that are asked for before their turn where the storage answers several requests at once, and bytes of them. */
const MAX_AHEAD = 16
const MAX_AHEAD_BYTES = 32 * 1024 * 1024

/** Told of what is not in an archive, and why, as the end of a sentence. */
export type ArchiveListener = (path: BytePath, why: string) => void

/** Bits of a file that make it run with the rights of its owner or group. */
const RUN_AS_OTHER = 0o6000

/** Something that an archive holds. */
export interface Archived {
  /** In the archive. */
  path: BytePath
  kind: 'directory' | 'file' | 'link'
  /** Without set-user-id and set-group-id bits of files. */
  mode: number
  uid: number
  gid: number
  /** Unix milliseconds. */
  mtime: number
  /** Bytes of a file. */
  size: number
  /** What a file holds; of others nothing. */
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** Where a link leads. */
  target: BytePath
}

interface Opened {
  listed: ListedEntry
  content: FileContent | undefined
}

/**
 * What an archive of a snapshot or folder holds, one after the other; memory does not grow with it. Every piece is checked against its
 * hash, and has to be read before the next one. A saved path that lies in another one comes with that, or is left out where it is something else there: what is behind a
 * link in an archive would be written to where the link leads. Files have no set-user-id and set-group-id bits, as the user who
 * unpacks the archive owns them.
 *
 * @param name what the folder is called in the archive; the paths of a snapshot are as they were saved, without their first slash
 * @param onLeftOut receives what is not in the archive, and why
 * @throws RekkordError when something is damaged: its reader must not take the archive for whole
 */
export async function* archived(
  repository: Repository,
  target: Target,
  name: BytePath,
  onLeftOut: ArchiveListener
): AsyncGenerator<Archived, undefined> {
  const isFolder = target.kind === 'directory'
  if (isFolder && target.entry !== undefined) yield folderOf(name, target.entry)
  const listener = {
    warning: (message: string): never => {
      throw new RekkordError('damaged', message)
    }
  }
  const entries = listChildren(repository, await separateRoots(repository, target, onLeftOut), true, listener)
  for await (const { listed, content } of openedAhead(repository, entries)) {
    const { entry } = listed
    const path = isFolder ? `${name}/${listed.path}` : listed.path
    if (!entry.stated || !entry.readable || entry.kind === 'other') onLeftOut(path, 'it has no content that was saved')
    else if (entry.kind === 'directory') yield folderOf(path, entry)
    else yield await contentOf(path, entry, content!)
  }
  return undefined
}

/** A snapshot with those of its saved paths that do not lie in each other; anything else as it is. */
async function separateRoots(repository: Repository, target: Target, onLeftOut: ArchiveListener): Promise<Target> {
  if (target.kind !== 'snapshot') return target
  const turns = new Turns()
  const { roots, conflicts } = await planRoots(repository, target.snapshot, () => turns.next())
  for (const { name, within } of conflicts) {
    onLeftOut(name, `it lies in ${displayPath(within)} as well, where it is something else: download it by itself`)
  }
  return { ...target, snapshot: { ...target.snapshot, children: roots.map(({ entry }) => entry) } }
}

function folderOf(path: BytePath, { mode, uid, gid, mtime }: Entry): Archived {
  return { path, kind: 'directory', mode, uid, gid, mtime, size: 0, pieces: [], target: '' }
}

async function contentOf(path: BytePath, entry: Entry, content: FileContent): Promise<Archived> {
  const { uid, gid, mtime } = entry
  const common = { path, mode: entry.mode & ~RUN_AS_OTHER, uid, gid, mtime }
  if (content.kind === 'file') {
    return { ...common, kind: 'file', size: content.size, pieces: content.pieces, target: '' }
  }
  const target = Buffer.concat(await Array.fromAsync(content.pieces)).toString('latin1')
  if (target === '' || target.includes('\0')) {
    throw new RekkordError('damaged', `The link ${displayPath(path)} has a target that no link can have`)
  }
  return { ...common, kind: 'link', size: 0, pieces: [], target }
}

/** Opens files and links as they are listed, and some before their turn. */
async function* openedAhead(
  repository: Repository,
  entries: AsyncIterable<ListedEntry>
): AsyncGenerator<Opened, undefined> {
  const count = repository.storage.traits.overlaps ? MAX_AHEAD + 1 : 1
  const weight = ({ entry }: ListedEntry): number => (entry.kind === 'file' ? entry.size : 0)
  const open = (listed: ListedEntry): Promise<FileContent | undefined> => openContent(repository, listed)
  const opened = prefetch(entries, open, { count, weight, maxWeight: MAX_AHEAD_BYTES })
  for await (const { item: listed, result: content } of opened) yield { listed, content }
  return undefined
}

async function openContent(repository: Repository, { path, entry, id }: ListedEntry): Promise<FileContent | undefined> {
  if (id === undefined || (entry.kind !== 'file' && entry.kind !== 'link')) return undefined
  return openFile(repository, { kind: entry.kind, id, entry, path })
}
