/**
 * Aborts when the runner cancels the step, which it does with a signal, and a few seconds later with another one; its reason
 * is the signal's name. The same signal once more ends the process at once.
 */
export function cancellation(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort(name))
  return controller.signal
}
