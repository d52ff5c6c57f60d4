import type { EntryKind } from '../../format/entry.ts'
import type { BytePath } from '../../files/path.ts'

/** What a restore reports while it runs; paths are those of the destination. */
export interface RestoreListener {
  /** Something was left out or lacks metadata: one sentence with the path. The restore succeeds all the same. */
  warning(message: string): void
  /** Something could not be restored: one sentence with the path. Whether the restore goes on is up to its options. */
  problem(message: string): void
  /** A file, folder or link is there now. */
  restored?(path: BytePath, kind: EntryKind): void
  /** Something that is not in the snapshot was removed, with all that was in it. */
  removed?(path: BytePath): void
}

/** How far a restore is; read it whenever it suits. */
export interface RestoreProgress {
  /** Files that are restored. */
  files: number
  /** Bytes of them, and of the chunks of files that are under way. */
  bytes: number
  /** Files found so far; all of them when `walked`. */
  foundFiles: number
  foundBytes: number
  /** Every folder has been read. */
  walked: boolean
}

export function newRestoreProgress(): RestoreProgress {
  return { files: 0, bytes: 0, foundFiles: 0, foundBytes: 0, walked: false }
}

/** What a restore came to. */
export interface RestoreCounts {
  files: number
  directories: number
  links: number
  /** Bytes of the files. */
  size: number
  /** Entries left out: special files, and what could not be read when it was saved. */
  skipped: number
  /** Files, links and folders with all in them that are left out because they are damaged or missing. */
  damaged: number
  /** Things removed because they are not in the snapshot. */
  removed: number
  warnings: number
}
