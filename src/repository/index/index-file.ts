import { createHash } from 'node:crypto'
import { deriveSubkey } from '../../crypto/kdf.ts'
import { FormatError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { RECORD_SIZE, type KnownBlobs } from '../known-blobs.ts'
import { checkRecords } from './folder-records.ts'
import { SealedFileReader, SealedFileWriter } from './sealed-file.ts'

/**
 * The index is one file (docs/format.md section 10: its form is ours): magic and version, the repository's cid, SHA-256 of its URL,
 * then sections, each after a tag byte, all in little-endian. It is encrypted under a key that follows from wkey, so it
 * holds no name in clear and cannot be forged without the repository's keys; that of another repository does not open.
 *
 * - folder: u32 day of the last save that saw it, 32 bytes hash of its object (zeros: it has none), u16 length of the path,
 *   u32 length of the records, path, records;
 * - blobs: u32 how many there may be in the whole file, u32 count of these, their records (see `KnownBlobs`);
 * - witness: u8 catalog, 32 bytes hash of the object that the save ended with; none when no save wrote it;
 * - end.
 */
const MAGIC = Buffer.from('rekkord index 3\n')
const END = 0
const FOLDER = 1
const BLOBS = 2
const WITNESS = 3

/** Subkey of wkey; upstream uses 0 and 1. */
const KEY_ID = 0x696e646578

const HASH = 32
const FOLDER_HEADER = 4 + HASH + 2 + 4
const NO_OBJECT = Buffer.alloc(HASH)

/** Bytes of the longest path of a folder. */
export const MAX_PATH_SIZE = 0xffff

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

/** Bytes that the blobs of all files may have together: what a save adds to it is still a number that a snapshot can hold. */
const MAX_STORED = 2 ** 48

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
    header.writeUInt32LE(records.length, 7 + HASH)
    this.#file.write(header)
    this.#file.write(name)
    this.#file.write(records)
  }

  /** @param keeps which of the objects with metadata are kept, by hash; all that is known when not given */
  blobs(known: KnownBlobs, keeps?: (hash: Buffer) => boolean): void {
    const { count } = known
    for (const records of known.records(keeps)) {
      const header = Buffer.alloc(9)
      header[0] = BLOBS
      header.writeUInt32LE(count, 1)
      header.writeUInt32LE(records.byteLength / RECORD_SIZE, 5)
      this.#file.write(header)
      this.#file.write(new Uint8Array(records.buffer, records.byteOffset, records.byteLength))
    }
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
    let stored = 0
    for (let tag = reader.read(1)[0]; tag !== END; tag = reader.read(1)[0]) {
      if (tag === FOLDER) stored += readFolder(reader, folders)
      else if (tag === BLOBS) readBlobs(reader, known)
      else if (tag === WITNESS) witness = readWitness(reader)
      else throw new FormatError('the index holds what it should not')
      if (!(stored <= MAX_STORED)) throw new FormatError('the index names more than there can be')
    }
    reader.expectEnd()
    return { folders, witness }
  } finally {
    reader.close()
  }
}

/** @returns bytes on disk of the blobs of its files */
function readFolder(reader: SealedFileReader, folders: Map<BytePath, FolderGroup>): number {
  const header = reader.read(FOLDER_HEADER)
  const hash = header.subarray(4, 4 + HASH)
  const path = reader.read(header.readUInt16LE(4 + HASH)).toString('latin1')
  const records = reader.read(header.readUInt32LE(6 + HASH))
  const stored = checkRecords(records)
  folders.set(path, { day: header.readUInt32LE(), object: hash.equals(NO_OBJECT) ? undefined : hash, records })
  return stored
}

function readWitness(reader: SealedFileReader): ObjectId {
  const catalog = reader.read(1)[0]!
  if (catalog > 1) throw new FormatError('the index names an unknown catalog')
  return { catalog: catalog === 0 ? 'M' : 'R', hash: reader.read(HASH) }
}

function readBlobs(reader: SealedFileReader, known: KnownBlobs): void {
  const header = reader.read(8)
  // Never for more than fit into the file
  known.reserve(Math.min(header.readUInt32LE(), reader.size / RECORD_SIZE))
  const bytes = reader.read(header.readUInt32LE(4) * RECORD_SIZE)
  // A copy, as words have to be aligned
  const records = new Int32Array(new Uint8Array(bytes).buffer)
  known.addRecords(records)
  known.grow()
}

/** What distinguishes one place of a repository from another in a file, without its URL. */
export function urlHash(url: string): Buffer {
  return createHash('sha256').update(url).digest()
}
