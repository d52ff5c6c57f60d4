import fs from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { Descent } from '../../files/descent.ts'
import type { Identity, OpenFolder, OpenFolders } from '../../files/open-folder.ts'
import { folderReader, type FolderExclusions } from '../../files/exclude/folder-exclusions.ts'
import { displayPath, joinPath, systemPath, type BytePath } from '../../files/path.ts'
import { fileStat, LATEST, type FileStat } from '../../files/stat.ts'
import type { LocalIndex } from '../../repository/index/local-index.ts'
import { isGone, readFailure } from './file-problem.ts'
import type { TaskPool } from '../tasks.ts'
import { interrupted } from '../interrupted.ts'
import { MAX_DEPTH, MAX_PATH_LENGTH } from '../walk.ts'
import type { FolderAttributes, SaveAttributes } from './attributes.ts'
import { EntryList, type Place } from './entry-list.ts'
import { EntrySaver, REPLACED, type EntryServices } from './entry-saver.ts'
import { FolderHistory, youngFrom } from './folder-history.ts'
import { folderNames } from './folder-names.ts'
import type { SaveListener, WarningKind } from './listener.ts'
import { sourceExclusions } from './source-exclusions.ts'
import type { Source } from './sources.ts'
import type { SaveTreeOptions } from './options.ts'

export interface TreeOptions extends Omit<SaveTreeOptions, 'signal'> {
  /** Device and inode of the repository's folder, which is left out; undefined where it is none. */
  repositoryFolder: Identity | undefined
  /** Aborts when the save ends before it is done. */
  signal: AbortSignal
}

interface TreeServices extends EntryServices {
  pool: TaskPool
  folders: OpenFolders
  index: LocalIndex | undefined
  /** Undefined where extended attributes are not kept. */
  attributes: SaveAttributes | undefined
}

/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20

const TOO_FAR =
  `is left out: it has more than ${MAX_DEPTH} folders above it, or a path of more than ${MAX_PATH_LENGTH} bytes, ` +
  'and could not be restored'

/** A folder whose entries are being gone through. */
interface Level {
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

/**
 * Walks folders and has everything in them stored. Names are listed in byte order, so that the same tree gives the same
 * objects; a directory is stored when the last thing in it is. Everything is reached through the folder that it was found
 * in, so that a link that takes a folder's place leads nowhere.
 */
export class TreeSaver {
  readonly #options: TreeOptions
  readonly #services: TreeServices
  readonly #listener: SaveListener
  readonly #entries: EntrySaver
  readonly #youngFrom = youngFrom(Date.now())
  /** From the saved path down to where the walk is. */
  #levels: Level[] = []
  /** Folders that the saved path has above it in the snapshot. */
  #depth = 0
  #descent: Descent
  #nextTurn = 0

  constructor(options: TreeOptions, services: TreeServices) {
    this.#options = options
    this.#services = services
    this.#listener = services.listener
    this.#entries = new EntrySaver(services)
    this.#descent = new Descent(services.folders.depth)
  }

