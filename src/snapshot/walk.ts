import { Below, depthFirst, type Steps } from '../async/depth-first.ts'
import { FormatError, RekkordError } from '../errors.ts'
import type { Entry } from '../format/entry.ts'
import type { ObjectId } from '../format/object-id.ts'
import type { ReadObject } from './read/tasks.ts'
import { KeptEntries, type HeldBytes } from './read/kept-entries.ts'
import { openDirectory, type DirectoryObject } from './read/tree.ts'

/** Folders inside each other that are walked; no system has paths that long. */
export const MAX_DEPTH = 4096

/** Bytes of a folder's path below the root of a walk; the longest of any system has some 98,000. */
export const MAX_PATH_LENGTH = 128 * 1024

/** Bytes of the directories that a place lies in, where each is kept while what is in it is walked. */
const MAX_ABOVE = 1024 * 1024 * 1024

/** Folders that are asked for before the first of them is walked; they are read some at a time. */
const FOLDERS_AT_ONCE = 256

/** Where a walk reads objects from. */
export interface ObjectSource {
  /**
   * Gives objects in the order of their IDs, some read before their turn.
   * @param maximum bytes of content of each
   */
  read(ids: Iterable<ObjectId>, maximum: number): AsyncIterable<ReadObject>
}

/** A sub-folder that a walk comes to. */
export interface FolderPlace<Folder> {
  id: ObjectId
  /** As it is listed in its parent; undefined for a root that is not listed. It holds views, of no use after the call. */
  entry: Entry | undefined
  /** What the visitor gave for the folder that it is in. */
  parent: Folder
  /** Folders above it in this walk. */
  depth: number
}

/**
 * What a walk does with what it meets. `Folder` is what the visitor keeps of a folder while the walk is in it; what `entry`
 * gives is an `Item` of the walk.
 */
export interface TreeVisitor<Folder, Item = never> {
  /** Waits where that is needed, and says so before it waits for nothing: asked for each entry. */
  pace(): Promise<void> | undefined
  /**
   * Whether an entry is a folder to go into: asked once for each entry, before {@link entry}. Without it: whether it is a folder
   * that could be read when it was saved.
   */
  goesInto?(entry: Entry, folder: Folder): boolean
  /** Something in a folder, in stored order, folders included. Name and extended attributes are views, as above. */
  entry(entry: Entry, folder: Folder): Item | undefined | Promise<undefined>
  /** Whether the object of a folder is to be read; asked right before. Without it all are. */
  wants?(place: FolderPlace<Folder>): boolean
  /**
   * A folder's directory has been read; undefined for one that could not be listed when it was saved. `stored`: bytes on disk
   * of its blob. Gives what the calls for what is in it get, or undefined to leave that out.
   */
  enter(
    place: FolderPlace<Folder>,
    directory: DirectoryObject | undefined,
    stored: number
  ): Folder | undefined | Promise<Folder | undefined>
  /** A folder cannot be walked: its object cannot be read, is damaged or too large, or lies too deep. */
  fail(place: FolderPlace<Folder>, error: RekkordError): void
  /** The rest of a folder's list is damaged, or cannot be kept. */
  breakOff(folder: Folder, error: FormatError): void
  /** All that a folder lists has been seen; in `sorted` order its sub-folders follow. Not `complete` where its list broke off. */
  listed?(folder: Folder, complete: boolean): void
  /** All in a folder has been walked; not `complete` where its list broke off. */
  leave?(folder: Folder, complete: boolean): void
}

export interface WalkOptions {
  source: ObjectSource
  /**
   * `sorted`: all that a folder lists, then its sub-folders, so that memory holds no more of a directory than the entries of its
   * folders. `stored`: each folder is walked where it is listed, and directories stay in memory meanwhile.
   */
  order?: 'sorted' | 'stored'
  /** Bytes of a folder's path below the root; {@link MAX_PATH_LENGTH} when not given. */
  maxPathLength?: number
}

/**
 * Walks the entries of a folder that has been opened, or of a snapshot, and all that is below them, and gives what the
 * visitor makes of them. Work is bounded by {@link MAX_DEPTH}, {@link MAX_PATH_LENGTH} and the memory of what is kept; the
 * depth of folders takes no stack.
 *
 * @throws what the visitor throws, or the source
 */
export function walkEntries<Folder, Item>(
  entries: Iterable<Entry>,
  folder: Folder,
  visitor: TreeVisitor<Folder, Item>,
  options: WalkOptions
): AsyncGenerator<Item, undefined> {
  return depthFirst(new TreeWalk(visitor, options).list(entries, folder, { depth: 0, length: 0 }))
}

/** Walks a folder that is given by its place, and all that is below it, as {@link walkEntries} does. */
export function walkFolder<Folder, Item>(
  place: FolderPlace<Folder>,
  visitor: TreeVisitor<Folder, Item>,
  options: WalkOptions
): AsyncGenerator<Item, undefined> {
  return depthFirst(new TreeWalk(visitor, options).folders([place].values(), { depth: place.depth, length: 0 }))
}

/** Goes through a walk that gives nothing. */
export async function walkToEnd(walk: AsyncGenerator<undefined, undefined>): Promise<void> {
  await walk.next()
}

/** Where the entries of a folder are: folders above them, and bytes of the folder's path. */
interface Level {
  depth: number
  length: number
}

class TreeWalk<Folder, Item> {
  readonly #visitor: TreeVisitor<Folder, Item>
  readonly #source: ObjectSource
  readonly #inStoredOrder: boolean
  readonly #maxPathLength: number
  /** Sub-folders that wait for their turn, and directories that stay open. */
  readonly #kept: HeldBytes = { bytes: 0 }
  readonly #above: HeldBytes = { bytes: 0 }

