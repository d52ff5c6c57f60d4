import { Session, type Profiler } from 'node:inspector'

const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** Bytes of a file of this project's code that have run, 1 each, by its address. */
type Reached = Map<string, Uint8Array>

/**
 * Which code of this project has run, as V8 counts it. It is kept by place, not by the ranges that V8 gives: it joins those
 * that ran equally often, so that their bounds depend on what else has run. Whoever takes the counts sets them to zero for all.
 */
export class Coverage {
  readonly #seen: Reached = new Map()

  /** Bytes of code that have run in all that was taken. */
  get size(): number {
    let size = 0
    for (const bytes of this.#seen.values()) for (const byte of bytes) size += byte
    return size
  }

  /** Takes what has run since the last time. @returns whether there was code that had never run */
  take(): boolean {
    let grew = false
    for (const [url, bytes] of takeReached()) {
      const before = this.#seen.get(url) ?? new Uint8Array(0)
      const seen = new Uint8Array(Math.max(before.length, bytes.length))
      seen.set(before)
      this.#seen.set(url, seen)
      for (let i = 0; i < bytes.length; i++) {
        if (bytes[i] === 0 || seen[i] === 1) continue
        seen[i] = 1
        grew = true
      }
    }
    return grew
  }

  /** Whether what has run since the last time has code that was never taken here. */
  wouldGrow(): boolean {
    for (const [url, bytes] of takeReached()) {
      const seen = this.#seen.get(url)
      if (bytes.some((byte, i) => byte === 1 && seen?.[i] !== 1)) return true
    }
    return false
  }
}

function takeReached(): Reached {
  const reached: Reached = new Map()
  session.post('Profiler.takePreciseCoverage', (error, taken) => {
    if (error !== null) throw error
    for (const { url, functions } of taken.result) {
      if (url.includes('/src/') && functions.some(hasRun)) reached.set(url, paint(functions))
    }
  })
  return reached
}

function hasRun({ ranges }: Profiler.FunctionCoverage): boolean {
  return ranges.some(({ count }) => count > 0)
}

/** The bytes that have run: of ranges in each other the innermost counts. */
function paint(functions: readonly Profiler.FunctionCoverage[]): Uint8Array {
  const ranges = functions.flatMap((one) => one.ranges)
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)
  const bytes = new Uint8Array(Math.max(...ranges.map(({ endOffset }) => endOffset)))
  for (const { startOffset, endOffset, count } of ranges) bytes.fill(count > 0 ? 1 : 0, startOffset, endOffset)
  return bytes
}

/** Forgets what has run, for a count of what runs next. */
export function forgetCounts(): void {
  session.post('Profiler.takePreciseCoverage')
}
