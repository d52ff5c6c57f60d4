import { keepInput } from './corpus.ts'

/** What can be wrong with how a parser takes an input. */
export type FindingKind = 'crash' | 'slow' | 'hang' | 'memory'

/** Findings after which a run ends: there is enough to repair. */
const MOST_FINDINGS = 10

/** What a run has found, each kind of trouble once, its input kept in the corpus. */
export class Findings {
  readonly #target: string
  readonly #seen = new Set<string>()
  /** One sentence each. */
  readonly sentences: string[] = []

  constructor(target: string) {
    this.#target = target
  }

  get areEnough(): boolean {
    return this.sentences.length >= MOST_FINDINGS
  }

  /** @param what is wrong; the same is told once, whatever input it comes of */
  add(kind: FindingKind, input: Buffer, what: string): void {
    if (this.#seen.has(kind + what) || this.areEnough) return
    this.#seen.add(kind + what)
    const sentence = `${kind}: ${keepInput(this.#target, input, `${kind}-`)}: ${what}`
    this.sentences.push(sentence)
    console.error(`${this.#target}: ${sentence}`)
  }
}
