import { endReadsOn } from '../async/given-file.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** SIGBREAK is Ctrl+Break; SIGHUP says that the console is closed. */
const WINDOWS_SIGNALS = [...SIGNALS, 'SIGBREAK'] as const

/**
 * What signals do to the command that runs. The first one aborts `signal`, and ends reads of files that the user named. The second one aborts `second`, for what
 * has to run after the first, and ends the process.
 */
export class Interrupt {
  readonly #first = new AbortController()
  readonly #second = new AbortController()
  readonly #process: NodeJS.Process
  readonly #signals: readonly NodeJS.Signals[]
  readonly #allowReads: () => void
  readonly #handle = (name: NodeJS.Signals): void => this.#receive(name)

  constructor(target: NodeJS.Process) {
    this.#process = target
    this.#signals = target.platform === 'win32' ? WINDOWS_SIGNALS : SIGNALS
    for (const name of this.#signals) target.on(name, this.#handle)
    this.#allowReads = endReadsOn(this.signal)
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
    for (const name of this.#signals) this.#process.off(name, this.#handle)
    this.#allowReads()
  }

  #receive(name: NodeJS.Signals): void {
    if (!this.signal.aborted) {
      this.#first.abort(name)
      return
    }
    this.#second.abort('SIGKILL')
    this.release()
    // Windows cannot send itself most of them
    this.#process.kill(this.#process.pid, this.#process.platform === 'win32' ? 'SIGKILL' : name)
  }
}
