/**
 * The arguments of a command with `-f JSON` of `save` as `--format JSON`: everywhere else `-f` says how a result is written, and
 * there it has been `--force` since Rekkord's first version.
 *
 * @param args the command first
 */
export function withSaveFormat(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  const at = args.findIndex((arg, i) => arg === '-f' && args[i + 1] === 'JSON')
  if (args[0] !== 'save' || at === -1 || (end !== -1 && at > end)) return [...args]
  return args.with(at, '--format')
}
