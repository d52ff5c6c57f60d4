import { RekkordError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import type { Repository } from '../../repository/repository.ts'
import { diffTrees } from './diff.ts'
import type { Difference } from './diff-entries.ts'
import type { Target } from '../read/identifier.ts'

/** Files, links and special files that changed in one way, and their bytes. */
export interface ChangeCount {
  files: number
  bytes: number
}

/** One of the largest changes. Sizes are bytes, undefined on the side where there is no such file. */
export interface LargeChange {
  change: 'added' | 'changed' | 'removed'
  path: BytePath
  before: number | undefined
  after: number | undefined
}

/** What changed between two snapshots. What has other metadata alone is not counted, nor are folders. */
export interface Changes {
  added: ChangeCount
  /** Bytes as they are now; `bytesBefore` as they were. */
  changed: ChangeCount & { bytesBefore: number }
  removed: ChangeCount
  /** The largest first. */
  largest: LargeChange[]
  /** False when it was given up: there is more. */
  complete: boolean
  /** Folders that could not be read, what is in which is not counted. */
  unread: number
}

export interface CompareLimits {
  /** Milliseconds, and differences, after which it is given up. */
  maxMs: number
  maxDifferences: number
  /** Changes that are named. */
  named: number
  signal?: AbortSignal | undefined
}

/** Bytes of a folder's object: one of half a million entries. */
const MAX_FOLDER = 64 * 1024 * 1024

/**
 * Counts what changed between two snapshots, and names the largest of it.
 * @throws RekkordError as {@link diffTrees}
 */
export async function compareSnapshots(
  repository: Repository,
  before: Target,
  after: Target,
  { maxMs, maxDifferences, named, signal }: CompareLimits
): Promise<Changes> {
  const changes: Changes = {
    added: { files: 0, bytes: 0 },
    changed: { files: 0, bytes: 0, bytesBefore: 0 },
    removed: { files: 0, bytes: 0 },
    largest: [],
    complete: true,
    unread: 0
  }
  const listener = { warning: (): number => changes.unread++ }
  // Also a comparison that meets folders without end, and no difference, ends in time
  const end = AbortSignal.timeout(maxMs)
  const ending = signal === undefined ? end : AbortSignal.any([signal, end])
  let seen = 0
  try {
    for await (const difference of diffTrees(repository, before, after, listener, {
      maximum: MAX_FOLDER,
      signal: ending
    })) {
      if (++seen > maxDifferences) {
        changes.complete = false
        break
      }
      const change = count(changes, difference)
      if (change !== undefined) keepLargest(changes.largest, change, named)
    }
  } catch (error) {
    const isInterrupted = error instanceof RekkordError && error.code === 'interrupted'
    if (!isInterrupted || signal?.aborted === true) throw error
    changes.complete = false
  }
  return changes
}

function count(changes: Changes, { change, path, before, after }: Difference): LargeChange | undefined {
  if (change === 'metadata' || (after ?? before)?.kind === 'directory') return undefined
  const large: LargeChange = {
    change: change === 'modified' ? 'changed' : change,
    path,
    before: before?.size,
    after: after?.size
  }
  const counted = changes[large.change]
  counted.files++
  counted.bytes += after?.size ?? before?.size ?? 0
  if (large.change === 'changed') changes.changed.bytesBefore += before?.size ?? 0
  return large
}

function size({ before = 0, after = 0 }: LargeChange): number {
  return Math.max(before, after)
}

/** Keeps a list of the largest in order; of equal ones the first that came. */
function keepLargest(largest: LargeChange[], change: LargeChange, named: number): void {
  const place = largest.findIndex((other) => size(other) < size(change))
  if (place === -1) largest.push(change)
  else largest.splice(place, 0, change)
  if (largest.length > named) largest.pop()
}
