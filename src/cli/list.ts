import { list } from '../commands/list.ts'
import type { ListedEntry } from '../snapshot/read/list.ts'
import type { Face } from './face.ts'
import { newListWriter, type ListFormat } from './output/list-writer.ts'
import { entryObject, plainEntry } from './output/listed-entry.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { ReadProblems } from './output/read-problems.ts'
import { writeItems } from './output/write-items.ts'

export interface ListOptions extends CommonOptions {
  format: ListFormat
  recurse?: true
  verbose?: true
}

/** `rekkord list`. Gives the exit code: 1 when damage kept the list from being whole. */
export async function runList(identifier: string, options: ListOptions, face: Face): Promise<number> {
  const { format, recurse = false, verbose = false } = options
  const problems = new ReadProblems(face.terminal)
  const forms = {
    plain: (listed: ListedEntry) => plainEntry(listed, recurse, verbose),
    object: (listed: ListedEntry) => entryObject(listed, recurse),
    root: 'Tree',
    element: ({ entry }: ListedEntry) => ELEMENTS[entry.stated ? entry.kind : 'unknown']
  }
  const entries = list(readSettings(options, face), identifier, recurse, problems, face.signal)
  await writeItems(entries, () => newListWriter(face.terminal, format, forms), face)
  return problems.exitCode
}

/** The XML elements of what entries are. */
const ELEMENTS = { directory: 'Directory', file: 'File', link: 'Link', other: 'Other', unknown: 'Unknown' } as const
