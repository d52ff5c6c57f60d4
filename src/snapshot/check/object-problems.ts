import { FormatError } from '../../errors.ts'
import { MAX_CHUNK_SIZE, decodeChunkList, type ChunkList } from '../../format/chunk-list.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import type { FoundObject } from '../read/tasks.ts'
import { openDirectory } from '../read/tree.ts'
import type { CheckOutcome, DirectorySums } from './table.ts'

/** A file that is no longer than this has no chunk list (docs/format.md section 7). */
const MAYBE_CHUNKED = 1024 * 1024

/**
 * Whether a blob may be the chunk list of a file, by its bytes on disk alone. Chunks but the last have 1 MiB or more, which
 * bounds the length of the list.
 */
export function mayBeList(fileSize: number, stored: number): boolean {
  return fileSize > MAYBE_CHUNKED && stored <= 1024 + 64 * Math.ceil(fileSize / MAYBE_CHUNKED)
}

/** The chunk list in an object. @throws FormatError, which names the object, when it is damaged */
export function decodeList(id: ObjectId, content: Uint8Array): ChunkList {
  try {
    return decodeChunkList(content)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    throw new FormatError(`Object ${formatObjectId(id)} is damaged: ${error.message}`, { cause: error })
  }
}

/** Reads a directory that no snapshot needs to its end; nothing above asks for its sums. */
export function unusedSums(id: ObjectId, { type, content = new Uint8Array(0) }: FoundObject): DirectorySums {
  const directory = openDirectory({ id, type, content })
  let subfolders = 0
  for (const entry of directory?.children ?? []) if (entry.kind === 'directory' && entry.stated) subfolders++
  return { entries: directory?.entries ?? 0, counted: 0, subfolders, listed: directory !== undefined }
}

/** @throws FormatError when no chunk has such a length in bytes */
export function checkChunk(id: ObjectId, length: number): void {
  if (length > 0 && length <= MAX_CHUNK_SIZE) return
  throw new FormatError(`Object ${formatObjectId(id)} is damaged: a chunk of ${length} bytes`)
}

/** @throws FormatError when no link can have this target */
export function checkLink(id: ObjectId, target: Uint8Array): void {
  if (target.length > 0 && !target.includes(0)) return
  throw new FormatError(`Object ${formatObjectId(id)} is damaged: the target of a link is not a path`)
}

/** What is wrong with a chunk as a part of a file, in words. */
export function chunkProblem(id: ObjectId, offset: number, length: number, outcome: CheckOutcome): string | undefined {
  if ('problem' in outcome) return `${outcome.problem} (the chunk at ${offset} of a file)`
  if (outcome.kind === 'content') return undefined
  if (outcome.kind !== 'chunk') return `Object ${formatObjectId(id)} is a ${outcome.kind}, not a chunk`
  if (outcome.size === length) return undefined
  return `Chunk ${formatObjectId(id)} has ${outcome.size} bytes, the chunk list says ${length}`
}
