import { Option, type Command } from 'commander'
import { FAIL_ON } from '../../commands/fail-on.ts'
import { parseSize } from '../../values.ts'
import type { Face } from '../face.ts'
import { newCommand } from './new-command.ts'
import { choiceOption, listOption, optionParser, wordsOption } from './options.ts'
import type { RestoreCommandOptions } from '../restore.ts'
import type { SaveCommandOptions } from '../save-options.ts'

/** The commands that save and restore. */
export function addSaveCommands(program: Command, face: Face, onExit: (code: number) => void): void {
  newCommand(program, 'save [channel] [path...]', 'save files and folders as a snapshot', [
    ['rekkord save home /home/user', 'a snapshot of the channel home'],
    ['rekkord save --from saves.ini', 'one for each section of a file, which is a channel with its SourcePath lines'],
    ['rekkord save db --stdin-command db.sql -- pg_dump mydb', 'what a command writes, as a file'],
    ['rekkord save -n home /home/user', 'show what would be stored']
  ])
    .usage(
      '[options] <channel> <path...>\n       rekkord save [options] --from <file>\n       rekkord save [options] --no-snapshot <path>\n       rekkord save [options] <channel> --stdin <name>\n       rekkord save [options] <channel> --stdin-command <name> -- <command> [arg...]'
    )
    .option('-F, --from <file>', 'save what a file names: a [channel] with SourcePath = lines, or several')
    .option('--stdin <name>', 'save standard input as a file of this name')
    .option('--stdin_command <name>', 'save the output of the command after -- as a file of this name')
    .option('-f, --force', 'read every file, including unchanged ones')
    .option('--rehash', 'like --force, and look up every object in the repository instead of using the local index')
    .option('--follow', 'follow symbolic links')
    .option('--noatime', 'do not change the access times of files (Linux)')
    .addOption(wordsOption('-m, --meta <list>', 'save additional metadata, separated by commas', ['ATime', 'XAttrs']))
    .option('--no_snapshot', 'store one path and show the ID of its object; make no snapshot')
    .addOption(
      listOption('--exclude <pattern>', 'leave out what a Git pattern matches, with everything below it; repeatable')
    )
    .addOption(listOption('--exclude_file <file>', 'the same, with the patterns of a file; repeatable'))
    .addOption(
      listOption('--ignore_files <name>', 'leave out what files of this name say, such as .gitignore; repeatable')
    )
    .option('--exclude_caches', 'leave out the content of folders with a valid CACHEDIR.TAG')
    .addOption(
      listOption('--exclude_if_present <name>', 'leave out the content of folders with such a file; repeatable')
    )
    .addOption(
      new Option('--exclude_larger_than <size>', 'leave out larger files').argParser(
        optionParser('--exclude_larger_than', parseSize)
      )
    )
    .option('--one_file_system', 'leave out what is mounted below a saved path')
    .option('-v, --verbose', 'name what is left out, and why')
    .option('-q, --quiet', 'only show warnings and errors')
    .addOption(choiceOption('--format <format>', 'how the result is written; also -f JSON', ['Plain', 'JSON']))
    .addOption(choiceOption('--progress <format>', 'JSON: a line each second on standard error', ['Plain', 'JSON']))
    .option('--no_hooks', 'run no hooks')
    .addOption(choiceOption('--post_save <when>', 'when post-save hooks run', ['success', 'always']))
    .addOption(wordsOption('--fail_on <list>', 'end with exit code 3 after such warnings; the snapshot stays', FAIL_ON))
    .option('--no_report', 'accepted without effect: saves are never reported')
    .option('-n, --dry_run', 'show what a save would do: write nothing, run no hooks')
    .action(async (channel: string | undefined, paths: string[], options: SaveCommandOptions) =>
      (await import('../save.ts')).runSave(channel, paths, options, afterDashes(program), face)
    )
  newCommand(program, 'restore <identifier> <destination>', 'restore a snapshot, or a folder or file of one', [
    ['rekkord restore home /tmp/restored', 'the newest snapshot of the channel home'],
    ['rekkord restore home:/home/user/notes.txt notes.txt', 'a file of it'],
    ['rekkord restore -f --delete -n M0A1B... /', 'show what would be replaced and removed']
  ])
    .option('-f, --force', 'restore into a folder that is not empty, replacing files')
    .option('--delete', 'with --force: remove what is not in the snapshot')
    .addOption(
      wordsOption('-m, --meta <list>', 'restore additional metadata, separated by commas', ['Owner', 'XAttrs'])
    )
    .option('--force_damaged', 'leave out what is damaged and continue; exit code 1')
    .option('-v, --verbose', 'name everything that is restored')
    .option('-n, --dry_run', 'show what would be restored, write nothing')
    .option('--verify', 'at the end, read everything back and compare it with the snapshot')
    .action(async (identifier: string, destination: string, options: RestoreCommandOptions) =>
      onExit(await (await import('../restore.ts')).runRestore(identifier, destination, options, face))
    )
}

/** The arguments after `--`, which commander has among the others. */
function afterDashes(program: Command): string[] {
  const { rawArgs } = program as Command & { rawArgs: readonly string[] }
  const at = rawArgs.indexOf('--')
  return at === -1 ? [] : rawArgs.slice(at + 1)
}