  /** Saves a path and all below it as the next entry of `list`. Resolves when it has been walked. */
  async save(source: Source, list: EntryList): Promise<void> {
    const { path, name, stat, fileName } = source
    if (fileName !== undefined) return this.#saveSingleFile(source, fileName, list)
    await this.#makeRoom()
    this.#depth = name.split('/').length - 1
    const folder = this.#openSource(source)
    const extended = folder && (await this.#services.attributes?.of(folder))
    const exclusions = this.#options.exclusions && sourceExclusions(this.#options.exclusions, source)
    await this.#enter(path, folder, stat, list.add(name, extended), exclusions)
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      if (level.next === level.names.length) this.#leave()
      else {
        if (!this.#services.pool.hasRoom) await this.#services.pool.room()
        else if (performance.now() > this.#nextTurn) await this.#turn()
        this.#requireGoing()
        const waiting = this.#visit(level, level.next++)
        if (waiting !== undefined) await waiting
      }
    }
  }

  /** Decides what becomes of an entry. Gives a promise only where something is to be waited for: a walk is faster so. */
  #visit(level: Level, index: number): Promise<void> | undefined {
    const { folder, attributes } = level
    const name = level.names[index]!
    const stat = this.#stat(folder, name)
    if (stat === undefined) {
      level.list.add(name).leaveUnread()
    } else if (this.#isRepository(stat)) {
      this.#warn(joinPath(folder.path, name), 'is the repository itself and is left out')
    } else if (level.exclusions?.leavesOut(name, stat) === true) {
      return undefined
    } else if (stat.kind === 'directory' && this.#isTooFar(level, name)) {
      this.#warn(joinPath(folder.path, name), TOO_FAR, 'unreadable')
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
    if (Math.abs(stat.mtime) === LATEST) {
      this.#warn(joinPath(folder.path, name), 'has a time that no snapshot can hold: the nearest one is stored')
    }
    if (stat.kind === 'directory') return this.#saveSubfolder(level, name, stat, place)
    if (stat.kind === 'other') {
      this.#entries.special(joinPath(folder.path, name), stat, place)
      return undefined
    }
    const history = level.history?.visit(name, stat)
    if (history?.unchanged === true) return this.#entries.unchanged(stat, place, history.record!)
    this.#entries.file(folder, name, stat, place, history)
    return undefined
  }

  async #saveSubfolder(level: Level, name: BytePath, stat: FileStat, place: Place): Promise<void> {
    const { folder: above } = level
    const path = joinPath(above.path, name)
    if (this.#options.follow && this.#isAbove(stat)) {
      this.#warn(path, 'leads back to a folder above it and is not followed')
      const own = fileStat(fs.lstatSync(systemPath(above.at(name)), { bigint: true }))
      if (own.kind === 'link') this.#entries.file(above, name, own, place)
      else this.#entries.unlisted(stat, place)
      return
    }
    await this.#makeRoom()
    await this.#enter(
      path,
      this.#open(path, () => above.child(name, stat)),
      stat,
      place,
      level.exclusions?.enter(name, stat)
    )
  }

