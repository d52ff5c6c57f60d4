import { Worker, type WorkerOptions } from 'node:worker_threads'
import { endsWithin } from '../async/ends-within.ts'

/** All threads of this process that run. */
const running = new Set<Worker>()

/** Starts a thread: the one way to do that, so that `endThreads` finds all. @throws the system's error */
export function startThread(entry: URL, options: WorkerOptions): Worker {
  const worker = new Worker(entry, options)
  running.add(worker)
  worker.once('exit', () => running.delete(worker))
  return worker
}

/**
 * Ends every thread where it is.
 * @param limit milliseconds after which this resolves in any case
 * @returns whether none runs any more: one that waits for the system, or for the look-up of a host's name, cannot be ended
 */
export function endThreads(limit: number): Promise<boolean> {
  return endsWithin(Promise.all([...running].map((worker) => worker.terminate())), limit)
}
