import { Argument, Command } from 'commander'
import { SHELLS, type Shell } from '../completion/scripts.ts'
import type { Face } from '../face.ts'
import { addExploringCommands } from './explore.ts'
import { addKeyCommands, addMaintenanceCommands } from './keys.ts'
import { withHyphens } from './hyphens.ts'
import { addListCommands } from './lists.ts'
import { addRetentionCommands } from './retention.ts'
import { addSaveCommands } from './save.ts'
import { VERSION } from './version.ts'

/**
 * The program's commands and options (docs/behaviour.md section 3). The code of a command is loaded when it runs, so that help and
 * errors in options are shown at once.
 *
 * @param onExit called with the exit code of a command that ran, where it is not 0
 * @returns a program that throws commander's errors instead of ending the process
 */
export function createProgram(face: Face, onExit: (code: number) => void): Command {
  const program = new Command('rekkord')
    .description("Encrypted, deduplicated snapshots in Rekkord's repository format")
    .usage('<command> [options]')
    .version(`rekkord-action ${VERSION}`, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand(false)
    .configureHelp({ optionTerm: ({ flags }) => withHyphens(flags) })
    .exitOverride()
    // Its errors are shown where they are caught
    .configureOutput({ outputError: () => undefined })
  addKeyCommands(program, face)
  addSaveCommands(program, face, onExit)
  addListCommands(program, face, onExit)
  addExploringCommands(program, face, onExit)
  addRetentionCommands(program, face, onExit)
  addMaintenanceCommands(program, face)
  program
    .command('completion')
    .description('write a completion script for a shell')
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS))
    .addHelpText(
      'after',
      '\nExamples:\n  rekkord completion bash > /etc/bash_completion.d/rekkord\n      for everybody on the machine'
    )
    .action(async (shell: Shell) => (await import('../completion/completion.ts')).runCompletion(shell, program, face))
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
