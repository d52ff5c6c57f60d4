import fs from 'node:fs'
import type { Turns } from '../../../async/turns.ts'
import type { FolderExclusions } from '../../../files/exclude/folder-exclusions.ts'
import { folderReader } from '../../../files/exclude/folder-reader.ts'
import type { OpenFolder, OpenFolders } from '../../../files/open-folder.ts'
import { joinPath, systemPath, type BytePath } from '../../../files/path.ts'
import { fileStat, type FileStat } from '../../../files/stat.ts'
import { folderNames } from './folder-names.ts'
import type { PathWarnings } from '../path-warnings.ts'
import type { Source } from './sources.ts'

/**
 * Opens the folders of a save, lists them and looks at what is in them. What the system does not give is a warning, and
 * the save goes on.
 */
export class SourceReader {
  readonly #folders: OpenFolders
  readonly #warnings: PathWarnings
  readonly #turns: Turns

  constructor(folders: OpenFolders, warnings: PathWarnings, turns: Turns) {
    this.#folders = folders
    this.#warnings = warnings
    this.#turns = turns
  }

  /** The folder that a source is, or that it is in; undefined, with a warning, as in {@link openChild}. */
  openSource({ path, folder: { realPath, stat }, fileName }: Source): OpenFolder | undefined {
    const place = { path: fileName === undefined ? path : realPath, realPath, above: undefined }
    const passage = fileName !== undefined
    return this.#open(path, () => this.#folders.open(place, { expected: stat, passage }))
  }

  /** A folder in a folder; undefined, with a warning, where it cannot be opened or another one has taken its place. */
  openChild(above: OpenFolder, name: BytePath, stat: FileStat): OpenFolder | undefined {
    return this.#open(joinPath(above.path, name), () => above.child(name, stat))
  }

  #open(path: BytePath, open: () => OpenFolder | undefined): OpenFolder | undefined {
    try {
      const folder = open()
      if (folder === undefined) this.#warnings.replaced(path)
      return folder
    } catch (error) {
      this.#warnings.failed(path, 'listed', error)
      return undefined
    }
  }

  /** The names in a folder that are looked at, in byte order; undefined, with a warning, where it cannot be listed. */
  async names(folder: OpenFolder, exclusions: FolderExclusions | undefined): Promise<readonly BytePath[] | undefined> {
    if (exclusions?.isMountPoint === true) return []
    const names = await this.#list(folder)
    if (names === undefined || exclusions === undefined) return names
    return exclusions.names(names, folderReader(folder))
  }

  async #list(folder: OpenFolder): Promise<BytePath[] | undefined> {
    try {
      const names = await folderNames(folder.at(''), folder.stat.size, this.#turns)
      if (folder.isStill()) return names
      this.#warnings.replaced(folder.path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      this.#warnings.failed(folder.path, 'listed', error)
    }
    return undefined
  }

  /**
   * What a name in a folder is: where links are followed, what a link leads to. Undefined, with a warning, where it cannot
   * be looked at.
   */
  stat(folder: OpenFolder, name: BytePath): FileStat | undefined {
    const path = systemPath(folder.at(name))
    try {
      const own = fileStat(fs.lstatSync(path, { bigint: true }))
      if (!this.#folders.follow || own.kind !== 'link') return own
      const target = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
      if (target !== undefined) return fileStat(target)
      this.#warnings.warn(joinPath(folder.path, name), 'is a link that leads nowhere and is stored as a link')
      return own
    } catch (error) {
      this.#warnings.failed(joinPath(folder.path, name), 'read', error)
      return undefined
    }
  }
}
