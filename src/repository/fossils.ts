import { blobPath, formatObjectId, isObjectId, parseObjectId, type ObjectId } from '../format/object-id.ts'
import type { Storage } from '../storage/storage.ts'

/**
 * Blobs that `prune` has set aside because no snapshot needed them (docs/behaviour.md section 7): each collection has a folder
 * `fossils/<time>_<random>` with the blobs in `M` and `R`, and the file `complete` once nothing more comes into it.
 */
export const FOSSILS_FOLDER = 'fossils'

/** The file that says since when a collection has been complete. */
export const COMPLETE = 'complete'

const COLLECTION = /^fossils\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z_[0-9A-F]{16}$/

/** The folder of a new collection. `random`: 8 bytes. */
export function collectionFolder(began: number, random: Buffer): string {
  const time = new Date(began).toISOString().replace(/[-:.]/g, '')
  return `${FOSSILS_FOLDER}/${time}_${random.toString('hex').toUpperCase()}`
}

/** When a collection was begun (Unix milliseconds), as its folder's name says; undefined for another folder. */
export function collectionBegan(folder: string): number | undefined {
  const parts = COLLECTION.exec(folder)?.slice(1)
  if (parts === undefined) return undefined
  const [year, month, day, hour, minute, second, millisecond] = parts.map(Number)
  return Date.UTC(year!, month! - 1, day, hour, minute, second, millisecond)
}

/** Path of an object's blob in a collection. */
export function fossilPath(folder: string, id: ObjectId): string {
  return `${folder}/${id.catalog}/${formatObjectId(id).slice(1)}`
}

/** The object whose fossil has this path in a collection; undefined for what is none. */
export function parseFossilPath(folder: string, path: string): ObjectId | undefined {
  const text = path.slice(folder.length + 1).replace('/', '')
  if (!isObjectId(text)) return undefined
  const id = parseObjectId(text)
  return fossilPath(folder, id) === path ? id : undefined
}

/** The folders of all collections. @throws RekkordError when the storage fails */
export async function listCollections(storage: Storage): Promise<string[]> {
  const folders = await Array.fromAsync(storage.listFolders(FOSSILS_FOLDER))
  return folders.filter((folder) => collectionBegan(folder) !== undefined)
}

/** A blob, and whether it was among the fossils. */
export interface FoundBlob {
  blob: Buffer
  isFossil: boolean
}

/**
 * Reads an object's blob from its place or from among the fossils; undefined where there is none.
 * @throws RekkordError when the storage fails
 */
export async function readBlob(storage: Storage, id: ObjectId): Promise<FoundBlob | undefined> {
  return find(storage, id, (path) => storage.read(path))
}

/**
 * Bytes on disk of an object's blob, in its place or among the fossils; undefined where there is none.
 * @throws RekkordError when the storage fails
 */
export async function blobSize(storage: Storage, id: ObjectId): Promise<number | undefined> {
  return (await find(storage, id, (path) => storage.size(path)))?.blob
}

/** Looks in the place, among the fossils, and in the place again: a prune may bring it back just then. */
async function find<T>(
  storage: Storage,
  id: ObjectId,
  look: (path: string) => Promise<T | undefined>
): Promise<{ blob: T; isFossil: boolean } | undefined> {
  const blob = await look(blobPath(id))
  if (blob !== undefined) return { blob, isFossil: false }
  const collections = await listCollections(storage)
  if (collections.length === 0) return undefined
  for (const folder of collections) {
    const fossil = await look(fossilPath(folder, id))
    if (fossil !== undefined) return { blob: fossil, isFossil: true }
  }
  const again = await look(blobPath(id))
  return again && { blob: again, isFossil: false }
}
