import fs from 'node:fs'
import os from 'node:os'
import { isNativeError } from 'node:util/types'
import { RekkordError } from '../errors.ts'
import { displayPath, pathBuffer, snapshotEntryName, toBytePath, type BytePath } from '../files/path.ts'
import { fileStat, type FileStat } from '../files/stat.ts'
import type { Entry } from '../format/entry.ts'
import { encodeChannel } from '../format/channel.ts'
import type { ObjectId } from '../format/object-id.ts'
import { OBJECT_TYPES } from '../format/object-type.ts'
import { encodeSnapshot } from '../format/snapshot.ts'
import type { Repository } from '../repository/repository.ts'
import { readFailure } from '../workers/file-problem.ts'
import { WorkerPool } from '../workers/pool.ts'
import { EntryList } from './entry-list.ts'
import { FileStore } from './file-store.ts'
import { MAX_DEFAULT_THREADS } from './limits.ts'
import { ObjectBatcher } from './object-batcher.ts'
import { newProgress, type SaveListener, type SaveProgress } from './save-listener.ts'
import { TreeSaver } from './tree-saver.ts'

export interface SaveOptions {
  channel: string
  /** Absolute paths, each of a folder or a file; a link given here is followed. */
  paths: readonly string[]
  /** Follow links below the paths too, instead of storing them. */
  follow?: boolean
  /** Keep access times. */
  atime?: boolean
  /** Worker threads; as many as the machine has processors, up to 8, when not given. */
  threads?: number | undefined
  signal?: AbortSignal | undefined
  progress?: SaveProgress
}

export interface SavedSnapshot {
  id: ObjectId
  channel: string
  /** Unix milliseconds. */
  time: number
  /** Bytes of all files. */
  size: number
  /** Bytes on disk of all blobs that the snapshot needs, its own included, counted at each use. */
  stored: number
  /** Bytes on disk that were written for it, its own blob included. */
  added: number
  /** Files, links and folders. */
  entries: number
  /** Files. */
  files: number
  /** Things that could not be saved as they are, each of which was a warning. */
  warnings: number
}

/**
 * Saves files and folders as a new snapshot of a channel. Everything it needs is durable before its tag is written, and
 * before that nothing of it is visible.
 *
 * @throws RekkordError when a path is missing or unreadable, the channel is not a possible one, the storage fails, or
 *   `signal` ends the save; no snapshot is made then
 */
export async function saveSnapshot(
  repository: Repository,
  options: SaveOptions,
  listener: SaveListener
): Promise<SavedSnapshot> {
  encodeChannel(options.channel)
  const sources = findSources(options.paths)
  const progress = options.progress ?? newProgress()
  const time = Date.now()
  let warnings = 0
  const counting: SaveListener = {
    warning: (message) => {
      warnings++
      listener.warning(message)
    }
  }

  const list = await saveSources(repository, sources, options, counting, progress)
  const { totals } = list
  const children = list.entries()
  requireReadable(children)
  const snapshot = {
    channel: options.channel,
    time,
    size: totals.size,
    entries: totals.entries,
    stored: totals.stored,
    added: progress.added,
    children
  }
  const written = await repository.writeObject(OBJECT_TYPES.snapshot, encodeSnapshot(snapshot))
  const published = { ...snapshot, stored: totals.stored + written.stored, added: progress.added + written.added }
  await repository.publish({ id: written.id, ...published })
  return { id: written.id, ...published, files: progress.files, warnings }
}

/** A saved path that vanished under way leaves a snapshot that cannot hold what was asked for. */
function requireReadable(children: readonly Entry[]): void {
  const lost = children.find((child) => !child.readable)
  if (lost === undefined) return
  const path = displayPath(lost.name.toString('latin1'))
  throw new RekkordError('source', `The path /${path} could not be read: no snapshot was made`)
}

interface Source {
  path: BytePath
  name: BytePath
  stat: FileStat
}

/** Looks at the paths; the same one twice counts once. */
function findSources(paths: readonly string[]): Source[] {
  if (paths.length === 0) throw new RekkordError('usage', 'There is nothing to save: give at least one path')
  const sources = new Map<BytePath, Source>()
  for (const text of paths) {
    const name = snapshotEntryName(text)
    if (name === '') {
      throw new RekkordError('usage', `${text} cannot be saved as a whole: give the folders in it that are to be saved`)
    }
    const path = toBytePath(text)
    const stat = statSource(path)
    // Files are opened without following links, so one given as a link is read where it is
    const readAt = stat.kind === 'file' ? fs.realpathSync(pathBuffer(path), 'buffer').toString('latin1') : path
    sources.set(name, { path: readAt, name, stat })
  }
  return [...sources.values()]
}

function statSource(path: BytePath): FileStat {
  let stat: FileStat
  try {
    stat = fileStat(fs.statSync(pathBuffer(path), { bigint: true }))
    fs.accessSync(pathBuffer(path), fs.constants.R_OK)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const what = missing ? 'does not exist' : `cannot be read: ${readFailure(error)}`
    throw new RekkordError('source', `The path ${displayPath(path)} ${what}`, { cause: error })
  }
  if (stat.kind === 'directory' || stat.kind === 'file') return stat
  throw new RekkordError('source', `The path ${displayPath(path)} is neither a file nor a folder and cannot be saved`)
}

/** Stores everything below the sources; gives the list of them, complete. */
async function saveSources(
  repository: Repository,
  sources: readonly Source[],
  options: SaveOptions,
  listener: SaveListener,
  progress: SaveProgress
): Promise<EntryList> {
  const pool = new WorkerPool(options.threads ?? defaultThreads(), () => repository.workerStart())
  try {
    return await new Promise<EntryList>((resolve, reject) => {
      const onError = (error: unknown): void => reject(asError(error))
      const objects = new ObjectBatcher(repository.codec, repository.known, pool, onError)
      const follow = options.follow ?? false
      const files = new FileStore(pool, objects, follow, onError)
      const atime = options.atime ?? false
      const tree = new TreeSaver(
        {
          follow,
          atime,
          exclude: repository.location.type === 'local' ? inode(repository.location.path) : undefined,
          signal: options.signal
        },
        { pool, files, objects, listener, progress }
      )
      pool.onIdle = () => {
        objects.flush()
        if (progress.walked) files.flush()
      }
      pool.onResult = () => {
        const segment = repository.known.grow()
        if (segment !== undefined) pool.share(segment)
      }
      options.signal?.addEventListener('abort', () => reject(interrupted()), { once: true })

      const list = new EntryList(atime, () => resolve(list))
      const walk = async (): Promise<void> => {
        for (const { path, name, stat } of sources) {
          const place = list.add(name)
          if (stat.kind === 'directory') await tree.saveFolder(path, stat, place)
          else tree.saveFile(path, stat, place)
        }
        progress.walked = true
        list.close()
        files.flush()
        objects.flush()
      }
      walk().catch(onError)
    })
  } finally {
    await pool.close()
  }
}

function inode(path: string): { device: bigint; inode: bigint } | undefined {
  const stat = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && { device: stat.dev, inode: stat.ino }
}

function interrupted(): RekkordError {
  return new RekkordError('interrupted', 'The save was interrupted: no snapshot was made')
}

function asError(error: unknown): Error {
  return isNativeError(error) ? error : new Error(String(error))
}

function defaultThreads(): number {
  return Math.min(os.availableParallelism(), MAX_DEFAULT_THREADS)
}
