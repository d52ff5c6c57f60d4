import type { ReadListener } from '../../snapshot/read/identifier.ts'
import type { Tag } from '../../repository/tags.ts'
import { warnOfFuture } from './tag-problems.ts'
import type { Terminal } from './terminal.ts'

/** Tells what could not be read, and keeps the exit code of a result that lacks it. */
export class ReadProblems implements ReadListener {
  exitCode = 0
  readonly #terminal: Terminal

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  warning(message: string): void {
    this.#terminal.error(message)
    this.exitCode = 1
  }

  future(tags: readonly Tag[]): void {
    warnOfFuture(this.#terminal, tags)
  }
}
