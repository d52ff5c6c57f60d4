import { RekkordError } from '../../errors.ts'
import { escapeControls } from '../../files/path.ts'
import { formatObjectId } from '../../format/object-id.ts'
import { newestTag } from '../../repository/newest-tag.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Tag, TagProblem } from '../../repository/tags.ts'
import { applyRules, hasRules, type KeepRules } from './keep-rules.ts'

export interface ForgetOptions {
  /** Which snapshots are kept; the others of each channel are removed. */
  rules: KeepRules
  /** In place of rules: the snapshots to remove, by object ID, its first 8 or more digits, or a channel for its newest. */
  identifiers: readonly string[]
  /** Only the snapshots of this channel. */
  channel?: string | undefined
  /** Let a channel lose its last snapshot. */
  allowEmpty?: boolean
  /** Remove nothing. */
  dryRun?: boolean
  signal?: AbortSignal | undefined
}

/** What becomes of a snapshot, and the rules that keep it. */
export interface ForgetDecision {
  tag: Tag
  kept: boolean
  reasons: string[]
}

/** What is to be removed of a repository's snapshots, and why the others are kept. */
export interface ForgetPlan {
  /** By channel, the newest first. */
  decisions: ForgetDecision[]
  /** Tags that cannot be believed: they stay. */
  problems: TagProblem[]
}

const SHORT_ID = /^M[0-9A-Fa-f]{8,64}$/

/**
 * Chooses the snapshots that go (docs/behaviour.md section 7). Nothing is removed.
 *
 * @param now Unix milliseconds
 * @throws RekkordError of code `usage` without rules or identifiers, with both, where an identifier names no snapshot or
 *   several, or where a channel would lose its last snapshot; `key` when the key cannot list
 */
export async function planForget(
  repository: Repository,
  { rules, identifiers, channel, allowEmpty = false, signal }: ForgetOptions,
  now = Date.now()
): Promise<ForgetPlan> {
  if (identifiers.length > 0 && hasRules(rules)) {
    throw new RekkordError('usage', 'Snapshots are named and rules are given as well: use one of them')
  }
  if (identifiers.length === 0 && !hasRules(rules)) {
    throw new RekkordError('usage', 'Nothing says what is kept: give a rule such as --keep_daily 7, or name snapshots')
  }
  const { tags, problems } = await repository.tags(signal)
  const considered = channel === undefined ? tags : tags.filter((tag) => tag.channel === channel)
  if (channel !== undefined && considered.length === 0) {
    throw new RekkordError('usage', `There is no channel called ${escapeControls(channel)}`)
  }
  const named = new Set(identifiers.map((identifier) => findTag(considered, identifier, now)))
  const decisions = channelsOf(considered).flatMap(([name, own]) =>
    named.size > 0 ? decideNamed(own, named) : decideByRules(name, own, rules, now)
  )
  if (!allowEmpty) requireOneOfEach(decisions)
  return { decisions, problems }
}

/**
 * Removes the tags of the snapshots that are not kept: all main files first, so that each is gone at once, then their
 * fragments. It can be killed at any point; fragments that stay are removed by a later prune.
 *
 * @returns the snapshots that the storage does not let go of
 * @throws RekkordError when the storage fails
 */
export async function removeForgotten(
  { storage }: Repository,
  decisions: readonly ForgetDecision[]
): Promise<ForgetDecision[]> {
  const going = decisions.filter(({ kept }) => !kept)
  const refused = new Set(await storage.remove(going.map(({ tag }) => tag.path)))
  const gone = going.filter(({ tag }) => !refused.has(tag.path))
  await storage.remove(gone.flatMap(({ tag }) => tag.fragments))
  return going.filter(({ tag }) => refused.has(tag.path))
}

/** The tags of each channel, the newest first; channels by name. */
function channelsOf(tags: readonly Tag[]): [string, Tag[]][] {
  const channels = Map.groupBy(tags.toReversed(), ({ channel }) => channel)
  return [...channels].sort(([a], [b]) => (a < b ? -1 : 1))
}

function decideByRules(channel: string, tags: readonly Tag[], rules: KeepRules, now: number): ForgetDecision[] {
  const times = tags.map(({ time }) => time)
  return applyRules(channel, times, rules, now).map((decision, i) => ({ tag: tags[i]!, ...decision }))
}

/** Only the channels of named snapshots are of interest. */
function decideNamed(tags: readonly Tag[], named: ReadonlySet<Tag>): ForgetDecision[] {
  if (!tags.some((tag) => named.has(tag))) return []
  return tags.map((tag) => ({ tag, kept: !named.has(tag), reasons: named.has(tag) ? [] : ['not named'] }))
}

function findTag(tags: readonly Tag[], identifier: string, now: number): Tag {
  const newest = newestTag(
    tags.filter(({ channel }) => channel === identifier),
    now
  )
  if (newest !== undefined) return newest
  const digits = identifier.toUpperCase()
  const found = SHORT_ID.test(identifier) ? tags.filter(({ id }) => formatObjectId(id).startsWith(digits)) : []
  if (found.length === 1) return found[0]!
  const what = escapeControls(identifier)
  if (found.length > 1) throw new RekkordError('usage', `${what} names ${found.length} snapshots: give more digits`)
  throw new RekkordError('usage', `There is no snapshot called ${what}`)
}

function requireOneOfEach(decisions: readonly ForgetDecision[]): void {
  const left = new Map<string, boolean>()
  for (const { tag, kept } of decisions) left.set(tag.channel, (left.get(tag.channel) ?? false) || kept)
  const emptied = [...left].filter(([, isKept]) => !isKept).map(([channel]) => escapeControls(channel))
  if (emptied.length === 0) return
  const channels = emptied.length === 1 ? `channel ${emptied[0]!}` : `channels ${emptied.join(', ')}`
  throw new RekkordError(
    'usage',
    `The ${channels} would lose every snapshot: keep one, or use --allow_empty where that is meant`
  )
}
