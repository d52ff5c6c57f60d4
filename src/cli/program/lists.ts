import type { Command } from 'commander'
import type { ChannelsOptions } from '../channels.ts'
import { parseAge } from '../../values.ts'
import type { Face } from '../face.ts'
import { LIST_FORMATS } from '../output/list-writer.ts'
import type { ListOptions } from '../list.ts'
import { newCommand } from './new-command.ts'
import { addFormatOption, optionParser } from './options.ts'
import type { SnapshotsOptions } from '../snapshots.ts'

/** The commands that list. */
export function addListCommands(program: Command, face: Face, onExit: (code: number) => void): void {
  const snapshots = newCommand(program, 'snapshots', 'list snapshots', [
    ['rekkord snapshots -s ~Size -c home', 'those of the channel home, the largest first'],
    ["rekkord snapshots -p 'web-*' -f JSON", 'those of several channels, for programs'],
    ['rekkord snapshots -c home --max_age 36h', 'and fail when the newest is older']
  ])
  addFormatOption(snapshots, LIST_FORMATS)
    .option('-s, --sort <order>', 'Object, Time, Channel, Size, Stored or Added; ~ before it reverses')
    .option('-c, --channel <channel>', 'only the snapshots of one channel')
    .option('-p, --pattern <pattern>', 'only channels that match a pattern with * and ?')
    .option('-v, --verbose', 'show tags too')
    .option(
      '--max_age <duration>',
      'fail when the newest is older, or there is none',
      optionParser('--max_age', parseAge)
    )
    .action(async (options: SnapshotsOptions) =>
      onExit(await (await import('../snapshots.ts')).runSnapshots(options, face))
    )
  const channels = newCommand(program, 'channels', 'list channels', [
    ['rekkord channels', 'each with its newest snapshot and how many there are']
  ])
  addFormatOption(channels, LIST_FORMATS)
    .option('-v, --verbose', 'show object IDs too')
    .action(async (options: ChannelsOptions) =>
      onExit(await (await import('../channels.ts')).runChannels(options, face))
    )
  const list = newCommand(program, 'list <identifier>', 'list what a snapshot or a folder of one holds, or a file', [
    ['rekkord list home', 'the saved paths of the newest snapshot of the channel home'],
    ['rekkord list -r home:/home/user/documents', 'all that is in a folder of it'],
    ['rekkord list -r -f JSONL home', 'all that is in it, an object of JSON a line']
  ])
  addFormatOption(list, [...LIST_FORMATS, 'JSONL'])
    .option('-r, --recurse', 'list what is in folders too')
    .option('-v, --verbose', 'show owners and object IDs too')
    .action(async (identifier: string, options: ListOptions) =>
      onExit(await (await import('../list.ts')).runList(identifier, options, face))
    )
}
