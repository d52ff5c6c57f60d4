/** What a command was at, and for how long. */
export interface Phase {
  name: string
  durationMs: number
}

/** Measures the phases of a command, one after the other. */
export class Phases {
  readonly #ended: ((phase: Phase) => void) | undefined
  #name: string | undefined
  #began = 0

  /** @param ended called with each phase when it has ended */
  constructor(ended: ((phase: Phase) => void) | undefined) {
    this.#ended = ended
  }

  /** Ends the phase before and begins one. */
  begin(name: string): void {
    this.end()
    this.#name = name
    this.#began = performance.now()
  }

  end(): void {
    if (this.#name !== undefined) this.#ended?.({ name: this.#name, durationMs: performance.now() - this.#began })
    this.#name = undefined
  }
}
