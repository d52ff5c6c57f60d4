import { RekkordError } from '../errors.ts'
import { formatCount, formatSize } from '../report/units.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import { newestTag } from '../repository/newest-tag.ts'
import type { Tag } from '../repository/tags.ts'
import type { BrowseContext } from './context.ts'
import { growthChart } from './growth-chart.ts'
import { markup, type Html } from './html.ts'
import { link } from './links.ts'
import { channelLink, factList, shortObjectId, timeElement, type Page } from './page.ts'

/** Snapshots on a page. */
const PAGE_SIZE = 500

/** One channel: its growth, and its snapshots. Any two can be compared. */
export async function channelPage({ tags }: BrowseContext, channel: string, from: number): Promise<Page> {
  const history = await tags.ofChannel(channel)
  const newest = newestTag(history)
  if (newest === undefined) throw new RekkordError('usage', `There is no channel called ${channel}`)
  const newestFirst = history.toReversed()
  return {
    title: escapeControls(channel),
    trail: [channelLink(channel)],
    body: markup`<h1><bdi>${escapeControls(channel)}</bdi></h1>
${factList([
  ['Snapshots', formatCount(history.length)],
  ['Newest', timeElement(newest.time)],
  ['Size', formatSize(newest.size)],
  ['Stored for the newest', formatSize(newest.stored)]
])}
${growthChart(history)}
<h2>Snapshots</h2>
${snapshotTable(newestFirst, from)}`
  }
}

function snapshotTable(newestFirst: readonly Tag[], from: number): Html {
  const shown = newestFirst.slice(from, from + PAGE_SIZE)
  const canCompare = shown.length > 1
  const table = markup`<div class="scroll"><table>
<thead><tr>${canCompare && markup`<th scope="col" class="choice">Before</th><th scope="col" class="choice">After</th>`}<th scope="col">Time</th><th scope="col" class="number">Size</th><th scope="col" class="number">Stored</th><th scope="col" class="number">Added</th><th scope="col">Object</th><th scope="col">Changes</th><th scope="col">All of it</th></tr></thead>
<tbody>${shown.map((tag, i) => snapshotRow(tag, newestFirst[from + i + 1], i, canCompare))}</tbody>
</table></div>`
  const pages = pageLinks(newestFirst, from)
  if (!canCompare) return markup`${table}${pages}`
  return markup`<form action="diff" method="get">
${table}
<p><button type="submit">Compare the two</button></p>
</form>${pages}`
}

function snapshotRow(tag: Tag, previous: Tag | undefined, i: number, canCompare: boolean): Html {
  const { id, time, size, stored, added } = tag
  const oid = formatObjectId(id)
  const choice = (name: string, label: string, isChosen: boolean): Html =>
    markup`<td class="choice"><input type="radio" name="${name}" value="${oid}" required aria-label="${label}"${isChosen ? markup` checked` : undefined}></td>`
  return markup`
<tr>${canCompare && [choice('a', 'compare from this one', i === 1), choice('b', 'compare to this one', i === 0)]}<th scope="row"><a href="${link('tree', { s: oid })}">${timeElement(time)}</a></th><td class="number">${formatSize(size)}</td><td class="number">${formatSize(stored)}</td><td class="number">${formatSize(added)}</td><td>${shortObjectId(id)}</td><td>${previous && markup`<a href="${link('diff', { a: formatObjectId(previous.id), b: oid })}">changes since previous</a>`}</td><td><a href="${link('download', { s: oid })}" download>tar</a></td></tr>`
}

function pageLinks(newestFirst: readonly Tag[], from: number): Html | undefined {
  if (newestFirst.length <= PAGE_SIZE) return undefined
  const { channel } = newestFirst[0]!
  const name = Buffer.from(channel, 'utf8').toString('latin1')
  const to = (start: number, text: string): Html =>
    markup`<a href="${link('channel', { name, from: String(start) })}">${text}</a>`
  return markup`<p class="pages">${from > 0 && to(Math.max(0, from - PAGE_SIZE), 'Newer')} ${from + PAGE_SIZE < newestFirst.length && to(from + PAGE_SIZE, 'Older')}</p>`
}
