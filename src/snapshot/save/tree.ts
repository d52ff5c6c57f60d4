import { Turns } from '../../async/turns.ts'
import type { RekkordError } from '../../errors.ts'
import { identityAt } from '../../files/identity.ts'
import { OpenFolders } from '../../files/open-folder.ts'
import type { LocalIndex } from '../../repository/index/local-index.ts'
import { KnownBlobCheck } from '../../repository/known-blob-check.ts'
import type { Repository } from '../../repository/repository.ts'
import { runInPool, type PoolRun } from '../pool.ts'
import { EntryList } from './entry-list.ts'
import { EntrySaver } from './entry-saver.ts'
import { FileStore } from './file-store.ts'
import { SaveHistory } from './folder-history.ts'
import { OpenFiles } from './open-files.ts'
import { interrupted } from '../interrupted.ts'
import { countExpected } from './source/count-expected.ts'
import { ObjectBatcher } from './object-batcher.ts'
import { SaveAttributes } from './attributes.ts'
import type { SaveListener, SaveProgress } from './listener.ts'
import { PathWarnings } from './path-warnings.ts'
import { saveSingleFile } from './single-file.ts'
import { isLeftOut } from './source/exclusions.ts'
import { SourceReader } from './source/reader.ts'
import type { Source } from './source/sources.ts'
import type { SaveTreeOptions } from './options.ts'
import { storeStream, streamStat, type SaveStream } from './stream.ts'
import { TreeSaver } from './tree-saver.ts'

/** Stores everything below the sources, or the stream; gives the list of them, complete. */
export async function saveTree(
  repository: Repository,
  sources: readonly Source[] | SaveStream,
  options: SaveTreeOptions,
  services: { listener: SaveListener; progress: SaveProgress; index: LocalIndex | undefined }
): Promise<EntryList> {
  const { threads, signal } = options
  const interruption = (): RekkordError => interrupted('save', 'no snapshot was made')
  return runInPool(repository, { threads, signal, interruption }, async ({ pool, fail, afterwards }) => {
    const { listener, progress, index } = services
    const { follow, atime, noatime } = options
    if ('read' in sources) return saveStream(sources, repository, options, { pool, fail, afterwards }, services)
    const starting = options.xattrs ? SaveAttributes.start(follow, listener) : undefined
    afterwards(async () => (await starting)?.close(listener))
    const attributes = await starting
    const repositoryFolder = repository.folder === undefined ? undefined : identityAt(repository.folder)
    // Where links are followed, only the walk itself knows what is counted twice
    if (!follow) {
      const exclusions = options.exclusions?.again()
      afterwards(countExpected(sources, progress, { repositoryFolder, exclusions }))
    }
    const check = new KnownBlobCheck(repository.storage)
    const objects = new ObjectBatcher(repository.codec, repository.known, pool, check, fail)
    const ended = new AbortController()
    const folders = new OpenFolders(follow)
    const open = new OpenFiles({ follow, noatime })
    // Asked for each entry: a signal made of others takes far longer to answer
    const end = (): void => ended.abort(signal?.reason)
    if (signal?.aborted === true) end()
    signal?.addEventListener('abort', end)
    afterwards(() => {
      signal?.removeEventListener('abort', end)
      ended.abort()
      open.closeAll()
      folders.closeAll()
    })
    const files = new FileStore(pool, objects, { follow, noatime }, open, progress, fail)
    const turns = new Turns(ended.signal)
    const warnings = new PathWarnings(listener)
    const walk = {
      pool,
      folders,
      turns,
      warnings,
      attributes,
      reader: new SourceReader(folders, warnings, turns),
      entries: new EntrySaver({ files, objects, check, warnings, progress }),
      history: index && new SaveHistory(index, !options.force),
      /** Folders that are held by files which wait are let go of when these are stored. */
      room: async () => {
        if (!folders.hasRoom) {
          files.flush()
          await folders.room()
        }
        ended.signal.throwIfAborted()
      }
    }
    const walkOptions = { ...options, repositoryFolder, signal: ended.signal }
    pool.onIdle = () => {
      objects.flush()
      if (progress.walked) files.flush()
    }
    pool.onResult = () => {
      const segment = repository.known.grow()
      if (segment !== undefined) pool.share(segment)
    }

    const complete = Promise.withResolvers<EntryList>()
    const list = new EntryList(atime, () => complete.resolve(list))
    for (const source of sources) {
      if (options.exclusions !== undefined && isLeftOut(options.exclusions, source)) continue
      if (source.fileName !== undefined) await saveSingleFile(source, source.fileName, list, walk)
      else await new TreeSaver(source, walkOptions, walk).save(list)
    }
    progress.walked = true
    files.flush()
    objects.flush()
    await check.settle()
    list.close()
    return complete.promise
  })
}

/** The stream as the only entry of a list. */
async function saveStream(
  stream: SaveStream,
  repository: Repository,
  { atime, signal }: SaveTreeOptions,
  { pool, fail, afterwards }: PoolRun,
  { progress }: { progress: SaveProgress }
): Promise<EntryList> {
  const objects = new ObjectBatcher(
    repository.codec,
    repository.known,
    pool,
    new KnownBlobCheck(repository.storage),
    fail
  )
  pool.onIdle = () => objects.flush()
  pool.onResult = () => {
    const segment = repository.known.grow()
    if (segment !== undefined) pool.share(segment)
  }
  const ended = new AbortController()
  const reading = AbortSignal.any([ended.signal, ...(signal === undefined ? [] : [signal])])
  progress.foundFiles++
  const storing = storeStream(stream.read(reading), repository, { pool, objects, progress, fail })
  // What writes the stream has ended when the save has
  afterwards(async () => {
    ended.abort()
    await storing.catch(() => undefined)
  })
  const { size, hash, stored } = await storing
  Object.assign(progress, { files: 1, newFiles: 1, bytes: size, foundBytes: size, walked: true })
  const list = new EntryList(atime, () => undefined)
  const content = { kind: 'file', readable: true, stat: streamStat(Date.now()), hash, size } as const
  list.add(stream.name).fill(content, { size, entries: 1, contents: 1, stored })
  list.close()
  return list
}
