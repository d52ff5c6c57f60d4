import { list } from '../commands/list.ts'
import type { ListedEntry } from '../snapshot/list.ts'
import type { Face } from './face.ts'
import { JsonArray } from './json-array.ts'
import { jsonEntry, plainEntry } from './listed-entry.ts'
import { readSettings, type CommonOptions, type ListFormat } from './options.ts'

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
  const writer = format === 'JSON' ? jsonWriter(face, recurse) : plainWriter(face, recurse, verbose)
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

interface EntryWriter {
  add(listed: ListedEntry): Promise<void>
  end(): Promise<void>
}

function jsonWriter({ terminal }: Face, recurse: boolean): EntryWriter {
  const array = new JsonArray(terminal)
  return { add: (listed) => array.add(jsonEntry(listed, recurse)), end: () => array.end() }
}

function plainWriter({ terminal }: Face, recurse: boolean, verbose: boolean): EntryWriter {
  return {
    add: (listed) => terminal.write(`${plainEntry(listed, recurse, verbose)}\n`),
    end: () => terminal.flush()
  }
}
