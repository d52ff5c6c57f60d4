import type { ObjectId } from '../../format/object-id.ts'
import { CATALOGS } from '../../format/object-type.ts'
import { collectionBegan, COMPLETE, listCollections, parseFossilPath } from '../../repository/fossils.ts'
import type { Storage, StoredFile } from '../../storage/storage.ts'

/** A collection of fossils. */
export interface Collection {
  folder: string
  /** When it was begun, Unix milliseconds. */
  began: number
  /** Since when it has been complete; undefined while it is not. */
  complete: number | undefined
}

/** The collections of a repository, with their ages. @throws RekkordError when the storage fails */
export async function readCollections(storage: Storage): Promise<Collection[]> {
  const collections: Collection[] = []
  for (const folder of await listCollections(storage)) {
    const complete = await completeSince(storage, folder)
    collections.push({ folder, began: collectionBegan(folder)!, complete })
  }
  return collections
}

/** Says that a collection is complete since `now`; again where that was said in a way that nobody understands. */
export async function markComplete(
  storage: Storage,
  { folder }: Pick<Collection, 'folder'>,
  now: number
): Promise<void> {
  const path = `${folder}/${COMPLETE}`
  await storage.replace(path, Buffer.from(`${new Date(now).toISOString()}\n`))
  await storage.flush([path])
}

/** The later one of the time in the file and of that of the file: machines may have different clocks. */
async function completeSince(storage: Storage, folder: string): Promise<number | undefined> {
  const path = `${folder}/${COMPLETE}`
  for await (const file of storage.list(folder)) {
    if (file.path !== path) continue
    const text = (await storage.read(path))?.toString().trim() ?? ''
    const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : NaN
    return Number.isNaN(time) ? undefined : Math.max(time, file.modified)
  }
  return undefined
}

/** The fossils of a collection. @throws RekkordError when the storage fails */
export async function* fossilsOf(
  storage: Storage,
  folder: string
): AsyncGenerator<{ id: ObjectId; path: string; size: number }, undefined> {
  for (const catalog of CATALOGS) {
    for await (const { path, size } of filesBelow(storage, `${folder}/${catalog}`)) {
      const id = parseFossilPath(folder, path)
      if (id !== undefined) yield { id, path, size }
    }
  }
  return undefined
}

async function* filesBelow(storage: Storage, folder: string): AsyncGenerator<StoredFile, undefined> {
  if (storage.listBelow === undefined) yield* storage.list(folder)
  else for await (const page of storage.listBelow(folder)) yield* page
  return undefined
}
