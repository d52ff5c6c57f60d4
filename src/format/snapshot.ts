import { FormatError } from '../errors.ts'
import { asBuffer } from './bytes.ts'
import { MAX_CHANNEL_SIZE, encodeChannel } from './channel.ts'
import { decodeDirectoryHeader, DIRECTORY_HEADER_SIZE, encodeEntryList, type Directory } from './directory.ts'
import { decodeEntries, ENTRY_SIZE, OLD_ENTRY_SIZE, type Entry } from './entry.ts'
import { readInt64, readSize, writeInt64, writeSize } from './integers.ts'
import { checkPathName } from './name.ts'
import { OBJECT_TYPES } from './object-type.ts'

const CHANNEL_FIELD_SIZE = 512

/** Bytes before the directory header of a snapshot. */
export const SNAPSHOT_HEADER_SIZE = 4 * 8 + CHANNEL_FIELD_SIZE

/** A snapshot (docs/format.md section 6). */
export interface Snapshot extends Directory {
  /** When it was made, Unix milliseconds. */
  readonly time: number
  /** Bytes of all files. */
  readonly size: number
  /** Bytes of every blob it needs, counted at each use, without its own. */
  readonly stored: number
  /** Bytes of the blobs that were written for it, without its own; undefined in the older types 9 and 11. */
  readonly added: number | undefined
  readonly channel: string
  /** Files, links and folders in it, the saved folders themselves included. */
  readonly entries: number
  /** The saved paths: the name of each is an absolute path without its leading slash. */
  readonly children: Directory['children']
}

/** The types of objects that are snapshots and can be read. */
export type SnapshotType = 9 | 11 | typeof OBJECT_TYPES.snapshot

/**
 * The bytes of a snapshot object (type 12).
 *
 * @throws {RekkordError} of code `usage` when the channel is not a possible one.
 * @throws {FormatError} when a path or another value does not fit.
 */
export function encodeSnapshot(snapshot: Snapshot & { readonly added: number }): Buffer {
  const channel = encodeChannel(snapshot.channel)
  const bytes = encodeEntryList(snapshot, SNAPSHOT_HEADER_SIZE, checkPathName)
  writeInt64(bytes, 0, snapshot.time, 'time of the snapshot')
  writeSize(bytes, 8, snapshot.size, 'size of the snapshot')
  writeSize(bytes, 16, snapshot.stored, 'stored size of the snapshot')
  writeSize(bytes, 24, snapshot.added, 'added size of the snapshot')
  channel.copy(bytes, 32)
  return bytes
}

/**
 * The snapshot of an object of type 12, or of the older types 11 and 9; hashes, names and extended attributes are
 * views into `bytes`. A channel that is not valid UTF-8 has U+FFFD in place of what is not. The same path may be there
 * twice, as Rekkord writes it when it is asked to.
 *
 * @throws {FormatError} when it is not a snapshot as the format says, or a path is unsafe.
 */
export function decodeSnapshot(bytes: Uint8Array, type: SnapshotType = OBJECT_TYPES.snapshot): Snapshot {
  const buffer = asBuffer(bytes)
  const hasAdded = type === OBJECT_TYPES.snapshot
  const channelStart = hasAdded ? 32 : 24
  const headerSize = channelStart + CHANNEL_FIELD_SIZE
  if (buffer.length < headerSize + DIRECTORY_HEADER_SIZE) throw new FormatError('the snapshot is cut off')
  const list = decodeDirectoryHeader(buffer, headerSize)
  const size = readSize(buffer, 8, 'size of the snapshot')
  if (size !== list.size) throw new FormatError(`the two sizes of the snapshot differ (${size} and ${list.size})`)
  return {
    time: readInt64(buffer, 0, 'time of the snapshot'),
    size,
    stored: readSize(buffer, 16, 'stored size of the snapshot'),
    added: hasAdded ? readSize(buffer, 24, 'added size of the snapshot') : undefined,
    channel: decodeChannelField(buffer.subarray(channelStart, headerSize)),
    entries: list.entries,
    children: decodeChildren(buffer, headerSize + DIRECTORY_HEADER_SIZE, type)
  }
}

function decodeChildren(bytes: Buffer, start: number, type: SnapshotType): Entry[] {
  const children: Entry[] = []
  for (const child of decodeEntries(bytes, start, type === 9 ? OLD_ENTRY_SIZE : ENTRY_SIZE)) {
    checkPathName(child.name)
    children.push(child)
  }
  return children
}

function decodeChannelField(field: Buffer): string {
  const end = field.indexOf(0)
  if (end < 1 || end > MAX_CHANNEL_SIZE) throw new FormatError('the channel of the snapshot is empty or too long')
  for (let i = end; i < field.length; i++) {
    if (field[i] !== 0) throw new FormatError('the channel of the snapshot is followed by something')
  }
  return field.toString('utf8', 0, end)
}
