import type { Terminal } from './terminal.ts'

/**
 * A JSON array on standard output, one item a line, written as the items come. It is well-formed also when its items end
 * early, as long as `end` is called.
 */
export class JsonArray {
  readonly #terminal: Terminal
  #empty = true

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  async add(item: object): Promise<void> {
    await this.#terminal.write(`${this.#empty ? '[\n' : ',\n'}${JSON.stringify(item)}`)
    this.#empty = false
  }

  async end(): Promise<void> {
    await this.#terminal.write(this.#empty ? '[]\n' : '\n]\n')
    await this.#terminal.flush()
  }
}
