/** One step of a model: what happens, and the state after it. A state is a row of small numbers. */
export type Step = [what: string, next: number[]]

/** What a search came to: every state within the depth was looked at, or `trace` leads to one that must not be. */
export interface SearchResult {
  states: number
  /** Whether there is nothing beyond the depth. */
  complete: boolean
  /** Steps of the longest of the shortest ways to a state. */
  depth: number
  trace: string[] | undefined
}

/**
 * Looks at every state that can be reached, each once, whatever the order of the steps: breadth first, so that a trace to a
 * wrong state is as short as can be.
 *
 * @param steps all that can happen next
 * @param isWrong whether a state must not be
 * @param maximum steps at the most
 */
export function search(
  initial: number[],
  steps: (state: readonly number[]) => Step[],
  isWrong: (state: readonly number[]) => boolean,
  maximum = Infinity
): SearchResult {
  const found = new Map<string, { before: string | undefined; what: string }>()
  let level = [initial]
  found.set(keyOf(initial), { before: undefined, what: 'at first' })
  for (let depth = 0; ; depth++) {
    const next: number[][] = []
    for (const state of level) {
      const key = keyOf(state)
      if (isWrong(state)) return { states: found.size, complete: false, depth, trace: traceTo(key, found) }
      for (const [what, after] of steps(state)) {
        const name = keyOf(after)
        if (found.has(name)) continue
        found.set(name, { before: key, what })
        next.push(after)
      }
    }
    if (next.length === 0) return { states: found.size, complete: true, depth, trace: undefined }
    if (depth === maximum) return { states: found.size, complete: false, depth, trace: undefined }
    level = next
  }
}

function keyOf(state: readonly number[]): string {
  return String.fromCharCode(...state)
}

function traceTo(key: string, found: ReadonlyMap<string, { before: string | undefined; what: string }>): string[] {
  const trace: string[] = []
  for (let at: string | undefined = key; at !== undefined;) {
    const { before, what }: { before: string | undefined; what: string } = found.get(at)!
    trace.unshift(what)
    at = before
  }
  return trace
}
