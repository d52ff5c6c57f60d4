import type { Command } from 'commander'

/**
 * Arguments with the options that stand before the command moved behind it, as in `rekkord -R /backup save home /home`. They
 * stay as they are where no command's options fit them.
 */
export function commandFirst(args: readonly string[], program: Command): string[] {
  for (const [i, name] of args.entries()) {
    if (name === '--') break
    const command = program.commands.find((one) => one.name() === name || one.aliases().includes(name))
    if (command !== undefined && areOptions(args.slice(0, i), command)) {
      return [name, ...args.slice(0, i), ...args.slice(i + 1)]
    }
  }
  return [...args]
}

/** Whether all arguments are options of a command, each with its value where it has one. */
function areOptions(args: readonly string[], command: Command): boolean {
  for (let i = 0; i < args.length; i++) {
    const needed = valuesNeeded(args[i]!, command)
    if (needed === undefined) return false
    i += needed
    if (i >= args.length) return false
  }
  return true
}

/** How many arguments after this one belong to it, 0 or 1; undefined for what is no option of the command. */
function valuesNeeded(arg: string, { options }: Command): number | undefined {
  const [, long, value] = /^(--[^=]+)(=.*)?$/s.exec(arg) ?? []
  if (long !== undefined) {
    const option = options.find((one) => one.long === long)
    return option && (option.required && value === undefined ? 1 : 0)
  }
  if (!/^-./.test(arg)) return undefined
  // Several short ones in one; what follows one with a value is its value
  for (let i = 1; i < arg.length; i++) {
    const option = options.find((one) => one.short === `-${arg.charAt(i)}`)
    if (option === undefined) return undefined
    if (option.required) return i === arg.length - 1 ? 1 : 0
  }
  return 0
}
