import { setTimeout } from 'node:timers/promises'
import { Turns } from '../async/turns.ts'
import { FormatError } from '../errors.ts'
import type { ObjectId } from '../format/object-id.ts'
import type { Repository } from '../repository/repository.ts'
import { openDirectory, readTreeObject } from '../snapshot/read/tree.ts'

/** Folders that are remembered; at some 150 bytes each. */
const MAX_KNOWN = 200_000

/** Milliseconds that reading may keep the event loop for itself. */
const TURN_INTERVAL = 10

/** What is below a folder, as its object says (docs/format.md section 6). */
export interface FolderSize {
  /** Bytes of all files. */
  size: number
  /** Files, links and folders. */
  entries: number
}

/** What folders hold: read once for each folder's object, whose header has it, so that nothing is walked. */
export class FolderSizes {
  readonly #repository: Repository
  readonly #known = new Map<string, FolderSize | 'damaged'>()
  /** What is to be read; the last is read first. */
  #wanted: ObjectId[] = []
  #running = 0
  #failure: Error | undefined

  constructor(repository: Repository) {
    this.#repository = repository
  }

  /** Undefined while it has not been read. */
  get({ hash }: ObjectId): FolderSize | 'damaged' | undefined {
    return this.#known.get(hash.toString('latin1'))
  }

  /**
   * Has these folders read, which goes on after this has resolved.
   * @param milliseconds that this takes at the most
   * @returns whether all of them are known now
   * @throws RekkordError when the storage fails
   */
  async load(ids: readonly ObjectId[], milliseconds: number): Promise<boolean> {
    if (this.#known.size > MAX_KNOWN) this.#known.clear()
    const missing = ids.filter((id) => this.get(id) === undefined)
    if (missing.length === 0) return true
    const end = performance.now() + milliseconds
    this.#failure = undefined
    // Those of a page that is no longer waited for would only be in the way
    this.#wanted = missing.reverse()
    const { concurrency } = this.#repository.storage
    while (this.#running < Math.min(concurrency, missing.length)) void this.#read(end)
    while (this.#running > 0 && performance.now() < end) await setTimeout(1)
    const failure = this.#failure as Error | undefined
    if (failure !== undefined) throw failure
    return missing.every((id) => this.get(id) !== undefined)
  }

  /** Ends reading. */
  close(): void {
    this.#wanted = []
  }

  async #read(end: number): Promise<void> {
    this.#running++
    const turns = new Turns(undefined, TURN_INTERVAL)
    try {
      for (let id = this.#wanted.pop(); id !== undefined; id = this.#wanted.pop()) {
        if (this.get(id) === undefined) this.#known.set(id.hash.toString('latin1'), await this.#size(id))
        if (!turns.areDue) continue
        // What a page waits for is read quickly, the rest without being in the way
        if (performance.now() >= end) await setTimeout(1)
        await turns.take()
      }
    } catch (error) {
      this.#failure = error as Error
      this.#wanted = []
    } finally {
      this.#running--
    }
  }

  async #size(id: ObjectId): Promise<FolderSize | 'damaged'> {
    try {
      const directory = openDirectory(await readTreeObject(this.#repository, id))
      return { size: directory?.size ?? 0, entries: directory?.entries ?? 0 }
    } catch (error) {
      if (error instanceof FormatError) return 'damaged'
      throw error
    }
  }
}
