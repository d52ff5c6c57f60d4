import { isBlobSize } from '../format/blob.ts'
import { parseBlobPath, type ObjectId } from '../format/object-id.ts'
import { CATALOGS } from '../format/object-type.ts'
import type { Storage, StoredFile } from '../storage/storage.ts'
import type { KnownBlobs } from './known-blobs.ts'

/**
 * The files in the folders of blobs, in no order, each with the object that its path is for: undefined where it is no blob's.
 * @throws RekkordError when the storage fails
 */
export async function* blobFiles(
  storage: Storage
): AsyncGenerator<{ file: StoredFile; id: ObjectId | undefined }, undefined> {
  for (const catalog of CATALOGS) {
    for await (const files of pages(storage, `blobs/${catalog}`)) {
      for await (const file of files) yield { file, id: parseBlobPath(file.path) }
    }
  }
  return undefined
}

async function* pages(
  storage: Storage,
  folder: string
): AsyncGenerator<AsyncIterable<StoredFile> | Iterable<StoredFile>, undefined> {
  if (storage.listBelow !== undefined) yield* storage.listBelow(folder)
  else for await (const subfolder of storage.listFolders(folder)) yield storage.list(subfolder)
  return undefined
}

/** Adds all blobs that a listing names to those that are known. @throws RekkordError when the storage fails */
export async function learnListedBlobs(storage: Storage, known: KnownBlobs): Promise<void> {
  for await (const { file, id } of blobFiles(storage)) {
    if (id === undefined || !isBlobSize(file.size)) continue
    known.add(id.catalog, id.hash, file.size, 'listed')
    known.grow()
  }
}

/** About how many blobs there are, from two requests; 0 where a listing costs nothing. @throws RekkordError as the storage does */
export async function estimateBlobs(storage: Storage): Promise<number> {
  const counts = CATALOGS.map(async (catalog) => (await storage.estimateBelow?.(`blobs/${catalog}`)) ?? 0)
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0)
}
