import { parentPort, workerData } from 'node:worker_threads'
import { RekkordError } from '../errors.ts'
import { runTask } from './run-task.ts'
import { workerState } from './worker-state.ts'
import type { FromWorker, Task, ToWorker, WorkerStart } from './protocol.ts'

const port = parentPort!
const state = await workerState(workerData as WorkerStart, (secret) => post({ kind: 'secret', secret }, []))

/**
 * Tasks share the codec's memory, so they run one after the other; where each waits for a server most of the time they
 * overlap, and use the codec only in between.
 */
const overlap = state.storage.traits.overlaps
let last: Promise<void> = Promise.resolve()

port.on('message', (message: ToWorker) => {
  if (message.kind === 'segment') state.known.addSegment(message.segment)
  else if (message.kind === 'stop') last = overlap ? stop() : last.then(stop)
  else if (overlap) void perform(message.id, message.task)
  else last = last.then(() => perform(message.id, message.task))
})

async function perform(id: number, task: Task): Promise<void> {
  try {
    const { result, transfer } = await runTask(state, task, (cut) => {
      post({ kind: 'cut', id, cut }, cut.next === undefined ? [] : [cut.next.carry.buffer as ArrayBuffer])
    })
    post({ kind: 'done', id, result }, transfer)
  } catch (error) {
    const code = error instanceof RekkordError ? error.code : undefined
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    post({ kind: 'failed', id, code, message, stack }, [])
  }
}

async function stop(): Promise<void> {
  await state.storage.close()
  state.codec.forgetKeys()
  port.close()
}

function post(message: FromWorker, transfer: ArrayBuffer[]): void {
  port.postMessage(message, transfer)
}
