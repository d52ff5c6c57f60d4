import type { ObjectType } from '../format/object-type.ts'
import { readObjects } from './read-objects.ts'
import { restoreChunk } from './restore-chunk.ts'
import { restoreFiles } from './restore-files.ts'
import { storeChunk } from './store-chunk.ts'
import { storeFiles } from './store-files.ts'
import type { ChunkCut, StoredObjects, StoreObjectsTask, Task, TaskResult } from './protocol.ts'
import type { WorkerState } from './worker-state.ts'

/** Does one task. `transfer`: memory of the result to be moved to the main thread, not copied. */
export async function runTask(
  state: WorkerState,
  task: Task,
  announce: (cut: ChunkCut) => void
): Promise<{ result: TaskResult<Task>; transfer: ArrayBuffer[] }> {
  switch (task.kind) {
    case 'store-files':
      return { result: await storeFiles(state, task), transfer: [] }
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
  }
}

async function storeObjects(state: WorkerState, task: StoreObjectsTask): Promise<StoredObjects> {
  const results: StoredObjects = []
  for (const { type, content } of task.objects) {
    state.codec.input(content.length).set(content)
    results.push(await state.writer.store(type as ObjectType, content.length))
  }
  return results
}
