import type { ListItem } from '../../commands/list.ts'
import { formatObjectId } from '../../format/object-id.ts'
import { entryMetadata, namedBytes } from './listed-entry.ts'
import { jsonTime } from './times.ts'

const TYPES = { directory: 'Directory', file: 'File', link: 'Link', other: 'Other' } as const

/** What an item is: its `type` in JSON, its element in XML. `Unknown`: not even the kind was read when it was saved. */
export function treeElement(item: ListItem): string {
  if ('snapshot' in item) return 'Snapshot'
  const { entry } = item.listed
  return entry.stated ? TYPES[entry.kind] : 'Unknown'
}

/** Whether an item has `children`. */
export function isFolder(item: ListItem): boolean {
  return ['Snapshot', 'Directory'].includes(treeElement(item))
}

/** An item of a tree in JSON, as Rekkord has it, without its children (docs/behaviour.md section 3). */
export function treeObject(item: ListItem): object {
  return { type: treeElement(item), ...treeAttributes(item) }
}

/**
 * An item's members beside its type, the attributes of its element. Links have neither mode nor size. A name that is not UTF-8 has its
 * bytes in hexadecimal digits beside it; what could not be read when it was saved has no `object` (null).
 */
export function treeAttributes(item: ListItem): object {
  if ('snapshot' in item) {
    const { id, snapshot, blobSize } = item.snapshot
    const { channel: name, time, stored, added } = snapshot
    const sizes = { stored: stored + blobSize, ...(added !== undefined && { added: added + blobSize }) }
    return { name, object: formatObjectId(id), time: jsonTime(time), ...sizes }
  }
  const { name, entry, id } = item.listed
  const identity = { ...namedBytes('name', name), object: id === undefined ? null : formatObjectId(id) }
  if (!entry.stated) return identity
  const { kind, size } = entry
  const { mode, ...metadata } = entryMetadata(entry)
  const more = kind === 'link' ? {} : kind === 'directory' ? { mode } : { mode, size }
  return { ...identity, ...metadata, ...more }
}
