import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../../errors.ts'
import { errorCode, systemReason } from '../../system-error.ts'

/** A file that is to be made: its absolute path, its text, and its mode where it is not 0644. */
export interface NewFile {
  path: string
  text: string
  mode?: number
}

/** Files that are made together: none replaces another, and all can be removed again, with the folders that were made for them. */
export class NewFiles {
  readonly #files: string[] = []
  readonly #folders: string[] = []

  /** @throws RekkordError `usage` when there is something at one of the paths */
  static requireAbsent(paths: readonly string[]): void {
    const existing = paths.find(isThere)
    if (existing === undefined) return
    throw new RekkordError('usage', `${existing} exists already, and setup replaces nothing: move it away first`, {
      subject: { kind: 'path', name: existing }
    })
  }

  /** Makes a folder with those that it is in, as far as they are missing. @throws RekkordError `output` */
  makeFolder(folder: string, mode = 0o755): void {
    const missing: string[] = []
    for (let one = folder; !fs.existsSync(one); one = path.dirname(one)) missing.unshift(one)
    for (const one of missing) {
      attempt(one, () => fs.mkdirSync(one, { mode }))
      this.#folders.push(one)
    }
  }

  /** Writes a file that does not exist yet. @throws RekkordError `usage` when it does, `output` */
  write({ path: file, text, mode = 0o644 }: NewFile): void {
    this.makeFolder(path.dirname(file))
    attempt(file, () => fs.writeFileSync(file, text, { mode, flag: 'wx' }))
    this.#files.push(file)
  }

  /** Counts a file that another has made as one of these. */
  add(file: string): void {
    this.#files.push(file)
  }

  /** Removes all of them again. Folders stay in which something else was made meanwhile. */
  remove(): void {
    for (const file of this.#files.splice(0)) fs.rmSync(file, { force: true })
    for (const folder of this.#folders.splice(0).reverse()) {
      try {
        fs.rmdirSync(folder)
      } catch {
        return
      }
    }
  }
}

function isThere(file: string): boolean {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    // What cannot be looked at cannot be written either, which says why
    return false
  }
}

function attempt(file: string, make: () => void): void {
  try {
    make()
  } catch (error) {
    if (errorCode(error) === 'EEXIST') NewFiles.requireAbsent([file])
    throw new RekkordError('output', `${file} cannot be written: ${systemReason(error)}`, { cause: error })
  }
}
