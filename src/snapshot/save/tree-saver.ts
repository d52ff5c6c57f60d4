import fs from 'node:fs'
import type { Turns } from '../../async/turns.ts'
import type { FolderExclusions } from '../../files/exclude/folder-exclusions.ts'
import { isSame, type Identity } from '../../files/identity.ts'
import type { OpenFolder, OpenFolders } from '../../files/open-folder.ts'
import { joinPath, systemPath, type BytePath } from '../../files/path.ts'
import { fileStat, LATEST, type FileStat } from '../../files/stat.ts'
import type { TaskPool } from '../tasks.ts'
import { MAX_DEPTH, MAX_PATH_LENGTH } from '../walk.ts'
import { EntryList, type Place } from './entry-list.ts'
import { Levels, type Level } from './levels.ts'
import type { SaveTreeOptions } from './options.ts'
import type { SourceServices } from './single-file.ts'
import { sourceExclusions } from './source/exclusions.ts'
import type { Source } from './source/sources.ts'

export interface TreeOptions extends Omit<SaveTreeOptions, 'signal'> {
  /** Device and inode of the repository's folder, which is left out; undefined where it is none. */
  repositoryFolder: Identity | undefined
  /** Aborts when the save ends before it is done. */
  signal: AbortSignal
}

interface TreeServices extends SourceServices {
  pool: TaskPool
  folders: OpenFolders
  turns: Turns
}

const TOO_FAR =
  `is left out: it has more than ${MAX_DEPTH} folders above it, or a path of more than ${MAX_PATH_LENGTH} bytes, ` +
  'and could not be restored'

/**
 * Walks a saved folder and has everything in it stored. Names are listed in byte order, so that the same tree gives the same
 * objects; a directory is stored when the last thing in it is. Everything is reached through the folder that it was found
 * in, so that a link that takes a folder's place leads nowhere.
 */
export class TreeSaver {
  readonly #options: TreeOptions
  readonly #services: TreeServices
  readonly #source: Source
  readonly #levels: Levels

  constructor(source: Source, options: TreeOptions, services: TreeServices) {
    this.#source = source
    this.#options = options
    this.#services = services
    this.#levels = new Levels(source.name, services.folders.depth)
  }

  /** Saves the folder and all below it as the next entry of `list`. Resolves when it has been walked. */
  async save(list: EntryList): Promise<void> {
    const source = this.#source
    const { path, name, stat } = source
    const { pool, turns, room, reader, attributes } = this.#services
    await room()
    const folder = reader.openSource(source)
    const extended = folder && (await attributes?.of(folder))
    const exclusions = this.#options.exclusions && sourceExclusions(this.#options.exclusions, source)
    await this.#enter(path, folder, stat, list.add(name, extended), exclusions)
    for (let level = this.#levels.last; level !== undefined; level = this.#levels.last) {
      if (level.next === level.names.length) this.#leave()
      else {
        if (!pool.hasRoom) await pool.room()
        else if (turns.areDue) await turns.take()
        this.#requireGoing()
        const waiting = this.#visit(level, level.next++)
        if (waiting !== undefined) await waiting
      }
    }
  }

  /** Decides what becomes of an entry. Gives a promise only where something is to be waited for: a walk is faster so. */
  #visit(level: Level, index: number): Promise<void> | undefined {
    const { folder, attributes } = level
    const { reader, warnings } = this.#services
    const name = level.names[index]!
    const stat = reader.stat(folder, name)
    if (stat === undefined) {
      level.list.add(name).leaveUnread()
    } else if (this.#isRepository(stat)) {
      warnings.warn(joinPath(folder.path, name), 'is the repository itself and is left out')
    } else if (level.exclusions?.leavesOut(name, stat) === true) {
      return undefined
    } else if (stat.kind === 'directory' && this.#levels.isTooFar(name)) {
      warnings.warn(joinPath(folder.path, name), TOO_FAR, 'unreadable')
    } else if (attributes === undefined) {
      return this.#saveEntry(level, name, stat, level.list.add(name))
    } else {
      return attributes.at(index).then((extended) => {
        this.#requireGoing()
        return this.#saveEntry(level, name, stat, level.list.add(name, extended))
      })
    }
    return undefined
  }

  #saveEntry(level: Level, name: BytePath, stat: FileStat, place: Place): Promise<void> | undefined {
    const { folder } = level
    const { entries, warnings } = this.#services
    if (Math.abs(stat.mtime) === LATEST) {
      warnings.warn(joinPath(folder.path, name), 'has a time that no snapshot can hold: the nearest one is stored')
    }
    if (stat.kind === 'directory') return this.#saveSubfolder(level, name, stat, place)
    if (stat.kind === 'other') {
      entries.special(joinPath(folder.path, name), stat, place)
      return undefined
    }
    const history = level.history?.visit(name, stat)
    if (history?.unchanged === true) return entries.unchanged(stat, place, history.record!)
    entries.file(folder, name, stat, place, history)
    return undefined
  }

  async #saveSubfolder(level: Level, name: BytePath, stat: FileStat, place: Place): Promise<void> {
    const { folder: above } = level
    const { room, reader, entries, warnings } = this.#services
    const path = joinPath(above.path, name)
    if (this.#options.follow && this.#levels.contains(stat)) {
      warnings.warn(path, 'leads back to a folder above it and is not followed')
      const own = fileStat(fs.lstatSync(systemPath(above.at(name)), { bigint: true }))
      if (own.kind === 'link') entries.file(above, name, own, place)
      else entries.unlisted(stat, place)
      return
    }
    await room()
    const folder = reader.openChild(above, name, stat)
    await this.#enter(path, folder, stat, place, level.exclusions?.enter(name, stat))
  }

  /** Goes on with a folder. `place` is filled when all of it is stored. */
  async #enter(
    path: BytePath,
    folder: OpenFolder | undefined,
    stat: FileStat,
    place: Place,
    exclusions: FolderExclusions | undefined
  ): Promise<void> {
    const { reader, entries, warnings, attributes } = this.#services
    this.#requireGoing()
    const names = folder && (await reader.names(folder, exclusions))
    if (folder === undefined || names === undefined) {
      folder?.release()
      entries.unlisted(stat, place)
      return
    }
    const history = this.#services.history?.folder(path)
    const list = new EntryList(this.#options.atime, () => {
      if (!folder.isStill()) {
        warnings.replaced(path)
        entries.unlisted(stat, place)
        return
      }
      entries.folder(list, stat, place, (object) => history?.commit(object))
    })
    this.#levels.enter({ folder, names, next: 0, list, history, attributes: attributes?.in(folder, names), exclusions })
  }

  #leave(): void {
    const found = this.#levels.leave()
    const above = this.#levels.last
    if (found || above === undefined || above.next === above.names.length) return
    const { warnings } = this.#services
    warnings.warn(above.folder.path, 'was moved while it was being saved: not all in it is stored', 'changed')
    while (above.next < above.names.length) above.list.add(above.names[above.next++]!).leaveUnread()
  }

  #isRepository(stat: FileStat): boolean {
    const { repositoryFolder } = this.#options
    return repositoryFolder !== undefined && isSame(stat, repositoryFolder)
  }

  /** Once the save has ended, for whatever reason, folders are closed: nothing may be looked up in them. */
  #requireGoing(): void {
    this.#options.signal.throwIfAborted()
  }
}
