import { FormatError, RekkordError } from '../../errors.ts'
import { MAX_CHUNK_SIZE } from '../../format/chunk-list.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { objectKind, objectTypeName } from '../../format/object-type.ts'
import type { RestoredChunk, RestoreChunkTask } from './tasks.ts'
import { readBlob } from '../read/thread-objects.ts'
import { restoreProblem } from './problem.ts'
import { writeSparse } from './write.ts'
import type { WorkerState } from '../worker-state.ts'

/** Writes one chunk of a big file, which the main thread has opened and given its length, and will close. */
export async function restoreChunk(state: WorkerState, task: RestoreChunkTask): Promise<RestoredChunk> {
  try {
    await writeChunk(state, task.descriptor, Buffer.from(task.hash, 'latin1'), task.offset, task.length)
    return { problem: undefined }
  } catch (error) {
    return { problem: restoreProblem(error) }
  }
}

/**
 * Writes one chunk of a file to its place.
 * @throws RekkordError when the chunk is missing, damaged or of another length; the system's error
 */
export async function writeChunk(
  state: WorkerState,
  descriptor: number,
  hash: Buffer,
  offset: number,
  length: number
): Promise<void> {
  const id: ObjectId = { catalog: 'R', hash }
  const blob = await readBlob(state.storage, id)
  if (blob instanceof RekkordError) throw blob
  const { type, content } = state.codec.open(id, blob, MAX_CHUNK_SIZE)
  if (objectKind(type) !== 'chunk') throw new FormatError(`one of its chunks is a ${objectTypeName(type)}`)
  if (content.length !== length) throw new FormatError(`a chunk has ${content.length} bytes instead of ${length}`)
  writeSparse(descriptor, content, offset)
}
