/** How much of a {@link prefetch} is under way at a time. */
export interface PrefetchLimits<Item> {
  /** Items that have been started and not been used. 1: each is started when its turn comes. */
  count: number
  /** What an item weighs, such as its bytes of memory, and what all of those weigh. One is always under way. */
  weight?: (item: Item) => number
  maxWeight?: number
}

/**
 * Starts work on items before their turn and gives the results in the order of the items. What fails throws when its turn
 * comes; where the reader has stopped by then, the error is dropped.
 */
export async function* prefetch<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  start: (item: Item) => Promise<Result>,
  { count, weight = () => 0, maxWeight = Infinity }: PrefetchLimits<Item>
): AsyncGenerator<{ item: Item; result: Result }, undefined> {
  const ahead: { item: Item; result: Promise<Result> }[] = []
  let total = 0
  for await (const item of items) {
    const result = start(item)
    result.catch(() => undefined)
    ahead.push({ item, result })
    total += weight(item)
    while (ahead.length > 0 && (ahead.length >= count || total > maxWeight)) {
      const first = ahead.shift()!
      yield { item: first.item, result: await first.result }
      total -= weight(first.item)
    }
  }
  for (const { item, result } of ahead) yield { item, result: await result }
  return undefined
}
