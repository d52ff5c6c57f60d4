import type { BytePath } from '../../files/path.ts'

/** A folder whose content is on its way. Writing into it changes its time, so its own metadata comes last. */
export class PendingFolder {
  readonly path: BytePath
  /** Whether the folder was there before, so that other things may be in it. */
  readonly merged: boolean
  readonly #parent: PendingFolder | undefined
  readonly #onComplete: () => Promise<void> | undefined
  /** Itself being walked, and what has been handed out. */
  #pending = 1

  /**
   * @param onComplete called once, when all that was held is released; that of the parent comes after it, and after the
   *   promise that it may give, which never rejects
   */
  constructor(
    path: BytePath,
    merged: boolean,
    parent: PendingFolder | undefined,
    onComplete: () => Promise<void> | undefined
  ) {
    this.path = path
    this.merged = merged
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
    if (--this.#pending > 0) return
    const complete = this.#onComplete()
    if (complete === undefined) this.#parent?.release()
    else void complete.then(() => this.#parent?.release())
  }
}
