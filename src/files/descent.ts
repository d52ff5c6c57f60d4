import type { OpenFolder } from './open-folder.ts'

/**
 * The folders from a saved path down to where a walk is. The deepest ones are held; those further up are let go of, and
 * found again from below, so that a walk of any depth needs few descriptors.
 */
export class Descent {
  readonly #folders: OpenFolder[] = []
  readonly #most: number
  /** The place of the first one that is held. */
  #held = 0

  /** @param most folders that are held */
  constructor(most: number) {
    this.#most = Math.max(1, most)
  }

  /** Goes on to a folder in the last one, which is held once already. */
  enter(folder: OpenFolder): void {
    this.#folders.push(folder)
    if (this.#folders.length - this.#held > this.#most) this.#folders[this.#held++]!.release()
  }

  /** Goes back to the folder above. @returns false when that one is not found any more: nothing in it is to be looked at */
  leave(): boolean {
    const left = this.#folders.pop()!
    const wasHeld = this.#folders.length >= this.#held
    let found = true
    if (this.#folders.length > 0 && this.#folders.length <= this.#held) {
      found = this.#folders.at(-1)!.holdFrom(left)
      this.#held = this.#folders.length - (found ? 1 : 0)
    }
    if (wasHeld) left.release()
    return found
  }
}
