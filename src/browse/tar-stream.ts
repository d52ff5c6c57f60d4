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
import { TAR_END, tarHeader, tarPadding } from './tar.ts'

/** Files that are asked for before their turn where the storage answers several requests at once, and bytes of them. */
const MAX_AHEAD = 16
const MAX_AHEAD_BYTES = 32 * 1024 * 1024

/** Bytes that small pieces are gathered to. */
const PIECE = 64 * 1024

/** Told of what is not in an archive, and why, as the end of a sentence. */
export type ArchiveListener = (path: BytePath, why: string) => void

/** Bits of a file that make it run with the rights of its owner or group. */
const RUN_AS_OTHER = 0o6000

interface Opened {
  listed: ListedEntry
  content: FileContent | undefined
}

/**
 * A tar archive of a snapshot or folder, piece by piece; memory does not grow with it. Every piece is checked against its hash.
 * A saved path that lies in another one comes with that, or is left out where it is something else there: what is behind a
 * link in an archive would be written to where the link leads. Files have no set-user-id and set-group-id bits, as whoever
 * unpacks the archive owns them.
 *
 * @param name what the folder is called in the archive; the paths of a snapshot are as they were saved, without their first slash
 * @param onLeftOut told of what is not in the archive, and why
 * @throws RekkordError when something is damaged: who reads it must not take the archive for whole
 */
export async function* tarStream(
  repository: Repository,
  target: Target,
  name: BytePath,
  onLeftOut: ArchiveListener
): AsyncGenerator<Uint8Array, undefined> {
  yield* gathered(tarPieces(repository, target, name, onLeftOut))
  return undefined
}

async function* tarPieces(
  repository: Repository,
  target: Target,
  name: BytePath,
  onLeftOut: ArchiveListener
): AsyncGenerator<Uint8Array, undefined> {
  const isFolder = target.kind === 'directory'
  if (isFolder && target.entry !== undefined) yield headerOf(name, target.entry, 'directory', 0)
  const listener = {
    warning: (message: string): never => {
      throw new RekkordError('damaged', message)
    }
  }
  const entries = listChildren(repository, await separateRoots(repository, target, onLeftOut), true, listener)
  for await (const { listed, content } of openedAhead(repository, entries)) {
    const { entry } = listed
    const path = isFolder ? `${name}/${listed.path}` : listed.path
    if (!entry.stated || !entry.readable || entry.kind === 'other') {
      onLeftOut(path, 'it has no content that was saved')
    } else if (entry.kind === 'directory') {
      yield headerOf(path, entry, 'directory', 0)
    } else {
      yield* contentOf(path, entry, content!)
    }
  }
  yield TAR_END
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

async function* contentOf(path: BytePath, entry: Entry, content: FileContent): AsyncGenerator<Uint8Array, undefined> {
  if (content.kind === 'file') {
    yield headerOf(path, entry, 'file', content.size)
    yield* content.pieces
    yield tarPadding(content.size)
    return undefined
  }
  const target = Buffer.concat(await Array.fromAsync(content.pieces)).toString('latin1')
  if (target === '' || target.includes('\0')) {
    throw new RekkordError('damaged', `The link ${displayPath(path)} has a target that no link can have`)
  }
  yield headerOf(path, entry, 'link', 0, target)
  return undefined
}

function headerOf(
  path: BytePath,
  { mode, uid, gid, mtime }: Entry,
  kind: 'file' | 'directory' | 'link',
  size: number,
  target = ''
): Uint8Array {
  const own = kind === 'directory' ? mode : mode & ~RUN_AS_OTHER
  return tarHeader({ kind, path, size, mode: own, uid, gid, mtime, target })
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

async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  let small: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    small.push(piece)
    size += piece.length
    if (size < PIECE) continue
    yield small.length === 1 ? piece : Buffer.concat(small, size)
    small = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(small, size)
  return undefined
}
