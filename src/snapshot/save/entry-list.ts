import { GrowingBuffer } from '../../async/growing-buffer.ts'
import { DIRECTORY_HEADER_SIZE, encodeDirectoryHeader } from '../../format/directory.ts'
import {
  decodeEntries,
  encodedEntrySize,
  encodeEntryFields,
  encodeUnreadEntry,
  ENTRY_SIZE,
  type Entry,
  type EntryFields,
  type EntryKind
} from '../../format/entry.ts'
import type { FileStat } from '../../files/stat.ts'
import type { BytePath } from '../../files/path.ts'

/** What lies in and below an entry, as headers count it (docs/format.md section 6). */
export interface Totals {
  /** Bytes of file content. */
  size: number
  /** Files, links and folders, the entry itself included. */
  entries: number
  /** The files and links among these whose content is stored. */
  contents: number
  /** Bytes on disk of every blob that it needs, counted at each use. */
  stored: number
}

/** An entry whose place is taken while its object is still being stored. */
export interface Place {
  /** The object is stored: completes the entry. */
  fill(content: EntryContent, totals: Totals): void
  /** Nothing more is known of it than its name. */
  leaveUnread(): void
}

export interface EntryContent {
  kind: EntryKind
  readable: boolean
  stat: FileStat
  /** 32 bytes, undefined where there is no object. */
  hash: Uint8Array | undefined
  /** File: bytes; directory: direct sub-directories; others: 0. */
  size: number
}

const NO_HASH = Buffer.alloc(32)
const NO_ATTRIBUTES = Buffer.alloc(0)

/**
 * A list of entries under construction: they are encoded where they will stand as soon as their names are known, and
 * completed in any order, so that even a folder of a million files costs little more than its object.
 */
export class EntryList {
  readonly totals: Totals = { size: 0, entries: 0, contents: 0, stored: 0 }
  /** Direct sub-directories. */
  folders = 0
  readonly #atime: boolean
  readonly #onComplete: () => void
  readonly #bytes = new GrowingBuffer()
  #pending = 0
  #closed = false

  /**
   * @param atime whether access times are kept
   * @param onComplete called once, when the list is closed and every entry completed
   */
  constructor(atime: boolean, onComplete: () => void) {
    this.#atime = atime
    this.#onComplete = onComplete
    this.#bytes.extend(DIRECTORY_HEADER_SIZE)
  }

  /**
   * Adds the next entry; names must come in the order in which they are to stand.
   * @param extended its extended attributes in their stored form
   */
  add(name: BytePath, extended: Buffer = NO_ATTRIBUTES): Place {
    const offset = this.#bytes.extend(encodedEntrySize({ name, extended }))
    encodeUnreadEntry(name, extended, this.#bytes.memory, offset)
    this.#pending++
    return {
      fill: (content, totals) => {
        encodeEntryFields(entryFields(content, this.#atime), this.#bytes.memory, offset)
        if (content.kind === 'directory') this.folders++
        this.totals.size += totals.size
        this.totals.entries += totals.entries
        this.totals.contents += totals.contents
        this.totals.stored += totals.stored
        this.#settle()
      },
      leaveUnread: () => this.#settle()
    }
  }

  /** Says that no more entries follow. */
  close(): void {
    this.#closed = true
    this.#completeIfDone()
  }

  /** The directory object of the complete list (docs/format.md section 6). */
  directory(): Buffer {
    encodeDirectoryHeader(this.#bytes.bytes, 0, this.totals)
    return this.#bytes.bytes
  }

  /** The entries of the complete list. */
  entries(): Entry[] {
    return [...decodeEntries(this.#bytes.bytes, DIRECTORY_HEADER_SIZE, ENTRY_SIZE)]
  }

  #settle(): void {
    this.#pending--
    this.#completeIfDone()
  }

  #completeIfDone(): void {
    if (this.#closed && this.#pending === 0) this.#onComplete()
  }
}

function entryFields({ kind, readable, stat, hash = NO_HASH, size }: EntryContent, hasAtime: boolean): EntryFields {
  const { mtime, ctime, btime, uid, gid, mode } = stat
  const atime = hasAtime ? stat.atime : 0
  return { hash, stated: true, readable, hasAtime, kind, mtime, ctime, atime, btime, uid, gid, mode, size }
}
