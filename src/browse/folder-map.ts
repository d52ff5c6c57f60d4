import { FormatError } from '../errors.ts'
import { displayPath } from '../files/path.ts'
import type { BrowseContext } from './context.ts'
import { readFolder, sizeOf, type Child, type Folder } from './folder.ts'
import { link } from './links.ts'
import { MAX_PARTS, type MapContent, type MapItem } from './treemap-svg.ts'

/** Folders in the folder of whose content something is shown, in all; how much of all each holds at least. */
const MAX_INNER = 16
const INNER_SHARE = 0.03

/** How deep they may lie in each other. */
const MAX_DEPTH = 3

/** Milliseconds that reading them takes at the most, and that the sizes in one of them are waited for. */
const INNER_TIME = 60
const INNER_WAIT = 40

interface Inner {
  child: Child
  item: MapItem
  depth: number
}

/** What the treemap of a folder shows: its largest children, and what is in the largest folders, as far as that is read quickly. */
export async function folderMap(context: BrowseContext, folder: Folder): Promise<MapContent> {
  const waiting: Inner[] = []
  const contentOf = (children: readonly Child[], depth: number): MapContent => {
    const largest = children.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MAX_PARTS)
    const items = largest.map((child) => {
      const item = mapItem(folder.oid, child)
      const isLarge = item.size > folder.size * INNER_SHARE
      if (item.kind === 'directory' && isLarge && depth < MAX_DEPTH) waiting.push({ child, item, depth })
      return item
    })
    return { items, size: children.reduce((sum, child) => sum + sizeOf(child), 0), count: children.length }
  }
  const map = contentOf(folder.children, 1)
  const end = performance.now() + INNER_TIME
  for (let read = 0; folder.isComplete && read < MAX_INNER && performance.now() < end; read++) {
    const largest = waiting.sort((a, b) => a.item.size - b.item.size).pop()
    if (largest === undefined) break
    const { child, item, depth } = largest
    const inner = await readInner(context, child)
    const children = inner?.children.map((one) => ({ ...one, path: `${child.path}/${one.path}` }))
    if (children !== undefined) item.content = contentOf(children, depth + 1)
  }
  return map
}

/** A folder to be shown in another; undefined where it takes too long, or is damaged, which its own page says. */
async function readInner(context: BrowseContext, { listed }: Child): Promise<Folder | undefined> {
  try {
    const inner = await readFolder(context, listed.id!, '', INNER_WAIT)
    return inner.isComplete ? inner : undefined
  } catch (error) {
    if (error instanceof FormatError) return undefined
    throw error
  }
}

function mapItem(oid: string, child: Child): MapItem {
  const isFolder = child.listed.entry.kind === 'directory'
  return {
    label: displayPath(child.listed.name),
    size: sizeOf(child),
    href: link(isFolder ? 'tree' : 'download', { s: oid, p: child.path }),
    kind: isFolder ? 'directory' : 'file'
  }
}
