import type { Handlers } from '../../workers/tasks.ts'
import type { WorkerState } from '../worker-state.ts'
import type { ReadTasks } from './tasks.ts'
import { readObjects } from './thread-objects.ts'

export const readHandlers: Handlers<WorkerState, ReadTasks> = {
  'read-objects': readObjects
}
