import { FormatError } from '../../errors.ts'
import type { BytePath } from '../../files/path.ts'
import { asBuffer } from '../../format/bytes.ts'
import { decodeDirectoryEntries, decodeDirectoryHeader, type DirectoryType } from '../../format/directory.ts'
import type { Entry } from '../../format/entry.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import { objectKind, objectTypeName, type ObjectType } from '../../format/object-type.ts'
import { decodeSnapshot, type Snapshot, type SnapshotType } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'

/** An object that was read. */
export interface TreeObject {
  id: ObjectId
  type: ObjectType
  content: Uint8Array
}

/** A directory object whose entries are decoded one by one as they are walked; walking it again decodes them again. */
export interface DirectoryObject {
  /** Bytes of all files below it, as its header says. */
  size: number
  /** Files, links and folders below it, as its header says. */
  entries: number
  /** Hashes, names and extended attributes of what it gives are views. Throws FormatError where it is damaged. */
  children: Iterable<Entry>
  /** Lets go of the bytes, once the children have been walked for the last time. */
  release: () => void
}

const NONE = Buffer.alloc(0)

/**
 * Reads an object.
 * @param maximum bytes of content that are read at the most
 * @throws RekkordError when the key cannot read, FormatError when the object is missing, damaged or larger
 */
export async function readTreeObject(repository: Repository, id: ObjectId, maximum?: number): Promise<TreeObject> {
  const { type, content } = await repository.readObject(id, maximum)
  return { id, type, content }
}

/**
 * The directory in an object (docs/format.md section 6).
 * @returns undefined for one that could not be listed when it was saved
 * @throws FormatError when the object is something else or is cut off
 */
export function openDirectory(object: TreeObject): DirectoryObject | undefined {
  if (objectKind(object.type) !== 'directory') throw wrongType(object, 'directory')
  const bytes = asBuffer(object.content)
  if (bytes.length === 0) return undefined
  return namingObject(object.id, () => {
    const type = object.type as DirectoryType
    let listed = bytes
    const children = { [Symbol.iterator]: () => directoryEntries(object.id, listed, type) }
    return { ...decodeDirectoryHeader(bytes, 0), children, release: () => (listed = NONE) }
  })
}

/** The snapshot in an object (docs/format.md section 6). @throws FormatError when the object is something else or is damaged */
export function openSnapshot(object: TreeObject): Snapshot {
  if (objectKind(object.type) !== 'snapshot') throw wrongType(object, 'snapshot')
  return namingObject(object.id, () => decodeSnapshot(object.content, object.type as SnapshotType))
}

/** The object that an entry stands for; undefined where its content could not be read. The hash is a copy. */
export function entryObjectId(entry: Entry): ObjectId | undefined {
  if (!entry.readable || entry.kind === 'other') return undefined
  return { catalog: entry.kind === 'directory' ? 'M' : 'R', hash: Buffer.from(entry.hash) }
}

/** An entry's name as a byte string. */
export function entryName(entry: Entry): BytePath {
  return entry.name.toString('latin1')
}

function* directoryEntries(id: ObjectId, bytes: Buffer, type: DirectoryType): Generator<Entry, undefined> {
  try {
    yield* decodeDirectoryEntries(bytes, type)
  } catch (error) {
    throw naming(id, error)
  }
  return undefined
}

function wrongType(object: TreeObject, wanted: string): FormatError {
  return new FormatError(`Object ${formatObjectId(object.id)} is a ${objectTypeName(object.type)}, not a ${wanted}`)
}

function namingObject<T>(id: ObjectId, decode: () => T): T {
  try {
    return decode()
  } catch (error) {
    throw naming(id, error)
  }
}

function naming(id: ObjectId, error: unknown): unknown {
  if (!(error instanceof FormatError)) return error
  return new FormatError(`Object ${formatObjectId(id)} is damaged: ${error.message}`, { cause: error })
}
