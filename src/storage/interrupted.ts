import { RekkordError } from '../errors.ts'

/** What calls of a storage end with once the run's signal has aborted. */
export function interruptedError(): RekkordError {
  return new RekkordError('interrupted', 'The run was interrupted')
}

/**
 * The promise's result, or an interruption as soon as the signal aborts, whatever the promise waits for then.
 * @throws RekkordError `interrupted`, what the promise rejects with
 */
export async function unlessInterrupted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = (): void => reject(interruptedError())
  if (signal.aborted) onAbort()
  else signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
    promise.catch(() => undefined)
  }
}
