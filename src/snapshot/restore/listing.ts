import fs from 'node:fs'
import type { HeldFolder, HeldFolders } from '../../files/held-folder.ts'
import { pathBuffer, type BytePath } from '../../files/path.ts'

/**
 * Where an entry lands in a folder that was there before: on nothing, on a folder or on something else that was there, or
 * on what another entry landed on.
 */
export type Landing = 'free' | 'folder' | 'other' | 'taken'

/**
 * What was in a folder before the restore. File systems that fold case or Unicode forms take two names for one: which, only
 * they know. So a name that is not listed is looked up all the same, and what is found is searched among what is listed
 * by what it is (device and inode).
 */
export class Listing {
  readonly #folders: HeldFolders
  readonly #folder: HeldFolder
  /** Names that no entry has landed on yet, and whether they are folders. */
  readonly #left: Map<BytePath, boolean>
  /** What entries have landed on, by device and inode, where names could not be listed. */
  #unlisted: Set<string> | undefined
  #byInode: Map<string, BytePath> | undefined

  /**
   * Reads the folder.
   * @param mustList otherwise one that may not be listed is as good, for those who remove nothing: what is there is found by
   *   its name alone then
   * @throws the system's error
   */
  constructor(folders: HeldFolders, folder: HeldFolder, mustList: boolean) {
    this.#folders = folders
    this.#folder = folder
    try {
      const entries = fs.readdirSync(pathBuffer(folders.at(folder)), { encoding: 'buffer', withFileTypes: true })
      this.#left = new Map(entries.map((entry) => [entry.name.toString('latin1'), entry.isDirectory()]))
    } catch (error) {
      if (mustList || (error as NodeJS.ErrnoException).code !== 'EACCES') throw error
      this.#left = new Map()
      this.#unlisted = new Set()
    }
  }

  /** Takes what an entry lands on for it. @throws the system's error */
  claim(name: BytePath): Landing {
    const listed = this.#left.get(name)
    if (listed !== undefined) return this.#take(name, listed)
    const there = lookUp(this.#folders.at(this.#folder, name))
    if (there === undefined) return 'free'
    if (this.#unlisted !== undefined) return this.#takeUnlisted(this.#unlisted, there)
    const twin = this.#inodes().get(there.inode)
    const isFolder = twin === undefined ? undefined : this.#left.get(twin)
    return isFolder === undefined ? 'taken' : this.#take(twin!, isFolder)
  }

  /** What no entry has landed on. */
  others(): BytePath[] {
    return [...this.#left.keys()]
  }

  #take(name: BytePath, isFolder: boolean): Landing {
    this.#left.delete(name)
    return isFolder ? 'folder' : 'other'
  }

  #takeUnlisted(taken: Set<string>, { inode, isFolder }: Found): Landing {
    if (taken.has(inode)) return 'taken'
    taken.add(inode)
    return isFolder ? 'folder' : 'other'
  }

  #inodes(): Map<string, BytePath> {
    if (this.#byInode !== undefined) return this.#byInode
    this.#byInode = new Map()
    for (const name of this.#left.keys()) {
      const inode = lookUp(this.#folders.at(this.#folder, name))?.inode
      // With several hard links, it is not known which is meant: no name then
      if (inode !== undefined) this.#byInode.set(inode, this.#byInode.has(inode) ? '' : name)
    }
    return this.#byInode
  }
}

interface Found {
  inode: string
  isFolder: boolean
}

function lookUp(path: BytePath): Found | undefined {
  const stat = fs.lstatSync(pathBuffer(path), { bigint: true, throwIfNoEntry: false })
  return stat && { inode: `${stat.dev}:${stat.ino}`, isFolder: stat.isDirectory() }
}
