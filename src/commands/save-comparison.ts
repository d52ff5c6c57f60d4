import { RekkordError } from '../errors.ts'
import { canList, canRead } from '../format/keys.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { Repository } from '../repository/repository.ts'
import type { Tag } from '../repository/tags.ts'
import { compareSnapshots, type Changes } from '../snapshot/compare/compare.ts'
import { resolveIdentifier } from '../snapshot/read/identifier.ts'
import type { SavedSnapshot } from '../snapshot/save/save.ts'

/** Milliseconds for all of it, and for the trees alone; differences that are looked at; changes that are named. */
const MAX_MS = 10_000
const MAX_DIFF_MS = 3_000
const MAX_DIFFERENCES = 1_000_000
const NAMED = 10

/** Snapshots of the channel's history. */
const HISTORY = 20

/** A new snapshot beside its channel's past. */
export type Comparison =
  /** The key cannot read snapshots, or not list them. */
  | { kind: 'unreadable' }
  | { kind: 'failed'; reason: string }
  | (ChannelHistory & { kind: 'first' })
  | (ChannelHistory & { kind: 'compared'; previous: Tag; changes: Changes })

interface ChannelHistory {
  /** The channel's last snapshots, oldest first, the new one included. */
  history: Tag[]
  /** Tags that cannot be believed: any may be of this channel. */
  damagedTags: number
}

/**
 * Compares a snapshot that was just saved with the one before it in its channel. It takes a bounded time, and whatever
 * goes wrong is in the result: the save has succeeded.
 */
export async function compareWithPrevious(
  repository: Repository,
  saved: SavedSnapshot,
  signal: AbortSignal | undefined
): Promise<Comparison> {
  if (!canRead(repository.keys) || !canList(repository.keys)) return { kind: 'unreadable' }
  const late = AbortSignal.timeout(MAX_MS)
  const end = signal === undefined ? late : AbortSignal.any([signal, late])
  try {
    return await Promise.race([compare(repository, saved, end), rejectAt(end)])
  } catch (error) {
    if (late.aborted) return { kind: 'failed', reason: `it took more than ${MAX_MS / 1000} seconds` }
    const known = error instanceof RekkordError || !Error.isError(error)
    return { kind: 'failed', reason: known ? messageOf(error) : `unexpected error: ${messageOf(error)}` }
  }
}

async function compare(repository: Repository, saved: SavedSnapshot, signal: AbortSignal): Promise<Comparison> {
  const { tags, problems } = await repository.tags(signal)
  const snapshots = tags.filter(({ channel }) => channel === saved.channel)
  // Another run may have saved into the channel since
  const place = snapshots.findIndex(({ id }) => id.hash.equals(saved.id.hash))
  if (place === -1) throw new RekkordError('storage', 'the new snapshot is not in the list of snapshots')
  const history = snapshots.slice(Math.max(0, place + 1 - HISTORY), place + 1)
  const damagedTags = problems.length
  const previous = snapshots[place - 1]
  if (previous === undefined) return { kind: 'first', history, damagedTags }
  const [before, after] = await Promise.all(
    [previous, saved].map(({ id }) => resolveIdentifier(repository, formatObjectId(id)))
  )
  const changes = await compareSnapshots(repository, before!, after!, {
    maxMs: MAX_DIFF_MS,
    maxDifferences: MAX_DIFFERENCES,
    named: NAMED,
    signal
  })
  return { kind: 'compared', previous, changes, history, damagedTags }
}

function rejectAt(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new RekkordError('interrupted', 'it was interrupted')), {
      once: true
    })
  })
}

function messageOf(error: unknown): string {
  return Error.isError(error) ? error.message : String(error)
}
