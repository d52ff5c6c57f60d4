import { RekkordError } from '../../errors.ts'
import { formatObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import { isFuture, newestTag } from '../../repository/newest-tag.ts'
import type { Tag, TagProblem } from '../../repository/tags.ts'
import { Pattern } from './pattern.ts'

/** What snapshots can be ordered by (docs/behaviour.md section 3), each with its comparison. */
const ORDERS: Record<string, (a: Tag, b: Tag) => number> = {
  object: (a, b) => compareText(formatObjectId(a.id), formatObjectId(b.id)),
  time: (a, b) => a.time - b.time,
  channel: (a, b) => compareText(a.channel, b.channel),
  size: (a, b) => a.size - b.size,
  stored: (a, b) => a.stored - b.stored,
  added: (a, b) => a.added - b.added
}

export interface SnapshotFilter {
  /** Only snapshots of this channel. */
  channel?: string | undefined
  /** Only channels that match: `*` stands for any characters but a slash, `?` for one. */
  pattern?: string | undefined
  /** Object, Time, Channel, Size, Stored or Added in any case, `~` before it reverses; several with commas. */
  sort?: string | undefined
}

export interface SnapshotList {
  /** By time, oldest first, unless the filter orders otherwise; equal ones by time. */
  snapshots: Tag[]
  /** Those that are dated in the future. */
  future: Tag[]
  /** Tags that cannot be believed: snapshots may be missing from the list. */
  problems: TagProblem[]
}

/** A channel with its newest snapshot. */
export interface Channel {
  channel: string
  newest: Tag
  /** Snapshots in it. */
  count: number
}

export interface ChannelList {
  /** By name. */
  channels: Channel[]
  /** Snapshots that are dated in the future. */
  future: Tag[]
  /** Tags that cannot be believed: channels or snapshots may be missing from the list. */
  problems: TagProblem[]
}

/**
 * The published snapshots of a repository.
 * @throws RekkordError of code `usage` for an unknown order, `key` when the key cannot list
 */
export async function listSnapshots(repository: Repository, filter: SnapshotFilter = {}): Promise<SnapshotList> {
  const compare = parseOrder(filter.sort ?? 'Time')
  const { channel, pattern } = filter
  const matching = pattern === undefined ? undefined : new Pattern(pattern, { separator: '/' })
  const { tags, problems } = await repository.tags()
  const snapshots = tags.filter(
    (tag) => (channel === undefined || tag.channel === channel) && matching?.test(tag.channel) !== false
  )
  const future = snapshots.filter((tag) => isFuture(tag))
  return { snapshots: snapshots.sort(compare), future, problems }
}

/**
 * The channels of a repository, by name.
 * @throws RekkordError of code `key` when the key cannot list
 */
export async function listChannels(repository: Repository): Promise<ChannelList> {
  const { tags, problems } = await repository.tags()
  const future = tags.filter((tag) => isFuture(tag))
  const channels = [...Map.groupBy(tags, ({ channel }) => channel)].map(([channel, all]) => {
    return { channel, newest: newestTag(all)!, count: all.length }
  })
  return { channels: channels.sort((a, b) => compareText(a.channel, b.channel)), future, problems }
}

function parseOrder(text: string): (a: Tag, b: Tag) => number {
  const orders = text.split(',').map((part) => {
    const name = part.trim()
    const reversed = name.startsWith('~')
    const order = (reversed ? name.slice(1) : name).toLowerCase()
    const compare = Object.hasOwn(ORDERS, order) ? ORDERS[order] : undefined
    if (compare === undefined) {
      throw new RekkordError(
        'usage',
        `Snapshots cannot be sorted by ${JSON.stringify(name)}: give Object, Time, Channel, Size, Stored or Added`
      )
    }
    return (a: Tag, b: Tag) => (reversed ? compare(b, a) : compare(a, b))
  })
  return (a, b) => {
    for (const order of orders) {
      const result = order(a, b)
      if (result !== 0) return result
    }
    return 0
  }
}

/** By code units, which does not depend on the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
