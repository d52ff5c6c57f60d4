/** What a generator yields to have another one run to its end before it goes on itself. */
export class Below<Item> {
  readonly steps: Steps<Item>

  constructor(steps: Steps<Item>) {
    this.steps = steps
  }
}

/** The steps of one level: items, and levels below. */
export type Steps<Item> = AsyncGenerator<Item | Below<Item>, undefined>

/**
 * Goes through levels below levels, however deep, and yields their items in order. It does what `yield*` does, without a
 * call inside a call for each level, for which there is no stack, and without handing each item through all levels above.
 */
export async function* depthFirst<Item>(first: Steps<Item>): AsyncGenerator<Item, undefined> {
  const levels = [first]
  try {
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const step = await level.next()
      if (step.done === true) levels.pop()
      else if (step.value instanceof Below) levels.push(step.value.steps)
      else yield step.value
    }
  } finally {
    for (let level = levels.pop(); level !== undefined; level = levels.pop()) await level.return(undefined)
  }
  return undefined
}
