import { RekkordError } from '../../errors.ts'
import type { Exclusions, LeftOut } from '../../files/exclude/exclusions.ts'
import { excludesAnything, type ExcludeOptions } from '../../files/exclude/options.ts'
import { displayPath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import { encodeChannel } from '../../format/channel.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import { requireReadableSize } from '../../format/content-limit.ts'
import { encodeSnapshot } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'
import type { EntryList } from './entry-list.ts'
import { entryObjectId } from '../read/tree.ts'
import { interrupted } from '../interrupted.ts'
import { isIndexWrong, SaveIndex, type IndexOptions } from './local-index.ts'
import { newProgress, type SaveListener, type SaveProgress } from './listener.ts'
import { findSources, type Source } from './source/sources.ts'
import { CountedWarnings, type WarningCounts } from './counted-warnings.ts'
import { emptyWarning, type IfEmpty } from './if-empty.ts'
import { SAVE_TREE_DEFAULTS, type SaveTreeOptions } from './options.ts'
import type { SaveStream } from './stream.ts'
import { saveTree } from './tree.ts'

export interface SaveOptions extends Partial<Omit<SaveTreeOptions, 'exclusions'>>, IndexOptions {
  /** Not used where no snapshot is made. */
  channel: string
  /** Absolute paths, each of a folder or a file; a link given here is followed. */
  paths: readonly string[]
  /** Saved in place of paths, as the only file. */
  stream?: SaveStream | undefined
  /** What is left out of the paths. */
  exclude?: ExcludeOptions
  progress?: SaveProgress
  /** Store a path's folder or file, and make no snapshot of it: nothing is listed, the object's ID is all there is. */
  noSnapshot?: boolean
  /** What becomes of a save that finds no file. */
  ifEmpty?: IfEmpty | undefined
}

/** How often a save begins again because what it relied on may be gone: a prune comes once a week. */
const ROUNDS = 5

export interface SavedSnapshot {
  /** The snapshot's object ID; where no snapshot was to be made, that of the stored object. */
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
  /** Files, and how many of them the index did not know, had with other content, and had as they are. */
  files: number
  newFiles: number
  changedFiles: number
  unchangedFiles: number
  /** What was left out, undefined where nothing was to be. */
  leftOut: LeftOut | undefined
  /** Files and folders that could not be saved as they are. */
  warnings: number
  /** Warnings of each kind. */
  warningKinds: WarningCounts
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
  if (options.noSnapshot !== true) encodeChannel(options.channel)
  let exclusions: Exclusions | undefined
  const progress = options.progress ?? newProgress()
  const time = Date.now()
  const warnings = new CountedWarnings(listener)
  const { stream } = options
  const sources =
    stream === undefined ? findSources(options.paths, (sentence) => warnings.warning(sentence, 'unreadable')) : []
  if (options.noSnapshot === true && sources.length > 1) {
    throw new RekkordError('usage', 'Without a snapshot one path at a time is saved: give only one')
  }
  listener.phase?.('reading the index')

  // What becomes of the index takes nothing from the snapshot: its warnings are not counted among those of files
  const index = await SaveIndex.open(repository, options, listener)
  const attempt = async (): Promise<Finished> => {
    await repository.learnBlobs()
    listener.phase?.('reading and storing')
    const services = { listener: warnings, progress, index: index.local }
    exclusions = await newExclusions(options, sources, listener)
    const list = await saveTree(repository, stream ?? sources, treeOptions(options, exclusions), services)
    if (warnings.kinds.unreadable > 0) requireAnything(list, options)
    if (stream !== undefined && list.totals.size === 0) {
      warnings.warning(`${displayPath(stream.name)} is empty: there was nothing to read`, 'empty', 0)
    } else if (list.totals.contents === 0 && options.noSnapshot !== true) {
      const { channel, ifEmpty } = options
      const sentence = await emptyWarning(repository, { channel, sources, index: index.local, ifEmpty })
      if (sentence !== undefined) warnings.warning(sentence, 'empty', 0)
    }
    const finish = options.noSnapshot === true ? keepObject : publishSnapshot
    listener.phase?.('publishing')
    return finish(repository, options, time, list, progress)
  }
  /** Where what was known is wrong, all is read and looked up again; so it is when the repository is pruned meanwhile. */
  const saved = (round: number): Promise<Finished> =>
    attempt().catch((error: unknown) => {
      if (!isIndexWrong(error) || round === ROUNDS) throw error
      listener.warning(`${error.message}. It is dropped, and every file is read`)
      index.drop()
      warnings.beginAgain()
      Object.assign(progress, newProgress())
      return saved(round + 1)
    })
  try {
    const snapshot = await saved(1)
    listener.phase?.('keeping the index')
    index.commit(snapshot.id)
    const { files, newFiles, changedFiles, unchangedFiles } = progress
    for (const sentence of exclusions?.unused() ?? []) listener.warning(sentence)
    const leftOut = exclusions?.leftOut
    return {
      ...snapshot,
      files,
      newFiles,
      changedFiles,
      unchangedFiles,
      leftOut,
      warnings: warnings.count,
      warningKinds: warnings.kinds
    }
  } catch (error) {
    index.abandon()
    throw error
  }
}

/** Most saves leave nothing out, and need none of the code for it. */
async function newExclusions(
  { exclude = {} }: SaveOptions,
  sources: readonly Source[],
  listener: SaveListener
): Promise<Exclusions | undefined> {
  if (!excludesAnything(exclude) && !sources.some(({ found }) => found !== undefined)) return undefined
  const { Exclusions } = await import('../../files/exclude/exclusions.ts')
  return Exclusions.of(exclude, (path, reason) => listener.leftOut?.(path, reason))
}

function treeOptions(options: SaveOptions, exclusions: Exclusions | undefined): SaveTreeOptions {
  const force = options.force === true || options.rehash === true
  return { ...SAVE_TREE_DEFAULTS, ...options, force, exclusions }
}

type Finished = Omit<
  SavedSnapshot,
  'leftOut' | 'files' | 'newFiles' | 'changedFiles' | 'unchangedFiles' | 'warnings' | 'warningKinds'
>

/** Writes the snapshot of a complete list and makes it visible. */
async function publishSnapshot(
  repository: Repository,
  { channel, signal }: SaveOptions,
  time: number,
  list: EntryList,
  progress: SaveProgress
): Promise<Finished> {
  const { totals } = list
  const children = list.entries()
  requireReadable(children)
  const { size, entries, stored } = totals
  const content = encodeSnapshot({ channel, time, size, entries, stored, added: progress.added, children })
  requireReadableSize(OBJECT_TYPES.snapshot, content.length)
  const written = await repository.writeObject(OBJECT_TYPES.snapshot, content)
  const tag = {
    id: written.id,
    channel,
    time,
    size,
    stored: stored + written.stored,
    // Its own blob counts also where a round before has written it
    added: progress.added + written.stored
  }
  if (signal?.aborted === true) throw interrupted('save', 'no snapshot was made')
  await repository.publish(tag)
  return { ...tag, entries }
}

/** Makes the object of the only path durable; no snapshot has it. */
async function keepObject(
  repository: Repository,
  { channel, signal }: SaveOptions,
  time: number,
  list: EntryList,
  progress: SaveProgress
): Promise<Finished> {
  const { size, entries, stored } = list.totals
  const children = list.entries()
  requireReadable(children)
  const id = entryObjectId(children[0]!)!
  if (signal?.aborted === true) throw interrupted('save', 'nothing was kept')
  await repository.flushBlobs()
  return { id, channel, time, size, entries, stored, added: progress.added }
}

/** A snapshot of nothing but names would look like one that has all. Folders without files in them are nothing too. */
function requireAnything({ totals }: EntryList, { noSnapshot }: SaveOptions): void {
  if (totals.contents > 0) return
  const outcome = noSnapshot === true ? 'nothing was kept' : 'no snapshot was made'
  throw new RekkordError('source', `None of the files and folders that are to be saved could be read: ${outcome}`)
}

/** A saved path that vanished under way leaves a snapshot that cannot hold what was asked for. */
function requireReadable(children: readonly Entry[]): void {
  const lost = children.find((child) => !child.readable)
  if (lost === undefined) return
  const path = displayPath(lost.name.toString('latin1'))
  throw new RekkordError('source', `The path /${path} could not be read: no snapshot was made`)
}
