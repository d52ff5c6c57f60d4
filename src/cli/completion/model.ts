import type { Command, Option } from 'commander'
import { withHyphens } from '../program/hyphens.ts'

/** What follows an option or stands as an argument. */
export type ValueKind = 'none' | 'word' | 'file'

/** An option as completion needs it. */
export interface CompletedOption {
  /** `-f` and `--format`, whichever there are. */
  short: string | undefined
  long: string | undefined
  description: string
  value: ValueKind
  /** The words that its value can be. */
  choices: readonly string[]
}

/** A command as completion needs it; an alias is a command of its own. */
export interface CompletedCommand {
  name: string
  description: string
  options: readonly CompletedOption[]
  /** What its arguments are. */
  arguments: ValueKind
  /** The words that its first argument can be. */
  choices: readonly string[]
}

/** What can be typed after the program's name. */
export function completedCommands(program: Command): CompletedCommand[] {
  return program.commands.flatMap((command) =>
    [command.name(), ...command.aliases()].map((name) => ({
      name,
      description: command.description(),
      options: [...command.options.filter(({ hidden }) => !hidden).map(completedOption), HELP],
      arguments: command.registeredArguments.some((argument) => FILES.has(argument.name())) ? 'file' : 'none',
      choices:
        name === 'help' ? program.commands.map((one) => one.name()) : (command.registeredArguments[0]?.argChoices ?? [])
    }))
  )
}

const HELP: CompletedOption = { short: '-h', long: '--help', description: 'show help', value: 'none', choices: [] }

/** Names of values that are paths here. */
const FILES = new Set(['file', 'path', 'folder', 'destination'])

function completedOption({ short, long, description, flags, argChoices = [] }: Option): CompletedOption {
  const [, name] = /<(.*)>/.exec(flags) ?? []
  const value = name === undefined ? 'none' : FILES.has(name) ? 'file' : 'word'
  const shown = long && withHyphens(long)
  return { short, long: shown, description, value, choices: argChoices }
}
