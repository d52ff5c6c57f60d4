import * as core from '@actions/core'
import { sentence } from '../report/sentence.ts'
import { line } from './log.ts'

/** Runners show ten errors and ten warnings of a step; the last of each is for the count and for the run's own error. */
const SHOWN = 9

/** Annotations of the run: the first of them; the rest is in the log, and its count is an annotation too. */
export class Annotations {
  #errors = 0
  #warnings = 0

  error(title: string, message: string): void {
    if (++this.#errors <= SHOWN) core.error(message, { title })
    else line(`Error: ${title}: ${message}`)
  }

  warning(message: string): void {
    const text = sentence(message)
    if (++this.#warnings <= SHOWN) core.warning(text)
    else line(`Warning: ${text}`)
  }

  /** Tells how many warnings are in the log alone. */
  close(): void {
    const more = this.#warnings - SHOWN
    if (more > 0) core.warning(`${more} more warning${more === 1 ? ' is' : 's are'} in the log of this step`)
  }
}
