import { FormatError, RekkordError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import { entryName, entryObjectId, openDirectory, readTreeObject } from '../read/tree.ts'

/** Entries of directories at the most that are looked at to find saved paths which lie in others. */
const MAX_ENTRIES = 20_000_000

/** A part of a saved path. */
export interface PathNode {
  /** The part alone; '' for the destination itself. */
  readonly name: BytePath
  /** The saved path that ends here. */
  entry: Entry | undefined
  /** What follows in the others. */
  children: Map<BytePath, PathNode> | undefined
}

/** A saved path that cannot be restored beside the others. */
export interface Conflict {
  name: BytePath
  within: BytePath
}

/** A directory, and the places where it lies on the way to saved paths. */
interface Search {
  id: ObjectId | undefined
  nodes: PathNode[]
}

/**
 * Compares the saved paths that lie in another one with what is found there. Level by level, and each directory once a level,
 * so that many saved paths in a large folder take no more than the folder itself.
 *
 * @param outer the saved path that they lie in
 * @returns those that are something else there, or are not found
 * @throws RekkordError of code `damaged` when there is more to look at than any snapshot needs
 */
export async function findNested(
  repository: Repository,
  outer: PathNode,
  turn: () => Promise<void>
): Promise<Conflict[]> {
  const conflicts: Conflict[] = []
  const within = entryName(outer.entry!)
  const conflict = (entry: Entry): unknown => conflicts.push({ name: entryName(entry), within })
  let looked = 0
  const look = async (): Promise<void> => {
    if (++looked > MAX_ENTRIES) throw new RekkordError('damaged', 'the saved paths lie in each other in too many ways')
    await turn()
  }
  let level: Search[] = [{ id: directoryId(outer.entry), nodes: [outer] }]
  while (level.length > 0) {
    const below = new Map<string, Search>()
    for (const search of level) {
      const found = await findChildren(repository, search, look)
      for (const child of search.nodes.flatMap(({ children }) => [...(children?.values() ?? [])])) {
        await turn()
        const entry = found.get(child.name)
        if (child.entry !== undefined && (entry === undefined || !isSameEntry(entry, child.entry)))
          conflict(child.entry)
        if (child.children !== undefined) addSearch(below, directoryId(entry), child)
      }
    }
    level = [...below.values()]
  }
  return conflicts
}

/** The entries of a directory that lie on the way; none where there is no directory, or it is damaged. */
async function findChildren(
  repository: Repository,
  { id, nodes }: Search,
  look: () => Promise<void>
): Promise<Map<BytePath, Entry>> {
  const found = new Map<BytePath, Entry>()
  if (id === undefined) return found
  const wanted = new Set(nodes.flatMap(({ children }) => [...(children?.keys() ?? [])]))
  try {
    for (const entry of openDirectory(await readTreeObject(repository, id))?.children ?? []) {
      const name = entryName(entry)
      await look()
      if (wanted.has(name)) found.set(name, { ...entry, hash: Buffer.from(entry.hash) })
    }
    return found
  } catch (error) {
    if (error instanceof FormatError) return new Map()
    throw error
  }
}

function addSearch(below: Map<string, Search>, id: ObjectId | undefined, node: PathNode): void {
  const key = id === undefined ? '' : id.hash.toString('latin1')
  const search = below.get(key)
  if (search === undefined) below.set(key, { id, nodes: [node] })
  else search.nodes.push(node)
}

function directoryId(entry: Entry | undefined): ObjectId | undefined {
  return entry?.kind === 'directory' ? entryObjectId(entry) : undefined
}

/** Whether two saved paths are the same thing with the same content. */
export function isSameEntry(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && a.hash.equals(b.hash)
}
