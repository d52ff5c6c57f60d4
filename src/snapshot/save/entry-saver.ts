import type { OpenFolder } from '../../files/open-folder.ts'
import { joinPath, type BytePath } from '../../files/path.ts'
import type { FileStat } from '../../files/stat.ts'
import { UNLISTED_DIRECTORY } from '../../format/directory.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import type { FileRecord } from '../../repository/index/folder-records.ts'
import type { KnownBlobCheck } from '../../repository/known-blob-check.ts'
import type { SavedFile } from './stored-files.ts'
import type { EntryList, Place } from './entry-list.ts'
import type { FileStore } from './file-store.ts'
import type { FileHistory } from './folder-history.ts'
import type { SaveProgress } from './listener.ts'
import type { ObjectBatcher } from './object-batcher.ts'
import type { PathWarnings } from './path-warnings.ts'

export interface EntryServices {
  files: FileStore
  objects: ObjectBatcher
  check: KnownBlobCheck
  warnings: PathWarnings
  progress: SaveProgress
}

/** Has stored what the walk found, and completes the entries' places. */
export class EntrySaver {
  readonly #services: EntryServices
  readonly #progress: SaveProgress

  constructor(services: EntryServices) {
    this.#services = services
    this.#progress = services.progress
  }

  /** A regular file, or a link as such, in a folder that is held. */
  file(folder: OpenFolder, name: BytePath, stat: FileStat, place: Place, history?: FileHistory): void {
    this.#found(stat)
    const link = stat.kind === 'link'
    this.#services.files.store(folder, name, link, stat.size, (file) => {
      if (file.problem !== undefined) this.#services.warnings.problem(joinPath(folder.path, name), file.problem)
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
    })
  }

  /** A file or link whose content the index knows: nothing is read. Gives a promise only where something is to be waited for. */
  unchanged(stat: FileStat, place: Place, { hash, stored }: FileRecord): Promise<void> | undefined {
    const { check } = this.#services
    this.#found(stat)
    if (stat.kind === 'file') this.#progress.unchangedFiles++
    this.#stored({ hash, stored, added: 0, stat }, place)
    return check.isDue ? check.begin({ catalog: 'R', hash }, undefined) : undefined
  }

  /** A device, a pipe or a socket. */
  special(path: BytePath, stat: FileStat, place: Place): void {
    this.#services.warnings.warn(path, 'is a device, a pipe or a socket: only its name and times are kept')
    const content = { kind: stat.kind, readable: false, stat, hash: undefined, size: 0 }
    place.fill(content, { size: 0, entries: 0, contents: 0, stored: 0 })
  }

  /** A folder whose whole content is stored. `record` is called with its object's hash. */
  folder(list: EntryList, stat: FileStat, place: Place, record: (object: Uint8Array) => void): void {
    const { totals, folders } = list
    this.#services.objects.store(OBJECT_TYPES.directory, list.directory(), ({ hash, stored, added }) => {
      this.#progress.added += added
      record(hash)
      const content = { kind: 'directory' as const, readable: true, stat, hash, size: folders }
      place.fill(content, { ...totals, entries: totals.entries + 1, stored: totals.stored + stored })
    })
  }

  /** A folder that could not be listed: an empty object, its entry not readable (docs/format.md section 6). */
  unlisted(stat: FileStat, place: Place): void {
    this.#services.objects.store(OBJECT_TYPES.directory, UNLISTED_DIRECTORY, ({ hash, stored, added }) => {
      this.#progress.added += added
      const content = { kind: 'directory' as const, readable: false, stat, hash, size: 0 }
      place.fill(content, { size: 0, entries: 1, contents: 0, stored })
    })
  }

  #found(stat: FileStat): void {
    if (stat.kind === 'link') return
    this.#progress.foundFiles++
    this.#progress.foundBytes += stat.size
  }

  /** Completes the entry. Last of all: with it the folder may be complete. */
  #stored({ hash, stored, added, stat }: NonNullable<SavedFile['stored']>, place: Place): void {
    const kind = stat.kind === 'link' ? 'link' : 'file'
    // A link's size is that of its target's name, which the format does not count
    const size = kind === 'link' ? 0 : stat.size

    if (kind === 'file') {
      this.#progress.files++
      this.#progress.bytes += size
    }
    this.#progress.added += added
    place.fill({ kind, readable: true, stat, hash, size }, { size, entries: 1, contents: 1, stored })
  }
}
