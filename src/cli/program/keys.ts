import type { Command } from 'commander'
import { HOOK_KINDS } from '../../commands/setup/example-hooks.ts'
import { parsePercentage, parseTimeLimit } from '../../values.ts'
import type { CacheOptions } from '../caches.ts'
import type { DeriveOptions } from '../derive.ts'
import type { Face } from '../face.ts'
import type { IdentifyOptions } from '../identify.ts'
import type { InitOptions } from '../init.ts'
import { addExamples, newCommand } from './new-command.ts'
import { choiceOption, optionParser, wordsOption } from './options.ts'
import type { ScanOptions } from '../scan.ts'
import type { SetupOptions } from '../setup-plan.ts'

/** The commands about repositories and keys. */
export function addKeyCommands(program: Command, face: Face): void {
  addExamples(
    program
      .command('setup [path...]')
      .description('make a repository, its keys, and a workflow that saves there')
      .option('-R, --repository <url>', 'repository to make: a folder, S3 or SFTP')
      .option('-c, --channel <channel>', "the snapshots' channel; by default the name of this folder")
      .option('--keys <folder>', 'where master.key and ci.key go; by default a folder in ~/rekkord-keys')
      .addOption(wordsOption('--hooks <list>', 'make examples of these hooks, separated by commas', HOOK_KINDS))
      .option('-y, --yes', 'ask nothing: what no option gives has its default'),
    [
      ['rekkord setup', 'asks where, and what to save; run it in the checkout of your GitHub repository'],
      ['rekkord setup --yes -R /srv/backup --hooks pre-save /srv/app/data', 'asks nothing']
    ]
  ).action(async (paths: string[], options: SetupOptions) =>
    (await import('../setup.ts')).runSetup(paths, options, face)
  )
  newCommand(program, 'init', 'create a repository', [
    ['rekkord init -R /srv/backup -g', 'makes the repository, and its key in master.key'],
    ['rekkord init -R s3:https://s3.example.com/bucket -K backup.key', 'for the master key in backup.key']
  ])
    .option('-g, --generate_key', 'also make a master key, in the file of -K or in master.key')
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
    .option('-O, --output_filename <file>', 'new key file; by default <type>.key')
    .option('-f, --force', 'replace the file if it exists')
    .option('--offline', 'do not check whether the master key belongs to the repository')
    .action(async (options: DeriveOptions) => (await import('../derive.ts')).runDerive(options, face))
  newCommand(program, 'identify', 'show the ID and the type of a key', [
    ['rekkord identify -K some.key --offline', 'shows what some.key is']
  ])
    .option('--offline', 'do not check whether the key belongs to the repository')
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
      'percentage of the content to read, chosen at random each time',
      optionParser('--sample', parsePercentage)
    )
    .option(
      '--max_duration <duration>',
      'time limit, such as 90m: a random part of everything',
      optionParser('--max_duration', parseTimeLimit)
    )
    .option('-v, --verbose', 'also show differences that are not problems')
    .option('--no_hooks', 'run no hooks')
    .action(async (options: ScanOptions) => (await import('../scan.ts')).runScan(options, face))
  newCommand(program, 'change_cid', 'invalidate the local indexes of all machines', [
    ['rekkord change_cid -K master.key', 'after blobs were removed from the repository by hand']
  ])
    .option('--list', "start this machine's new index with the objects that exist")
    .action(async (options: CacheOptions) => (await import('../caches.ts')).runChangeCid(options, face))
  newCommand(program, 'reset_cache', 'delete the local index of this machine', [
    ['rekkord reset_cache --list', 'starts a new one with the objects that exist']
  ])
    .option('--list', 'start a new index with the objects that exist')
    .action(async (options: CacheOptions) => (await import('../caches.ts')).runResetCache(options, face))
}
