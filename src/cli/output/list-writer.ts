import { JsonArray } from './json-array.ts'
import type { Terminal } from './terminal.ts'
import { XmlDocument } from './xml-document.ts'

/** How lists are written. */
export const LIST_FORMATS = ['Plain', 'JSON', 'XML'] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/** A list on standard output, written as its items come; `end` belongs to it also when they end early. */
export interface ListWriter<Item> {
  add(item: Item): Promise<void>
  end(): Promise<void>
}

/** How a list of such items looks in each format. */
export interface ListForms<Item> {
  /** The lines of an item. Not asked for a plain list that is shown as a whole. */
  plain?: (item: Item) => string
  /** The item as an object: JSON, and the attributes of an element in XML, unless these have their own. */
  object: (item: Item) => object
  attributes?: (item: Item) => object
  /** The XML document's root, and the element of an item. */
  root: string
  element: (item: Item) => string
}

/** A writer of one of the formats (docs/behaviour.md section 3). */
export function newListWriter<Item>(terminal: Terminal, format: ListFormat, forms: ListForms<Item>): ListWriter<Item> {
  const { plain, object, attributes = object, root, element } = forms
  if (format === 'JSON') {
    const array = new JsonArray(terminal)
    return { add: (item) => array.add(object(item)), end: () => array.end() }
  }
  if (format === 'XML') {
    const document = new XmlDocument(terminal, root)
    return { add: (item) => document.add(element(item), attributes(item)), end: () => document.end() }
  }
  return {
    add: (item) => terminal.write(`${plain?.(item) ?? ''}\n`),
    end: () => terminal.flush()
  }
}

/** Writes a list that is at hand. */
export async function writeList<Item>(writer: ListWriter<Item>, items: Iterable<Item>): Promise<void> {
  for (const item of items) await writer.add(item)
  await writer.end()
}
