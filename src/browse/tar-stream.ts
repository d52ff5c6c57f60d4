import { RekkordError } from '../errors.ts'
import { displayPath, type BytePath } from '../files/path.ts'
import type { Entry } from '../format/entry.ts'
import type { Repository } from '../repository/repository.ts'
import type { Target } from '../snapshot/read/identifier.ts'
import { listChildren, type ListedEntry } from '../snapshot/read/list.ts'
import { openFile, type FileContent } from '../snapshot/read/file.ts'
import { TAR_END, tarHeader, tarPadding } from './tar.ts'

/** Files that are asked for before their turn where the storage answers several requests at once, and bytes of them. */
const MAX_AHEAD = 16
const MAX_AHEAD_BYTES = 32 * 1024 * 1024

/** Bytes that small pieces are gathered to. */
const PIECE = 64 * 1024

interface Opened {
  listed: ListedEntry
  /** Bytes that wait in memory at the most. */
  weight: number
  content: Promise<FileContent> | undefined
}

/**
 * A tar archive of a snapshot or folder, piece by piece; memory does not grow with it. Every piece is checked against its hash.
 *
 * @param name what the folder is called in the archive; the paths of a snapshot are as they were saved, without their first slash
 * @param onLeftOut told of what has no content to give: devices, pipes, sockets, and what could not be read when it was saved
 * @throws RekkordError when something is damaged: who reads it must not take the archive for whole
 */
export async function* tarStream(
  repository: Repository,
  target: Target,
  name: BytePath,
  onLeftOut: (path: BytePath) => void
): AsyncGenerator<Uint8Array, undefined> {
  yield* gathered(tarPieces(repository, target, name, onLeftOut))
  return undefined
}

async function* tarPieces(
  repository: Repository,
  target: Target,
  name: BytePath,
  onLeftOut: (path: BytePath) => void
): AsyncGenerator<Uint8Array, undefined> {
  const isFolder = target.kind === 'directory'
  if (isFolder && target.entry !== undefined) yield headerOf(name, target.entry, 'directory', 0)
  const listener = {
    warning: (message: string): never => {
      throw new RekkordError('damaged', message)
    }
  }
  for await (const { listed, content } of openedAhead(repository, listChildren(repository, target, true, listener))) {
    const { entry } = listed
    const path = isFolder ? `${name}/${listed.path}` : listed.path
    if (!entry.stated || !entry.readable || entry.kind === 'other') {
      onLeftOut(path)
    } else if (entry.kind === 'directory') {
      yield headerOf(path, entry, 'directory', 0)
    } else {
      yield* contentOf(path, entry, await content!)
    }
  }
  yield TAR_END
  return undefined
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
  return tarHeader({ kind, path, size, mode, uid, gid, mtime, target })
}

/** Opens files and links as they are listed, and some before their turn. */
async function* openedAhead(
  repository: Repository,
  entries: AsyncIterable<ListedEntry>
): AsyncGenerator<Opened, undefined> {
  const count = repository.storage.traits.overlaps ? MAX_AHEAD : 0
  const waiting: Opened[] = []
  let bytes = 0
  for await (const listed of entries) {
    const opened = open(repository, listed)
    waiting.push(opened)
    bytes += opened.weight
    while (waiting.length > count || bytes > MAX_AHEAD_BYTES) {
      const first = waiting.shift()!
      bytes -= first.weight
      yield first
    }
  }
  yield* waiting
  return undefined
}

function open(repository: Repository, listed: ListedEntry): Opened {
  const { path, entry, id } = listed
  if (id === undefined || (entry.kind !== 'file' && entry.kind !== 'link'))
    return { listed, weight: 0, content: undefined }
  const content = openFile(repository, { kind: entry.kind, id, entry, path })
  // Who waits for it learns of a failure; when nobody does any more, it is none
  content.catch(() => undefined)
  return { listed, weight: entry.size, content }
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
