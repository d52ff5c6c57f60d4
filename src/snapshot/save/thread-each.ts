import type { ObjectWriter } from '../../repository/object-writer.ts'

/**
 * Stores items in turn. Where the storage overlaps calls, the next one follows as soon as the writer has room; up to
 * where it first waits, `store` then has to fill the codec's input and hand it to the writer.
 *
 * @returns the results in the items' order
 * @throws what the first `store` to fail throws; none is begun afterwards
 */
export async function storeEach<Item, Result>(
  writer: ObjectWriter,
  items: readonly Item[],
  store: (item: Item) => Promise<Result>
): Promise<Result[]> {
  const results: Promise<Result>[] = []
  const failure: { error?: unknown } = {}
  for (const item of items) {
    if (writer.overlaps) await writer.room()
    if ('error' in failure) break
    const result = store(item)
    results.push(result)
    if (writer.overlaps) result.catch((error: unknown) => (failure.error ??= error))
    else await result
  }
  return Promise.all(results)
}
