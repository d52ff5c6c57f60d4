import type { ObjectType } from '../../format/object-type.ts'
import type { Handlers } from '../../workers/tasks.ts'
import type { WorkerState } from '../worker-state.ts'
import { packedMemory, packStoredFiles } from './stored-files.ts'
import type { SaveTasks, StoredObjects, StoreObjectsTask } from './tasks.ts'
import { storeChunk } from './thread-chunk.ts'
import { storeEach } from './thread-each.ts'
import { storeFiles } from './thread-files.ts'

export const saveHandlers: Handlers<WorkerState, SaveTasks> = {
  'store-files': async (state, task) => {
    const result = packStoredFiles(await storeFiles(state, task))
    return { result, transfer: packedMemory(result) }
  },
  'store-chunk': async (state, task, announce) => ({ result: await storeChunk(state, task, announce) }),
  'store-objects': async (state, task) => ({ result: await storeObjects(state, task) })
}

function storeObjects({ codec, writer }: WorkerState, task: StoreObjectsTask): Promise<StoredObjects> {
  return storeEach(writer, task.objects, ({ type, content }) => {
    codec.input(content.length).set(content)
    return writer.store(type as ObjectType, content.length)
  })
}
