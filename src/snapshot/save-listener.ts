/** What a save tells while it runs. */
export interface SaveListener {
  /** Something was not saved as it is: one sentence with the path. The save goes on. */
  warning(message: string): void
}

/** How far a save is; read it whenever it suits. */
export interface SaveProgress {
  /** Files whose content is stored, or known to be. */
  files: number
  /** Bytes of these files. */
  bytes: number
  /** Of these files: those that the index did not know, those whose content changed, and those whose did not. */
  newFiles: number
  changedFiles: number
  unchangedFiles: number
  /** Files found so far; all of them when `walked`. */
  foundFiles: number
  foundBytes: number
  /** Every folder has been listed. */
  walked: boolean
  /** Bytes of blobs written. */
  added: number
}

export function newProgress(): SaveProgress {
  return {
    files: 0,
    bytes: 0,
    newFiles: 0,
    changedFiles: 0,
    unchangedFiles: 0,
    foundFiles: 0,
    foundBytes: 0,
    walked: false,
    added: 0
  }
}
