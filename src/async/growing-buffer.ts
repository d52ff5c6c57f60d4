const FIRST_SIZE = 1024

/** Bytes that are added at the end. Memory grows by doubling, so that most bytes are copied once at the most. */
export class GrowingBuffer {
  #memory = Buffer.alloc(0)
  #length = 0

  /** Bytes that have been added. */
  get length(): number {
    return this.#length
  }

  /** All bytes: a view, to be written through as well, that the next {@link extend} may make stale. */
  get bytes(): Buffer {
    return this.#memory.subarray(0, this.#length)
  }

  /** All bytes and room for more, to be written through: quicker where it is done for each of many. */
  get memory(): Buffer {
    return this.#memory
  }

  /** Adds bytes, all zero. @returns where they begin */
  extend(size: number): number {
    const start = this.#length
    this.#length += size
    if (this.#length > this.#memory.length) {
      const larger = Buffer.alloc(Math.max(FIRST_SIZE, this.#length, this.#memory.length * 2))
      this.#memory.copy(larger, 0, 0, start)
      this.#memory = larger
    }
    return start
  }

  /** Lets go of all bytes. */
  clear(): void {
    this.#memory = Buffer.alloc(0)
    this.#length = 0
  }
}
