import type { SaveListItem } from '../config/save-list.ts'
import { RekkordError } from '../errors.ts'

/**
 * Saves what a list names, one channel after the other, each as a save of its own with its hooks. One that fails keeps no
 * other from being saved.
 *
 * @param saveOne saves one channel
 * @param onFailure told why one was not saved, or of its failed post-save hooks
 * @throws RekkordError at the end when one failed, at once when the run is interrupted
 */
export async function saveFrom(
  items: readonly SaveListItem[],
  saveOne: (item: SaveListItem) => Promise<unknown>,
  onFailure: (item: SaveListItem, error: RekkordError) => void
): Promise<void> {
  let first: RekkordError | undefined
  let failed = 0
  for (const item of items) {
    try {
      await saveOne(item)
    } catch (error) {
      if (!(error instanceof RekkordError) || error.code === 'interrupted') throw error
      first ??= error
      failed++
      onFailure(item, error)
    }
  }
  if (first !== undefined) throw new RekkordError(first.code, `${failed} of ${items.length} saves failed`)
}
