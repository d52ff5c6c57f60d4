import fs from 'node:fs'
import type { LocalIndex } from '../../repository/index/local-index.ts'
import { KnownBlobCheck } from '../../repository/known-blob-check.ts'
import type { Repository } from '../../repository/repository.ts'
import { WorkerPool } from '../../workers/pool.ts'
import { EntryList } from './entry-list.ts'
import { FileStore } from './file-store.ts'
import { interrupted } from '../interrupted.ts'
import { lookAhead } from './look-ahead.ts'
import { ObjectBatcher } from './object-batcher.ts'
import { SaveAttributes } from './attributes.ts'
import type { SaveListener, SaveProgress } from './listener.ts'
import type { Source } from './sources.ts'
import { defaultThreads } from '../threads.ts'
import { TreeSaver } from './tree-saver.ts'

export interface SaveTreeOptions {
  /** Follow links below the paths too, instead of storing them. */
  follow: boolean
  /** Keep access times. */
  atime: boolean
  /** Read every file, also those that the index knows to be unchanged. */
  force: boolean
  /** Keep extended attributes and ACLs. */
  xattrs: boolean
  /** Leave the access times of what is read as they are, where the system can. */
  noatime: boolean
  /** Worker threads; as many as the machine has processors, up to 8, when not given. */
  threads: number | undefined
  signal: AbortSignal | undefined
}

/** Stores everything below the sources; gives the list of them, complete. */
export async function saveTree(
  repository: Repository,
  sources: readonly Source[],
  options: SaveTreeOptions,
  services: { listener: SaveListener; progress: SaveProgress; index: LocalIndex | undefined }
): Promise<EntryList> {
  const { progress } = services
  const { follow, atime, noatime, signal } = options
  const pool = new WorkerPool(options.threads ?? defaultThreads(), () => repository.workerStart())
  const exclude = repository.folder === undefined ? undefined : inode(repository.folder)
  // Where links are followed, only the walk itself knows what is counted twice
  const endLookAhead = follow ? undefined : lookAhead(sources, progress, { exclude })
  const attributes = options.xattrs ? await SaveAttributes.start(follow, services.listener) : undefined
  try {
    return await new Promise<EntryList>((resolve, reject) => {
      const onError = (error: unknown): void => reject(asError(error))
      const check = new KnownBlobCheck(repository.storage)
      const objects = new ObjectBatcher(repository.codec, repository.known, pool, check, onError)
      const files = new FileStore(pool, objects, { follow, noatime }, progress, onError)
      const tree = new TreeSaver({ ...options, exclude }, { ...services, pool, files, objects, check, attributes })
      pool.onIdle = () => {
        objects.flush()
        if (progress.walked) files.flush()
      }
      pool.onResult = () => {
        const segment = repository.known.grow()
        if (segment !== undefined) pool.share(segment)
      }
      signal?.addEventListener('abort', () => reject(interrupted('save', 'no snapshot was made')), { once: true })

      const list = new EntryList(atime, () => resolve(list))
      const walk = async (): Promise<void> => {
        for (const { path, name, stat } of sources) {
          const place = list.add(name, await attributes?.of(path))
          if (stat.kind === 'directory') await tree.saveFolder(path, stat, place)
          else await tree.saveSingleFile(path, stat, place)
        }
        progress.walked = true
        files.flush()
        objects.flush()
        await check.settle()
        list.close()
      }
      walk().catch(onError)
    })
  } finally {
    endLookAhead?.()
    await pool.close()
    await attributes?.close(services.listener)
  }
}

function inode(path: string): { device: bigint; inode: bigint } | undefined {
  const stat = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && { device: stat.dev, inode: stat.ino }
}

function asError(error: unknown): Error {
  return Error.isError(error) ? error : new Error(String(error))
}
