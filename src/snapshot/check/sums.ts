/** What an entry adds to the headers above it (docs/format.md section 6). */
export interface EntrySums {
  /** Bytes of files. */
  size: number
  /** Files, links and folders as directories count them. */
  entries: number
  /** The same as snapshots count them: without what could not be read. */
  counted: number
  /** Bytes on disk, at each use. */
  stored: number
}

export const NO_SUMS: EntrySums = { size: 0, entries: 0, counted: 0, stored: 0 }

/** Adds up what the entries of a directory come to, in whatever order that gets known. */
export class SumCollector {
  readonly #total: EntrySums
  readonly #onComplete: (total: EntrySums | undefined) => void
  #complete = true
  /** The walk through the entries, and entries under way. */
  #pending = 1

  /** @param onComplete called once with the total, or undefined where an entry has none */
  constructor(stored: number, onComplete: (total: EntrySums | undefined) => void) {
    this.#total = { ...NO_SUMS, stored }
    this.#onComplete = onComplete
  }

  /** One more entry is under way; call what this returns when it is known, with undefined if it is damaged. */
  expect(): (sums: EntrySums | undefined) => void {
    this.#pending++
    return (sums) => this.#add(sums)
  }

  /** All entries have been seen; undefined where the directory could not be read to its end. */
  close(complete = true): void {
    this.#add(complete ? NO_SUMS : undefined)
  }

  #add(sums: EntrySums | undefined): void {
    if (sums === undefined) this.#complete = false
    else {
      this.#total.size += sums.size
      this.#total.entries += sums.entries
      this.#total.counted += sums.counted
      this.#total.stored += sums.stored
    }
    if (--this.#pending === 0) this.#onComplete(this.#complete ? this.#total : undefined)
  }
}
