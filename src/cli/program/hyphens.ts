import type { Command } from 'commander'

/**
 * Arguments with the long options of a program under their own names, which have underscores: many people write hyphens
 * there, `--dry-run`, as other programs have it. Values and what comes after `--` stay as they are.
 */
export function withUnderscores(args: readonly string[], program: Command): string[] {
  const known = new Set(program.commands.flatMap((command) => command.options.map(({ long }) => long)))
  const end = args.indexOf('--')
  return args.map((arg, i) => {
    const [, name, value] = /^--([a-z]+(?:-[a-z]+)+)(=.*)?$/s.exec(arg) ?? []
    if (name === undefined || (end !== -1 && i > end)) return arg
    const long = `--${name.replaceAll('-', '_')}`
    return known.has(long) ? long + (value ?? '') : arg
  })
}

/** A text with hyphens in the names of long options, as help and completion show them. */
export function withHyphens(text: string): string {
  return text.replace(/--[a-z]+(?:_[a-z]+)+/g, (name) => name.replaceAll('_', '-'))
}
