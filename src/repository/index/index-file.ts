import { createHash } from 'node:crypto'
import { deriveSubkey } from '../../crypto/kdf.ts'
import { FormatError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { KnownBlob, KnownBlobs } from '../known-blobs.ts'
import { SealedFileReader, SealedFileWriter } from './sealed-file.ts'

/**
 * The index is one file (format text §10: its form is ours): magic and version, the repository's cid, SHA-256 of its URL,
 * then sections, each after a tag byte, all in little-endian. It is encrypted under a key that follows from wkey, so it
 * holds no name in clear and cannot be forged by who has not the repository's keys; of another repository it does not open.
 *
 * - folder: u32 day of the last save that saw it, 32 bytes hash of its object (zeros: it has none), u16 length of the path,
 *   path, u32 length of the records, records;
 * - blobs: u32 count, then for each u8 catalog, 32 bytes hash, f64 bytes on disk;
 * - witness: u8 catalog, 32 bytes hash of the object that the save ended with; none when no save wrote it;
 * - end.
 */
const MAGIC = Buffer.from('rekkord index 2\n')
const END = 0
const FOLDER = 1
const BLOBS = 2
const WITNESS = 3

/** Subkey of wkey; upstream uses 0 and 1. */
const KEY_ID = 0x696e646578

const HASH = 32
const FOLDER_HEADER = 4 + HASH + 2
const BLOB_RECORD = 1 + HASH + 8
const BLOBS_AT_ONCE = 1024
const NO_OBJECT = Buffer.alloc(HASH)

/** The repository that an index belongs to: the same one at another URL is another copy of it, with other blobs. */
export interface IndexedRepository {
  url: string
  cid: Buffer
  wkey: Uint8Array
}

/** What is known of one folder. */
export interface FolderGroup {
  /** Day of the last save that saw it, since 1970. */
  day: number
  /** Hash of the folder's own object; undefined for what is no folder. */
  object: Uint8Array | undefined
  /** See `FolderRecords`. */
  records: Buffer
}

export interface IndexContent {
  folders: Map<BytePath, FolderGroup>
  /** The object that the save ended with, its snapshot: where it is missing, what the index says is not to be believed. */
  witness: ObjectId | undefined
}

/** Writes an index from start to end. @throws the system's errors */
export class IndexFileWriter {
  readonly #file: SealedFileWriter

  /** Makes a new file. */
  constructor(path: string, { url, cid, wkey }: IndexedRepository) {
    this.#file = new SealedFileWriter(path, deriveSubkey(wkey, KEY_ID))
    for (const bytes of [MAGIC, cid, urlHash(url)]) this.#file.write(bytes)
  }

  folder(path: BytePath, { day, object, records }: FolderGroup): void {
    const name = Buffer.from(path, 'latin1')
    const header = Buffer.alloc(1 + FOLDER_HEADER)
    header[0] = FOLDER
    header.writeUInt32LE(day, 1)
    header.set(object ?? NO_OBJECT, 5)
    header.writeUInt16LE(name.length, 5 + HASH)
    this.#file.write(header)
    this.#file.write(name)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(records.length)
    this.#file.write(length)
    this.#file.write(records)
  }

  blobs(blobs: Iterable<KnownBlob>): void {
    const batch: KnownBlob[] = []
    for (const blob of blobs) {
      batch.push(blob)
      if (batch.length === BLOBS_AT_ONCE) this.#blobs(batch.splice(0))
    }
    if (batch.length > 0) this.#blobs(batch)
  }

  /** Completes the file. */
  finish(witness: ObjectId | undefined): void {
    if (witness !== undefined) {
      this.#file.write(Buffer.of(WITNESS, witness.catalog === 'M' ? 0 : 1))
      this.#file.write(witness.hash)
    }
    this.#file.write(Buffer.of(END))
    this.#file.finish()
  }

  /** Gives the file up; it stays, cut off. */
  close(): void {
    this.#file.close()
  }

  #blobs(blobs: readonly KnownBlob[]): void {
    const section = Buffer.alloc(5 + blobs.length * BLOB_RECORD)
    section[0] = BLOBS
    section.writeUInt32LE(blobs.length, 1)
    blobs.forEach(({ catalog, hash, size }, i) => {
      const at = 5 + i * BLOB_RECORD
      section[at] = catalog === 'M' ? 0 : 1
      hash.copy(section, at + 1)
      section.writeDoubleLE(size, at + 1 + HASH)
    })
    this.#file.write(section)
  }
}

/**
 * Reads an index, its blobs into `known`.
 * @throws the system's error, or FormatError when it is damaged, cut off, or another repository's; `known` may then hold a
 *   part of the blobs
 */
export function readIndexFile(path: string, { url, cid, wkey }: IndexedRepository, known: KnownBlobs): IndexContent {
  const reader = new SealedFileReader(path, deriveSubkey(wkey, KEY_ID))
  try {
    if (!reader.read(MAGIC.length).equals(MAGIC)) throw new FormatError('this is no index')
    if (!reader.read(cid.length).equals(cid)) throw new FormatError('the index is of another cid')
    if (!reader.read(HASH).equals(urlHash(url))) throw new FormatError('the index is of another URL')
    const folders = new Map<BytePath, FolderGroup>()
    let witness: ObjectId | undefined
    for (let tag = reader.read(1)[0]; tag !== END; tag = reader.read(1)[0]) {
      if (tag === FOLDER) readFolder(reader, folders)
      else if (tag === BLOBS) readBlobs(reader, known)
      else if (tag === WITNESS) witness = { catalog: reader.read(1)[0] === 0 ? 'M' : 'R', hash: reader.read(HASH) }
      else throw new FormatError('the index holds what it should not')
    }
    reader.expectEnd()
    return { folders, witness }
  } finally {
    reader.close()
  }
}

function readFolder(reader: SealedFileReader, folders: Map<BytePath, FolderGroup>): void {
  const header = reader.read(FOLDER_HEADER)
  const hash = header.subarray(4, 4 + HASH)
  const path = reader.read(header.readUInt16LE(4 + HASH)).toString('latin1')
  const records = reader.read(reader.read(4).readUInt32LE())
  folders.set(path, { day: header.readUInt32LE(), object: hash.equals(NO_OBJECT) ? undefined : hash, records })
}

function readBlobs(reader: SealedFileReader, known: KnownBlobs): void {
  const count = reader.read(4).readUInt32LE()
  const bytes = reader.read(count * BLOB_RECORD)
  for (let at = 0; at < bytes.length; at += BLOB_RECORD) {
    const hash = bytes.subarray(at + 1, at + 1 + HASH)
    known.add(bytes[at] === 0 ? 'M' : 'R', hash, bytes.readDoubleLE(at + 1 + HASH), false)
  }
  known.grow()
}

function urlHash(url: string): Buffer {
  return createHash('sha256').update(url).digest()
}
