import { RekkordError } from '../errors.ts'

/** The storage's owner does not allow this writer to find out whether a file is there. */
export class AccessDenied extends RekkordError {
  constructor(message: string) {
    super('storage', message)
  }
}

/** A file of a repository, as a listing gives it. */
export interface StoredFile {
  /** Path from the repository's root, with `/`. */
  path: string
  /** Bytes on disk. */
  size: number
  /** When it was written last, by the storage's clock: Unix milliseconds. A move may set it or keep it. */
  modified: number
}

/** A file that is to get another path. */
export interface Move {
  from: string
  to: string
}

/**
 * What became of a file that was to be moved. `moved`: it is at its new path, and no longer at the old one. `taken`:
 * another content is at the new path; nothing was changed. `missing`: there is nothing at the old path. `refused`: this
 * writer may not move it (a policy, an object lock, the file's permissions); it is where it was.
 */
export type MoveResult = 'moved' | 'taken' | 'missing' | 'refused'

/**
 * The error of a move whose file has both names now, as the storage removes neither: nothing else is to be moved then.
 * @param doing as "Cannot move a to b in"
 */
export function nothingIsRemoved(doing: string, url: string): RekkordError {
  return new RekkordError('storage', `${doing} ${url}: it refuses to remove files, check what the credentials may do`)
}

/** Bytes of the largest file that is read: a blob of the largest object, and some. */
export const MAX_FILE_SIZE = 600 * 1024 * 1024

/** Why a file is not read: the cause of the RekkordError that `read` throws then. */
export class FileTooLarge extends Error {}

/** Checks the size that a file is said to have, before there is memory for it. Throws a FileTooLarge in words. */
export function checkFileSize(size: number, maximum = MAX_FILE_SIZE): void {
  if (size <= maximum) return
  const limit = maximum < MAX_FILE_SIZE ? `the ${maximum} that it may have` : 'any file of a repository'
  throw new FileTooLarge(`it is said to have ${size} bytes, more than ${limit}`)
}

/** What a storage is good at. */
export interface StorageTraits {
  /** Each call waits for a server, so that callers overlap them. Otherwise calls are synchronous inside. */
  overlaps: boolean
  /** A listing shows what is there more quickly than asking for each file, which takes a round trip. */
  listsFaster: boolean
}

/** A storage of this machine: calls do not wait, and a look is cheap. */
export const LOCAL_TRAITS: StorageTraits = { overlaps: false, listsFaster: false }

/** A storage behind a network. */
export const REMOTE_TRAITS: StorageTraits = { overlaps: true, listsFaster: true }

/**
 * Where a repository lives: paths and bytes, nothing of blobs, keys or tags. Paths are relative to the root, in ASCII,
 * with `/`. Every method throws RekkordError('storage') with one sentence when the storage fails.
 */
export interface Storage {
  /** Where it is, for people: never holds a secret. */
  readonly url: string

  /** Its folder, absolute, where it is on this machine. */
  readonly folder?: string

  /** Calls that are worth having under way at the same time in one thread; 1 where calls do not overlap. */
  readonly concurrency: number

  /** What callers make use of. */
  readonly traits: StorageTraits

  /**
   * Makes the root and the folders. The root must be missing or empty, but for what another `create` of the same folders,
   * which was ended or goes on now, leaves: those folders without files, `cw`, and what is in `tmp`. Throws
   * RekkordError('repository') otherwise.
   */
  create(folders: readonly string[]): Promise<void>

  /**
   * The file's bytes, or undefined where there is none.
   * @param maximum bytes; {@link MAX_FILE_SIZE} when not given. One that is larger is not read, and is an error.
   */
  read(path: string, maximum?: number): Promise<Buffer | undefined>

  /** The file's size in bytes, or undefined where there is none. @throws AccessDenied where it may not be looked up */
  size(path: string): Promise<number | undefined>

  /**
   * Writes a whole new file: afterwards it is there complete, or not at all. `data` may be reused as soon as the call
   * has returned its promise: a storage that goes on with it later has copied it by then. Resolves to false, with nothing
   * changed, when a file of that name is already there.
   */
  write(path: string, data: Uint8Array): Promise<boolean>

  /** Writes a whole file in place of the one that is there: either of them is there at any time. */
  replace(path: string, data: Uint8Array): Promise<void>

  /** The files directly in a folder, in no order; nothing where there is no such folder. */
  list(folder: string): AsyncIterable<StoredFile>

  /** The folders directly in a folder, as paths, in no order. */
  listFolders(folder: string): AsyncIterable<string>

  /**
   * All files below a folder, at any depth, as far as this writer may list them, in pages and in no order; only where the
   * storage finds them more quickly than folder by folder.
   */
  listBelow?(folder: string): AsyncIterable<StoredFile[]>

  /**
   * About how many files there are below a folder whose files are named by hashes, in folders of their first digits: from
   * one request, and exact where it lists all of them. Only where each request to list costs money. @throws AccessDenied
   */
  estimateBelow?(folder: string): Promise<number>

  /**
   * Removes files. Missing ones are fine, so that a removal that was killed can be repeated. Resolves to the paths that
   * this writer may not remove (a policy, an object lock, the file's permissions): the others are gone. Any other trouble
   * is thrown.
   */
  remove(paths: readonly string[]): Promise<string[]>

  /**
   * Gives files other paths, and resolves to what became of each, in their order. Folders are made where they are missing;
   * nothing is ever replaced. A move that is killed leaves the file, whole, at the old path, at the new one, or at both:
   * the same move again completes it. So where the same content is at both paths, the old one is removed, which is
   * `moved`. Each new path may be named once.
   * @throws RekkordError when a file has got its new path and the storage removes neither
   */
  move(moves: readonly Move[]): Promise<MoveResult[]>

  /**
   * Removes a folder and the folders below it, as far as they are empty; nothing where the storage has no folders, or
   * there is none of that name.
   */
  removeEmptyFolders(folder: string): Promise<void>

  /** Makes these files, already written, survive a power failure. `paths` may be walked or not, as is cheaper. */
  flush(paths: Iterable<string>): Promise<void>

  /** Lets go of connections; calls still under way may fail. The storage is of no use afterwards. */
  close(): Promise<void>
}