  /** Goes on with a folder. `place` is filled when all of it is stored. */
  async #enter(
    path: BytePath,
    folder: OpenFolder | undefined,
    stat: FileStat,
    place: Place,
    exclusions: FolderExclusions | undefined
  ): Promise<void> {
    this.#requireGoing()
    const names = folder && (await this.#names(folder, exclusions))
    if (folder === undefined || names === undefined) {
      folder?.release()
      this.#entries.unlisted(stat, place)
      return
    }
    const { index } = this.#services
    const history = index && this.#history(index, path)
    const list = new EntryList(this.#options.atime, () => {
      if (!folder.isStill()) {
        this.#warnReplaced(path)
        this.#entries.unlisted(stat, place)
        return
      }
      this.#entries.folder(list, stat, place, (object) => {
        if (history !== undefined) index?.record(path, history.bytes, object)
      })
    })
    this.#descent.enter(folder)
    this.#levels.push({
      folder,
      names,
      next: 0,
      list,
      history,
      attributes: this.#services.attributes?.in(folder, names),
      exclusions
    })
  }

  /** Goes back to the folder above. */
  #leave(): void {
    this.#levels.pop()!.list.close()
    const found = this.#descent.leave()
    const above = this.#levels.at(-1)
    if (found || above === undefined || above.next === above.names.length) return
    this.#warn(above.folder.path, 'was moved while it was being saved: not all in it is stored', 'changed')
    while (above.next < above.names.length) above.list.add(above.names[above.next++]!).leaveUnread()
  }

  /** Saves a file that is itself a saved path: a folder of its own as far as the index goes. */
  async #saveSingleFile(source: Source, fileName: BytePath, entries: EntryList): Promise<void> {
    const { path, name, stat } = source
    await this.#makeRoom()
    const folder = this.#openSource(source)
    if (folder === undefined) {
      entries.add(name).leaveUnread()
      return
    }
    const { index, attributes } = this.#services
    // No folder has such a path
    const key = `\0${path}`
    const history = index && this.#history(index, key)
    const place = entries.add(name, await attributes?.in(folder, [fileName]).at(0))
    const recorded: Place = {
      fill: (content, totals) => {
        if (!folder.isStill()) {
          this.#warnReplaced(path)
          place.leaveUnread()
          return
        }
        if (history !== undefined) index?.record(key, history.bytes, undefined)
        place.fill(content, totals)
      },
      leaveUnread: () => place.leaveUnread()
    }
    const known = history?.visit('', stat)
    if (known?.unchanged === true) await this.#entries.unchanged(stat, recorded, known.record!)
    else this.#entries.file(folder, fileName, stat, recorded, known)
    folder.release()
  }

  #openSource({ path, folder: { realPath, stat }, fileName }: Source): OpenFolder | undefined {
    const place = { path: fileName === undefined ? path : realPath, realPath, above: undefined }
    const passage = fileName !== undefined
    return this.#open(path, () => this.#services.folders.open(place, { expected: stat, passage }))
  }

  /** Opens a folder; undefined, with a warning, where it cannot be listed or is not the one any more that was looked at. */
  #open(path: BytePath, open: () => OpenFolder | undefined): OpenFolder | undefined {
    try {
      const folder = open()
      if (folder === undefined) this.#warnReplaced(path)
      return folder
    } catch (error) {
      this.#warnOfFailure(path, 'listed', error)
      return undefined
    }
  }

  /** The names in a folder that are looked at; undefined, with a warning, where it cannot be listed. */
  async #names(folder: OpenFolder, exclusions: FolderExclusions | undefined): Promise<readonly BytePath[] | undefined> {
    if (exclusions?.isMountPoint === true) return []
    const names = await this.#list(folder)
    if (names === undefined || exclusions === undefined) return names
    return exclusions.names(names, folderReader(folder))
  }

  /** The names in a folder in byte order; undefined, with a warning, where it cannot be listed. */
  async #list(folder: OpenFolder): Promise<BytePath[] | undefined> {
    try {
      const names = await folderNames(folder.at(''), folder.stat.size, () => this.#turn())
      if (folder.isStill()) return names
      this.#warnReplaced(folder.path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      this.#warnOfFailure(folder.path, 'listed', error)
    }
    return undefined
  }

  #stat(folder: OpenFolder, name: BytePath): FileStat | undefined {
    const path = systemPath(folder.at(name))
    try {
      const own = fileStat(fs.lstatSync(path, { bigint: true }))
      if (!this.#options.follow || own.kind !== 'link') return own
      const target = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
      if (target !== undefined) return fileStat(target)
      this.#warn(joinPath(folder.path, name), 'is a link that leads nowhere and is stored as a link')
      return own
    } catch (error) {
      this.#warnOfFailure(joinPath(folder.path, name), 'read', error)
      return undefined
    }
  }

  #history(index: LocalIndex, folder: BytePath): FolderHistory {
    return new FolderHistory(index.folder(folder), this.#youngFrom, !this.#options.force)
  }

  /** Waits until one more folder may be open: those that are held by files which wait are let go of when these are stored. */
  async #makeRoom(): Promise<void> {
    const { folders, files } = this.#services
    if (!folders.hasRoom) {
      files.flush()
      await folders.room()
    }
    this.#requireGoing()
  }

  /** Lets the event loop turn now and then, so that signals and results arrive during a walk that never waits. */
  async #turn(): Promise<void> {
    if (performance.now() > this.#nextTurn) {
      await setImmediate()
      this.#nextTurn = performance.now() + TURN_INTERVAL
    }
    this.#requireGoing()
  }

  /** Once the save has ended, for whatever reason, folders are closed: nothing may be looked up in them. */
  #requireGoing(): void {
    if (this.#options.signal.aborted) throw interrupted('save', 'no snapshot was made')
  }

  /** Whether what reads snapshots would refuse a folder: what could not be restored is not saved. */
  #isTooFar({ folder }: Level, name: BytePath): boolean {
    const { length } = folder.path
    return this.#depth + this.#levels.length > MAX_DEPTH || length + 1 + name.length > MAX_PATH_LENGTH
  }

  #isAbove({ inode, device }: FileStat): boolean {
    return this.#levels.some(({ folder: { stat } }) => stat.inode === inode && stat.device === device)
  }

  #isRepository({ inode, device }: FileStat): boolean {
    const { repositoryFolder: folder } = this.#options
    return folder !== undefined && inode === folder.inode && device === folder.device
  }

  #warnReplaced(path: BytePath): void {
    this.#warn(path, REPLACED, 'changed')
  }

  #warnOfFailure(path: BytePath, what: 'read' | 'listed', error: unknown): void {
    this.#warn(path, `could not be ${what}: ${readFailure(error)}`, isGone(error) ? 'changed' : 'unreadable')
  }

  #warn(path: BytePath, sentence: string, kind?: WarningKind): void {
    this.#listener.warning(`${displayPath(path)} ${sentence}`, kind)
  }
}
