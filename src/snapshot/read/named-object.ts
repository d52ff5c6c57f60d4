import { isObjectId, parseObjectId, type ObjectId } from '../../format/object-id.ts'
import { newestTag } from '../../repository/newest-tag.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Tag } from '../../repository/tags.ts'
import { parseMoment } from './moment.ts'
import { wrongIdentifier } from './wrong-identifier.ts'

/** What an identifier names before its path: a snapshot by its tag, or an object by the first digits of its ID. */
export interface Named {
  id: ObjectId
  /** Undefined for an object that was named by its ID. */
  tag: Tag | undefined
  /** The part of the identifier after the name and a colon. */
  path: string
}

const SHORT_ID = /^[MR][0-9A-F]{7,63}$/i

/** The word that stands for the newest snapshot of all. */
const LATEST = 'latest'

/**
 * Finds what the longest part of an identifier names that names something; behind it stands its end, or a colon
 * and a path (docs/behaviour.md section 8). A channel of exactly that name wins over a short object ID, a channel at a time, and `latest`.
 *
 * @returns undefined where no part names anything
 * @throws RekkordError `usage` when several objects have the digits, or the channel is younger than the time
 */
export async function findNamed(
  repository: Repository,
  tags: readonly Tag[],
  identifier: string
): Promise<Named | undefined> {
  const channels = Map.groupBy(tags, ({ channel }) => channel)
  for (let end = identifier.length; end > 0; end = identifier.lastIndexOf(':', end - 1)) {
    const name = identifier.slice(0, end)
    const path = identifier.slice(end + 1)
    const tag = findTag(channels, tags, name)
    if (tag !== undefined) return { id: tag.id, tag, path }
    const id = await findByDigits(repository, name)
    if (id !== undefined) return { id, tag: undefined, path }
  }
  return undefined
}

/**
 * The snapshot that a channel, a channel at a time, or `latest` means, in this order; undefined where none is meant.
 * @param channels the tags by their channels
 * @throws RekkordError `usage` when the channel is younger than the time
 */
export function findTag(
  channels: ReadonlyMap<string, readonly Tag[]>,
  tags: readonly Tag[],
  name: string
): Tag | undefined {
  const ofChannel = newestTag(channels.get(name) ?? []) ?? tagAtTime(channels, name)
  return ofChannel ?? (name === LATEST ? newestTag(tags) : undefined)
}

/** The newest snapshot that `<channel>@<time>` means. A channel may hold `@` itself: the last one stands before the time. */
function tagAtTime(channels: ReadonlyMap<string, readonly Tag[]>, name: string): Tag | undefined {
  const at = name.lastIndexOf('@')
  const tags = at === -1 ? undefined : channels.get(name.slice(0, at))
  const last = parseMoment(name.slice(at + 1))
  if (tags === undefined || last === undefined) return undefined
  const found = newestTag(tags.filter(({ time }) => time <= last))
  if (found !== undefined) return found
  const oldest = new Date(Math.min(...tags.map(({ time }) => time))).toISOString()
  throw wrongIdentifier(`There is no snapshot for ${name}: the oldest of its channel is of ${oldest}`)
}

/** The only object whose ID begins with some digits; undefined where there is none. */
async function findByDigits({ storage }: Repository, name: string): Promise<ObjectId | undefined> {
  if (!SHORT_ID.test(name)) return undefined
  const digits = name.toUpperCase()
  const found = new Set<string>()
  for await (const { path } of storage.list(`blobs/${digits[0]!}/${digits.slice(1, 3)}`)) {
    const oid = digits[0]! + path.slice(path.lastIndexOf('/') + 1)
    if (isObjectId(oid) && oid.startsWith(digits)) found.add(oid)
  }
  if (found.size > 1) throw wrongIdentifier(`${digits} is the beginning of ${found.size} object IDs: give more digits`)
  const [oid] = found
  return oid === undefined ? undefined : parseObjectId(oid)
}
