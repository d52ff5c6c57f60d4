import type { Face } from '../face.ts'
import type { ListWriter } from './list-writer.ts'

/**
 * Writes items as they come. The first is waited for before anything is written, so that what stops a command at its
 * beginning leaves standard output empty; what is written is well-formed also when they end early.
 */
export async function writeItems<Item>(
  items: AsyncGenerator<Item, undefined>,
  newWriter: () => ListWriter<Item>,
  { signal }: Face
): Promise<void> {
  let next = await items.next()
  const writer = newWriter()
  try {
    for (; next.done !== true; next = await items.next()) {
      signal.throwIfAborted()
      await writer.add(next.value)
    }
  } finally {
    await items.return(undefined)
    await writer.end()
  }
}
