import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../../errors.ts'
import type { HeldFolder, HeldFolders } from '../../files/held-folder.ts'
import { displayPath, joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import { Listing } from './listing.ts'
import type { PendingFolder, ReadyFolder } from './folder.ts'
import type { RestoreRules } from './options.ts'
import { restoreProblem } from './problem.ts'
import { somethingThere } from './write.ts'

/** What the destination itself is to be. */
export type DestinationKind = 'saved-paths' | 'folder' | 'file'

/**
 * Folders of the destination. Symbolic links in it are never followed: one that stands where a folder must be is replaced
 * by a folder, or is in the way.
 */
export class Destination {
  readonly #rules: RestoreRules
  readonly #folders: HeldFolders

  constructor(rules: RestoreRules, folders: HeldFolders) {
    this.#rules = rules
    this.#folders = folders
  }

  /**
   * Checks that the destination may be used and makes the folder that the restore begins in, following links up to it.
   *
   * @param kind whether the destination is the folder that saved paths are put into, is a folder of a snapshot itself, or
   *   is a file or link
   * @returns the destination, or of a file or link the folder that it is put into
   * @throws RekkordError of code `usage` when something is there and may not be touched, `destination` when the system
   *   refuses
   */
  prepare(destination: BytePath, kind: DestinationKind): ReadyFolder {
    try {
      const there = fs.statSync(pathBuffer(destination), { throwIfNoEntry: false })
      const entry = there ?? fs.lstatSync(pathBuffer(destination), { throwIfNoEntry: false })
      if (entry !== undefined) this.#checkUse(destination, entry.isDirectory(), kind)
      if (kind === 'file') return this.#ready(path.dirname(destination), false)
      if (entry?.isDirectory() === true) return this.#ready(destination, true, kind === 'folder')
      if (entry !== undefined && !this.#rules.dryRun) fs.unlinkSync(pathBuffer(destination))
      return this.#ready(destination, false)
    } catch (error) {
      const { code, message } = restoreProblem(error)
      if (error instanceof RekkordError) throw error
      throw new RekkordError(code, `Cannot restore to ${displayPath(destination)}: ${message}`, { cause: error })
    }
  }

  /**
   * Makes a folder, or takes the one that is there. Files and links in its place are replaced where that is allowed.
   *
   * @param saved whether the folder is in the snapshot itself, and gets its own mode when it is complete
   * @param mode permission bits of a new one
   * @throws RekkordError when something is in the way, the system's error
   */
  makeFolder(parent: PendingFolder, name: BytePath, saved: boolean, mode: number): ReadyFolder {
    const folder = joinPath(parent.path, name)
    const merge = parent.mergeable.has(name)
    // Otherwise nothing is there, or it is seen through a link that would have been replaced
    if (parent.held === undefined || (this.#rules.dryRun && !merge)) return newFolder(folder)
    const at = pathBuffer(this.#folders.at(parent.held, name))
    const there = merge ? fs.lstatSync(at, { throwIfNoEntry: false }) : undefined
    if (there?.isDirectory() === true) return this.#merge(parent.held, name, folder, saved)
    if (this.#rules.dryRun) return newFolder(folder)
    if (there !== undefined) fs.unlinkSync(at)
    try {
      fs.mkdirSync(at, { mode })
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? somethingThere() : error
    }
    return { path: folder, held: this.#folders.openChild(parent.held, name), listing: undefined }
  }

  #merge(parent: HeldFolder, name: BytePath, folder: BytePath, saved: boolean): ReadyFolder {
    const held = this.#folders.openChild(parent, name)
    if (saved && !this.#rules.dryRun) letOwnerWrite(this.#folders, held)
    return { path: folder, held, listing: new Listing(this.#folders, held, saved) }
  }

  /** @param listed it was there; `saved`: it is in the snapshot itself */
  #ready(folder: BytePath, listed: boolean, saved = false): ReadyFolder {
    if (!this.#rules.dryRun && !listed) makeFolders(folder)
    else if (!listed) return newFolder(folder)
    const held = this.#folders.openRoot(folder)
    this.#folders.pin(held)
    return { path: folder, held, listing: listed ? new Listing(this.#folders, held, saved) : undefined }
  }

  #checkUse(destination: BytePath, isDirectory: boolean, kind: DestinationKind): void {
    const shown = displayPath(destination)
    if (kind === 'saved-paths' && !isDirectory) {
      throw unusable(`${shown} is not a folder: give the path of a folder to restore the snapshot into`)
    }
    if (!this.#rules.force) {
      const force = this.#rules.optionName('force')
      if (kind === 'file' || !isDirectory) throw unusable(`${shown} is already there: use ${force} to replace it`)
      if (fs.readdirSync(pathBuffer(destination)).length === 0) return
      throw unusable(`The folder ${shown} is not empty: use ${force} to restore into it all the same`)
    }
    if (kind === 'file' && isDirectory) {
      throw unusable(`${shown} is a folder: give the path of the file to restore`)
    }
  }
}

function unusable(message: string): RekkordError {
  return new RekkordError('usage', message, { subject: { kind: 'argument', name: 'destination' } })
}

/** A folder that its owner may not write to gets its own mode back when it is complete. */
export function letOwnerWrite(folders: HeldFolders, folder: HeldFolder): void {
  const at = pathBuffer(folders.at(folder))
  const { mode } = fs.statSync(at)
  if ((mode & 0o700) !== 0o700) fs.chmodSync(at, (mode & 0o7777) | 0o700)
}

function newFolder(folder: BytePath): ReadyFolder {
  return { path: folder, held: undefined, listing: undefined }
}

/** Makes a folder and those above it. Node's own way never ends where the system says that something is gone: in /proc, say. */
function makeFolders(folder: BytePath): void {
  const missing: BytePath[] = []
  for (let at = folder; fs.statSync(pathBuffer(at), { throwIfNoEntry: false }) === undefined; at = path.dirname(at)) {
    missing.push(at)
    if (path.dirname(at) === at) break
  }
  for (let at = missing.pop(); at !== undefined; at = missing.pop()) {
    try {
      fs.mkdirSync(pathBuffer(at))
    } catch (error) {
      // Another program was quicker, or it is a link that leads nowhere: then the next step says so
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
