import { parentPort, workerData } from 'node:worker_threads'
import { toFailure, type FromWorker, type ToWorker } from './messages.ts'
import type { Handlers, TaskKinds } from './tasks.ts'

/** What a thread works with. */
export interface ThreadParts<State, Kinds extends TaskKinds<Kinds>> {
  state: State
  handlers: Handlers<State, Kinds>
  /** Whether tasks run at the same time; else one after the other, so that they can share memory of the state. */
  overlap: boolean
  /** Takes memory that all threads share. */
  share?(memory: SharedArrayBuffer): void
  /** Ends it. Called once: after the last task, or with `overlap` while tasks may still be under way. */
  close?(): Promise<void> | void
}

/**
 * Makes this thread a worker of the pool that has started it: it does the tasks that come, until it is to stop.
 *
 * @param open gives what it works with from the pool's data; `tellSecret` passes the pool secrets that come to light
 */
export async function serve<State, Kinds extends TaskKinds<Kinds>>(
  open: (data: unknown, tellSecret: (secret: string) => void) => Promise<ThreadParts<State, Kinds>>
): Promise<void> {
  const port = parentPort!
  const post = (message: FromWorker, transfer?: ArrayBuffer[]): void => port.postMessage(message, transfer)
  const thread = await open(workerData, (secret) => post({ kind: 'secret', secret }))
  let last: Promise<void> = Promise.resolve()

  const perform = async (id: number, task: { kind: string }): Promise<void> => {
    try {
      const kind = task.kind as keyof Kinds
      const { result, transfer } = await thread.handlers[kind](
        thread.state,
        task as Parameters<Handlers<State, Kinds>[typeof kind]>[1],
        (announced, moved) => post({ kind: 'announced', id, announced }, moved)
      )
      post({ kind: 'done', id, result }, transfer)
    } catch (error) {
      post({ kind: 'failed', id, failure: toFailure(error) })
    }
  }
  const stop = async (): Promise<void> => {
    await thread.close?.()
    port.close()
  }

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'share') thread.share?.(message.memory)
    else if (message.kind === 'stop') last = thread.overlap ? stop() : last.then(stop)
    else if (thread.overlap) void perform(message.id, message.task)
    else last = last.then(() => perform(message.id, message.task))
  })
}
