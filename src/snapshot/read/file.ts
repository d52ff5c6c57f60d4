import { prefetch } from '../../async/prefetch.ts'
import { FormatError, RekkordError } from '../../errors.ts'
import { displayPath } from '../../files/path.ts'
import { MAX_CHUNK_SIZE, decodeChunkList, type ChunkReference, type ChunkReferences } from '../../format/chunk-list.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { objectKind, objectTypeName } from '../../format/object-type.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Target } from './identifier.ts'

/** Chunks that are asked for before their turn, of 8 MiB at the most each. */
const CHUNKS_AHEAD = 4

/** The content of a file, or the target of a link. */
export interface FileContent {
  kind: 'file' | 'link'
  id: ObjectId
  /** Bytes. */
  size: number
  /** The bytes in their order, each piece checked against its hash. Throws FormatError where one is missing or damaged. */
  pieces: AsyncIterable<Uint8Array>
}

/**
 * Opens a file of a snapshot to read it from start to end; memory does not grow with its size.
 *
 * @throws RekkordError of code `usage` when the target is no file or link, `key` when the key cannot read, `damaged` when
 *   its first object is missing or damaged
 */
export async function openFile(repository: Repository, target: Target): Promise<FileContent> {
  repository.requireRead()
  if (target.kind === 'snapshot' || target.kind === 'directory' || target.kind === 'other') {
    const what = { snapshot: 'snapshot', directory: 'folder', other: 'device, pipe or socket' }[target.kind]
    throw new RekkordError('usage', `Only files and links have content to show; this is a ${what}`)
  }
  const { id, kind, path } = target
  if (id === undefined) throw new RekkordError('usage', `${displayPath(path)} could not be read when it was saved`)
  const { type, content } = await repository.readObject(id)
  const found = objectKind(type)
  if (kind === 'link' && found === 'link') return { kind, id, size: content.length, pieces: one(content) }
  if (kind === 'file' && found === 'chunk') return { kind, id, size: content.length, pieces: one(content) }
  if (kind !== 'file' || found !== 'file')
    throw new FormatError(`The object is a ${objectTypeName(type)}, not a ${kind}`)
  const { size, chunks } = decodeChunkList(content)
  return { kind, id, size, pieces: readChunks(repository, chunks) }
}

async function* one(content: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  yield content
  return undefined
}

async function* readChunks(repository: Repository, chunks: ChunkReferences): AsyncGenerator<Uint8Array, undefined> {
  const count = repository.storage.traits.overlaps ? CHUNKS_AHEAD : 1
  for await (const { result } of prefetch(chunks, (chunk) => readChunk(repository, chunk), { count })) yield result
  return undefined
}

async function readChunk(repository: Repository, { length, hash }: ChunkReference): Promise<Uint8Array> {
  const { type, content } = await repository.readObject({ catalog: 'R', hash }, MAX_CHUNK_SIZE)
  if (objectKind(type) !== 'chunk') throw new FormatError(`an object is a ${objectTypeName(type)}, not a chunk`)
  if (content.length !== length) throw new FormatError(`a chunk has ${content.length} bytes instead of ${length}`)
  return content
}
