import fs from 'node:fs'
import path from 'node:path'
import { isMissing, isRefused } from './errors.ts'

/** Modes of a repository whose root does not say otherwise. */
const FOLDER_MODE = 0o755

/** Permissions and set-group-ID of folders. */
const FOLDER_BITS = 0o2777

/** Permissions of files: even where everybody may add some, nobody but owner and group changes them. */
const FILE_BITS = 0o664

/**
 * The modes of what is made in a repository: as its root has them. Where its group may write, everybody of the group must be
 * able to save, whatever the umask of each is; elsewhere the umask takes its part as usual.
 */
export class Modes {
  readonly #root: string
  #folder: number | undefined

  /** @param root the repository's folder */
  constructor(root: string) {
    this.#root = root
  }

  /** Opens a new file for writing; its folder is made where it is missing, as `tmp` may be in a copied repository. */
  openNew(file: string): number {
    const mode = this.#folderMode & FILE_BITS
    let descriptor: number
    try {
      descriptor = fs.openSync(file, 'wx', mode)
    } catch (error) {
      if (!isMissing(error)) throw error
      this.makeFolder(path.dirname(file))
      descriptor = fs.openSync(file, 'wx', mode)
    }
    if (this.#isShared) {
      try {
        fs.fchmodSync(descriptor, mode)
      } catch (error) {
        fs.closeSync(descriptor)
        throw error
      }
    }
    return descriptor
  }

  /** Makes a folder below the root, and those above it that are missing; a flush of what is in them makes them durable. */
  makeFolder(folder: string): void {
    const first = fs.mkdirSync(folder, { recursive: true, mode: this.#folderMode & 0o777 })
    if (first === undefined || !this.#isShared) return
    for (let made = folder; made.length >= first.length; made = path.dirname(made)) this.#share(made)
  }

  #share(folder: string): void {
    try {
      fs.chmodSync(folder, this.#folderMode)
    } catch (error) {
      // Made by another user at the same moment, who shares it too
      if (!isRefused(error)) throw error
    }
  }

  get #isShared(): boolean {
    return (this.#folderMode & 0o020) !== 0
  }

  get #folderMode(): number {
    if (this.#folder !== undefined) return this.#folder
    const stat = process.platform === 'win32' ? undefined : fs.statSync(this.#root, { throwIfNoEntry: false })
    // A repository that is made now has none yet
    if (stat === undefined) return FOLDER_MODE
    return (this.#folder = (stat.mode & FOLDER_BITS) | 0o700)
  }
}
