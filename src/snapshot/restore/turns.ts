import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work may keep the event loop for itself. */
const TURN_INTERVAL = 20

/** For loops that may be long: lets results and signals arrive from time to time, and rejects when `signal` is aborted. */
export function turns(signal: AbortSignal | undefined): () => Promise<void> {
  let next = 0
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() <= next) return
    await setImmediate()
    next = performance.now() + TURN_INTERVAL
    signal?.throwIfAborted()
  }
}
