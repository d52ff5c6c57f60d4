/**
 * The pages of several lists in the order in which they come. One page of each list is under way at a time, and none is
 * asked for before the one before it has been taken.
 */
export async function* overlappedPages<Page>(lists: readonly AsyncGenerator<Page, undefined>[]): AsyncGenerator<Page> {
  const underWay = new Map(lists.map((list) => [list, nextOf(list)]))
  try {
    while (underWay.size > 0) {
      const { list, result } = await Promise.race(underWay.values())
      if (result.done === true) {
        underWay.delete(list)
        continue
      }
      yield result.value
      underWay.set(list, nextOf(list))
    }
  } finally {
    // The first that fails ends all; nothing waits for the others
    for (const next of underWay.values()) next.catch(() => undefined)
  }
}

async function nextOf<Page>(
  list: AsyncGenerator<Page, undefined>
): Promise<{ list: AsyncGenerator<Page, undefined>; result: IteratorResult<Page, undefined> }> {
  return { list, result: await list.next() }
}
