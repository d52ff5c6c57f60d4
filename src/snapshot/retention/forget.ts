import { commandLineOption, RekkordError, type OptionNames } from '../../errors.ts'
import { escapeControls } from '../../files/path.ts'
import { formatObjectId, isObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Tag, TagProblem } from '../../repository/tags.ts'
import { findTag } from '../read/named-object.ts'
import { wrongIdentifier } from '../read/wrong-identifier.ts'
import { applyRules, hasRules, type KeepRules } from './keep-rules.ts'

export interface ForgetOptions {
  /** Which snapshots are kept; the others of each channel are removed. */
  rules: KeepRules
  /** In place of rules: the snapshots to remove, as `restore` names them, without a path. */
  identifiers: readonly string[]
  /** Only the snapshots of this channel. */
  channel?: string | undefined
  /** Let a channel lose its last snapshot. */
  allowEmpty?: boolean
  /** The face's name of what lets it, for messages; absent where it has none. */
  emptyOption?: string
  /** Remove nothing. */
  dryRun?: boolean
  /** How messages name the rules; as the command line does when not given. */
  optionName?: OptionNames | undefined
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

const SHORT_ID = /^M[0-9A-F]{7,63}$/i

/**
 * Chooses the snapshots that go (docs/behaviour.md section 7). Nothing is removed.
 *
 * @param now Unix milliseconds
 * @throws RekkordError of code `usage` without rules or identifiers, with both, where an identifier names no snapshot or
 *   several, or where a channel would lose its last snapshot; `key` when the key cannot list
 */
export async function planForget(
  repository: Repository,
  {
    rules,
    identifiers,
    channel,
    allowEmpty = false,
    emptyOption,
    optionName = commandLineOption,
    signal
  }: ForgetOptions,
  now = Date.now()
): Promise<ForgetPlan> {
  if (identifiers.length > 0 && hasRules(rules)) {
    throw new RekkordError('usage', 'Snapshots are named and rules are given as well: use one of them')
  }
  if (identifiers.length === 0 && !hasRules(rules)) {
    const rule = optionName('keep-daily')
    throw new RekkordError('usage', `Nothing says what is kept: give a rule such as ${rule} 7, or name snapshots`)
  }
  const { tags, problems } = await repository.tags(signal)
  const considered = channel === undefined ? tags : tags.filter((tag) => tag.channel === channel)
  if (channel !== undefined && considered.length === 0) {
    throw new RekkordError('usage', `There is no channel called ${escapeControls(channel)}`)
  }
  const named = new Set(identifiers.flatMap((identifier) => findTags(considered, identifier)))
  const decisions = channelsOf(considered).flatMap(([name, own]) =>
    named.size > 0 ? decideNamed(own, named) : decideByRules(name, own, rules, now)
  )
  if (!allowEmpty) requireOneOfEach(decisions, emptyOption)
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

/**
 * The snapshot that an identifier names, as for the commands that read (docs/behaviour.md section 8): a whole object ID always
 * means that snapshot, whatever channels are called; then a channel, a channel at a time, and `latest`, then first digits.
 */
function findTags(tags: readonly Tag[], identifier: string): Tag[] {
  if (isObjectId(identifier.toUpperCase())) return requireSome(byDigits(tags, identifier), identifier)
  const channels = Map.groupBy(tags, ({ channel }) => channel)
  const tag = findTag(channels, tags, identifier)
  if (tag !== undefined) return [tag]
  const found = SHORT_ID.test(identifier) ? byDigits(tags, identifier) : []
  const ids = new Set(found.map(({ id }) => formatObjectId(id)))
  if (ids.size > 1) throw wrongIdentifier(`${identifier} is the beginning of ${ids.size} snapshots: give more digits`)
  return requireSome(found, identifier)
}

function byDigits(tags: readonly Tag[], digits: string): Tag[] {
  return tags.filter(({ id }) => formatObjectId(id).startsWith(digits.toUpperCase()))
}

function requireSome(tags: Tag[], identifier: string): Tag[] {
  if (tags.length > 0) return tags
  const advice = identifier.includes(':') ? ': whole snapshots are removed, so leave out the path' : ''
  throw wrongIdentifier(`There is no snapshot called ${identifier}${advice}`)
}

function requireOneOfEach(decisions: readonly ForgetDecision[], emptyOption: string | undefined): void {
  const left = new Map<string, boolean>()
  for (const { tag, kept } of decisions) left.set(tag.channel, (left.get(tag.channel) ?? false) || kept)
  const emptied = [...left].filter(([, isKept]) => !isKept).map(([channel]) => escapeControls(channel))
  if (emptied.length === 0) return
  const channels = emptied.length === 1 ? `channel ${emptied[0]!}` : `channels ${emptied.join(', ')}`
  const advice = emptyOption === undefined ? '' : `, or use ${emptyOption} where that is meant`
  throw new RekkordError('usage', `The ${channels} would lose every snapshot: keep one${advice}`)
}
