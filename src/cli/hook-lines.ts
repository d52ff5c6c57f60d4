import type { Hook, HookPhase } from '../hooks/hook.ts'
import type { Terminal } from './terminal.ts'

/** Lines in paragraphs, and those about hooks, which write to the standard streams themselves (behaviour text §3). */
export class HookLines {
  protected readonly terminal: Terminal
  #gap = false

  constructor(terminal: Terminal) {
    this.terminal = terminal
  }

  warning(message: string): void {
    this.terminal.warning(message)
  }

  hooksBegin(phase: HookPhase): void {
    this.line(`Running ${phase} hooks...`)
  }

  started(hook: Hook): void {
    this.line(`> ${hook.name}`)
  }

  hooksEnd(): void {
    // The next line follows without a gap
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
