import { countOf, formatCount, formatSize, formatTimeForPeople } from '../report/units.ts'
import type { BytePath } from '../files/path.ts'
import { displayPath } from '../files/path.ts'
import { formatObjectId, type ObjectId } from '../format/object-id.ts'
import type { BrowseContext } from './context.ts'
import { folderMap } from './folder-map.ts'
import { MAX_CHILDREN, readFolder, sizeOf, type Child, type Folder } from './folder.ts'
import type { ArchiveFormat } from './download.ts'
import { markup, type Html } from './html.ts'
import { link } from './links.ts'
import { lastPart, shownName } from './names.ts'
import { factList, timeElement, type Page } from './page.ts'
import { pathTrail, snapshotTrail } from './trail.ts'
import { treemapSvg } from './treemap-svg.ts'

/** Entries on a page: browsers take a second for some thousand rows. */
const PAGE_SIZE = 250

/** Milliseconds that the sizes of folders are waited for. */
const SIZES_WAIT = 60

/** What folders can be sorted by. */
const ORDERS: Record<string, (a: Child, b: Child) => number> = {
  size: (a, b) => sizeOf(b) - sizeOf(a),
  name: (a, b) => (a.listed.name < b.listed.name ? -1 : 1),
  time: (a, b) => b.listed.entry.mtime - a.listed.entry.mtime
}

/** What a page of a folder is asked for with. */
export interface FolderQuery {
  id: ObjectId
  path: BytePath
  sort: string | undefined
  from: number
}

/** A snapshot or a folder of one: a treemap of what it holds, and a list. */
export async function folderPage(
  context: BrowseContext,
  { id, path, sort = 'size', from }: FolderQuery
): Promise<Page> {
  const order = Object.hasOwn(ORDERS, sort) ? sort : 'size'
  const folder = await readFolder(context, id, path, SIZES_WAIT)
  const { oid, children, isComplete, isCut } = folder
  children.sort(ORDERS[order])
  const { trail, roots } = await snapshotTrail(context, folder)
  const name = path === '' ? 'Snapshot' : displayPath(lastPart(path))
  const map = treemapSvg(await folderMap(context, folder), `What ${name} holds`)
  return {
    title: name,
    trail: [...trail, ...pathTrail(oid, path, roots)],
    isPartial: !isComplete,
    body: markup`<h1>${path === '' ? 'Snapshot' : shownName(lastPart(path))}</h1>
${facts(folder)}
${commands(folder)}
${!isComplete && markup`<p class="notice" role="status">The folders are being measured. This page will be complete in a moment.</p>`}
${isCut && markup`<p class="notice">It has more than ${formatCount(MAX_CHILDREN)} entries, and the others are not shown. rekkord list shows them all.</p>`}
${map && markup`<p class="skip"><a href="#list">Skip the map</a></p>${map}`}
${children.length === 0 ? markup`<p id="list">There is nothing in it.</p>` : entryTable(folder, order, from)}`
  }
}

function facts({ oid, path, target, size, entries }: Folder): Html {
  const time = target.kind === 'snapshot' ? target.snapshot.time : target.entry?.mtime
  return factList([
    ['Size', formatSize(size)],
    ['Files, links and folders', formatCount(entries)],
    [target.kind === 'snapshot' ? 'Saved' : 'Changed', time === undefined ? '–' : timeElement(time)],
    ['Download', archiveLinks(oid, path, (format) => `download as ${format}`)]
  ])
}

function archiveLinks(oid: string, path: BytePath, label: (format: ArchiveFormat) => string): Html {
  const address = (format: ArchiveFormat): string =>
    link('download', { s: oid, p: path || undefined, f: format === 'zip' ? format : undefined })
  return markup`<a href="${address('tar')}" download>${label('tar')}</a> <a class="also" href="${address('zip')}" download>${label('zip')}</a>`
}

/** What is copied into a terminal. */
function commands({ oid, path, target: { id } }: Folder): Html {
  return markup`<p>${id && markup`Object ID: <code class="copy">${formatObjectId(id)}</code><br>`}Restore it: <code class="copy">${restoreCommand(oid, path)}</code></p>`
}

