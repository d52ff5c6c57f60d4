import type { Attempt } from './writer.ts'

const COLUMNS = ['saves', 'succeeded', 'failed', 'killed', 'interrupted', 'published'] as const
type Column = (typeof COLUMNS)[number]
type Row = Record<Column, number>

/** Counts of a soak. */
export class Tally {
  readonly #rows = new Map<string, Row>()
  restores = 0
  /** Restores that were killed, and then done again. */
  killedRestores = 0
  scans = 0
  lists = 0
  snapshots = 0
  seconds = 0

  /** @param isPublished whether its snapshot is there */
  count({ fault, ending }: Attempt, isPublished: boolean): void {
    const row = this.#rows.get(fault.name) ?? newRow()
    this.#rows.set(fault.name, row)
    row.saves++
    row[ending]++
    if (isPublished && ending !== 'succeeded') row.published++
  }

  total(column: Column): number {
    return [...this.#rows.values()].reduce((sum, row) => sum + row[column], 0)
  }

  /** A table of how saves ended, by what happened to them, and lines of the other counts. */
  toString(): string {
    const rows = [...this.#rows].sort(([a], [b]) => (a < b ? -1 : 1))
    const total = Object.fromEntries(COLUMNS.map((column) => [column, this.total(column)])) as Row
    const lines = [...rows, ['all', total] as const].map(([name, row]) => line(name, (column) => `${row[column]}`))
    return [
      line('', (column) => (column === 'published' ? 'of these there all the same' : column)),
      ...lines,
      '',
      `${this.snapshots} snapshots; ${this.restores} restores, ${this.killedRestores} of them after one that was killed; ` +
        `${this.scans} scans; ${this.lists} lists; ${this.seconds.toFixed(0)} s`
    ].join('\n')
  }
}

function newRow(): Row {
  return { saves: 0, succeeded: 0, failed: 0, killed: 0, interrupted: 0, published: 0 }
}

function line(name: string, cell: (column: Column) => string): string {
  return [name.padEnd(28), ...COLUMNS.map((column) => cell(column).padStart(11))].join(' ')
}
