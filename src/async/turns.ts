import { setImmediate } from 'node:timers/promises'

/** Milliseconds that a loop may keep the event loop for itself. */
const TURN_INTERVAL = 20

/**
 * Gives the event loop its turn in a loop that may run for long without waiting for anything, so that results, timers and
 * signals are noticed: `if (turns.areDue) await turns.take()`.
 */
export class Turns {
  readonly #signal: AbortSignal | undefined
  readonly #interval: number
  #next: number

  /**
   * @param signal ends the loop at its next turn
   * @param interval milliseconds between two turns
   */
  constructor(signal?: AbortSignal, interval = TURN_INTERVAL) {
    this.#signal = signal
    this.#interval = interval
    this.#next = performance.now() + interval
  }

  /** Whether the event loop has waited for long enough. Looking costs some 50 ns. */
  get areDue(): boolean {
    return performance.now() > this.#next
  }

  /** As `if (turns.areDue) await turns.take()`, where one more promise costs nothing. @throws as soon as the signal has aborted */
  async next(): Promise<void> {
    this.#signal?.throwIfAborted()
    if (this.areDue) await this.take()
  }

  /** Lets everything else that is ready run. @throws the reason of the signal, when it has aborted */
  async take(): Promise<void> {
    await setImmediate()
    this.#next = performance.now() + this.#interval
    this.#signal?.throwIfAborted()
  }
}
