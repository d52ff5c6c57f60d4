import type { BytePath } from '../../files/path.ts'
import type { FileStat } from '../../files/stat.ts'
import { FolderRecorder, type FileRecord, type FolderRecords } from '../../repository/index/folder-records.ts'
import type { LocalIndex } from '../../repository/index/local-index.ts'

/**
 * A file that changes again within the resolution of its file system's clock (2 s on FAT) looks unchanged, so what is as
 * young as that when the save begins is read again by the next one.
 */
const YOUNG = 2_000

/** What the index knows from earlier saves, and will know from this one. */
export class SaveHistory {
  readonly #index: LocalIndex
  readonly #believes: boolean
  /** Nanoseconds: what was changed after that is young. */
  readonly #youngFrom = BigInt(Date.now() - YOUNG) * 1_000_000n

  /** @param believes whether files that the index knows count as unchanged */
  constructor(index: LocalIndex, believes: boolean) {
    this.#index = index
    this.#believes = believes
  }

  /** The history of a folder. */
  folder(path: BytePath): FolderHistory {
    return new FolderHistory(this.#index, path, this.#believes, this.#youngFrom)
  }

  /** The history of a file that is itself a saved path, as that of a folder in which it has an empty name. */
  file(path: BytePath): FolderHistory {
    // No folder has such a path
    return this.folder(`\0${path}`)
  }
}

/** What the index knew of one file or link, and a way to record it in the next index. */
export interface FileHistory {
  record: FileRecord | undefined
  /** The record holds, and is in the next index: nothing is to be read. */
  unchanged: boolean
  /** `stored`: bytes on disk of every blob that it needs. */
  keep(stat: FileStat, hash: Uint8Array, stored: number): void
}

/** The past and the future of one folder in the index. */
export class FolderHistory {
  readonly #index: LocalIndex
  readonly #path: BytePath
  readonly #believes: boolean
  readonly #youngFrom: bigint
  readonly #records: FolderRecords | undefined
  readonly #recorder = new FolderRecorder()

  constructor(index: LocalIndex, path: BytePath, believes: boolean, youngFrom: bigint) {
    this.#index = index
    this.#path = path
    this.#believes = believes
    this.#youngFrom = youngFrom
    this.#records = index.folder(path)
  }

  /** The history of a child; names come in byte order. */
  visit(name: BytePath, stat: FileStat): FileHistory {
    const record = this.#records?.find(name, stat)
    if (this.#believes && record?.unchanged === true) {
      this.#recorder.keep(record)
      return { record, unchanged: true, keep: () => undefined }
    }
    const place = this.#recorder.add(name)
    return {
      record,
      unchanged: false,
      keep: (now, hash, stored) => {
        this.#recorder.fill(place, now, hash, stored, now.ctimeNs >= this.#youngFrom)
      }
    }
  }

  /**
   * Gives the next index the folder, once every child is stored.
   * @param object hash of the folder's object; undefined where it is not a folder
   */
  commit(object: Uint8Array | undefined): void {
    this.#index.record(this.#path, this.#recorder.bytes, object)
  }
}
