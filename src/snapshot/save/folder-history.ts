import type { BytePath } from '../../files/path.ts'
import type { FileStat } from '../../files/stat.ts'
import { FolderRecorder, type FileRecord, type FolderRecords } from '../../repository/index/folder-records.ts'

/**
 * A file that changes again within the resolution of its file system's clock (2 s on FAT) looks unchanged, so what is as
 * young as that when the save begins is read again by the next one.
 */
const YOUNG = 2_000

/** The time in nanoseconds from which on files count as young for a save that begins at `start` ms. */
export function youngFrom(start: number): bigint {
  return BigInt(start - YOUNG) * 1_000_000n
}

/** What the index knew of one file or link, and a way to tell the next index. */
export interface FileHistory {
  record: FileRecord | undefined
  /** The record holds, and is in the next index: nothing is to be read. */
  unchanged: boolean
  /** `stored`: bytes on disk of every blob that it needs. */
  keep(stat: FileStat, hash: Uint8Array, stored: number): void
}

/** The past and the future of one folder in the index. */
export class FolderHistory {
  readonly #records: FolderRecords | undefined
  readonly #youngFrom: bigint
  readonly #believes: boolean
  readonly #recorder = new FolderRecorder()

  /** @param believes whether files that the index knows count as unchanged */
  constructor(records: FolderRecords | undefined, youngFrom: bigint, believes: boolean) {
    this.#records = records
    this.#youngFrom = youngFrom
    this.#believes = believes
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

  /** The records of the folder, once every child is stored. */
  get bytes(): Buffer {
    return this.#recorder.bytes
  }
}
