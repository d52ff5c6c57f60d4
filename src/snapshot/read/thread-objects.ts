import { prefetch } from '../../async/prefetch.ts'
import { FormatError, RekkordError } from '../../errors.ts'
import { asBuffer } from '../../format/bytes.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import { objectKind } from '../../format/object-type.ts'
import { readBlob as readStoredBlob } from '../../repository/fossils.ts'
import type { Storage } from '../../storage/storage.ts'
import type { ReadObject, ReadObjectsTask } from './tasks.ts'
import type { WorkerState } from '../worker-state.ts'

/** Blobs that one worker has asked the storage for at a time: remote ones take their time to answer. */
const BLOBS_AHEAD = 8

/** Content of so many bytes ends a batch early, so that its result stays small. */
const MAX_RESULT_BYTES = 4 * 1024 * 1024

/**
 * Reads objects and checks their hashes. Content comes back for all but chunks: only their length is wanted.
 * `transfer` is the memory of the contents. The result may stop early when much content has gathered, yet has one object
 * at least.
 */
export async function readObjects(
  state: WorkerState,
  task: ReadObjectsTask
): Promise<{ result: ReadObject[]; transfer: ArrayBuffer[] }> {
  const result: ReadObject[] = []
  const transfer: ArrayBuffer[] = []
  let bytes = 0
  const ids = task.items.map(({ catalog, hash }) => ({ catalog, hash: Buffer.from(hash, 'latin1') }))
  for await (const { id, blob, isFossil } of readBlobs(state.storage, ids)) {
    const object = readObject(state, id, blob, task.maximum)
    if (isFossil && !('problem' in object)) object.isFossil = true
    result.push(object)
    if ('content' in object && object.content !== undefined) {
      transfer.push(object.content.buffer as ArrayBuffer)
      bytes += object.content.length
      if (bytes >= MAX_RESULT_BYTES) break
    }
  }
  return { result, transfer }
}

/** The blob of an object, or the error that reading it met. */
export type ReadBlob = Buffer | RekkordError

/** The same, with whether it was found among the fossils. */
interface FoundBlob {
  blob: ReadBlob
  isFossil: boolean
}

/** Blobs in the order of their objects; later ones are asked for while the first are in use. */
export async function* readBlobs(
  storage: Storage,
  ids: readonly ObjectId[]
): AsyncGenerator<FoundBlob & { id: ObjectId }, undefined> {
  const blobs = prefetch(ids, (id) => findBlob(storage, id), { count: BLOBS_AHEAD })
  for await (const { item: id, result } of blobs) yield { id, ...result }
  return undefined
}

/** Reads one blob; what the storage throws is handed on as a value. */
export async function readBlob(storage: Storage, id: ObjectId): Promise<ReadBlob> {
  return (await findBlob(storage, id)).blob
}

async function findBlob(storage: Storage, id: ObjectId): Promise<FoundBlob> {
  try {
    const found = await readStoredBlob(storage, id)
    return found ?? { blob: new FormatError(`Object ${formatObjectId(id)} is missing`), isFossil: false }
  } catch (error) {
    if (error instanceof RekkordError) return { blob: error, isFossil: false }
    throw error
  }
}

function readObject(state: WorkerState, id: ObjectId, blob: ReadBlob, maximum: number): ReadObject {
  try {
    if (blob instanceof RekkordError) throw blob
    const { type, content } = state.codec.open(id, blob, maximum)
    const copy = objectKind(type) === 'chunk' ? undefined : Uint8Array.prototype.slice.call(asBuffer(content))
    return { type, length: content.length, stored: blob.length, content: copy }
  } catch (error) {
    if (error instanceof RekkordError) return { problem: { code: error.code, message: error.message } }
    throw error
  }
}
