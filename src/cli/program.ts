import { Command } from 'commander'
import { choice } from '../config/values.ts'
import type { DeriveOptions } from './derive.ts'
import type { Face } from './face.ts'
import type { IdentifyOptions } from './identify.ts'
import type { InitOptions } from './init.ts'
import type { ListOptions } from './list.ts'
import { addCommonOptions, addFormatOption, optionParser, words } from './options.ts'
import type { RestoreOptions } from './restore.ts'
import type { SaveCommandOptions } from './save.ts'
import type { ScanOptions } from './scan.ts'
import type { SnapshotsOptions } from './snapshots.ts'
import { VERSION } from './version.ts'

/**
 * The program's commands and options (behaviour text §3). The code of a command is loaded when it runs, so that help and
 * wrong options are told at once.
 *
 * @param onExit told the exit code of a command that ran, where it is not 0
 * @returns a program that throws commander's errors instead of ending the process
 */
export function createProgram(face: Face, onExit: (code: number) => void): Command {
  const program = new Command('rekkord')
    .description("Encrypted, deduplicated snapshots in Rekkord's repository format")
    .usage('<command> [options]')
    .version(`rekkord-action ${VERSION}`, '--version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .exitOverride()
    // Its errors are shown by whoever catches them
    .configureOutput({ outputError: () => undefined })
  addKeyCommands(program, face)
  addSave(program, face)
  addRestore(program, face, onExit)
  addLists(program, face, onExit)
  addScan(program, face)
  program
    .command('help [command]')
    .description('show help for a command')
    .action((name?: string) => {
      const command = program.commands.find((one) => one.name() === name || one.aliases().includes(name ?? ''))
      if (name === undefined || command !== undefined) (command ?? program).help()
      program.error(`error: unknown command '${name}'`)
    })
  return program
}

/** Starts a command with the options that all have. */
function newCommand(program: Command, usage: string, description: string): Command {
  return addCommonOptions(program.command(usage).description(description))
}

function addKeyCommands(program: Command, face: Face): void {
  newCommand(program, 'init', 'create a repository')
    .option('-g, --generate_key', 'make a master key too, in the file of -K or else master.key')
    .action(async (options: InitOptions) => (await import('./init.ts')).runInit(options, face))
  newCommand(program, 'derive', 'make a restricted key from the master key')
    .requiredOption(
      '-t, --type <type>',
      'WriteOnly, ReadWrite or LogOnly',
      optionParser('--type', choice('WriteOnly', 'ReadWrite', 'LogOnly'))
    )
    .option('-O, --output_filename <file>', 'new key file; the type and .key unless given')
    .option('-f, --force', 'replace the file if it exists')
    .option('--offline', 'do not look whether the master key belongs to the repository')
    .action(async (options: DeriveOptions) => (await import('./derive.ts')).runDerive(options, face))
  newCommand(program, 'identify', 'show the ID and the type of a key')
    .option('--offline', 'do not look whether the key belongs to the repository')
    .action(async (options: IdentifyOptions) => (await import('./identify.ts')).runIdentify(options, face))
}

function addSave(program: Command, face: Face): void {
  newCommand(program, 'save <channel> <path...>', 'save files and folders as a snapshot')
    .option('-f, --force', 'read every file, also those that are known to be unchanged')
    .option('--follow', 'follow symbolic links')
    .option('-m, --meta <list>', 'keep more about each file: ATime', optionParser('--meta', words('ATime', 'XAttrs')))
    .option('--no_hooks', 'run no hooks')
    .option(
      '--post_save <when>',
      'run post-save hooks after success, or always',
      optionParser('--post_save', choice('success', 'always'))
    )
    .option('--no_report', 'accepted: saves are never reported to a web server')
    .option('-n, --dry_run', 'find out what a save would do: write nothing, run no hooks')
    .action(async (channel: string, paths: string[], options: SaveCommandOptions) =>
      (await import('./save.ts')).runSave(channel, paths, options, face)
    )
}

function addRestore(program: Command, face: Face, onExit: (code: number) => void): void {
  newCommand(program, 'restore <identifier> <destination>', 'restore a snapshot, or a folder or file of one')
    .option('-f, --force', 'restore into a folder that is not empty, replacing files')
    .option('--delete', 'with --force: remove what is not in the snapshot')
    .option(
      '-m, --meta <list>',
      'restore more about each file: Owner',
      optionParser('--meta', words('Owner', 'XAttrs'))
    )
    .option('-v, --verbose', 'name everything that is restored')
    .option('-n, --dry_run', 'find out what would be restored, write nothing')
    .action(async (identifier: string, destination: string, options: RestoreOptions) =>
      onExit(await (await import('./restore.ts')).runRestore(identifier, destination, options, face))
    )
}

function addLists(program: Command, face: Face, onExit: (code: number) => void): void {
  addFormatOption(newCommand(program, 'snapshots', 'list snapshots'))
    .option('-s, --sort <order>', 'Object, Time, Channel, Size, Stored or Added; ~ before it reverses')
    .option('-c, --channel <channel>', 'only the snapshots of one channel')
    .option('-p, --pattern <pattern>', 'only channels that match a pattern with * and ?')
    .option('-v, --verbose', 'show tags too')
    .action(async (options: SnapshotsOptions) =>
      onExit(await (await import('./snapshots.ts')).runSnapshots(options, face))
    )
  addFormatOption(newCommand(program, 'list <identifier>', 'list what a snapshot or a folder of one holds'))
    .option('-r, --recurse', 'list what is in folders too')
    .option('-v, --verbose', 'show owners and object IDs too')
    .action(async (identifier: string, options: ListOptions) =>
      onExit(await (await import('./list.ts')).runList(identifier, options, face))
    )
}

function addScan(program: Command, face: Face): void {
  newCommand(program, 'scan', 'verify every snapshot and every blob')
    .alias('check')
    .option('--no_hooks', 'run no hooks')
    .action(async (options: ScanOptions) => (await import('./scan.ts')).runScan(options, face))
}
