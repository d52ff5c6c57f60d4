const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What the first signal to end the program does to the command that runs: aborts it. The second ends the process. */
export class Interrupt {
  readonly #controller = new AbortController()
  readonly #process: NodeJS.Process
  readonly #handle = (name: NodeJS.Signals): void => this.#receive(name)

  constructor(target: NodeJS.Process) {
    this.#process = target
    for (const name of SIGNALS) target.on(name, this.#handle)
  }

  /** Aborts at the first signal; its reason is the signal's name. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Gives signals back their usual effect. */
  release(): void {
    for (const name of SIGNALS) this.#process.off(name, this.#handle)
  }

  #receive(name: NodeJS.Signals): void {
    if (!this.signal.aborted) {
      this.#controller.abort(name)
      return
    }
    this.release()
    this.#process.kill(this.#process.pid, name)
  }
}
