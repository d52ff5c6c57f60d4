import type { RekkordError } from '../errors.ts'
import type { Repository } from '../repository/repository.ts'
import { workerEntry } from '../workers/entry.ts'
import { WorkerPool } from '../workers/pool.ts'
import type { TaskPool, Tasks } from './tasks.ts'
import { defaultThreads } from './threads.ts'

/** Milliseconds that threads have to end what they are at when a signal has ended the work. */
const INTERRUPTED_LIMIT = 700

export interface PoolOptions {
  /** Worker threads at the most; as many as the machine has processors, up to 8, when not given. */
  threads?: number | undefined
  /** Ends the work. */
  signal?: AbortSignal | undefined
  /** The error of work that `signal` ends. */
  interruption: () => RekkordError
}

/** What work with threads gets to do it. */
export interface PoolRun {
  pool: TaskPool
  /** Ends the work with an error, for what nobody waits for: the first one counts, and no task is begun any more. */
  fail: (error: unknown) => void
  /** Has something closed when no thread runs any more, however the work ends; what was given last goes first. */
  afterwards: (close: () => Promise<void> | void) => void
}

/**
 * Does work with threads: the one place that starts them for a repository, ends the work when it is to, and closes them.
 * When this settles, no thread runs, and the signal knows nothing of the work any more.
 *
 * @throws what `work` throws, or the first error of a task, of `fail` or of the signal
 */
export async function runInPool<Result>(
  repository: Repository,
  { threads, signal, interruption }: PoolOptions,
  work: (run: PoolRun) => Promise<Result>
): Promise<Result> {
  if (signal?.aborted === true) throw interruption()
  const pool: TaskPool = new WorkerPool<Tasks>(
    threads ?? defaultThreads(),
    workerEntry(import.meta.url, 'thread'),
    () => repository.workerStart()
  )
  const fail = (error: unknown): void => pool.fail(Error.isError(error) ? error : new Error(String(error)))
  let limit: number | undefined
  const onAbort = (): void => {
    limit = INTERRUPTED_LIMIT
    fail(interruption())
  }
  signal?.addEventListener('abort', onAbort, { once: true })
  const closing = new AsyncDisposableStack()
  const afterwards = (close: () => Promise<void> | void): void => closing.defer(close)
  try {
    return await new Promise<Result>((resolve, reject) => {
      pool.onFailure = reject
      work({ pool, fail, afterwards }).then(resolve, reject)
    })
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await pool.close(limit)
    await closing.disposeAsync()
  }
}
