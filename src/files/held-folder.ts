import fs from 'node:fs'
import { RekkordError } from '../errors.ts'
import { isSystemError } from '../system-error.ts'
import { descriptorFolder, openFileLimit, O_PATH } from './descriptor-paths.ts'
import type { Identity } from './identity.ts'
import { joinPath, pathBuffer, type BytePath } from './path.ts'

const { O_DIRECTORY, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>

/** Folders that are open at the same time at the most, and the share of the process's limit of open files that they may be. */
const MAX_OPEN = 256
const SHARE_OF_LIMIT = 4
const MIN_OPEN = 8

/** Undefined where folders cannot be held. */
const OPEN_FILES = descriptorFolder()

/** Whether folders are held on this system, so that links put in their place are never gone through. */
export const HOLDS_FOLDERS = OPEN_FILES !== undefined

/** A folder, known by what it is (device and inode) as long as it is held. */
export interface HeldFolder extends Readonly<Identity> {
  readonly parent: HeldFolder | undefined
  readonly name: BytePath
  /** For people; on Linux it is never used to find the folder. */
  readonly path: BytePath
}

interface OpenFolder extends HeldFolder {
  readonly parent: OpenFolder | undefined
  descriptor: number | undefined
  /** Users that need the descriptor to stay. */
  pins: number
}

/**
 * Folders that are worked in through descriptors, on Linux: what lies in one is reached as `/proc/<pid>/fd/<descriptor>/<name>`,
 * so that nobody who exchanges a folder for a link on the way can lead the work elsewhere, and paths may be of any length.
 * Few are open at a time; one that is needed again is opened from its parent and must be the same folder still.
 *
 * On other systems a folder is its path.
 */
export class HeldFolders {
  readonly #limit: number
  /** Those that are open, the least recently used first. */
  readonly #open = new Set<OpenFolder>()
  /** The one that was used last. */
  #last: OpenFolder | undefined
  #pinned = 0
  #waiting: (() => void)[] = []

  /** @param limit folders open at the same time at the most */
  constructor(limit = openLimit()) {
    this.#limit = Math.max(2, limit)
  }

  /** Holds the folder at a path, going through links. @throws the system's error */
  openRoot(path: BytePath): HeldFolder {
    return this.#add(undefined, path, path, this.#openDescriptor(path, 0))
  }

  /** Holds a folder that lies in another one; never goes through a link. @throws the system's error */
  openChild(parent: HeldFolder, name: BytePath): HeldFolder {
    const at = this.at(parent, name)
    return this.#add(parent as OpenFolder, name, joinPath(parent.path, name), this.#openDescriptor(at, O_NOFOLLOW ?? 0))
  }

  /**
   * The path by which system calls reach a folder, or what lies in it. It holds until another folder is used, or as long
   * as the folder is pinned.
   * @throws RekkordError of code `destination` when another folder has taken its place, the system's error
   */
  at(folder: HeldFolder, name?: BytePath): BytePath {
    if (!HOLDS_FOLDERS) return name === undefined ? folder.path : joinPath(folder.path, name)
    const open = folder as OpenFolder
    if (open.descriptor === undefined) this.#reopen(open)
    else this.#touch(open)
    const path = `${OPEN_FILES!}/${open.descriptor!}`
    return name === undefined ? path : `${path}/${name}`
  }

  /** Keeps a folder's descriptor, so that other threads can use its path. @returns the path */
  pin(folder: HeldFolder): BytePath {
    const path = this.at(folder)
    if ((folder as OpenFolder).pins++ === 0) this.#pinned++
    return path
  }

  unpin(folder: HeldFolder): void {
    if (--(folder as OpenFolder).pins > 0) return
    this.#pinned--
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** Whether so many are pinned that others have to wait. */
  get isFull(): boolean {
    return HOLDS_FOLDERS && this.#pinned >= this.#limit / 2
  }

  /** Resolves when not so many are pinned any more. */
  async room(): Promise<void> {
    while (this.isFull) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Lets go of a folder that is not needed for now. */
  release(folder: HeldFolder): void {
    const open = folder as OpenFolder
    if (open.pins > 0) return
    this.#climb(open)
    this.#close(open)
  }

  /** Lets go of all. */
  close(): void {
    for (const folder of this.#open) this.#close(folder)
  }

  #openDescriptor(path: BytePath, flags: number): number {
    if (!HOLDS_FOLDERS) return -1
    this.#makeRoom()
    return fs.openSync(pathBuffer(path), O_PATH | O_DIRECTORY! | flags)
  }

  #add(parent: OpenFolder | undefined, name: BytePath, path: BytePath, descriptor: number): OpenFolder {
    const stat = this.#stat(path, descriptor, parent !== undefined)
    const folder: OpenFolder = {
      parent,
      name,
      path,
      device: stat.dev,
      inode: stat.ino,
      descriptor: HOLDS_FOLDERS ? descriptor : undefined,
      pins: 0
    }
    if (HOLDS_FOLDERS) this.#touch(folder)
    return folder
  }

  #stat(path: BytePath, descriptor: number, isChild: boolean): fs.BigIntStats {
    if (HOLDS_FOLDERS) return fs.fstatSync(descriptor, { bigint: true })
    const stat = (isChild ? fs.lstatSync : fs.statSync)(pathBuffer(path), { bigint: true })
    if (!stat.isDirectory()) throw new RekkordError('destination', 'it is no folder any more')
    return stat
  }

  /**
   * Opens the folder above one that is let go of, which is needed next: it is one step from there, and may be thousands from
   * the root. Where it is not the same folder, it is opened from the root when it is needed.
   */
  #climb(folder: OpenFolder): void {
    const { descriptor, parent } = folder
    if (descriptor === undefined || parent === undefined || parent.descriptor !== undefined) return
    // What was used last stays open while there is made room
    this.#touch(folder)
    try {
      this.#openAgain(parent, `${OPEN_FILES!}/${descriptor}/..`, O_NOFOLLOW!)
    } catch (error) {
      if (!(error instanceof RekkordError) && !isSystemError(error)) throw error
    }
  }

  /** Opens a folder again, and those above it that are needed for that. */
  #reopen(folder: OpenFolder): void {
    const chain: OpenFolder[] = []
    for (let at: OpenFolder | undefined = folder; at !== undefined && at.descriptor === undefined; at = at.parent) {
      chain.push(at)
    }
    for (let next = chain.pop(); next !== undefined; next = chain.pop()) {
      if (next.parent === undefined) this.#openAgain(next, next.path, 0)
      else this.#openAgain(next, this.at(next.parent, next.name), O_NOFOLLOW!)
    }
  }

  /** @throws RekkordError of code `destination` when another folder is found there, the system's error */
  #openAgain(folder: OpenFolder, path: BytePath, flags: number): void {
    const descriptor = this.#openDescriptor(path, flags)
    const stat = fs.fstatSync(descriptor, { bigint: true })
    if (stat.ino !== folder.inode || stat.dev !== folder.device) {
      fs.closeSync(descriptor)
      throw new RekkordError('destination', 'another folder has taken its place, or that of one above it')
    }
    folder.descriptor = descriptor
    this.#touch(folder)
  }

  #touch(folder: OpenFolder): void {
    if (folder === this.#last) return
    this.#open.delete(folder)
    this.#open.add(folder)
    this.#last = folder
  }

  /** Closes what was not used for the longest time. What was used last stays: something is opened from it. */
  #makeRoom(): void {
    if (this.#open.size < this.#limit) return
    for (const folder of this.#open) {
      if (folder.pins > 0 || folder === this.#last) continue
      this.#close(folder)
      if (this.#open.size < this.#limit) return
    }
  }

  #close(folder: OpenFolder): void {
    if (folder.descriptor === undefined) return
    fs.closeSync(folder.descriptor)
    folder.descriptor = undefined
    this.#open.delete(folder)
    if (this.#last === folder) this.#last = undefined
  }
}

/** As many folders as may be open, given the limit of open files of the process. */
function openLimit(): number {
  if (!HOLDS_FOLDERS) return MAX_OPEN
  try {
    return Math.min(MAX_OPEN, Math.max(MIN_OPEN, Math.floor(openFileLimit() / SHARE_OF_LIMIT)))
  } catch {
    return MAX_OPEN
  }
}
