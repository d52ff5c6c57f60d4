import type { Handlers } from '../../workers/tasks.ts'
import type { WorkerState } from '../worker-state.ts'
import type { VerifyTasks } from './tasks.ts'
import { verifyChunks, verifyFiles } from './thread-files.ts'

export const verifyHandlers: Handlers<WorkerState, VerifyTasks> = {
  'verify-files': verifyFiles,
  'verify-chunks': (state, task) => ({ result: verifyChunks(state, task) })
}
