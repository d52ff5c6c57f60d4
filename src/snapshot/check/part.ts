import { randomInt } from 'node:crypto'

/** Draws are made with so many values. */
const DRAWS = 2 ** 32

/** Part of the time that may go to snapshots, folders and chunk lists, so that content has its turn in any repository. */
const TREES_SHARE = 1 / 2

/** How much of a repository's content a check reads; all of it where neither is given. */
export interface CheckLimits {
  /** How many of a hundred objects: above 0, at most 100. */
  sample?: number | undefined
  /** Milliseconds. What is being read then is finished. */
  maxDuration?: number | undefined
}

/** The part of a repository that one check looks at: another random part each time, so that every part has its turn. */
export class CheckPart {
  /** Whether everything is to be read, however long it takes. */
  readonly isAll: boolean
  readonly #fraction: number
  readonly #seed = randomInt(DRAWS)
  readonly #treesEnd: number
  readonly #end: number

  /** The time begins now. */
  constructor({ sample = 100, maxDuration = Infinity }: CheckLimits) {
    this.isAll = sample >= 100 && maxDuration === Infinity
    this.#fraction = sample / 100
    const now = performance.now()
    this.#treesEnd = now + maxDuration * TREES_SHARE
    this.#end = now + maxDuration
  }

  /** Whether the time for snapshots, folders and chunk lists is over. */
  get isTreesTimeOver(): boolean {
    return this.#treesEnd !== Infinity && performance.now() >= this.#treesEnd
  }

  get isTimeOver(): boolean {
    return this.#end !== Infinity && performance.now() >= this.#end
  }

  /** Whether an object is among those to be read. Hashes are evenly spread, and the seed is not known to those who made them. */
  takes(hash: Buffer): boolean {
    return (hash.readUInt32LE(0) ^ this.#seed) >>> 0 < this.#fraction * DRAWS
  }

  /** Items in an order that time may cut off anywhere. */
  order<T>(items: readonly T[]): readonly T[] {
    if (this.#end === Infinity) return items
    const shuffled = [...items]
    for (let i = shuffled.length - 1; i > 0; i--) {
      const other = randomInt(i + 1)
      ;[shuffled[i], shuffled[other]] = [shuffled[other]!, shuffled[i]!]
    }
    return shuffled
  }

  /** Where among all objects to begin, from 0 to below 1. */
  start(): number {
    return randomInt(DRAWS) / DRAWS
  }
}
