import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { tryWhileInUse } from '../../async/while-in-use.ts'
import { RekkordError } from '../../errors.ts'
import { errorCode, systemReason } from '../../system-error.ts'
import { isMissing, isRefused, noHardLinks } from './errors.ts'
import { flushFiles, flushFolders, makeFolder } from './flush.ts'
import { isUnfinishedRepository } from './unfinished.ts'
import { Modes } from './modes.ts'
import { moveFile, removeEmptyFolders } from './move.ts'
import { readRegularFile } from './read.ts'
import { MAX_FILE_SIZE, LOCAL_TRAITS, type Move, type MoveResult, type Storage, type StoredFile } from '../storage.ts'

/**
 * A repository in a folder (docs/format.md section 1). Calls are synchronous inside: they run in worker threads, where that is
 * several times faster than the asynchronous API.
 */
export class LocalStorage implements Storage {
  readonly url: string
  readonly folder: string
  readonly concurrency = 1
  readonly traits = LOCAL_TRAITS
  readonly #root: string
  readonly #modes: Modes
  /** Temporary names: one random part per instance, then a counter. */
  readonly #random = randomBytes(12).toString('hex')
  #counter = 0

  /** @param root the repository's folder, absolute */
  constructor(root: string) {
    this.#root = path.resolve(root)
    this.#modes = new Modes(this.#root)
    this.url = this.#root
    this.folder = this.#root
  }