  constructor(
    visitor: TreeVisitor<Folder, Item>,
    { source, order = 'sorted', maxPathLength = MAX_PATH_LENGTH }: WalkOptions
  ) {
    this.#visitor = visitor
    this.#source = source
    this.#inStoredOrder = order === 'stored'
    this.#maxPathLength = maxPathLength
  }

  /** @param release lets go of what the entries are read from */
  async *list(
    entries: Iterable<Entry>,
    folder: Folder,
    level: Level,
    release: () => void = () => undefined
  ): Steps<Item> {
    const visitor = this.#visitor
    const subfolders = new KeptEntries(this.#kept)
    const walked = entries[Symbol.iterator]()
    let complete = true
    const attempt = <T>(step: () => T): T | undefined => {
      try {
        return step()
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        complete = false
        visitor.breakOff(folder, error)
        return undefined
      }
    }
    const next = (): Entry | undefined => attempt(() => walked.next().value as Entry | undefined)
    for (let entry = next(); entry !== undefined; entry = next()) {
      const pause = visitor.pace()
      if (pause !== undefined) await pause
      const goesInto = this.#goesInto(entry, folder)
      if (goesInto && !this.#inStoredOrder) attempt(() => subfolders.add(entry))
      if (!complete) break
      const made = visitor.entry(entry, folder)
      const item = made instanceof Promise ? await made : made
      if (item !== undefined) yield item
      if (goesInto && this.#inStoredOrder) {
        yield new Below(this.folders([this.#place(entry, folder, level)].values(), level))
      }
    }
    visitor.listed?.(folder, complete)
    // The walk goes on without the directory itself, which may be large, as those below it may be
    release()
    if (subfolders.length > 0) yield* this.folders(this.#places(subfolders, folder, level), level)
    subfolders.clear()
    visitor.leave?.(folder, complete)
    return undefined
  }

  /** Reads sub-folders of a folder, and has each walked. */
  async *folders(places: Iterator<FolderPlace<Folder>, unknown>, level: Level): Steps<Item> {
    for (;;) {
      const group = await this.#nextWanted(places, level)
      if (group.length === 0) return undefined
      let next = 0
      const ids = group.map(({ id }) => id)
      for await (const object of this.#source.read(ids, MAX_ABOVE - this.#above.bytes)) {
        const place = group[next++]!
        const opened = await this.#open(place, object)
        if (opened === undefined) continue
        const below = { depth: level.depth + 1, length: level.length + nameLength(place) + 1 }
        yield new Below(this.list(opened.directory?.children ?? [], opened.folder, below, opened.release))
      }
    }
  }

  async #nextWanted(places: Iterator<FolderPlace<Folder>, unknown>, level: Level): Promise<FolderPlace<Folder>[]> {
    const group: FolderPlace<Folder>[] = []
    while (group.length < FOLDERS_AT_ONCE) {
      const next = places.next()
      if (next.done === true) break
      const place = next.value
      const pause = this.#visitor.pace()
      if (pause !== undefined) await pause
      if (this.#visitor.wants?.(place) === false) continue
      const problem = this.#tooFar(place, level)
      if (problem === undefined) group.push(place)
      else this.#visitor.fail(place, new FormatError(problem))
    }
    return group
  }

  async #open(
    place: FolderPlace<Folder>,
    object: ReadObject
  ): Promise<{ folder: Folder; directory: DirectoryObject | undefined; release: () => void } | undefined> {
    let directory: DirectoryObject | undefined
    let stored: number
    try {
      if ('problem' in object) throw problemError(object.problem)
      const { type, content = new Uint8Array(0) } = object
      stored = object.stored
      directory = openDirectory({ id: place.id, type, content })
    } catch (error) {
      if (!(error instanceof RekkordError)) throw error
      this.#visitor.fail(place, error)
      return undefined
    }
    const folder = await this.#visitor.enter(place, directory, stored)
    if (folder === undefined) return undefined
    const held = this.#inStoredOrder ? object.length : 0
    this.#above.bytes += held
    const release = (): void => {
      this.#above.bytes -= held
      directory?.release()
      object.content = undefined
    }
    return { folder, directory, release }
  }

  *#places(entries: Iterable<Entry>, parent: Folder, level: Level): Generator<FolderPlace<Folder>, undefined> {
    for (const entry of entries) yield this.#place(entry, parent, level)
    return undefined
  }

  #place(entry: Entry, parent: Folder, { depth }: Level): FolderPlace<Folder> {
    return { id: { catalog: 'M', hash: Buffer.from(entry.hash) }, entry, parent, depth }
  }

  #goesInto(entry: Entry, folder: Folder): boolean {
    return this.#visitor.goesInto?.(entry, folder) ?? (entry.kind === 'directory' && entry.readable)
  }

  #tooFar(place: FolderPlace<unknown>, { length }: Level): string | undefined {
    if (place.depth > MAX_DEPTH) return `it has more than ${MAX_DEPTH} folders above it`
    if (length + nameLength(place) <= this.#maxPathLength) return undefined
    return `its path has more than ${this.#maxPathLength} bytes`
  }
}

function nameLength({ entry }: FolderPlace<unknown>): number {
  return entry?.name.length ?? 0
}

function problemError({ code, message }: { code: RekkordError['code']; message: string }): RekkordError {
  return code === 'damaged' ? new FormatError(message) : new RekkordError(code, message)
}
