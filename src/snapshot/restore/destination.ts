import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../../errors.ts'
import { displayPath, joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import { restoreProblem } from './problem.ts'
import type { RestoreReport } from './report.ts'

/** What may be done to what is in the destination already. */
export interface DestinationOptions {
  /** Replace files and links, and go into folders that are there. */
  force: boolean
  /** Remove what is not in the snapshot, in folders that are restored. */
  delete: boolean
  /** Write nothing. */
  dryRun: boolean
  /** A folder that is never removed: the repository. */
  protected: { device: bigint; inode: bigint } | undefined
}

/** What an entry of a snapshot is to be in its folder; undefined for one that is not restored. */
export type WantedKind = 'directory' | 'file' | undefined

/**
 * Folders of the destination. Symbolic links in it are never followed: one that stands where a folder must be is replaced
 * by a folder, or is in the way.
 */
export class Destination {
  readonly #options: DestinationOptions
  readonly #report: RestoreReport

  constructor(options: DestinationOptions, report: RestoreReport) {
    this.#options = options
    this.#report = report
  }

  /**
   * Checks that the destination may be used and makes the folder that the restore begins in, following links up to it.
   *
   * @param isFolder whether the destination itself is to be the folder, else the file or link
   * @returns whether there was a folder, so that it may hold other things
   * @throws RekkordError of code `usage` when something is there and may not be touched, `destination` when the system
   *   refuses
   */
  prepare(destination: BytePath, isFolder: boolean): boolean {
    try {
      const there = fs.statSync(pathBuffer(destination), { throwIfNoEntry: false })
      const entry = there ?? fs.lstatSync(pathBuffer(destination), { throwIfNoEntry: false })
      if (entry !== undefined) this.#checkUse(destination, entry.isDirectory(), isFolder)
      if (entry?.isDirectory() === true) return true
      if (this.#options.dryRun) return false
      if (isFolder && entry !== undefined) fs.unlinkSync(pathBuffer(destination))
      makeFolders(isFolder ? destination : path.dirname(destination))
      return false
    } catch (error) {
      const { code, message } = restoreProblem(error)
      if (error instanceof RekkordError) throw error
      throw new RekkordError(code, `Cannot restore to ${displayPath(destination)}: ${message}`, { cause: error })
    }
  }

  /**
   * Makes a folder, or takes the one that is there. Files and links in its place are replaced where that is allowed.
   *
   * @param mode permission bits of a new one
   * @param inMerged whether the folder that it lies in was there
   * @returns whether it was there before, so that it may hold other things
   * @throws RekkordError when something is in the way, the system's error
   */
  makeFolder(folder: BytePath, mode: number, inMerged: boolean): boolean {
    // Otherwise nothing is there, or it is seen through a link that would have been replaced
    if (this.#options.dryRun && !inMerged) return false
    const name = pathBuffer(folder)
    const there = fs.lstatSync(name, { throwIfNoEntry: false })
    if (there !== undefined && !this.#options.force) {
      throw new RekkordError('destination', 'something is already there')
    }
    const merged = there?.isDirectory() ?? false
    if (this.#options.dryRun) return merged
    if (merged) {
      letOwnerWrite(folder, there!.mode)
      return true
    }
    if (there !== undefined) fs.unlinkSync(name)
    fs.mkdirSync(name, { mode })
    return false
  }

  /**
   * Clears the way in a folder that was there: removes what is not wanted, and folders where files are. Does nothing
   * unless `delete` is set.
   *
   * @param wanted what is wanted, by name; walked once, and nothing is removed when that throws
   */
  removeOthers(folder: BytePath, wanted: Iterable<readonly [BytePath, WantedKind]>): void {
    if (!this.#options.delete) return
    const others = new Map(this.#list(folder).map((entry) => [entry.name.toString('latin1'), entry.isDirectory()]))
    for (const [name, kind] of wanted) if (!(kind === 'file' && others.get(name) === true)) others.delete(name)
    for (const name of others.keys()) {
      const child = joinPath(folder, name)
      try {
        if (this.#removeTree(child)) this.#report.removed(child)
      } catch (error) {
        this.#report.problem(child, restoreProblem(error))
      }
    }
  }

  #list(folder: BytePath): fs.Dirent<Buffer>[] {
    try {
      return fs.readdirSync(pathBuffer(folder), { encoding: 'buffer', withFileTypes: true })
    } catch (error) {
      this.#report.problem(folder, restoreProblem(error))
      return []
    }
  }

  /** Removes a file, link or folder; links are not followed. False when the repository is in it and it stays. */
  #removeTree(path: BytePath): boolean {
    const stat = fs.lstatSync(pathBuffer(path), { bigint: true })
    const { dryRun, protected: repository } = this.#options
    if (!stat.isDirectory()) {
      if (!dryRun) fs.unlinkSync(pathBuffer(path))
      return true
    }
    if (stat.ino === repository?.inode && stat.dev === repository.device) {
      this.#report.warning(path, 'it is the repository itself and is not removed')
      return false
    }
    if (!dryRun) letOwnerWrite(path, Number(stat.mode))
    let empty = true
    for (const name of fs.readdirSync(pathBuffer(path), { encoding: 'buffer' })) {
      if (!this.#removeTree(joinPath(path, name.toString('latin1')))) empty = false
    }
    if (empty && !dryRun) fs.rmdirSync(pathBuffer(path))
    return empty
  }

  #checkUse(destination: BytePath, isDirectory: boolean, wantFolder: boolean): void {
    const shown = displayPath(destination)
    if (!this.#options.force) {
      if (!wantFolder || !isDirectory)
        throw new RekkordError('usage', `${shown} is already there: use force to replace it`)
      if (fs.readdirSync(pathBuffer(destination)).length === 0) return
      throw new RekkordError('usage', `The folder ${shown} is not empty: use force to restore into it all the same`)
    }
    if (!wantFolder && isDirectory) {
      throw new RekkordError('usage', `${shown} is a folder: give the path of the file to restore`)
    }
  }
}

function makeFolders(folder: BytePath): void {
  fs.mkdirSync(pathBuffer(folder), { recursive: true })
}

/** A folder that its owner may not write to gets its own mode back when it is complete. */
function letOwnerWrite(folder: BytePath, mode: number): void {
  if ((mode & 0o700) !== 0o700) fs.chmodSync(pathBuffer(folder), (mode & 0o7777) | 0o700)
}
