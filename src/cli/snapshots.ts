import { requireRecentSnapshot } from '../commands/snapshot-age.ts'
import { snapshotRecord, tagName } from '../commands/snapshot-record.ts'
import { snapshots } from '../commands/snapshots.ts'
import { formatSize } from '../report/units.ts'
import { escapeControls } from '../files/path.ts'
import { formatKeyId } from '../format/keys.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { Tag } from '../repository/tags.ts'
import type { Face } from './face.ts'
import { newListWriter, writeList, type ListFormat } from './output/list-writer.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { tableLines, type Column } from './output/table.ts'
import { reportTagProblems, warnOfFuture } from './output/tag-problems.ts'
import { plainTime } from './output/times.ts'

export interface SnapshotsOptions extends CommonOptions {
  format: ListFormat
  sort?: string
  channel?: string
  pattern?: string
  verbose?: true
  /** Milliseconds. */
  max_age?: number
}

/**
 * `rekkord snapshots`. Gives the exit code: 1 when a tag is damaged, the others are shown all the same.
 * @throws RekkordError `overdue`, when all is shown, for a newest snapshot that is older than it may be
 */
export async function runSnapshots(options: SnapshotsOptions, face: Face): Promise<number> {
  const { terminal } = face
  const { format, sort, channel, pattern, verbose = false } = options
  const {
    snapshots: tags,
    future,
    problems
  } = await snapshots(await readSettings(options, face), { sort, channel, pattern })
  if (format === 'Plain') {
    if (tags.length === 0) terminal.message('There are no snapshots')
    else for (const line of plainSnapshots(tags, verbose)) await terminal.write(`${line}\n`)
    await terminal.flush()
  } else {
    const forms = { object: snapshotRecord, root: 'Snapshots', element: () => 'Snapshot' }
    await writeList(newListWriter(terminal, format, forms), tags)
  }
  if (options.max_age === undefined) warnOfFuture(terminal, future)
  const exitCode = reportTagProblems(terminal, problems)
  if (options.max_age !== undefined) requireRecentSnapshot(tags, channel, options.max_age, Date.now())
  return exitCode
}

const COLUMNS: Column[] = [
  { heading: 'Time', align: 'left' },
  { heading: 'Channel', align: 'left' },
  { heading: 'Size', align: 'right' },
  { heading: 'Stored', align: 'right' },
  { heading: 'Added', align: 'right' },
  { heading: 'Object', align: 'left' }
]

const VERBOSE_COLUMNS: Column[] = [
  { heading: 'Tag', align: 'left' },
  { heading: 'Key', align: 'left' }
]

function plainSnapshots(tags: readonly Tag[], verbose: boolean): string[] {
  const rows = tags.map(({ id, channel, time, size, stored, added, path, kid }) => [
    plainTime(time),
    escapeControls(channel),
    ...[size, stored, added].map(formatSize),
    formatObjectId(id),
    ...(verbose ? [tagName(path), formatKeyId(kid)] : [])
  ])
  return tableLines(verbose ? [...COLUMNS, ...VERBOSE_COLUMNS] : COLUMNS, rows)
}
