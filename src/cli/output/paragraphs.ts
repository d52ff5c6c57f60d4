export { countOf } from '../../report/units.ts'
import type { Terminal } from './terminal.ts'

/** Lines on standard error, in paragraphs. */
export class Paragraphs {
  protected readonly terminal: Terminal
  #gap = false

  constructor(terminal: Terminal) {
    this.terminal = terminal
  }

  warning(message: string): void {
    this.terminal.warning(message)
  }

  /** Writes a line, an empty one before it where a paragraph has ended. */
  protected line(text: string): void {
    this.terminal.message(this.#gap ? `\n${text}` : text)
    this.#gap = false
  }

  /** Has an empty line stand before the next line that is no warning. */
  protected endParagraph(): void {
    this.#gap = true
  }
}
