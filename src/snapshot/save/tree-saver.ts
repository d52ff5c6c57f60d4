import fs from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { displayPath, joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import { fileStat, LATEST, type FileStat } from '../../files/stat.ts'
import { UNLISTED_DIRECTORY } from '../../format/directory.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import type { FileRecord } from '../../repository/index/folder-records.ts'
import type { LocalIndex } from '../../repository/index/local-index.ts'
import type { KnownBlobCheck } from '../../repository/known-blob-check.ts'
import { readFailure } from './file-problem.ts'
import type { TaskPool } from '../tasks.ts'
import type { StoredFile } from './stored-files.ts'
import { EntryList, type Place } from './entry-list.ts'
import type { FileStore } from './file-store.ts'
import { FolderHistory, youngFrom, type FileHistory } from './folder-history.ts'
import { interrupted } from '../interrupted.ts'
import type { ObjectBatcher } from './object-batcher.ts'
import type { SaveAttributes } from './attributes.ts'
import type { SaveListener, SaveProgress } from './listener.ts'
import type { SaveTreeOptions } from './tree.ts'

export interface TreeOptions extends SaveTreeOptions {
  /** Device and inode of folders to leave out: the repository itself. */
  exclude: { device: bigint; inode: bigint } | undefined
}

interface TreeServices {
  pool: TaskPool
  files: FileStore
  objects: ObjectBatcher
  listener: SaveListener
  progress: SaveProgress
  index: LocalIndex | undefined
  check: KnownBlobCheck
  /** Undefined where extended attributes are not kept. */
  attributes: SaveAttributes | undefined
}

/** Milliseconds that a walk may keep the event loop for itself. */
const TURN_INTERVAL = 20

/** A folder being listed, and those from the saved path down to it, to notice when links lead back to one of them. */
interface Folder {
  stat: FileStat
  above: Folder | undefined
  history: FolderHistory | undefined
}

/**
 * Walks folders and has everything in them stored. Names are listed in byte order, so that the same tree gives the same
 * objects; a directory is stored when the last thing in it is.
 */
export class TreeSaver {
  readonly #options: TreeOptions
  readonly #services: TreeServices
  readonly #listener: SaveListener
  readonly #progress: SaveProgress
  readonly #youngFrom = youngFrom(Date.now())
  #nextTurn = 0

  constructor(options: TreeOptions, services: TreeServices) {
    this.#options = options
    this.#services = services
    this.#listener = services.listener
    this.#progress = services.progress
  }

  /** Saves a folder and all below it. Resolves when it has been walked; `place` is filled when all of it is stored. */
  async saveFolder(path: BytePath, stat: FileStat, place: Place, above?: Folder): Promise<void> {
    const names = this.#list(path, stat, above === undefined)
    if (names === undefined) {
      this.#storeUnlisted(stat, place)
      return
    }
    const { index } = this.#services
    const history = index && this.#history(index, path)
    const list = new EntryList(this.#options.atime, () => {
      this.#storeFolder(list, stat, place, (object) => {
        if (history !== undefined) index?.record(path, history.bytes, object)
      })
    })
    const here: Folder = { stat, above, history }
    const attributes = this.#services.attributes?.in(path, names)
    for (const [i, name] of names.entries()) {
      if (!this.#services.pool.hasRoom) await this.#services.pool.room()
      else if (performance.now() > this.#nextTurn) await this.#turn()
      if (this.#options.signal?.aborted === true) throw interrupted('save', 'no snapshot was made')
      const child = joinPath(path, name)
      const childStat = this.#stat(child)
      if (childStat !== undefined && this.#isExcluded(childStat)) {
        this.#listener.warning(`${displayPath(child)} is the repository itself and is left out`)
        continue
      }
      if (childStat !== undefined && Math.abs(childStat.mtime) === LATEST) {
        this.#listener.warning(`${displayPath(child)} has a time that no snapshot can hold: the nearest one is stored`)
      }
      // Nothing is waited for without them: a walk is faster so
      const extended = attributes === undefined || childStat === undefined ? undefined : await attributes.at(i)
      const place = list.add(name, extended)
      if (childStat?.kind === 'directory') await this.#saveSubfolder(child, childStat, place, here)
      else await this.#saveOther(child, name, childStat, place, here)
    }
    list.close()
  }

  /** Saves a file that is itself a saved path: a folder of its own as far as the index goes. */
  async saveSingleFile(path: BytePath, stat: FileStat, place: Place): Promise<void> {
    const { index } = this.#services
    // No folder has such a path
    const key = `\0${path}`
    const history = index && this.#history(index, key)
    const recorded: Place = {
      fill: (content, totals) => {
        if (history !== undefined) index?.record(key, history.bytes, undefined)
        place.fill(content, totals)
      },
      leaveUnread: () => place.leaveUnread()
    }
    await this.#saveOther(path, '', stat, recorded, { stat, above: undefined, history })
  }

  #history(index: LocalIndex, folder: BytePath): FolderHistory {
    return new FolderHistory(index.folder(folder), this.#youngFrom, !this.#options.force)
  }

  /** Saves a regular file, or a link as such. */
  #saveFile(path: BytePath, stat: FileStat, place: Place, history?: FileHistory): void {
    this.#found(stat)
    const link = stat.kind === 'link'
    this.#services.files.store(path, link, stat.size, (file) => this.#placeFile(path, link, file, place, history))
  }

  async #saveSubfolder(path: BytePath, stat: FileStat, place: Place, here: Folder): Promise<void> {
    if (!this.#options.follow || !isAbove(stat, here)) return this.saveFolder(path, stat, place, here)
    this.#listener.warning(`${displayPath(path)} leads back to a folder above it and is not followed`)
    const own = fileStat(fs.lstatSync(pathBuffer(path), { bigint: true }))
    if (own.kind === 'link') this.#saveFile(path, own, place)
    else this.#storeUnlisted(stat, place)
  }

  /** Anything but a folder. Gives a promise only where something is to be waited for. */
  #saveOther(
    path: BytePath,
    name: BytePath,
    stat: FileStat | undefined,
    place: Place,
    here: Folder
  ): Promise<void> | undefined {
    if (stat === undefined) {
      place.leaveUnread()
    } else if (stat.kind === 'other') {
      this.#listener.warning(`${displayPath(path)} is a device, a pipe or a socket: only its name and times are kept`)
      const content = { kind: stat.kind, readable: false, stat, hash: undefined, size: 0 }
      place.fill(content, { size: 0, entries: 0, stored: 0 })
    } else {
      const history = here.history?.visit(name, stat)
      if (history?.unchanged === true) return this.#keepUnchanged(stat, place, history.record!)
      this.#saveFile(path, stat, place, history)
    }
    return undefined
  }

  /** A file or link whose content the index knows: nothing is read. */
  #keepUnchanged(stat: FileStat, place: Place, { hash, stored }: FileRecord): Promise<void> | undefined {
    const { check } = this.#services
    this.#found(stat)
    if (stat.kind === 'file') this.#progress.unchangedFiles++
    this.#stored({ hash, stored, added: 0, stat }, place)
    return check.isDue ? check.begin({ catalog: 'R', hash }, undefined) : undefined
  }

  #found(stat: FileStat): void {
    if (stat.kind === 'link') return
    this.#progress.foundFiles++
    this.#progress.foundBytes += stat.size
  }

  #placeFile(path: BytePath, link: boolean, file: StoredFile, place: Place, history: FileHistory | undefined): void {
    if (file.problem !== undefined) this.#listener.warning(problemSentence(path, file.problem))
    if (file.stored === undefined) {
      place.leaveUnread()
      return
    }
    const { hash, stored, stat } = file.stored
    if (file.problem === undefined) history?.keep(stat, hash, stored)
    if (!link) {
      if (history?.record === undefined) this.#progress.newFiles++
      else if (history.record.hash.equals(hash)) this.#progress.unchangedFiles++
      else this.#progress.changedFiles++
    }
    this.#stored(file.stored, place)
  }

  /** Completes the entry. Last of all: with it the folder may be complete. */
  #stored({ hash, stored, added, stat }: NonNullable<StoredFile['stored']>, place: Place): void {
    const kind = stat.kind === 'link' ? 'link' : 'file'
    // A link's size is that of its target's name, which the format does not count
    const size = kind === 'link' ? 0 : stat.size
    if (kind === 'file') {
      this.#progress.files++
      this.#progress.bytes += size
    }
    this.#progress.added += added
    place.fill({ kind, readable: true, stat, hash, size }, { size, entries: 1, stored })
  }

  #storeFolder(list: EntryList, stat: FileStat, place: Place, record: (object: Uint8Array) => void): void {
    const { totals, folders } = list
    this.#services.objects.store(OBJECT_TYPES.directory, list.directory(), ({ hash, stored, added }) => {
      this.#progress.added += added
      record(hash)
      const content = { kind: 'directory' as const, readable: true, stat, hash, size: folders }
      place.fill(content, { ...totals, entries: totals.entries + 1, stored: totals.stored + stored })
    })
  }

  /** A folder that could not be listed: an empty object, its entry not readable (docs/format.md section 6). */
  #storeUnlisted(stat: FileStat, place: Place): void {
    this.#services.objects.store(OBJECT_TYPES.directory, UNLISTED_DIRECTORY, ({ hash, stored, added }) => {
      this.#progress.added += added
      const content = { kind: 'directory' as const, readable: false, stat, hash, size: 0 }
      place.fill(content, { size: 0, entries: 1, stored })
    })
  }

  /**
   * The names in a folder as byte strings, in byte order; undefined, with a warning, when it cannot be listed, or is not the
   * one any more that was looked at: a link that took its place would lead elsewhere.
   */
  #list(path: BytePath, { device, inode }: FileStat, isRoot: boolean): BytePath[] | undefined {
    try {
      const name = pathBuffer(path)
      const names = fs.readdirSync(name, { encoding: 'latin1' })
      const follow = this.#options.follow || isRoot
      const listed = fs[follow ? 'statSync' : 'lstatSync'](name, { bigint: true })
      // What takes the place of something may get its inode's number too
      if (listed.isDirectory() && listed.ino === inode && listed.dev === device) return names.sort(byCode)
      this.#listener.warning(problemSentence(path, { kind: 'replaced' }))
      return undefined
    } catch (error) {
      this.#listener.warning(`${displayPath(path)} could not be listed: ${readFailure(error)}`)
      return undefined
    }
  }

  #stat(path: BytePath): FileStat | undefined {
    const name = pathBuffer(path)
    try {
      const own = fileStat(fs.lstatSync(name, { bigint: true }))
      if (!this.#options.follow || own.kind !== 'link') return own
      const target = fs.statSync(name, { bigint: true, throwIfNoEntry: false })
      if (target !== undefined) return fileStat(target)
      this.#listener.warning(`${displayPath(path)} is a link that leads nowhere and is stored as a link`)
      return own
    } catch (error) {
      this.#listener.warning(`${displayPath(path)} could not be read: ${readFailure(error)}`)
      return undefined
    }
  }

  /** Lets the event loop turn, so that signals and results arrive during a walk that never waits. */
  async #turn(): Promise<void> {
    await setImmediate()
    this.#nextTurn = performance.now() + TURN_INTERVAL
  }

  #isExcluded(stat: FileStat): boolean {
    const { exclude } = this.#options
    return exclude !== undefined && stat.inode === exclude.inode && stat.device === exclude.device
  }
}

function problemSentence(path: BytePath, problem: NonNullable<StoredFile['problem']>): string {
  const shown = displayPath(path)
  if (problem.kind === 'unreadable') return `${shown} could not be read: ${problem.message}`
  if (problem.kind === 'replaced') return `${shown} was replaced by something else while it was being saved`
  return `${shown} changed while it was being read: what was read is stored`
}

function isAbove(stat: FileStat, folder: Folder | undefined): boolean {
  for (let at = folder; at !== undefined; at = at.above) {
    if (at.stat.inode === stat.inode && at.stat.device === stat.device) return true
  }
  return false
}

/** Byte order: code units are the bytes. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
