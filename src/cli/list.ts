import { list, type ListItem } from '../commands/list.ts'
import type { Face } from './face.ts'
import { JsonLines } from './output/json-lines.ts'
import type { ListWriter } from './output/list-writer.ts'
import { entryObject, plainEntry } from './output/listed-entry.ts'
import { NestedJson } from './output/nested-json.ts'
import { isFolder, treeAttributes, treeElement, treeObject } from './output/tree-object.ts'
import { readSettings, type CommonOptions } from './program/options.ts'
import { ReadProblems } from './output/read-problems.ts'
import type { Terminal } from './output/terminal.ts'
import { writeItems } from './output/write-items.ts'
import { XmlDocument } from './output/xml-document.ts'

export interface ListOptions extends CommonOptions {
  format: 'Plain' | 'JSON' | 'XML' | 'JSONL'
  recurse?: boolean
  verbose?: boolean
}

/** `rekkord list`. Gives the exit code: 1 when damage kept the list from being whole. */
export async function runList(identifier: string, options: ListOptions, face: Face): Promise<number> {
  const problems = new ReadProblems(face.terminal)
  const items = list(await readSettings(options, face), identifier, options.recurse ?? false, problems, face.signal)
  await writeItems(items, () => newWriter(face.terminal, options), face)
  return problems.exitCode
}

/** JSON and XML nest, as Rekkord's do; lines stand alone, and have no snapshot among them (docs/behaviour.md section 3). */
function newWriter(
  terminal: Terminal,
  { format, recurse = false, verbose = false }: ListOptions
): ListWriter<ListItem> {
  if (format === 'JSON') {
    const json = new NestedJson(terminal)
    const depth = depths()
    return { add: (item) => json.add(treeObject(item), depth(item), isFolder(item)), end: () => json.end() }
  }
  if (format === 'XML') {
    const document = new XmlDocument(terminal, 'Tree')
    const depth = depths()
    return {
      add: (item) => document.add(treeElement(item), treeAttributes(item), depth(item)),
      end: () => document.end()
    }
  }
  if (format === 'JSONL') {
    const lines = new JsonLines(terminal)
    return {
      add: async (item) => ('listed' in item ? lines.add(entryObject(item.listed, true)) : undefined),
      end: () => terminal.flush()
    }
  }
  return {
    add: async (item) =>
      'listed' in item ? terminal.write(`${plainEntry(item.listed, recurse, verbose)}\n`) : undefined,
    end: () => terminal.flush()
  }
}

/** What gives how many folders an item is in, the snapshot among them. */
function depths(): (item: ListItem) => number {
  let top = 0
  return (item) => {
    if ('listed' in item) return top + item.listed.depth
    top = 1
    return 0
  }
}
