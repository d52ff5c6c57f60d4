import type { ObjectType } from '../format/object-type.ts'
import { readObjects } from './read-objects.ts'
import { restoreChunk } from './restore-chunk.ts'
import { restoreFiles } from './restore-files.ts'
import { storeChunk } from './store-chunk.ts'
import { storeEach } from './store-each.ts'
import { storeFiles } from './store-files.ts'
import { packedMemory, packStoredFiles, type PackedStoredFiles } from './stored-files.ts'
import { verifyChunks, verifyFiles } from './verify-files.ts'
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
