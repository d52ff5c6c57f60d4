import { RekkordError } from '../errors.ts'
import { countOf, formatSize } from '../report/units.ts'
import type { BytePath } from '../files/path.ts'
import type { Entry } from '../format/entry.ts'
import { formatObjectId, type ObjectId } from '../format/object-id.ts'
import type { Change, Difference } from '../snapshot/compare/diff-entries.ts'
import { diffTrees } from '../snapshot/compare/diff.ts'
import { resolvePath } from '../snapshot/read/identifier.ts'
import type { BrowseContext } from './context.ts'
import { markup, type Html } from './html.ts'
import { link } from './links.ts'
import { shownName } from './names.ts'
import { factList, type Page } from './page.ts'
import { snapshotTrail } from './trail.ts'

/** Differences that are listed at the most; all are counted. */
const MAX_LISTED = 2000

/** Milliseconds that a comparison takes at the most: a page is to come. */
const MAX_TIME = 5000

interface Side {
  oid: string
  trail: Html[]
}

interface Comparison {
  listed: Difference[]
  sums: Record<Change, { count: number; bytes: number }>
  problems: string[]
  isWhole: boolean
}

/**
 * What differs between two snapshots or folders.
 * @param withMetadata whether what differs in nothing but time, mode, owner or attributes is listed too; it is always counted
 */
export async function diffPage(
  context: BrowseContext,
  before: ObjectId,
  after: ObjectId,
  withMetadata: boolean
): Promise<Page> {
  const comparison = await compare(context, before, after, withMetadata)
  const [old, now] = await Promise.all([side(context, before), side(context, after)])
  const { listed, sums, problems, isWhole } = comparison
  const wanted = withMetadata ? sums : { ...sums, metadata: undefined }
  const count = Object.values(wanted).reduce((total, sum) => total + (sum?.count ?? 0), 0)
  const metadataLink = markup` · <a href="${link('diff', { a: old.oid, b: now.oid, metadata: '1' })}">show metadata changes</a>`
  return {
    title: 'Changes',
    trail: [now.trail[0]!, markup`Changes`],
    body: markup`<h1>Changes</h1>
<p class="lead">from ${old.trail.at(-1)} to ${now.trail.at(-1)} · <a href="${link('diff', { a: now.oid, b: old.oid })}">the other way round</a>${!withMetadata && sums.metadata.count > 0 && metadataLink}</p>
${sumList(sums)}
${!isWhole && markup`<p class="notice" role="status">This took more than ${MAX_TIME / 1000} seconds and was ended: there are more changes. rekkord diff shows them all.</p>`}
${problems.map((problem) => markup`<p class="problem" role="alert">${problem}</p>`)}
${count > listed.length && markup`<p class="notice">${countOf(listed.length, 'change')} of ${countOf(count, 'change')} are listed.</p>`}
${listed.length === 0 ? markup`<p>${count === 0 && sums.metadata.count > 0 ? 'Nothing but metadata differs.' : 'Nothing differs.'}</p>` : changeTable(listed, old.oid, now.oid)}`
  }
}

async function side(context: BrowseContext, id: ObjectId): Promise<Side> {
  const oid = formatObjectId(id)
  const { trail } = await snapshotTrail(context, { oid, target: await resolvePath(context.repository, id, '') })
  return { oid, trail }
}

async function compare(
  { repository }: BrowseContext,
  before: ObjectId,
  after: ObjectId,
  withMetadata: boolean
): Promise<Comparison> {
  const none = (): { count: number; bytes: number } => ({ count: 0, bytes: 0 })
  const sums = { added: none(), removed: none(), modified: none(), metadata: none() }
  const comparison: Comparison = { listed: [], sums, problems: [], isWhole: true }
  const listener = {
    warning: (message: string): unknown => comparison.problems.length < 20 && comparison.problems.push(message)
  }
  const [from, to] = [await resolvePath(repository, before, ''), await resolvePath(repository, after, '')]
  // Also a comparison that meets folders without end, and no difference, ends in time
  const signal = AbortSignal.timeout(MAX_TIME)
  try {
    await addDifferences(comparison, diffTrees(repository, from, to, listener, { signal }), withMetadata)
  } catch (error) {
    if (!(error instanceof RekkordError && error.code === 'interrupted')) throw error
    comparison.isWhole = false
  }
  return comparison
}

async function addDifferences(
  { sums, listed }: Comparison,
  differences: AsyncIterable<Difference>,
  withMetadata: boolean
): Promise<void> {
  for await (const difference of differences) {
    const sum = sums[difference.change]
    sum.count++
    sum.bytes += sizeOf(difference.after) - sizeOf(difference.before)
    const isWanted = withMetadata || difference.change !== 'metadata'
    if (isWanted && listed.length < MAX_LISTED) listed.push(difference)
  }
}

const WORDS = { added: 'added', removed: 'removed', modified: 'changed', metadata: 'metadata' } as const
const SIGNS = { added: '+', removed: '−', modified: '●', metadata: '○' } as const

function sumList(sums: Comparison['sums']): Html {
  const value = (change: Change): string => {
    const { count, bytes } = sums[change]
    const counted = countOf(count, 'entry', 'entries')
    return change === 'metadata' || count === 0 ? counted : `${counted}, ${signedSize(bytes)}`
  }
  return factList([
    ['Added', value('added')],
    ['Removed', value('removed')],
    ['Changed', value('modified')],
    ['Only other metadata', value('metadata')]
  ])
}

function changeTable(listed: readonly Difference[], before: string, after: string): Html {
  return markup`<div class="scroll"><table class="changes">
<thead><tr><th scope="col">Change</th><th scope="col">Path</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col" class="number">Difference</th></tr></thead>
<tbody>${listed.map((difference) => changeRow(difference, before, after))}</tbody>
</table></div>`
}

function changeRow({ change, path, before, after }: Difference, oldOid: string, newOid: string): Html {
  const size = (entry: Entry | undefined): string => (entry?.kind === 'file' ? formatSize(entry.size) : '')
  const growth = sizeOf(after) - sizeOf(before)
  const isFile = (after ?? before)!.kind === 'file'
  return markup`
<tr class="${change}"><td><span class="sign" aria-hidden="true">${SIGNS[change]}</span> ${WORDS[change]}</td><th scope="row">${pathLink(path, (after ?? before)!, after === undefined ? oldOid : newOid)}</th><td class="number">${size(before)}</td><td class="number">${size(after)}</td><td class="number">${isFile && growth !== 0 && signedSize(growth)}</td></tr>`
}

function pathLink(path: BytePath, { kind, readable }: Entry, oid: string): Html {
  const shown = markup`${shownName(path)}${kind === 'directory' && '/'}`
  if (!readable || (kind !== 'directory' && kind !== 'file')) return shown
  const page = kind === 'directory' ? 'tree' : 'download'
  return markup`<a href="${link(page, { s: oid, p: path })}"${kind === 'file' && markup` download`}>${shown}</a>`
}

/** Bytes of a file; 0 for all else. */
function sizeOf(entry: Entry | undefined): number {
  return entry?.kind === 'file' ? entry.size : 0
}

function signedSize(bytes: number): string {
  return bytes < 0 ? `−${formatSize(-bytes)}` : `+${formatSize(bytes)}`
}
