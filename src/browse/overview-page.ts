import { countOf, formatCount, formatSize, formatTimeForPeople } from '../report/units.ts'
import { newestTag } from '../repository/newest-tag.ts'
import type { Tag } from '../repository/tags.ts'
import type { BrowseContext } from './context.ts'
import { sparkline } from './growth-chart.ts'
import { markup, type Html } from './html.ts'
import { link } from './links.ts'
import { channelLink, factList, tagProblems, timeElement, type Page } from './page.ts'
import { formatObjectId } from '../format/object-id.ts'

/** All channels, each with how it grew. */
export async function overviewPage({ repository, tags }: BrowseContext): Promise<Page> {
  const list = await tags.list()
  const histories = Map.groupBy(list.tags, ({ channel }) => channel)
  const sum = (pick: (tag: Tag) => number): number => list.tags.reduce((total, tag) => total + pick(tag), 0)
  const channels = listedChannels(histories)
  return {
    title: 'Channels',
    trail: [markup`Channels`],
    body: markup`<h1>Channels</h1>
<p class="lead"><bdi>${repository.url}</bdi></p>
${factList([
  ['Channels', formatCount(channels.length)],
  ['Snapshots', formatCount(list.tags.length)],
  ['Total size', formatSize(sum(({ size }) => size))],
  ['Added to the repository', formatSize(sum(({ added }) => added))]
])}
${tagProblems(list.problems)}${channels.length === 0 ? markup`<p>There is no snapshot yet.</p>` : channelTable(channels)}`
  }
}

interface ListedChannel {
  channel: string
  history: readonly Tag[]
}

/** By name, as the command line has them. */
function listedChannels(histories: ReadonlyMap<string, readonly Tag[]>): ListedChannel[] {
  return [...histories]
    .map(([channel, history]) => ({ channel, history }))
    .sort((a, b) => (a.channel < b.channel ? -1 : 1))
}

function channelTable(channels: readonly ListedChannel[]): Html {
  return markup`<div class="scroll"><table>
<thead><tr><th scope="col">Channel</th><th scope="col" class="wide">Growth</th><th scope="col" class="number">Size</th><th scope="col" class="number">Snapshots</th><th scope="col">Newest</th></tr></thead>
<tbody>${channels.map(channelRow)}</tbody>
</table></div>`
}

function channelRow({ channel, history }: ListedChannel): Html {
  const newest = newestTag(history)!
  return markup`
<tr><th scope="row">${channelLink(channel)}</th><td class="wide">${sparkline(history)}</td><td class="number">${formatSize(newest.size)}</td><td class="number">${formatCount(history.length)}</td><td><a href="${link('tree', { s: formatObjectId(newest.id) })}" aria-label="${formatTimeForPeople(newest.time)}, newest of ${countOf(history.length, 'snapshot')}">${timeElement(newest.time)}</a></td></tr>`
}
