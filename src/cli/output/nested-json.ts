import type { Terminal } from './terminal.ts'

/**
 * Objects in each other on standard output, written as they come: an array, and in each folder an array `children`, one object a line. It
 * is well-formed also when its items end early, as long as `end` is called; it takes no memory for what is written, however deep.
 */
export class NestedJson {
  readonly #terminal: Terminal
  /** Folders that are open around what comes next. */
  #level = 0
  /** Nothing stands in the innermost array yet. */
  #isFresh = true

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /** Adds an object below `depth` folders, the last ones that were added at the depths before. */
  async add(object: object, depth: number, isFolder: boolean): Promise<void> {
    const closed = this.#close(depth)
    const begin = this.#level === 0 && this.#isFresh ? '[\n' : this.#isFresh ? '\n' : ',\n'
    const text = JSON.stringify(object)
    await this.#terminal.write(closed + begin + (isFolder ? `${text.slice(0, -1)},"children":[` : text))
    if (isFolder) this.#level++
    this.#isFresh = isFolder
  }

  async end(): Promise<void> {
    const isEmpty = this.#level === 0 && this.#isFresh
    await this.#terminal.write(isEmpty ? '[]\n' : `${this.#close(0)}\n]\n`)
    await this.#terminal.flush()
  }

  #close(depth: number): string {
    if (this.#level <= depth) return ''
    const text = ']}'.repeat(this.#level - depth)
    this.#level = depth
    this.#isFresh = false
    return text
  }
}
