import { escapeControls } from '../files/path.ts'

/** Characters of a warning, of a name: a summary has room for 1 MiB. */
const MAXIMUM_TEXT = 1000

/** A table in GitHub's Markdown; cells are Markdown themselves. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Text that Markdown shows as it stands: every ASCII punctuation character may be escaped there. */
export function escapeMarkdown(text: string): string {
  const short = text.length > MAXIMUM_TEXT ? `${text.slice(0, MAXIMUM_TEXT)}…` : text
  return escapeControls(short).replace(/[!-/:-@[-`{-~]/g, '\\$&')
}
