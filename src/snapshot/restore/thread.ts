import type { Handlers } from '../../workers/tasks.ts'
import type { WorkerState } from '../worker-state.ts'
import type { RestoreTasks } from './tasks.ts'
import { restoreChunk } from './thread-chunk.ts'
import { lookUpFiles } from './thread-look-up.ts'
import { restoreFiles } from './thread-files.ts'

export const restoreHandlers: Handlers<WorkerState, RestoreTasks> = {
  'restore-files': restoreFiles,
  'restore-chunk': async (state, task) => ({ result: await restoreChunk(state, task) }),
  'look-up-files': async (state, task) => ({ result: await lookUpFiles(state, task) })
}
