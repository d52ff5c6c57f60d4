import { Descent } from '../../files/descent.ts'
import type { FolderExclusions } from '../../files/exclude/folder-exclusions.ts'
import { isSame } from '../../files/identity.ts'
import type { OpenFolder } from '../../files/open-folder.ts'
import type { BytePath } from '../../files/path.ts'
import type { FileStat } from '../../files/stat.ts'
import { MAX_DEPTH, MAX_PATH_LENGTH } from '../walk.ts'
import type { FolderAttributes } from './attributes.ts'
import type { EntryList } from './entry-list.ts'
import type { FolderHistory } from './folder-history.ts'

/** A folder whose entries are being gone through. */
export interface Level {
  folder: OpenFolder
  names: readonly BytePath[]
  /** The place of the next name. */
  next: number
  list: EntryList
  history: FolderHistory | undefined
  attributes: FolderAttributes | undefined
  /** Undefined where nothing is left out. */
  exclusions: FolderExclusions | undefined
}

/** The folders from a saved path down to where the walk is. */
export class Levels {
  readonly #levels: Level[] = []
  readonly #descent: Descent
  /** Folders that the saved path has above it in the snapshot. */
  readonly #above: number

  /**
   * @param name of the saved path in the snapshot
   * @param held folders that may be open for the walk
   */
  constructor(name: BytePath, held: number) {
    this.#above = name.split('/').length - 1
    this.#descent = new Descent(held)
  }

  /** Where the walk is; undefined at its end. */
  get last(): Level | undefined {
    return this.#levels.at(-1)
  }

  enter(level: Level): void {
    this.#descent.enter(level.folder)
    this.#levels.push(level)
  }

  /** Goes back to the folder above. @returns false when that is not found any more: nothing in it is to be looked at */
  leave(): boolean {
    this.#levels.pop()!.list.close()
    return this.#descent.leave()
  }

  /** Whether what reads snapshots would refuse a folder in the last one: what could not be restored is not saved. */
  isTooFar(name: BytePath): boolean {
    const length = this.last!.folder.path.length + 1 + name.length
    return this.#above + this.#levels.length > MAX_DEPTH || length > MAX_PATH_LENGTH
  }

  /** Whether the walk is in this folder. */
  contains(stat: FileStat): boolean {
    return this.#levels.some(({ folder }) => isSame(folder.stat, stat))
  }
}
