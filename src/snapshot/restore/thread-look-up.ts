import { FormatError, RekkordError } from '../../errors.ts'
import { MAX_CHUNK_SIZE, decodeChunkList } from '../../format/chunk-list.ts'
import { MAX_OBJECT_SIZE } from '../../format/content-limit.ts'
import { blobPath, formatObjectId, type ObjectId } from '../../format/object-id.ts'
import { objectKind } from '../../format/object-type.ts'
import type { Storage } from '../../storage/storage.ts'
import type { FoundFile, LookUpFilesTask, LookUpItem } from './tasks.ts'
import type { WorkerState } from '../worker-state.ts'
import { readBlob } from '../read/thread-objects.ts'
import { restoreProblem } from './problem.ts'

/** Bytes of a file that is one chunk, by whomever it was saved. */
const ONE_CHUNK = 1 << 20

/** Bytes of a blob that may be the chunk list of a file of {@link MAX_CHUNK_SIZE}. */
const SHORT_LIST = 64 * 1024

/** Looks whether the objects of links and files are there, down to their last chunk. Content is not read. */
export async function lookUpFiles(state: WorkerState, { items }: LookUpFilesTask): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  const { concurrency } = state.storage
  for (let start = 0; start < items.length; start += concurrency) {
    found.push(...(await Promise.all(items.slice(start, start + concurrency).map((item) => lookUp(state, item)))))
  }
  return found
}

async function lookUp(state: WorkerState, item: LookUpItem): Promise<FoundFile> {
  const id: ObjectId = { catalog: 'R', hash: Buffer.from(item.hash, 'latin1') }
  try {
    const stored = await requireBlob(state.storage, id)
    if (mayBeList(item, stored)) await lookUpChunks(state, id)
    return { problem: undefined }
  } catch (error) {
    return { problem: restoreProblem(error) }
  }
}

function mayBeList({ link, size }: LookUpItem, stored: number): boolean {
  if (link || (size !== undefined && size < ONE_CHUNK)) return false
  return size === undefined || size > MAX_CHUNK_SIZE || stored <= SHORT_LIST
}

async function lookUpChunks(state: WorkerState, id: ObjectId): Promise<void> {
  const blob = await readBlob(state.storage, id)
  if (blob instanceof RekkordError) throw blob
  const { type, content } = state.codec.open(id, blob, MAX_OBJECT_SIZE)
  if (objectKind(type) !== 'file') return
  const { chunks } = decodeChunkList(Uint8Array.prototype.slice.call(content))
  const { concurrency } = state.storage
  for (let start = 0; start < chunks.length; start += concurrency) {
    const count = Math.min(concurrency, chunks.length - start)
    const hashes = Array.from({ length: count }, (_, i) => chunks.at(start + i).hash)
    await Promise.all(hashes.map((hash) => requireBlob(state.storage, { catalog: 'R', hash })))
  }
}

/** The bytes of a blob on disk. @throws FormatError when it is missing */
async function requireBlob(storage: Storage, id: ObjectId): Promise<number> {
  const size = await storage.size(blobPath(id))
  if (size === undefined) throw new FormatError(`Object ${formatObjectId(id)} is missing`)
  return size
}
