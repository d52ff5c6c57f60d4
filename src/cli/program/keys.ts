import type { Command } from 'commander'
import { parsePercentage, parseTimeLimit } from '../../values.ts'
import type { CacheOptions } from '../caches.ts'
import type { DeriveOptions } from '../derive.ts'
import type { Face } from '../face.ts'
import type { IdentifyOptions } from '../identify.ts'
import type { InitOptions } from '../init.ts'
import { newCommand } from './new-command.ts'
import { choiceOption, optionParser } from './options.ts'
import type { ScanOptions } from '../scan.ts'

/** The commands about repositories and keys. */
export function addKeyCommands(program: Command, face: Face): void {
  newCommand(program, 'init', 'create a repository', [
    ['rekkord init -R /srv/backup -g', 'makes the repository, and its key in master.key'],
    ['rekkord init -R s3:https://s3.example.com/bucket -K backup.key', 'for the master key in backup.key']
  ])
    .option('-g, --generate_key', 'make a master key too, in the file of -K or else master.key')
    .action(async (options: InitOptions) => (await import('../init.ts')).runInit(options, face))
  newCommand(program, 'derive', 'make a restricted key from the master key', [
    ['rekkord derive -K master.key -t WriteOnly', 'makes WriteOnly.key, which can save and not read'],
    ['rekkord derive -K master.key -t LogOnly -O list.key --offline', 'without asking the repository']
  ])
    .addOption(
      choiceOption('-t, --type <type>', 'what the key can do', [
        'WriteOnly',
        'ReadWrite',
        'LogOnly'
      ]).makeOptionMandatory()
    )
    .option('-O, --output_filename <file>', 'new key file; the type and .key unless given')
    .option('-f, --force', 'replace the file if it exists')
    .option('--offline', 'do not look whether the master key belongs to the repository')
    .action(async (options: DeriveOptions) => (await import('../derive.ts')).runDerive(options, face))
  newCommand(program, 'identify', 'show the ID and the type of a key', [
    ['rekkord identify -K some.key --offline', 'tells what some.key is']
  ])
    .option('--offline', 'do not look whether the key belongs to the repository')
    .action(async (options: IdentifyOptions) => (await import('../identify.ts')).runIdentify(options, face))
}

/** The commands that look after a repository. */
export function addMaintenanceCommands(program: Command, face: Face): void {
  newCommand(program, 'scan', 'verify every snapshot and every blob', [
    ['rekkord scan', 'exit code 1 when anything is wrong'],
    ['rekkord scan --sample 5% --max_duration 1h', 'a random part of it, for every night']
  ])
    .alias('check')
    .option(
      '--sample <percent>',
      'read so much of the content, chosen at random and anew each time',
      optionParser('--sample', parsePercentage)
    )
    .option(
      '--max_duration <duration>',
      'take no longer, as in 90m: a random part of everything',
      optionParser('--max_duration', parseTimeLimit)
    )
    .option('-v, --verbose', 'also show differences that are no problem')
    .option('--no_hooks', 'run no hooks')
    .action(async (options: ScanOptions) => (await import('../scan.ts')).runScan(options, face))
  newCommand(program, 'change_cid', 'make the local indexes on all machines worthless', [
    ['rekkord change_cid -K master.key', 'after blobs were removed from the repository by hand']
  ])
    .option('--list', "learn which objects there are, for this machine's new index")
    .action(async (options: CacheOptions) => (await import('../caches.ts')).runChangeCid(options, face))
  newCommand(program, 'reset_cache', 'forget the local index on this machine', [
    ['rekkord reset_cache --list', 'begins one that knows the objects there are']
  ])
    .option('--list', 'learn which objects there are')
    .action(async (options: CacheOptions) => (await import('../caches.ts')).runResetCache(options, face))
}
