import type { Kernel } from '../kernel/kernel.ts'
import { gearTables } from './gear.ts'

/** No chunk but a file's last is shorter, in bytes. */
export const MIN_SPLIT = 1 << 20
/** No chunk is longer, in bytes. */
export const MAX_SPLIT = 8 << 20

/**
 * Finds where a file is cut into chunks (docs/format.md section 7) while it is read piece by piece.
 *
 * For each chunk: `begin`, then `feed` its bytes in order, in pieces of any size, until a cut is found. The first
 * MIN_SPLIT bytes of a chunk cost nothing. A splitter uses the kernel's one scan, so one chunk is fed at a time.
 */
export class Splitter {
  readonly #kernel: Kernel
  #fed = 0

  /** `seed`: the splitter seed's 8 bytes. */
  constructor(kernel: Kernel, seed: Uint8Array) {
    this.#kernel = kernel
    kernel.setScanTables(gearTables(seed))
  }

  /** Begins the chunk that starts `fileOffset` bytes into its file. */
  begin(fileOffset: number): void {
    this.#fed = 0
    this.#kernel.scanStart(fileOffset)
  }

  /**
   * Takes the chunk's next `length` bytes, at `offset` in the kernel's memory; `endOfFile` says that none follow them.
   * Returns the chunk's length once its end is known (bytes fed behind it belong to the next chunk), else undefined. At
   * the end of the file the chunk is all that was fed, which is 0 when there was nothing.
   */
  feed(offset: number, length: number, endOfFile: boolean): number | undefined {
    const before = this.#fed
    const after = Math.min(before + length, MAX_SPLIT)
    this.#fed = after
    const skipped = Math.max(0, MIN_SPLIT - before)
    const scanned = after - before - skipped
    if (scanned > 0) {
      const cut = this.#kernel.scan(offset + skipped, scanned)
      if (cut >= 0) return before + skipped + cut
    }
    return endOfFile || after === MAX_SPLIT ? after : undefined
  }

  /** The lengths of the chunks of a whole file of `length` bytes at `offset` in the kernel's memory. */
  cutAll(offset: number, length: number): number[] {
    const lengths: number[] = []
    for (let start = 0; start < length;) {
      this.begin(start)
      const cut = this.feed(offset + start, length - start, true)!
      lengths.push(cut)
      start += cut
    }
    return lengths
  }
}
