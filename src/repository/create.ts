import { randomBytes } from 'node:crypto'
import { RekkordError } from '../errors.ts'
import type { Keys } from '../format/keys.ts'
import { CATALOGS } from '../format/object-type.ts'
import { CONFIG_PATH, encodeRepositoryConfig } from '../format/repository-config.ts'
import { openStorage, type StorageLocation } from '../storage/open.ts'

/**
 * Makes a new repository in a missing or empty place (docs/format.md sections 1 and 3), or where one was being made.
 * @throws RekkordError when there already is one, the place is not empty, or the key is not a master key
 */
export async function createRepository(location: StorageLocation, keys: Keys): Promise<void> {
  const config = encodeRepositoryConfig({ rid: randomBytes(16), cid: randomBytes(16) }, keys, randomBytes)
  const storage = await openStorage(location)
  try {
    const already = new RekkordError('repository', `${storage.url} already is a repository`)
    if ((await storage.size(CONFIG_PATH)) !== undefined) throw already
    await storage.create(FOLDERS)
    // Another program may make one at the same time: the first whose file is there has made it
    if (!(await storage.write(CONFIG_PATH, config))) throw already
    await storage.write('cw', new Uint8Array(0))
    await storage.flush([CONFIG_PATH, 'cw'])
  } finally {
    await storage.close()
  }
}

/** Whether there is a repository at a location. */
export async function repositoryExists(location: StorageLocation): Promise<boolean> {
  const storage = await openStorage(location)
  try {
    return (await storage.size(CONFIG_PATH)) !== undefined
  } finally {
    await storage.close()
  }
}

/** All 512 folders of blobs are made at once. */
const BLOB_FOLDERS = CATALOGS.flatMap((catalog) =>
  Array.from({ length: 256 }, (_, byte) => `blobs/${catalog}/${byte.toString(16).toUpperCase().padStart(2, '0')}`)
)

const FOLDERS = ['keys', 'tags/M', 'tags/P', 'tmp', ...BLOB_FOLDERS]
