import { Session } from 'node:inspector'

const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How often inputs that reach a block are looked for: some show only when many inputs are counted together. */
const MOST_SEARCHES = 3

/** Which blocks of this project's code have run, as V8 counts them. Whoever takes the counts sets them to zero for all. */
export class Coverage {
  readonly #seen = new Set<string>()
  readonly #searches = new Map<string, number>()

  /** Blocks that have run in all that was taken. */
  get size(): number {
    return this.#seen.size
  }

  /** Takes what has run since the last time. @returns whether there was a block that had never run */
  take(): boolean {
    const before = this.#seen.size
    for (const block of takeBlocks()) this.#seen.add(block)
    return this.#seen.size > before
  }

  /** The blocks of what has run since the last time that were never taken here, and not looked for too often. */
  toSearch(): ReadonlySet<string> {
    const blocks = takeBlocks().filter((block) => !this.#seen.has(block) && this.#tries(block) < MOST_SEARCHES)
    for (const block of blocks) this.#searches.set(block, this.#tries(block) + 1)
    return new Set(blocks)
  }

  /** Whether what has run since the last time has one of these blocks, not taken here meanwhile. */
  hasAny(blocks: ReadonlySet<string>): boolean {
    return takeBlocks().some((block) => blocks.has(block) && !this.#seen.has(block))
  }

  #tries(block: string): number {
    return this.#searches.get(block) ?? 0
  }
}

function takeBlocks(): string[] {
  const blocks: string[] = []
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error !== null) throw error
    for (const { url, functions } of taken.result) {
      if (!url.includes('/src/')) continue
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count > 0) blocks.push(`${url}:${startOffset}:${endOffset}`)
        }
      }
    }
  })
  return blocks
}

/** Forgets what has run, for a count of what runs next. */
export function forgetCounts(): void {
  session.post('Profiler.takePreciseCoverage')
}
