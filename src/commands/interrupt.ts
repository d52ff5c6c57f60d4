const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * What signals do to the command that runs. The first one aborts `signal`. The second one aborts `second`, for what
 * has to run after the first, and ends the process.
 */
export class Interrupt {
  readonly #first = new AbortController()
  readonly #second = new AbortController()
  readonly #process: NodeJS.Process
  readonly #handle = (name: NodeJS.Signals): void => this.#receive(name)

  constructor(target: NodeJS.Process) {
    this.#process = target
    for (const name of SIGNALS) target.on(name, this.#handle)
  }

  /** Aborts at the first signal; its reason is the signal's name. */
  get signal(): AbortSignal {
    return this.#first.signal
  }

  /** Aborts at the second signal, just before the process ends; its reason is SIGKILL. */
  get second(): AbortSignal {
    return this.#second.signal
  }

  /** Gives signals back their usual effect. */
  release(): void {
    for (const name of SIGNALS) this.#process.off(name, this.#handle)
  }

  #receive(name: NodeJS.Signals): void {
    if (!this.signal.aborted) {
      this.#first.abort(name)
      return
    }
    this.#second.abort('SIGKILL')
    this.release()
    this.#process.kill(this.#process.pid, name)
  }
}
