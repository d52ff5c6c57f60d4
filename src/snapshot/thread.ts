import type { Handlers } from '../workers/tasks.ts'
import { serve } from '../workers/worker.ts'
import { readHandlers } from './read/thread.ts'
import { restoreHandlers } from './restore/thread.ts'
import { saveHandlers } from './save/thread.ts'
import type { Tasks } from './tasks.ts'
import { verifyHandlers } from './verify/thread.ts'
import type { SharedRepository } from '../repository/shared-repository.ts'
import { workerState, type WorkerState } from './worker-state.ts'

// What a worker thread runs (src/snapshot/pool.ts): the tasks of all operations

const handlers: Handlers<WorkerState, Tasks> = {
  ...readHandlers,
  ...saveHandlers,
  ...restoreHandlers,
  ...verifyHandlers
}

await serve<WorkerState, Tasks>(async (data, tellSecret) => {
  const state = await workerState(data as SharedRepository, tellSecret)
  return {
    state,
    handlers,
    // Tasks share the codec's memory. Where each waits for a server most of the time, they use it only in between
    overlap: state.storage.traits.overlaps,
    share: (segment) => state.known.addSegment(segment),
    async close() {
      await state.storage.close()
      state.codec.forgetKeys()
    }
  }
})
