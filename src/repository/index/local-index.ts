import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { deriveSubkey } from '../../crypto/kdf.ts'
import { FormatError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import type { KnownBlob, KnownBlobs } from '../known-blobs.ts'
import { FolderRecords } from './folder-records.ts'
import { SealedFileReader, SealedFileWriter } from './sealed-file.ts'

/**
 * The index is one file (format text §10: its form is ours): magic and version, the repository's cid, then sections, each
 * after a tag byte, all in little-endian. It is encrypted under a key that follows from wkey, so it holds no name in clear
 * and cannot be forged by who has not the repository's keys; of another repository it does not even open.
 *
 * - folder: u32 day of the last save that saw it, u16 length of the path, path, u32 length of the records, records;
 * - blobs: u32 count, then for each u8 catalog, 32 bytes hash, f64 bytes on disk;
 * - end.
 */
const MAGIC = Buffer.from('rekkord index 1\n')
const FOLDER = 1
const BLOBS = 2
const END = 0

/** Subkey of wkey; upstream uses 0 and 1. */
const KEY_ID = 0x696e646578

/** Folders that no save has seen for so many days are forgotten. */
const KEPT_DAYS = 60
const DAY = 86_400_000

const FOLDER_HEADER = 4 + 2
const BLOB_RECORD = 1 + 32 + 8
const BLOBS_AT_ONCE = 1024

interface FolderGroup {
  day: number
  records: Buffer
}

/** Which index file belongs to a repository. */
export interface IndexIdentity {
  /** Folder of the index files. */
  folder: string
  url: string
  rid: Buffer
  cid: Buffer
  wkey: Uint8Array
}

/**
 * What earlier saves into a repository found out on this machine: the files that need not be read again, and the blobs
 * that are there. Losing it costs time alone, so whatever is wrong with it means that there is none.
 */
export class LocalIndex {
  readonly #identity: IndexIdentity
  readonly #folders: Map<BytePath, FolderGroup>
  readonly #seen = new Set<BytePath>()
  readonly #today = Math.floor(Date.now() / DAY)
  #writer: SealedFileWriter | undefined
  #failure: Error | undefined

  private constructor(identity: IndexIdentity, folders: Map<BytePath, FolderGroup>) {
    this.#identity = identity
    this.#folders = folders
  }

  /** Reads the repository's index, and the blobs in it into `known`. An empty one where there is none to be believed. */
  static load(identity: IndexIdentity, known: KnownBlobs): LocalIndex {
    try {
      return new LocalIndex(identity, readIndex(identity, known))
    } catch {
      return new LocalIndex(identity, new Map())
    }
  }

  /** Removes the index from the disk: it is wrong. */
  remove(): void {
    fs.rmSync(indexPath(this.#identity), { force: true })
  }

  /** What is known of a folder's files; undefined for a new folder. */
  folder(folder: BytePath): FolderRecords | undefined {
    const group = this.#folders.get(folder)
    return group && new FolderRecords(group.records)
  }

  /** Starts the index that will replace this one. @throws the system's error when the cache folder cannot be written */
  begin(): void {
    const { folder, cid, wkey } = this.#identity
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#writer = new SealedFileWriter(this.#temporaryPath(), deriveSubkey(wkey, KEY_ID))
    this.#writer.write(MAGIC)
    this.#writer.write(cid)
  }

  /** Records a folder that this save has been through. */
  record(folder: BytePath, records: Buffer): void {
    this.#seen.add(folder)
    try {
      this.#writeFolder(folder, { day: this.#today, records })
    } catch (error) {
      // The save goes on; commit says what happened
      this.#failure ??= Error.isError(error) ? error : new Error(String(error))
      this.abandon()
    }
  }

  /**
   * Completes the new index with what is known of folders that this save has not seen, and puts it in place.
   * @throws what went wrong with it at any time
   */
  commit(known: KnownBlobs): void {
    if (this.#failure !== undefined) throw this.#failure
    if (this.#writer === undefined) return
    for (const [folder, group] of this.#folders) {
      if (!this.#seen.has(folder) && this.#today - group.day <= KEPT_DAYS) this.#writeFolder(folder, group)
    }
    writeBlobs(this.#writer, known.entries())
    this.#writer.write(Buffer.of(END))
    this.#writer.finish()
    this.#writer = undefined
    fs.renameSync(this.#temporaryPath(), indexPath(this.#identity))
  }

  /** Drops the new index that was begun and not committed. */
  abandon(): void {
    this.#writer?.close()
    if (this.#writer !== undefined) fs.rmSync(this.#temporaryPath(), { force: true })
    this.#writer = undefined
  }

  #writeFolder(folder: BytePath, { day, records }: FolderGroup): void {
    const name = Buffer.from(folder, 'latin1')
    const header = Buffer.alloc(1 + FOLDER_HEADER + name.length + 4)
    header[0] = FOLDER
    header.writeUInt32LE(day, 1)
    header.writeUInt16LE(name.length, 5)
    name.copy(header, 7)
    header.writeUInt32LE(records.length, 7 + name.length)
    this.#writer?.write(header)
    this.#writer?.write(records)
  }

  #temporaryPath(): string {
    return `${indexPath(this.#identity)}.${process.pid}.tmp`
  }
}

function indexPath({ folder, rid, url }: IndexIdentity): string {
  const place = createHash('sha256').update(url).digest('hex').slice(0, 16)
  return path.join(folder, `${rid.toString('hex')}-${place}.index`)
}

/** Every record is authentic by itself, so the blobs count even where the file turns out to be cut off. */
function readIndex(identity: IndexIdentity, known: KnownBlobs): Map<BytePath, FolderGroup> {
  const reader = new SealedFileReader(indexPath(identity), deriveSubkey(identity.wkey, KEY_ID))
  try {
    if (!reader.read(MAGIC.length).equals(MAGIC)) throw new FormatError('this is no index')
    if (!reader.read(identity.cid.length).equals(identity.cid)) throw new FormatError('the index is of another cid')
    const folders = new Map<BytePath, FolderGroup>()
    for (;;) {
      const tag = reader.read(1)[0]
      if (tag === FOLDER) readFolder(reader, folders)
      else if (tag === BLOBS) readBlobs(reader, known)
      else break
    }
    reader.expectEnd()
    return folders
  } finally {
    reader.close()
  }
}

function readFolder(reader: SealedFileReader, folders: Map<BytePath, FolderGroup>): void {
  const header = reader.read(FOLDER_HEADER)
  const name = reader.read(header.readUInt16LE(4)).toString('latin1')
  const records = reader.read(reader.read(4).readUInt32LE())
  folders.set(name, { day: header.readUInt32LE(), records })
}

function readBlobs(reader: SealedFileReader, known: KnownBlobs): void {
  const count = reader.read(4).readUInt32LE()
  const bytes = reader.read(count * BLOB_RECORD)
  for (let at = 0; at < bytes.length; at += BLOB_RECORD) {
    known.add(bytes[at] === 0 ? 'M' : 'R', bytes.subarray(at + 1, at + 33), bytes.readDoubleLE(at + 33), false)
  }
  known.grow()
}

function writeBlobs(writer: SealedFileWriter, blobs: Iterable<KnownBlob>): void {
  const items: KnownBlob[] = []
  const flush = (): void => {
    const batch = Buffer.alloc(1 + 4 + items.length * BLOB_RECORD)
    batch[0] = BLOBS
    batch.writeUInt32LE(items.length, 1)
    items.forEach(({ catalog, hash, size }, i) => {
      const at = 5 + i * BLOB_RECORD
      batch[at] = catalog === 'M' ? 0 : 1
      hash.copy(batch, at + 1)
      batch.writeDoubleLE(size, at + 33)
    })
    writer.write(batch)
    items.length = 0
  }
  for (const blob of blobs) {
    items.push(blob)
    if (items.length === BLOBS_AT_ONCE) flush()
  }
  if (items.length > 0) flush()
}
