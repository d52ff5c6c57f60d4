import { FormatError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { Snapshot } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'
import { findBelow } from '../read/identifier.ts'
import { entryName, entryObjectId } from '../read/tree.ts'
import type { WantedKind } from './destination.ts'

/** How the saved paths of a snapshot lie in the destination. */
export interface RootPlan {
  /** Those to be restored; none lies in another. */
  roots: { name: BytePath; entry: Entry }[]
  /** Folders above them, outermost first, '' the destination itself, each with what is wanted directly in it. */
  above: Map<BytePath, Map<BytePath, WantedKind>>
  /** Saved paths that cannot be restored beside the others. */
  conflicts: { name: BytePath; within: BytePath }[]
}

/**
 * Plans the restore of a snapshot. A saved path that lies in another, or is there twice, comes with the first; where it
 * is something else there (a link that was followed, say) it cannot be restored at the same time.
 */
export async function planRoots(repository: Repository, snapshot: Snapshot): Promise<RootPlan> {
  const plan: RootPlan = {
    roots: [],
    above: new Map<BytePath, Map<BytePath, WantedKind>>([['', new Map()]]),
    conflicts: []
  }
  const entries = new Map<BytePath, Entry>()
  for (const entry of snapshot.children) {
    const name = entryName(entry)
    const first = entries.get(name)
    if (first === undefined) entries.set(name, entry)
    else if (!isSame(first, entry)) plan.conflicts.push({ name, within: name })
  }
  for (const [name, entry] of entries) {
    const outer = prefixes(name).find((prefix) => entries.has(prefix))
    if (outer === undefined) {
      plan.roots.push({ name, entry })
      addAbove(plan.above, name, entry)
      continue
    }
    const within = await findWithin(repository, entries.get(outer)!, name.slice(outer.length + 1))
    if (within === undefined || !isSame(within, entry)) plan.conflicts.push({ name, within: outer })
  }
  return plan
}

/** The entry at a path in a saved folder; undefined where there is none, or a directory on the way is damaged. */
async function findWithin(repository: Repository, outer: Entry, path: BytePath): Promise<Entry | undefined> {
  const id = entryObjectId(outer)
  try {
    return await findBelow(repository, id?.catalog === 'M' ? id : undefined, path)
  } catch (error) {
    if (error instanceof FormatError) return undefined
    throw error
  }
}

function addAbove(above: RootPlan['above'], name: BytePath, entry: Entry): void {
  let folder = ''
  for (const child of [...prefixes(name), name]) {
    const wanted = above.get(folder) ?? new Map<BytePath, WantedKind>()
    const kind = child !== name || entry.kind === 'directory' ? 'directory' : 'file'
    above.set(folder, wanted.set(child.slice(folder === '' ? 0 : folder.length + 1), kind))
    folder = child
  }
}

/** The folders above a path, outermost first. */
function prefixes(name: BytePath): BytePath[] {
  const found: BytePath[] = []
  for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1))
    found.push(name.slice(0, slash))
  return found
}

function isSame(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && a.hash.equals(b.hash)
}
