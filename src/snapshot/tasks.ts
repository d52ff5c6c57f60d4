import type { WorkerPool } from '../workers/pool.ts'
import type { ReadTasks } from './read/tasks.ts'
import type { RestoreTasks } from './restore/tasks.ts'
import type { SaveTasks } from './save/tasks.ts'
import type { VerifyTasks } from './verify/tasks.ts'

/** What threads do for snapshots. Each operation describes its own tasks, and does them in its `thread.ts`. */
export type Tasks = ReadTasks & SaveTasks & RestoreTasks & VerifyTasks

/** Threads that do these tasks. */
export type TaskPool = WorkerPool<Tasks>
