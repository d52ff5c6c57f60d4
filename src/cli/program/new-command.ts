import type { Command } from 'commander'
import { withHyphens } from './hyphens.ts'
import { addCommonOptions } from './options.ts'

/**
 * Starts a command with the options that all have.
 * @param usage its name and arguments
 * @param examples what people type, each with what it does, shown at the end of the command's help
 */
export function newCommand(
  program: Command,
  usage: string,
  description: string,
  examples: readonly (readonly [line: string, what: string])[]
): Command {
  return addExamples(addCommonOptions(program.command(usage).description(description)), examples)
}

/** Adds what people type, each with what it does, to the end of a command's help. */
export function addExamples(command: Command, examples: readonly (readonly [line: string, what: string])[]): Command {
  const lines = examples.map(([line, what]) => `  ${withHyphens(line)}\n      ${what}`)
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}
