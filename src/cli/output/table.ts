/** A column of a plain table: its heading, and on which side its cells begin. */
export interface Column {
  heading: string
  align: 'left' | 'right'
}

const GAP = '  '

/** The lines of a table, its headings first; columns are as wide as their widest cell. */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map(({ heading }) => heading), ...rows]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => width(line[i]!))))
  return lines.map((line) =>
    line
      .map((cell, i) => pad(cell, widths[i]!, columns[i]!.align))
      .join(GAP)
      .trimEnd()
  )
}

/** Fills a cell up with spaces. */
export function pad(cell: string, columns: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, columns - width(cell)))
  return align === 'left' ? cell + space : space + cell
}

/** Characters, which is what a terminal's columns are for most scripts. */
function width(text: string): number {
  return Array.from(text).length
}
