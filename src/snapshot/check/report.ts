import type { Snapshot } from '../../format/snapshot.ts'
import type { Tag } from '../../repository/tags.ts'
import { checkProblemSentence, type CheckListener, type CheckProblem, type CheckPlace } from './listener.ts'
import type { EntrySums } from './sums.ts'

/** Tells the listener what a check finds, counts it, and compares what headers and tags say with what there is. */
export class CheckReport {
  readonly #listener: CheckListener
  /** Sentences that have been reported, where snapshots may be walked twice; else undefined. */
  readonly #told: Set<string> | undefined
  readonly #damaged = new Set<string>()
  #problems = 0

  /** @param tellOnce whether snapshots may be walked twice, so that what was reported is not reported again */
  constructor(listener: CheckListener, tellOnce: boolean) {
    this.#listener = listener
    this.#told = tellOnce ? new Set() : undefined
  }

  get problems(): number {
    return this.#problems
  }

  /** Snapshots in which something is wrong. */
  get damagedSnapshots(): number {
    return this.#damaged.size
  }

  /** A problem that is of no snapshot. */
  tell(message: string): void {
    this.tellOf({ message, snapshot: undefined, channel: undefined, path: '' })
  }

  tellOf(problem: CheckProblem): void {
    if (this.#told !== undefined) {
      const sentence = checkProblemSentence(problem)
      if (this.#told.has(sentence)) return
      this.#told.add(sentence)
    }
    this.#problems++
    if (problem.snapshot !== undefined) this.#damaged.add(problem.snapshot)
    this.#listener.problem(problem)
  }

  compareTag(place: CheckPlace, tag: Tag, snapshot: Snapshot, stored: number): void {
    this.#expect(place, 'time in the tag', tag.time, snapshot.time)
    this.#expect(place, 'channel in the tag', tag.channel, snapshot.channel)
    this.#expect(place, 'size in the tag', tag.size, snapshot.size)
    this.#expect(place, 'stored size in the tag', tag.stored, snapshot.stored + stored)
    if (snapshot.added !== undefined) this.#expect(place, 'added size in the tag', tag.added, snapshot.added + stored)
  }

  /** @param total undefined where the snapshot was not walked to its end */
  compareSnapshot(place: CheckPlace, snapshot: Snapshot, total: EntrySums | undefined): void {
    if (total === undefined) return
    this.#expect(place, 'size in the snapshot', snapshot.size, total.size)
    this.#expect(place, 'number of entries in the snapshot', snapshot.entries, total.counted)
    // A writer counts the blob that it would have written, also where another writer had stored the object already
    // (docs/format.md section 6), so that a difference is no problem
    if (snapshot.stored === total.stored) return
    const message = `The stored size in the snapshot is ${snapshot.stored}, its blobs add up to ${total.stored}`
    this.#listener.note?.(checkProblemSentence({ ...place, message }))
  }

  #expect(place: CheckPlace, what: string, found: number | string, expected: number | string): void {
    if (found === expected) return
    const message = `The ${what} is ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`
    this.tellOf({ ...place, message })
  }
}
