import type { HeldFolder } from '../../files/held-folder.ts'
import type { BytePath } from '../../files/path.ts'
import type { Listing } from './listing.ts'

/** A folder of the destination, ready to be restored into. */
export interface ReadyFolder {
  /** For people. */
  path: BytePath
  /** Undefined in a dry run, where it would be made. */
  held: HeldFolder | undefined
  /** What was in it; undefined for a new one. */
  listing: Listing | undefined
}

/** A folder whose content is on its way. Writing into it changes its time, so its own metadata comes last. */
export class PendingFolder {
  readonly path: BytePath
  readonly held: HeldFolder | undefined
  /** Undefined for a new folder, and once all names have been looked up. */
  listing: Listing | undefined
  /** Sub-folders that may be merged with what was there. */
  readonly mergeable = new Set<BytePath>()
  readonly #parent: PendingFolder | undefined
  readonly #onComplete: () => Promise<void> | undefined
  /** Itself being walked, and what has been handed out. */
  #pending = 1

  /**
   * @param onComplete called once, when all that was held is released; that of the parent comes after it, and after the
   *   promise that it may give, which never rejects
   */
  constructor(folder: ReadyFolder, parent: PendingFolder | undefined, onComplete: () => Promise<void> | undefined) {
    this.path = folder.path
    this.held = folder.held
    this.listing = folder.listing
    this.#parent = parent
    this.#onComplete = onComplete
    parent?.hold()
  }

  /** Something in it is under way. */
  hold(): void {
    this.#pending++
  }

  /** That is done, or has failed; also called once when the folder itself has been walked. */
  release(): void {
    let complete = this.#releaseOne()
    let above = this.#parent
    // Not by itself: folders may be thousands deep
    while (complete === 'now' && above !== undefined) {
      complete = above.#releaseOne()
      above = above.#parent
    }
    if (typeof complete === 'object') void complete.then(() => above?.release())
  }

  /** @returns whether it is complete, or will be */
  #releaseOne(): 'pending' | 'now' | Promise<void> {
    if (--this.#pending > 0) return 'pending'
    return this.#onComplete() ?? 'now'
  }
}
