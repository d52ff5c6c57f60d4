import { escapeControls } from '../../files/path.ts'

/** Characters of a warning, of a name: a summary has room for 1 MiB. */
const MAX_TEXT = 1000

/**
 * A table in GitHub's Markdown; cells are Markdown themselves.
 * @param numbers the columns that are aligned to the right, from 0 on
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = []
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (numbers.includes(i) ? '---:' : '---'))), ...rows.map(line)].join('\n')
}

/**
 * Text that Markdown shows as it stands: every ASCII punctuation character may be escaped there. GitHub looks for people and
 * mail addresses in what comes out of it, so that what makes them ones is separated from what follows.
 */
export function escapeMarkdown(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text
  return escapeControls(short).replace(/[!-/:-@[-`{-~]/g, (character) =>
    character === '@' ? '\\@<i></i>' : `\\${character}`
  )
}

/** A name as code, in which GitHub looks for no addresses, people or emoji; spaces are kept. */
export function code(name: string): string {
  return `<code>${escapeMarkdown(name).replace(/^ | (?= )| $/g, '&nbsp;')}</code>`
}
