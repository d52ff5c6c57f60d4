import type { Entry } from '../../format/entry.ts'
import { entryName } from '../read/tree.ts'

/**
 * The saved paths of an older snapshot under the names that those of a newer one have, where both differ only in what stands before a
 * common end: another runner has its workspace in another place. As they are where they do not.
 */
export function underNewNames(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const old = before.map(entryName)
  const now = new Set(after.map(entryName))
  const [first] = old
  if (first === undefined || old.length !== now.size || old.every((name) => now.has(name))) return before
  for (const name of now) {
    const end = commonEnd(first, name)
    const [from, to] = [first, name].map((path) => path.slice(0, path.length - end.length)) as [string, string]
    if (end === '' || !old.every((one) => one.startsWith(from) && now.has(to + one.slice(from.length)))) continue
    return before.map((entry) => ({
      ...entry,
      name: Buffer.from(to + entryName(entry).slice(from.length), 'latin1')
    }))
  }
  return before
}

/** The last parts that two paths have in common; empty where the last one differs. */
function commonEnd(left: string, right: string): string {
  const [a, b] = [left.split('/'), right.split('/')]
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++
  return count === 0 ? '' : a.slice(a.length - count).join('/')
}
