import type { BytePath } from '../../files/path.ts'

/** What a save is at. */
export type SavePhase = 'reading the index' | 'reading and storing' | 'publishing' | 'keeping the index'

/**
 * What a warning is about: content that the system does not give (`unreadable`), that was not the same at the next look
 * (`changed`), or a source without files that had some (`empty`).
 */
export type WarningKind = (typeof WARNING_KINDS)[number]

export const WARNING_KINDS = ['unreadable', 'changed', 'empty'] as const

/** What a save reports while it runs. */
export interface SaveListener {
  /**
   * Something was not saved as it is: one sentence. The save goes on.
   * @param about the file or folder it is about, which is counted once however many warnings it has; or how many it is about, 0 where
   *   it is about none in particular; 1 when not given
   */
  warning(message: string, kind?: WarningKind, about?: BytePath | number): void
  /** An entry was left out, and why. */
  leftOut?(path: BytePath, reason: string): void
  /** The phase before has ended, this one begins. */
  phase?(phase: SavePhase): void
}

/** How far a save is; read it whenever it suits. */
export interface SaveProgress {
  /** Files whose content is stored, or known to be. */
  files: number
  /** Bytes of these files. */
  bytes: number
  /** Bytes that are stored of big files that are not among these yet. */
  partBytes: number
  /** How many of these files the index did not know, how many have changed content, and how many have not. */
  newFiles: number
  changedFiles: number
  unchangedFiles: number
  /** Files found so far; all of them when `walked`. */
  foundFiles: number
  foundBytes: number
  /** Every folder has been listed. */
  walked: boolean
  /** What it will come to, as a look ahead counted; undefined when there was none, or not yet. */
  expected: { files: number; bytes: number } | undefined
  /** Bytes of blobs written. */
  added: number
}

export function newProgress(): SaveProgress {
  return {
    files: 0,
    bytes: 0,
    partBytes: 0,
    newFiles: 0,
    changedFiles: 0,
    unchangedFiles: 0,
    foundFiles: 0,
    foundBytes: 0,
    walked: false,
    expected: undefined,
    added: 0
  }
}
