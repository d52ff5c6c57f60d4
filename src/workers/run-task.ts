import type { ObjectType } from '../format/object-type.ts'
import { readObjects } from '../snapshot/read/thread-objects.ts'
import { restoreChunk } from '../snapshot/restore/thread-chunk.ts'
import { restoreFiles } from '../snapshot/restore/thread-files.ts'
import { storeChunk } from '../snapshot/save/thread-chunk.ts'
import { storeEach } from '../snapshot/save/thread-each.ts'
import { storeFiles } from '../snapshot/save/thread-files.ts'
import { packedMemory, packStoredFiles, type PackedStoredFiles } from '../snapshot/save/stored-files.ts'
import { verifyChunks, verifyFiles } from '../snapshot/verify/thread-files.ts'
import type { ChunkCut, StoredFile, StoredObjects, StoreObjectsTask, Task, TaskResult } from './protocol.ts'
import type { WorkerState } from './worker-state.ts'

/** Does one task. `transfer`: memory of the result to be moved to the main thread, not copied. */
export async function runTask(
  state: WorkerState,
  task: Task,
  announce: (cut: ChunkCut) => void
): Promise<{ result: TaskResult<Task>; transfer: ArrayBuffer[] }> {
  switch (task.kind) {
    case 'store-files':
      return packed(await storeFiles(state, task))
    case 'store-chunk':
      return { result: await storeChunk(state, task, announce), transfer: [] }
    case 'store-objects':
      return { result: await storeObjects(state, task), transfer: [] }
    case 'read-objects':
      return readObjects(state, task)
    case 'restore-files':
      return restoreFiles(state, task)
    case 'restore-chunk':
      return { result: await restoreChunk(state, task), transfer: [] }
    case 'verify-files':
      return verifyFiles(state, task)
    case 'verify-chunks':
      return { result: verifyChunks(state, task), transfer: [] }
  }
}

function storeObjects({ codec, writer }: WorkerState, task: StoreObjectsTask): Promise<StoredObjects> {
  return storeEach(writer, task.objects, ({ type, content }) => {
    codec.input(content.length).set(content)
    return writer.store(type as ObjectType, content.length)
  })
}

function packed(files: readonly StoredFile[]): { result: PackedStoredFiles; transfer: ArrayBuffer[] } {
  const result = packStoredFiles(files)
  return { result, transfer: packedMemory(result) }
}
