import type { Repository } from '../../repository/repository.ts'
import { newestTag } from '../../repository/newest-tag.ts'
import type { Tag, TagProblem } from '../../repository/tags.ts'

/** Sums over snapshots, in bytes. */
export interface SnapshotSums {
  snapshots: number
  /** Bytes of all files, counted in each snapshot. */
  size: number
  /** On disk, of all blobs that the snapshots need, counted at each use. */
  stored: number
  /** On disk, of the blobs that were written for them. */
  added: number
}

/** A channel and the size of its newest snapshot. */
export interface ChannelStats extends SnapshotSums {
  channel: string
  newest: Tag
}

export interface RepositoryStats {
  /** By name. */
  channels: ChannelStats[]
  total: SnapshotSums
  /** What there is on disk: blobs, and the bytes of them, those included that no snapshot needs. */
  blobs: { count: number; size: number }
  /** Tags that cannot be believed, whose snapshots are left out. */
  problems: TagProblem[]
}

/**
 * What a repository holds and what it takes on disk, from tags and a listing: nothing of the snapshots is read.
 * @throws RekkordError of code `key` when the key cannot list snapshots, `storage` when the storage fails
 */
export async function repositoryStats(repository: Repository): Promise<RepositoryStats> {
  const { tags, problems } = await repository.tags()
  const channels = new Map<string, ChannelStats>()
  const total: SnapshotSums = { snapshots: 0, size: 0, stored: 0, added: 0 }
  for (const tag of tags) {
    const none = { channel: tag.channel, newest: tag, snapshots: 0, size: 0, stored: 0, added: 0 }
    const channel = channels.get(tag.channel) ?? none
    channels.set(tag.channel, channel)
    channel.newest = newestTag([channel.newest, tag])!
    for (const sums of [channel, total]) {
      sums.snapshots++
      sums.size += tag.size
      sums.stored += tag.stored
      sums.added += tag.added
    }
  }
  await repository.listBlobs()
  const blobs = { count: 0, size: 0 }
  for (const blob of repository.known.entries()) {
    blobs.count++
    blobs.size += blob.size
  }
  const byName = [...channels.values()].sort((a, b) => (a.channel < b.channel ? -1 : 1))
  return { channels: byName, total, blobs, problems }
}

/** How many times smaller compression made what snapshots need; undefined where nothing is stored. */
export function compressionRatio({ size, stored }: SnapshotSums): number | undefined {
  return stored === 0 ? undefined : size / stored
}

/** How many times what was written is used; undefined where nothing was written. */
export function deduplicationRatio({ stored, added }: SnapshotSums): number | undefined {
  return added === 0 ? undefined : stored / added
}
