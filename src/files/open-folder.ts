import fs from 'node:fs'
import { descriptorFolder, openFileLimit, O_PATH } from './descriptor-paths.ts'
import { isSame, type Identity } from './identity.ts'
import { joinPath, systemPath, type BytePath } from './path.ts'
import { isShortage } from '../system-error.ts'
import { fileStat, type FileStat } from './stat.ts'

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>

/**
 * A folder that what lies in it is reached through, whatever happens to its path meanwhile: by its descriptor where the
 * system shows these as paths (Linux), else by its path: `isStill` checks afterwards whether it led here.
 *
 * The descriptor is open while anybody holds the folder.
 */
export class OpenFolder {
  /** The path for people, and for the index. */
  readonly path: BytePath
  readonly stat: FileStat
  readonly #folders: OpenFolders
  readonly #above: OpenFolder | undefined
  /** The path without links, which may lead elsewhere by now. */
  readonly #realPath: BytePath
  #descriptor: number | undefined
  /** Where this process and its threads find the folder, while somebody holds it. */
  #location: BytePath
  #holders = 1

  /** @param descriptor of the folder, where it is held by one */
  constructor(folders: OpenFolders, stat: FileStat, place: FolderPaths, descriptor: number | undefined) {
    this.#folders = folders
    this.stat = stat
    this.path = place.path
    this.#realPath = place.realPath
    this.#above = place.above
    this.#descriptor = descriptor
    this.#location = folders.location(descriptor) ?? place.realPath
  }

  /** Where this process and its threads find what lies in it, while somebody holds it; '' is the folder itself. */
  at(name: BytePath): BytePath {
    return joinPath(this.#location, name)
  }

  /**
   * Opens a folder in this one, held once.
   * @param expected undefined where any will do
   * @returns undefined when there is another one now, or something else
   * @throws the system's error
   */
  child(name: BytePath, expected: Identity | undefined): OpenFolder | undefined {
    const place = { path: joinPath(this.path, name), realPath: joinPath(this.#realPath, name), above: this }
    return this.#folders.open(place, { location: this.at(name), expected })
  }

  hold(): void {
    this.#holders++
  }

  release(): void {
    if (--this.#holders > 0 || this.#descriptor === undefined) return
    this.#folders.close(this.#descriptor)
    this.#descriptor = undefined
    this.#location = this.#realPath
  }

  /**
   * Holds a folder again that nobody might have held: it is looked for above a folder that was in it, then by its path.
   * @returns false when it is not found
   * @throws the system's error for lack of descriptors or memory
   */
  holdFrom(child: OpenFolder): boolean {
    if (this.#holders === 0 && this.#folders.throughDescriptors) {
      const place = { path: this.path, realPath: this.#realPath, above: this.#above }
      const again = this.#reopen(place, child.at('..')) ?? this.#reopen(place, this.#realPath)
      if (again === undefined) return false
      this.#descriptor = again.#descriptor
      this.#location = again.#location
    }
    this.#holders++
    return true
  }

  #reopen(place: FolderPaths, location: BytePath): OpenFolder | undefined {
    try {
      return this.#folders.open(place, { location, expected: this.stat })
    } catch (error) {
      if (isShortage(error)) throw error
      return undefined
    }
  }

  /** Whether its path, and that of each folder above it, still leads to it. Through a descriptor nothing else is reached. */
  isStill(): boolean {
    if (this.#folders.throughDescriptors || this.#folders.follow) return true
    if (!this.#leadsHere()) return false
    for (let above = this.#above; above !== undefined; above = above.#above) {
      if (!above.#leadsHere()) return false
    }
    return true
  }

  #leadsHere(): boolean {
    try {
      return isSame(fileStat(fs.lstatSync(systemPath(this.#realPath), { bigint: true })), this.stat)
    } catch {
      return false
    }
  }
}

/** Where a folder is. */
export interface FolderPaths {
  path: BytePath
  realPath: BytePath
  above: OpenFolder | undefined
}

export interface OpenFolderOptions {
  /** Where it is looked for; its real path when not given. */
  location?: BytePath
  /** Which one it must be. */
  expected: Identity | undefined
  /** Only what lies in it is wanted, not its list. */
  passage?: boolean
}

/** Opens folders, and keeps count of those that are open. */
export class OpenFolders {
  /** Links are followed, so that a folder may be anywhere. */
  readonly follow: boolean
  /** Where the system shows the process's descriptors as paths. */
  readonly #shown: string | undefined
  readonly #open = new Set<number>()
  readonly #limit: number
  #waiting: (() => void)[] = []

  constructor(follow: boolean) {
    this.follow = follow
    this.#shown = follow ? undefined : descriptorFolder()
    this.#limit = this.#shown === undefined ? Infinity : descriptorLimit(this.#shown)
  }

  get throughDescriptors(): boolean {
    return this.#shown !== undefined
  }

  /** Folders that a walk may hold for itself: half of all, as others are held by files that wait to be stored. */
  get depth(): number {
    return this.#limit / 2
  }

  get hasRoom(): boolean {
    return this.#open.size < this.#limit
  }

  /** Resolves when there is room. */
  async room(): Promise<void> {
    while (!this.hasRoom) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** The path of a descriptor. */
  location(descriptor: number | undefined): BytePath | undefined {
    return descriptor === undefined || this.#shown === undefined ? undefined : `${this.#shown}/${descriptor}`
  }

  /**
   * Opens a folder, held once.
   * @returns undefined when it is not the one that is expected, or none
   * @throws the system's error
   */
  open(
    place: FolderPaths,
    { location = place.realPath, expected, passage }: OpenFolderOptions
  ): OpenFolder | undefined {
    const path = systemPath(location)
    if (this.#shown === undefined) {
      const stat = fileStat(fs[this.follow ? 'statSync' : 'lstatSync'](path, { bigint: true }))
      const isIt = stat.kind === 'directory' && (expected === undefined || isSame(stat, expected))
      return isIt ? new OpenFolder(this, stat, place, undefined) : undefined
    }
    const descriptor = openDirectory(path, passage === true ? O_PATH : 0)
    if (descriptor === undefined) return undefined
    this.#open.add(descriptor)
    const stat = fileStat(fs.fstatSync(descriptor, { bigint: true }))
    if (expected === undefined || isSame(stat, expected)) return new OpenFolder(this, stat, place, descriptor)
    this.close(descriptor)
    return undefined
  }

  close(descriptor: number): void {
    // After closeAll the number may be that of another file
    if (!this.#open.delete(descriptor)) return
    fs.closeSync(descriptor)
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** Closes whatever is still open, of a walk that failed. Nobody may use any of them any more. */
  closeAll(): void {
    for (const descriptor of this.#open) this.close(descriptor)
  }
}

/** Opens a folder, not through a link; undefined when it is something else. */
function openDirectory(path: string | Buffer, more: number): number | undefined {
  try {
    return fs.openSync(path, (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0) | more)
  } catch (error) {
    // What the system says of a file, and of a link
    if (['ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** More open folders than that make nothing faster. */
const MAX_OPEN = 512
/** Descriptors that threads and connections need beside those that are open at the start. */
const OTHERS = 48

/** How many folders may be open: half of the descriptors that the process still has, and two at the least. */
function descriptorLimit(shown: string): number {
  try {
    const free = openFileLimit() - fs.readdirSync(shown).length - OTHERS
    return Math.max(2, Math.min(MAX_OPEN, Math.floor(free / 2)))
  } catch {
    return 2
  }
}
