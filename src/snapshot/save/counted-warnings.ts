import type { BytePath } from '../../files/path.ts'
import type { SaveListener, WarningKind } from './listener.ts'

/** How many warnings there are of each kind. */
export type WarningCounts = Record<WarningKind, number>

/** Counts what warnings are about, and passes each on once, also when a save begins again. */
export class CountedWarnings implements SaveListener {
  /** Files and folders that could not be saved as they are. */
  count = 0
  kinds: WarningCounts = { unreadable: 0, changed: 0, empty: 0 }
  readonly #listener: SaveListener
  #told = new Set<string>()
  /** Those that are counted, with the kind of the warning before their path. */
  #counted = new Set<string>()
  #before = new Set<string>()

  constructor(listener: SaveListener) {
    this.#listener = listener
  }

  warning(message: string, kind?: WarningKind, about: BytePath | number = 1): void {
    if (typeof about === 'number') this.count += about
    else if (this.#isFirst(about)) this.count++
    if (kind !== undefined && (typeof about === 'number' || this.#isFirst(about, kind))) this.kinds[kind]++
    this.#told.add(message)
    if (!this.#before.has(message)) this.#listener.warning(message, kind)
  }

  beginAgain(): void {
    this.count = 0
    this.kinds = { unreadable: 0, changed: 0, empty: 0 }
    this.#before = this.#told
    this.#told = new Set()
    this.#counted = new Set()
  }

  /** Whether a path has had no warning yet, or none of this kind. */
  #isFirst(path: BytePath, kind = ''): boolean {
    const { size } = this.#counted
    return this.#counted.add(`${kind}:${path}`).size > size
  }
}
