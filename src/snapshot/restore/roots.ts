import { FormatError } from '../../errors.ts'
import { displayPath, type BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { Snapshot } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'
import { entryName } from '../read/tree.ts'
import { MAX_DEPTH } from '../walk.ts'
import { findNested, isSameEntry, type Conflict, type PathNode } from './nested-roots.ts'

/** Folders above saved paths at the most, in all. */
const MAX_FOLDERS_ABOVE = 200_000

/** How the saved paths of a snapshot lie in the destination. */
export interface RootPlan {
  /** The destination itself. What ends in a saved path, and nothing below it, is restored; all else are folders above. */
  top: PathNode
  /** The saved paths to be restored, by their full names; none lies in another. */
  roots: { name: BytePath; entry: Entry }[]
  conflicts: Conflict[]
}

/**
 * Plans the restore of a snapshot. A saved path that lies in another, or is there twice, comes with the first; where it
 * is something else there (a link that was followed, say) it cannot be restored at the same time.
 *
 * @param turn lets others have the event loop from time to time; rejects when the run is to end
 * @throws FormatError when there are more folders above them, or they are deeper, than any system has
 */
export async function planRoots(
  repository: Repository,
  snapshot: Snapshot,
  turn: () => Promise<void>
): Promise<RootPlan> {
  const top: PathNode = { name: '', entry: undefined, children: undefined }
  const plan: RootPlan = { top, roots: [], conflicts: [] }
  let above = 0
  for (const entry of snapshot.children) {
    await turn()
    above += add(top, entry, plan.conflicts, MAX_FOLDERS_ABOVE - above)
  }
  for (const node of outermost(top)) {
    await turn()
    plan.roots.push({ name: entryName(node.entry!), entry: node.entry! })
    if (node.children !== undefined) plan.conflicts.push(...(await findNested(repository, node, turn)))
    node.children = undefined
  }
  return plan
}

/** @returns how many folders above it are new */
function add(top: PathNode, entry: Entry, conflicts: Conflict[], most: number): number {
  const name = entryName(entry)
  let node = top
  let depth = 0
  let added = 0
  for (let start = 0; start <= name.length; depth++) {
    const slash = name.indexOf('/', start)
    const end = slash === -1 ? name.length : slash
    if (depth > MAX_DEPTH) throw new FormatError(`a saved path has more than ${MAX_DEPTH} folders above it`)
    const part = name.slice(start, end)
    node.children ??= new Map<BytePath, PathNode>()
    let child = node.children.get(part)
    if (child === undefined) {
      child = { name: part, entry: undefined, children: undefined }
      node.children.set(part, child)
      if (slash !== -1 && ++added > most) {
        throw new FormatError(`the saved paths have more than ${MAX_FOLDERS_ABOVE} folders above them`)
      }
    }
    node = child
    start = end + 1
  }
  if (node.entry === undefined) node.entry = entry
  else if (!isSameEntry(node.entry, entry)) conflicts.push({ name, within: name })
  return added
}

/** The saved paths that lie in no other one. */
function* outermost(top: PathNode): Generator<PathNode, undefined> {
  const stack = [top]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.entry !== undefined) yield node
    else for (const child of [...(node.children?.values() ?? [])].reverse()) stack.push(child)
  }
  return undefined
}

/** Why a saved path is left out. */
export function conflictReason({ within }: Conflict): string {
  return `it lies in ${displayPath(within)} as well, where it is something else: restore it alone by its path`
}
