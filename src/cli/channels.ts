import { channels } from '../commands/channels.ts'
import { formatSize } from '../report/units.ts'
import { escapeControls } from '../files/path.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { Channel } from '../snapshot/read/snapshots.ts'
import type { Face } from './face.ts'
import { newListWriter, writeList, type ListFormat } from './output/list-writer.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { tableLines, type Column } from './output/table.ts'
import { reportTagProblems, warnOfFuture } from './output/tag-problems.ts'
import { jsonTime, plainTime } from './output/times.ts'

export interface ChannelsOptions extends CommonOptions {
  format: ListFormat
  verbose?: true
}

/** `rekkord channels`. Gives the exit code: 1 when a tag is damaged, the channels of the others are shown all the same. */
export async function runChannels(options: ChannelsOptions, face: Face): Promise<number> {
  const { terminal } = face
  const { format, verbose = false } = options
  const { channels: all, future, problems } = await channels(await readSettings(options, face))
  if (format === 'Plain') {
    if (all.length === 0) terminal.message('There are no channels')
    else for (const line of plainChannels(all, verbose)) await terminal.write(`${line}\n`)
    await terminal.flush()
  } else {
    const forms = {
      object: (one: Channel) => ({ channel: one.channel, ...channelFacts(one) }),
      attributes: (one: Channel) => ({ name: one.channel, ...channelFacts(one) }),
      root: 'Channels',
      element: () => 'Channel'
    }
    await writeList(newListWriter(terminal, format, forms), all)
  }
  warnOfFuture(terminal, future)
  return reportTagProblems(terminal, problems)
}

/** A channel's newest snapshot, and how many there are; its name goes before them (docs/behaviour.md section 3). */
function channelFacts({ newest, count }: Channel): object {
  return {
    object: formatObjectId(newest.id),
    time: jsonTime(newest.time),
    size: newest.size,
    count
  }
}

const COLUMNS: Column[] = [
  { heading: 'Channel', align: 'left' },
  { heading: 'Snapshots', align: 'right' },
  { heading: 'Newest', align: 'left' },
  { heading: 'Size', align: 'right' }
]

function plainChannels(all: readonly Channel[], verbose: boolean): string[] {
  const rows = all.map(({ channel, newest, count }) => [
    escapeControls(channel),
    String(count),
    plainTime(newest.time),
    formatSize(newest.size),
    ...(verbose ? [formatObjectId(newest.id)] : [])
  ])
  return tableLines(verbose ? [...COLUMNS, { heading: 'Object', align: 'left' }] : COLUMNS, rows)
}
