import { list } from '../commands/list.ts'
import type { ListedEntry } from '../snapshot/list.ts'
import type { Face } from './face.ts'
import { newListWriter, type ListFormat } from './list-writer.ts'
import { entryObject, plainEntry } from './listed-entry.ts'
import { readSettings, type CommonOptions } from './options.ts'

export interface ListOptions extends CommonOptions {
  format: ListFormat
  recurse?: true
  verbose?: true
}

/** `rekkord list`. Gives the exit code: 1 when damage kept the list from being whole. */
export async function runList(identifier: string, options: ListOptions, face: Face): Promise<number> {
  const { terminal, signal } = face
  const { format, recurse = false, verbose = false } = options
  let exitCode = 0
  const listener = {
    warning: (message: string): void => {
      terminal.error(message)
      exitCode = 1
    }
  }
  const writer = newListWriter<ListedEntry>(terminal, format, {
    plain: (listed) => plainEntry(listed, recurse, verbose),
    object: (listed) => entryObject(listed, recurse),
    root: 'Tree',
    element: ({ entry }) => ELEMENTS[entry.stated ? entry.kind : 'unknown']
  })
  // The repository is opened before anything is written, so that what stops it leaves standard output empty
  const entries = list(readSettings(options, face), identifier, recurse, listener)
  let next = await entries.next()
  try {
    for (; next.done !== true; next = await entries.next()) {
      signal.throwIfAborted()
      await writer.add(next.value)
    }
  } finally {
    await entries.return(undefined)
    await writer.end()
  }
  return exitCode
}

/** The XML elements of what entries are. */
const ELEMENTS = { directory: 'Directory', file: 'File', link: 'Link', other: 'Other', unknown: 'Unknown' } as const