/** The command that restores a snapshot, or what lies at a path in it, with the path as a shell takes it. */
function restoreCommand(oid: string, path: BytePath): string {
  const identifier = path === '' ? oid : `'${`${oid}:${displayPath(path)}`.replaceAll("'", "'\\''")}'`
  return `rekkord restore ${identifier} restored`
}

function entryTable(folder: Folder, order: string, from: number): Html {
  const { oid, path, children } = folder
  const heading = (name: string, text: string, numeric: boolean): Html => {
    const href = link('tree', { s: oid, p: path || undefined, sort: name })
    return markup`<th scope="col"${numeric && markup` class="number"`}${name === order && markup` aria-sort="${name === 'name' ? 'ascending' : 'descending'}"`}><a href="${href}#list">${text}</a></th>`
  }
  const whole = Math.max(1, folder.size)
  const shown = children.slice(from, from + PAGE_SIZE)
  return markup`<div class="scroll"><table id="list" class="entries">
<thead><tr>${heading('name', 'Name', false)}${heading('size', 'Size', true)}<th scope="col" class="share">Share</th><th scope="col" class="number">Entries</th>${heading('time', 'Changed', false)}<th scope="col">Mode</th><th scope="col">Archive</th></tr></thead>
<tbody>${shown.map((child) => entryRow(oid, child, whole))}</tbody>
</table></div>${pageLinks(folder, order, from)}`
}

/** @param whole bytes of all that the folder holds */
function entryRow(oid: string, child: Child, whole: number): Html {
  const { listed, path, held } = child
  const { entry, name, id } = listed
  const isFolder = entry.kind === 'directory'
  const address = link(isFolder ? 'tree' : 'download', { s: oid, p: path })
  const hasContent = id !== undefined && (isFolder || entry.kind === 'file')
  const shown = markup`${shownName(name)}${isFolder && '/'}`
  const label = hasContent ? markup`<a href="${address}"${!isFolder && markup` download`}>${shown}</a>` : shown
  const remark = remarkOf(child)
  const size = typeof held === 'object' ? formatSize(held.size) : held === undefined && hasContent ? '…' : '–'
  const tar = isFolder && hasContent && archiveLinks(oid, path, (format) => format)
  return markup`
<tr><th scope="row">${label}${remark && markup` <span class="remark">${remark}</span>`}</th><td class="number">${size}</td><td class="share">${shareBar(sizeOf(child) / whole)}</td><td class="number">${isFolder && typeof held === 'object' && formatCount(held.entries)}</td><td class="quiet">${entry.stated && formatTimeForPeople(entry.mtime)}</td><td>${entry.stated && markup`<code>${entry.mode.toString(8).padStart(4, '0')}</code>`}</td><td>${tar}</td></tr>`
}

function remarkOf({ listed: { entry }, held }: Child): string | undefined {
  if (held === 'damaged') return 'damaged'
  if (!entry.readable && entry.kind !== 'other') return 'could not be read when it was saved'
  return { link: 'link', other: 'device, pipe or socket', file: undefined, directory: undefined }[entry.kind]
}

function shareBar(share: number): Html | undefined {
  if (share < 0.005) return undefined
  return markup`<svg class="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.min(100, share * 100).toFixed(1)}" height="8"/></svg>`
}

function pageLinks({ oid, path, children }: Folder, sort: string, from: number): Html | undefined {
  if (children.length <= PAGE_SIZE) return undefined
  const to = (start: number, text: string): Html =>
    markup`<a href="${link('tree', { s: oid, p: path || undefined, sort, from: String(start) })}#list">${text}</a>`
  const last = Math.min(children.length, from + PAGE_SIZE)
  return markup`<p class="pages">${from > 0 && to(Math.max(0, from - PAGE_SIZE), 'Before')} ${formatCount(from + 1)} to ${formatCount(last)} of ${countOf(children.length, 'entry', 'entries')} ${last < children.length && to(last, 'After')}</p>`
}
