import { displayPath, type BytePath } from '../files/path.ts'
import { entryName } from '../snapshot/read/tree.ts'
import { resolvePath } from '../snapshot/read/identifier.ts'
import type { BrowseContext } from './context.ts'
import { objectIdOf, type Folder } from './folder.ts'
import { markup, type Html } from './html.ts'
import { link } from './links.ts'
import { channelLink, timeElement } from './page.ts'

/** The way to a snapshot, and the saved paths in it. */
export async function snapshotTrail(
  { repository, tags }: BrowseContext,
  { oid, target }: Pick<Folder, 'oid' | 'target'>
): Promise<{ trail: Html[]; roots: BytePath[] }> {
  const from = target.kind === 'snapshot' ? target : await resolvePath(repository, objectIdOf(oid), '')
  if (from.kind !== 'snapshot')
    return { trail: [markup`<a href="${link('tree', { s: oid })}">${oid.slice(0, 9)}…</a>`], roots: [] }
  // A snapshot without a tag can be named by its object
  const tag = await tags.ofObject(oid)
  const { channel, time, children } = from.snapshot
  const step = markup`<a href="${link('tree', { s: oid })}">${timeElement(tag?.time ?? time)}</a>`
  return { trail: [channelLink(tag?.channel ?? channel), step], roots: children.map(entryName) }
}

/** The way from a snapshot to a path in it: the saved path, which is one step, then the folders below. */
export function pathTrail(oid: string, path: BytePath, roots: readonly BytePath[]): Html[] {
  if (path === '') return []
  const root = roots
    .filter((one) => `${path}/`.startsWith(`${one}/`))
    .reduce((best, one) => (one.length > best.length ? one : best), '')
  const below = root === '' ? path.split('/') : path.slice(root.length).split('/').slice(1)
  let at = root
  const steps = root === '' ? [] : [step(oid, root, root)]
  for (const name of below) {
    at = at === '' ? name : `${at}/${name}`
    steps.push(step(oid, at, name))
  }
  return steps
}

function step(oid: string, path: BytePath, name: BytePath): Html {
  return markup`<a href="${link('tree', { s: oid, p: path })}"><bdi>${displayPath(name)}</bdi></a>`
}
