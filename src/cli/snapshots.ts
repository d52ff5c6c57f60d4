import { snapshots } from '../commands/snapshots.ts'
import { formatSize } from '../commands/units.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { Tag } from '../repository/tags.ts'
import type { Face } from './face.ts'
import { JsonArray } from './json-array.ts'
import { readSettings, type CommonOptions, type ListFormat } from './options.ts'
import { tableLines, type Column } from './table.ts'
import { jsonTime, plainTime } from './times.ts'

export interface SnapshotsOptions extends CommonOptions {
  format: ListFormat
  sort?: string
  channel?: string
  pattern?: string
  verbose?: true
}

/** `rekkord snapshots`. Gives the exit code: 1 when a tag is damaged, the others are shown all the same. */
export async function runSnapshots(options: SnapshotsOptions, face: Face): Promise<number> {
  const { terminal } = face
  const { format, sort, channel, pattern, verbose = false } = options
  const { snapshots: tags, problems } = await snapshots(readSettings(options, face), { sort, channel, pattern })
  if (format === 'JSON') {
    const array = new JsonArray(terminal)
    for (const tag of tags) await array.add(jsonSnapshot(tag))
    await array.end()
  } else if (tags.length === 0) {
    terminal.message('There are no snapshots')
  } else {
    for (const line of plainSnapshots(tags, verbose)) await terminal.write(`${line}\n`)
    await terminal.flush()
  }
  for (const { path, reason } of problems) terminal.error(`The tag ${path} is left out: ${reason}`)
  return problems.length === 0 ? 0 : 1
}

/** A snapshot in JSON (behaviour text §3); sizes are bytes. */
function jsonSnapshot({ id, channel, time, size, stored, added, path }: Tag): object {
  return { channel, object: formatObjectId(id), time: jsonTime(time), size, stored, added, tag: tagName(path) }
}

const COLUMNS: Column[] = [
  { heading: 'Time', align: 'left' },
  { heading: 'Channel', align: 'left' },
  { heading: 'Size', align: 'right' },
  { heading: 'Stored', align: 'right' },
  { heading: 'Added', align: 'right' },
  { heading: 'Object', align: 'left' }
]

function plainSnapshots(tags: readonly Tag[], verbose: boolean): string[] {
  const rows = tags.map(({ id, channel, time, size, stored, added, path }) => [
    plainTime(time),
    escapeControls(channel),
    ...[size, stored, added].map(formatSize),
    formatObjectId(id),
    ...(verbose ? [tagName(path)] : [])
  ])
  return tableLines(verbose ? [...COLUMNS, { heading: 'Tag', align: 'left' }] : COLUMNS, rows)
}

/** A tag's own name: that of its main file. */
function tagName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
