/** How far a text that has been read so far matches: places in the pattern, ascending, that the next character may be at. */
export type PatternState = readonly number[]

const ANY = '*'
const ONE = '?'

export interface PatternOptions {
  ignoreCase?: boolean | undefined
  /** A character that `*` and `?` do not stand for. */
  separator?: string | undefined
}

/**
 * A pattern for whole texts: `*` stands for any characters, `?` for one, and all others for themselves. The time that a text takes
 * grows with its length times that of the pattern at the most, whatever both are: there is nothing to go back to.
 */
export class Pattern {
  readonly #parts: readonly string[]
  readonly #fold: (character: string) => string
  readonly #separator: string | undefined

  constructor(pattern: string, { ignoreCase = false, separator }: PatternOptions = {}) {
    this.#fold = ignoreCase ? foldCase : (character) => character
    this.#parts = Array.from(pattern.replace(/\*+/g, ANY), this.#fold)
    this.#separator = separator
  }

  /** Before the first character. */
  get start(): PatternState {
    return this.#closed([0])
  }

  test(text: string): boolean {
    return this.isEnd(this.advance(this.start, text))
  }

  /** Where a text leads that follows what led to `state`. An empty one: no text that begins so matches. */
  advance(state: PatternState, text: string): PatternState {
    for (const character of text) {
      if (state.length === 0) return state
      const folded = this.#fold(character)
      const next: number[] = []
      for (const place of state) {
        const part = this.#parts[place]
        const isWild = part === ANY || part === ONE
        if (isWild ? character === this.#separator : part !== folded) continue
        next.push(part === ANY ? place : place + 1)
      }
      state = this.#closed(next)
    }
    return state
  }

  /** Whether the pattern is at its end. */
  isEnd(state: PatternState): boolean {
    return state.at(-1) === this.#parts.length
  }

  /**
   * Adds the places behind each `*`, which may stand for nothing, and leaves out all before the last `*` that has been reached:
   * whatever they could lead to, it leads to as well.
   */
  #closed(places: readonly number[]): PatternState {
    let closed: number[] = []
    for (const place of places) {
      if (closed.at(-1) !== place && !(closed.length > 0 && place < closed.at(-1)!)) closed.push(place)
      if (this.#parts[place] === ANY) closed = [place, place + 1]
    }
    return closed
  }
}

/** Upper and lower case alike, where both are one character. */
function foldCase(character: string): string {
  const upper = character.toUpperCase()
  const folded = isOne(upper) ? upper.toLowerCase() : character
  return isOne(folded) ? folded : character
}

function isOne(text: string): boolean {
  return text.length === String.fromCodePoint(text.codePointAt(0)!).length
}
