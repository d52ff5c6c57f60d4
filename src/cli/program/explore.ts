import type { Command } from 'commander'
import { integer } from '../../values.ts'
import type { BrowseCommandOptions } from '../browse.ts'
import type { CatOptions } from '../cat.ts'
import type { DiffCommandOptions } from '../diff.ts'
import type { Face } from '../face.ts'
import type { FindCommandOptions } from '../find.ts'
import { newCommand } from './new-command.ts'
import { addFormatOption, optionParser } from './options.ts'
import type { StatsOptions } from '../stats.ts'

const FORMATS = ['Plain', 'JSON'] as const

/** The commands that look into snapshots, which upstream has not. */
export function addExploringCommands(program: Command, face: Face, onExit: (code: number) => void): void {
  const diff = newCommand(program, 'diff <before> <after>', 'show what differs between two snapshots or folders', [
    ['rekkord diff M0A1B... home', 'what has changed since an older snapshot'],
    ['rekkord diff home:/home/user/a home:/home/user/b -f JSON', 'two folders, for programs']
  ])
  addFormatOption(diff, FORMATS)
    .option('--metadata', 'also what differs in nothing but time, mode, owner or attributes')
    .action(async (before: string, after: string, options: DiffCommandOptions) =>
      onExit(await (await import('../diff.ts')).runDiff(before, after, options, face))
    )
  const cat = newCommand(program, 'cat <identifier>', 'write the content of a file to standard output', [
    ['rekkord cat home:/home/user/notes.txt', 'the file as it was in the newest snapshot of the channel home']
  ])
  addFormatOption(cat, FORMATS)
    .option('--raw', 'write control characters to a terminal as they are')
    .action(async (identifier: string, options: CatOptions) =>
      onExit(await (await import('../cat.ts')).runCat(identifier, options, face))
    )
  const find = newCommand(program, 'find <pattern>', 'look for names in all snapshots', [
    ["rekkord find '*.key'", 'names that match, * for any characters and ? for one'],
    ["rekkord find -i -c home '/home/user/*/readme*'", 'paths that match, in one channel, in upper and lower case']
  ])
  addFormatOption(find, FORMATS)
    .option('-c, --channel <channel>', 'only in the snapshots of one channel')
    .option('-i, --ignore_case', 'take upper and lower case for the same')
    .option('-v, --verbose', 'show owners and object IDs too')
    .action(async (pattern: string, options: FindCommandOptions) =>
      onExit(await (await import('../find.ts')).runFind(pattern, options, face))
    )
  const stats = newCommand(program, 'stats', 'show what the repository holds and takes', [
    ['rekkord stats', 'sizes and ratios of each channel, and what is on disk']
  ])
  addFormatOption(stats, FORMATS).action(async (options: StatsOptions) =>
    onExit(await (await import('../stats.ts')).runStats(options, face))
  )
  newCommand(program, 'browse', 'show the repository in a web browser on this machine', [
    ['rekkord browse', 'writes an address to open, and serves until Ctrl-C'],
    ['rekkord browse --port 8080', 'at a port of your choice']
  ])
    .option('--port <number>', 'where it listens, on loopback', optionParser('--port', integer(1, 65_535)))
    .action(async (options: BrowseCommandOptions) =>
      onExit(await (await import('../browse.ts')).runBrowse(options, face))
    )
}