  async create(folders: readonly string[]): Promise<void> {
    try {
      makeFolder(this.#root)
      if (!isUnfinishedRepository(this.#root, folders)) {
        throw new RekkordError('repository', `${this.url} is not empty: choose a new or an empty folder`)
      }
      // Hundreds of folders: the names in each parent are made durable once, not for each of them
      for (const folder of folders) this.#modes.makeFolder(this.#full(folder))
      flushFolders(new Set(folders.flatMap((folder) => parents(folder).map((parent) => this.#full(parent)))))
    } catch (error) {
      throw this.#failure('Cannot create a repository in', error)
    }
  }

  async read(file: string, maximum = MAX_FILE_SIZE): Promise<Buffer | undefined> {
    try {
      return readRegularFile(this.#full(file), maximum)
    } catch (error) {
      if (isMissing(error)) return undefined
      throw this.#failure(`Cannot read ${file} in`, error)
    }
  }

  async size(file: string): Promise<number | undefined> {
    return this.#stat(file)?.size
  }

  async write(file: string, data: Uint8Array): Promise<boolean> {
    const temporary = this.#full(`tmp/${this.#random}${String(this.#counter++)}.tmp`)
    try {
      const target = this.#full(file)
      try {
        this.#writeTemporary(temporary, data)
        return publish(temporary, target, this.#modes)
      } finally {
        removeIfThere(temporary)
      }
    } catch (error) {
      throw this.#failure(`Cannot write ${file} in`, error)
    }
  }

  async replace(file: string, data: Uint8Array): Promise<void> {
    const temporary = this.#full(`tmp/${this.#random}${String(this.#counter++)}.tmp`)
    try {
      this.#writeTemporary(temporary, data, true)
      tryWhileInUse(() => fs.renameSync(temporary, this.#full(file)))
    } catch (error) {
      removeIfThere(temporary)
      throw this.#failure(`Cannot write ${file} in`, error)
    }
  }

  async *list(folder: string): AsyncIterable<StoredFile> {
    for (const entry of this.#entries(folder)) {
      if (!entry.isFile()) continue
      const file = `${folder}/${entry.name}`
      const stat = this.#stat(file)
      if (stat !== undefined) yield { path: file, size: stat.size, modified: Math.floor(stat.mtimeMs) }
    }
  }

  async *listFolders(folder: string): AsyncIterable<string> {
    for (const entry of this.#entries(folder)) if (entry.isDirectory()) yield `${folder}/${entry.name}`
  }

  async remove(paths: readonly string[]): Promise<string[]> {
    return paths.filter((file) => {
      try {
        tryWhileInUse(() => fs.unlinkSync(this.#full(file)))
        return false
      } catch (error) {
        if (isMissing(error)) return false
        if (isRefused(error)) return true
        throw this.#failure(`Cannot remove ${file} in`, error)
      }
    })
  }

  async move(moves: readonly Move[]): Promise<MoveResult[]> {
    return moves.map(({ from, to }) => {
      try {
        return moveFile(this.#full(from), this.#full(to), this.#modes)
      } catch (error) {
        if (isRefused(error)) return 'refused'
        throw this.#failure(`Cannot move ${from} to ${to} in`, error)
      }
    })
  }

  async removeEmptyFolders(folder: string): Promise<void> {
    try {
      removeEmptyFolders(this.#full(folder))
    } catch (error) {
      throw this.#failure(`Cannot remove ${folder} in`, error)
    }
  }

  async flush(paths: Iterable<string>): Promise<void> {
    try {
      await flushFiles(this.#root, paths)
    } catch (error) {
      throw this.#failure('Cannot make the written files durable in', error)
    }
  }

  async close(): Promise<void> {
    // Nothing is held open
  }

  #stat(file: string): fs.Stats | undefined {
    try {
      return fs.statSync(this.#full(file), { throwIfNoEntry: false })
    } catch (error) {
      throw this.#failure(`Cannot look up ${file} in`, error)
    }
  }

  #entries(folder: string): fs.Dirent[] {
    try {
      return fs.readdirSync(this.#full(folder), { withFileTypes: true })
    } catch (error) {
      if (isMissing(error)) return []
      throw this.#failure(`Cannot list ${folder} in`, error)
    }
  }

  #full(file: string): string {
    // The parts are ours: what path.join costs counts for a small file
    return `${this.#root}/${file}`
  }

  /** @param flush have the content on disk before the file gets its name: what it replaces is gone then */
  #writeTemporary(temporary: string, data: Uint8Array, flush = false): void {
    const descriptor = this.#modes.openNew(temporary)
    try {
      let done = 0
      while (done < data.length) done += fs.writeSync(descriptor, data, done, data.length - done)
      if (flush) fs.fsyncSync(descriptor)
    } finally {
      fs.closeSync(descriptor)
    }
  }

  /** The error as people should see it; expected ones pass as they are. */
  #failure(doing: string, error: unknown): unknown {
    if (error instanceof RekkordError || !Error.isError(error)) return error
    return new RekkordError('storage', `${doing} ${this.url}: ${systemReason(error)}`, { cause: error })
  }
}

/** The folders above one in the repository, its root as an empty path included: `blobs/M/00` is in `blobs/M`, `blobs`, ''. */
function parents(folder: string): string[] {
  const parts = folder.split('/')
  return parts.map((_, i) => parts.slice(0, i).join('/'))
}

/**
 * Gives a complete file its name without ever replacing another one: link(2) refuses to. False when the name is taken.
 * @param folderMade whether its folder has just been made
 */
function publish(temporary: string, target: string, modes: Modes, folderMade = false): boolean {
  try {
    tryWhileInUse(() => fs.linkSync(temporary, target))
    return true
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return false
    // Another writer may have made the folder since, so nothing is asked
    if (code === 'ENOENT' && !folderMade) {
      modes.makeFolder(path.dirname(target))
      return publish(temporary, target, modes, true)
    }
    if (!noHardLinks(error)) throw error
  }
  // Without hard links: what is there stays there; two writers at the same instant write the same content
  if (fs.statSync(target, { throwIfNoEntry: false }) !== undefined) return false
  tryWhileInUse(() => fs.renameSync(temporary, target))
  return true
}

/** Removes a file of ours; what went wrong before is what matters, so it is silent about its own troubles. */
function removeIfThere(file: string): void {
  try {
    fs.unlinkSync(file)
  } catch {
    // Gone already, or never made
  }
}
