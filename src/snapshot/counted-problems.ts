import { displayPath, type BytePath } from '../files/path.ts'

/** Problems that many files may have, reported once for each kind with their number and the first of them. */
export class CountedProblems {
  readonly #kinds = new Map<string, { count: number; first: BytePath }>()

  /** @param kind what could not be done and why, as the end of a sentence */
  add(path: BytePath, kind: string): void {
    const known = this.#kinds.get(kind)
    if (known === undefined) this.#kinds.set(kind, { count: 1, first: path })
    else known.count++
  }

  /** A sentence for each kind, and how many files have it. */
  sentences(): { sentence: string; count: number }[] {
    return Array.from(this.#kinds, ([kind, { count, first }]) => {
      const others = count === 2 ? ' and 1 other' : count > 2 ? ` and ${count - 1} others` : ''
      return { sentence: `${displayPath(first)}${others}: ${kind}`, count }
    })
  }
}
