import { diff } from '../commands/diff.ts'
import { formatSize } from '../report/units.ts'
import { displayPath } from '../files/path.ts'
import type { Entry } from '../format/entry.ts'
import { formatObjectId } from '../format/object-id.ts'
import type { Difference } from '../snapshot/compare/diff-entries.ts'
import { entryObjectId } from '../snapshot/read/tree.ts'
import type { Face } from './face.ts'
import { newListWriter } from './output/list-writer.ts'
import { namedBytes } from './output/listed-entry.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { countOf } from './output/paragraphs.ts'
import { ReadProblems } from './output/read-problems.ts'
import { pad } from './output/table.ts'
import { writeItems } from './output/write-items.ts'

export interface DiffCommandOptions extends CommonOptions {
  format: 'Plain' | 'JSON'
  metadata?: true
}

/** `rekkord diff`. Gives the exit code: 1 when damage kept the comparison from being whole. */
export async function runDiff(before: string, after: string, options: DiffCommandOptions, face: Face): Promise<number> {
  const { format, metadata = false } = options
  const problems = new ReadProblems(face.terminal)
  const sums = new DifferenceSums()
  const differences = diff(await readSettings(options, face), before, after, problems, { signal: face.signal })
  const forms = { plain: plainDifference, object: differenceObject, root: 'Differences', element: () => 'Difference' }
  await writeItems(wanted(differences, metadata, sums), () => newListWriter(face.terminal, format, forms), face)
  if (format === 'Plain') for (const line of sums.lines()) face.terminal.message(line)
  return problems.exitCode
}

async function* wanted(
  differences: AsyncGenerator<Difference, undefined>,
  metadata: boolean,
  sums: DifferenceSums
): AsyncGenerator<Difference, undefined> {
  for await (const difference of differences) {
    sums.add(difference)
    if (metadata || difference.change !== 'metadata') yield difference
  }
  return undefined
}

const SIGNS = { added: '+', removed: '-', modified: 'M', metadata: 'm' } as const

function plainDifference({ change, path, before, after }: Difference): string {
  const size = sizeOf(after ?? before)
  const growth = change === 'modified' ? ` (${signedSize(sizeOf(after) - sizeOf(before))})` : ''
  const isFile = (after ?? before)?.kind === 'file'
  const folder = (after ?? before)?.kind === 'directory' ? '/' : ''
  return `${SIGNS[change]}  ${pad(isFile ? formatSize(size) : '-', 10, 'right')}  ${displayPath(path)}${folder}${growth}`
}

/** `before` and `after` are null on the side where it is not there. */
function differenceObject({ change, path, before, after }: Difference): object {
  return { change, ...namedBytes('path', path), before: sideObject(before), after: sideObject(after) }
}

function sideObject(entry: Entry | undefined): object | null {
  if (entry === undefined) return null
  if (!entry.stated) return { type: 'unknown', object: null, size: 0 }
  const id = entryObjectId(entry)
  return { type: entry.kind, object: id === undefined ? null : formatObjectId(id), size: sizeOf(entry) }
}

/** Bytes of a file; 0 for all else. */
function sizeOf(entry: Entry | undefined): number {
  return entry?.kind === 'file' ? entry.size : 0
}

function signedSize(bytes: number): string {
  return bytes < 0 ? `-${formatSize(-bytes)}` : `+${formatSize(bytes)}`
}

/** What all the differences come to. */
class DifferenceSums {
  readonly #sums = { added: [0, 0], removed: [0, 0], modified: [0, 0], metadata: [0, 0] }

  add({ change, before, after }: Difference): void {
    const sum = this.#sums[change]
    sum[0]!++
    sum[1]! += sizeOf(after) - sizeOf(before)
  }

  lines(): string[] {
    const { added, removed, modified, metadata } = this.#sums
    return [
      `Added: ${countOf(added[0]!, 'entry', 'entries')}, ${formatSize(added[1]!)}`,
      `Removed: ${countOf(removed[0]!, 'entry', 'entries')}, ${formatSize(-removed[1]!)}`,
      `Modified: ${countOf(modified[0]!, 'entry', 'entries')}, ${signedSize(modified[1]!)}`,
      `Only other metadata: ${countOf(metadata[0]!, 'entry', 'entries')}`
    ]
  }
}
