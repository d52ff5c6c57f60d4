import { stats } from '../commands/stats.ts'
import { formatCount, formatSize } from '../report/units.ts'
import { escapeControls } from '../files/path.ts'
import {
  compressionRatio,
  deduplicationRatio,
  type ChannelStats,
  type RepositoryStats,
  type SnapshotSums
} from '../snapshot/read/stats.ts'
import type { Face } from './face.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { tableLines, type Column } from './output/table.ts'
import { reportTagProblems } from './output/tag-problems.ts'

export interface StatsOptions extends CommonOptions {
  format: 'Plain' | 'JSON'
}

/** `rekkord stats`. Gives the exit code: 1 when a tag is damaged, the snapshots of the others are counted all the same. */
export async function runStats(options: StatsOptions, face: Face): Promise<number> {
  const { terminal } = face
  const result = await stats(await readSettings(options, face))
  await terminal.write(options.format === 'JSON' ? `${JSON.stringify(statsObject(result), null, 2)}\n` : plain(result))
  await terminal.flush()
  return reportTagProblems(terminal, result.problems)
}

/** Sizes are bytes; ratios are null where there is nothing to compare. */
function statsObject({ channels, total, blobs }: RepositoryStats): object {
  return {
    objects: blobs.count,
    objects_size: blobs.size,
    ...sumsObject(total),
    channels: channels.map((channel) => ({
      channel: channel.channel,
      newest_size: channel.newest.size,
      ...sumsObject(channel)
    }))
  }
}

function sumsObject(sums: SnapshotSums): object {
  const { snapshots, size, stored, added } = sums
  const compression = compressionRatio(sums) ?? null
  return { snapshots, size, stored, added, compression, deduplication: deduplicationRatio(sums) ?? null }
}

const COLUMNS: Column[] = [
  { heading: 'Channel', align: 'left' },
  { heading: 'Snapshots', align: 'right' },
  { heading: 'Newest', align: 'right' },
  { heading: 'All', align: 'right' },
  { heading: 'Stored', align: 'right' },
  { heading: 'Added', align: 'right' },
  { heading: 'Compression', align: 'right' },
  { heading: 'Deduplication', align: 'right' }
]

function plain({ channels, total, blobs }: RepositoryStats): string {
  const rows = channels.map((channel: ChannelStats) => [
    escapeControls(channel.channel),
    formatCount(channel.snapshots),
    formatSize(channel.newest.size),
    ...sumCells(channel)
  ])
  if (rows.length > 1) rows.push(['(all)', formatCount(total.snapshots), '', ...sumCells(total)])
  const table = rows.length === 0 ? [] : [...tableLines(COLUMNS, rows), '']
  const onDisk = `Objects: ${formatCount(blobs.count)} (${formatSize(blobs.size)})`
  return [...table, onDisk, ''].join('\n')
}

function sumCells(sums: SnapshotSums): string[] {
  const ratios = [compressionRatio(sums), deduplicationRatio(sums)]
  return [
    ...[sums.size, sums.stored, sums.added].map(formatSize),
    ...ratios.map((ratio) => (ratio === undefined ? '-' : ratio.toFixed(2)))
  ]
}
