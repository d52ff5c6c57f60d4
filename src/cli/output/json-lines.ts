import type { Terminal } from './terminal.ts'

/** JSON Lines on standard output: each object is a line of its own, written as it comes. */
export class JsonLines {
  readonly #terminal: Terminal

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  add(object: object): Promise<void> {
    return this.#terminal.write(`${JSON.stringify(object)}\n`)
  }
}
