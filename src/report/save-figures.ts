import type { SavedSnapshot } from '../snapshot/save/save.ts'

/** What the sizes of a saved snapshot come to. Each is undefined where there is nothing to divide by. */
export interface SaveFigures {
  /** How many bytes of files one stored byte stands for; keys and headers of blobs count as stored. */
  compression: number | undefined
  /** How many of the snapshot's stored bytes one added byte stands for: it shares the others, inside itself or with others. */
  deduplication: number | undefined
  /** The share of its stored bytes that was there already, or is used more than once: 0 to 1. */
  shared: number | undefined
  /** Bytes of files for each second that the backup took, those that did not have to be read included. */
  bytesPerSecond: number | undefined
}

export function saveFigures({ size, stored, added }: SavedSnapshot, durationMs: number): SaveFigures {
  return {
    compression: ratio(size, stored),
    deduplication: ratio(stored, added),
    shared: stored === 0 ? undefined : Math.max(0, 1 - added / stored),
    bytesPerSecond: ratio(size * 1000, durationMs)
  }
}

function ratio(a: number, b: number): number | undefined {
  return a === 0 || b === 0 ? undefined : a / b
}
