import { RekkordError } from '../../errors.ts'
import { blobPath, type ObjectId } from '../../format/object-id.ts'
import { readHints, writeHints } from '../../repository/index/hints-file.ts'
import type { IndexKeeper, KeptRepository } from '../../repository/index/index-keeper.ts'
import type { IndexedRepository } from '../../repository/index/index-file.ts'
import { LocalIndex, repositoryDigest, type IndexIdentity } from '../../repository/index/local-index.ts'
import { isUnusable } from '../../repository/index/unusable.ts'
import { KnownBlobs } from '../../repository/known-blobs.ts'
import type { Repository } from '../../repository/repository.ts'
import { AccessDenied } from '../../storage/storage.ts'
import type { SaveListener } from './listener.ts'

export interface IndexOptions {
  /** Where the local index is kept; without it every file is read. */
  indexFolder?: string | undefined
  /** Where hints are between runs, when this machine goes away with each. */
  indexKeeper?: IndexKeeper | undefined
  /** Believe nothing that the local index says, not even of blobs: every file is read, and every blob looked up. */
  rehash?: boolean
  signal?: AbortSignal | undefined
}

/**
 * What earlier saves found out, for one save: the index of this machine and, where it has none, hints from elsewhere. Losing
 * any of it costs time alone.
 */
export class SaveIndex {
  readonly #repository: Repository
  readonly #options: IndexOptions
  readonly #listener: SaveListener
  #index: LocalIndex | undefined

  private constructor(repository: Repository, options: IndexOptions, listener: SaveListener) {
    this.#repository = repository
    this.#options = options
    this.#listener = listener
  }

  /** @throws RekkordError when the storage fails */
  static async open(repository: Repository, options: IndexOptions, listener: SaveListener): Promise<SaveIndex> {
    const index = new SaveIndex(repository, options, listener)
    await index.#open()
    return index
  }

  /** The index of this machine; undefined where there can be none. */
  get local(): LocalIndex | undefined {
    return this.#index
  }

  /**
   * Drops all that was known before the save, and all that this save has found out: some of it is wrong. What has been
   * written stays to be made durable.
   */
  drop(): void {
    const identity = this.#identity
    this.#index?.abandon()
    this.#repository.known.forget()
    this.#repository.hints = undefined
    if (identity === undefined) return
    try {
      this.#index?.remove()
    } catch {
      // A folder that cannot be written keeps it; the next save finds the same
    }
    this.#begin(LocalIndex.fresh(identity))
  }

  /** Gives up what this save was going to keep. */
  abandon(): void {
    this.#index?.abandon()
  }

  /**
   * Keeps what the save found out for the next one. The snapshot is there already, so a failure is only a warning.
   * @param saved the object that the save ended with
   */
  commit(saved: ObjectId): void {
    const { known } = this.#repository
    try {
      this.#index?.commit(known, saved)
    } catch (error) {
      this.#index?.abandon()
      this.#listener.warning(`The local index could not be written (${String(error)}): the next save reads every file`)
    }
    const { indexKeeper: keeper } = this.#options
    const owner = this.#owner
    if (keeper === undefined || owner === undefined || this.#repository.dryRun || !this.#hasNews()) return
    keeper.written(this.#kept(owner), (file) => writeHints(file, owner, known))
  }

  /** The repository that index and hints are of; undefined for a key that cannot save. */
  get #owner(): Omit<IndexIdentity, 'folder'> | undefined {
    const { url, keys, config } = this.#repository
    const { wkey } = keys
    return wkey && { url, rid: config.rid, cid: config.cid, wkey }
  }

  get #identity(): IndexIdentity | undefined {
    const { indexFolder: folder } = this.#options
    const owner = this.#owner
    return folder === undefined || owner === undefined ? undefined : { ...owner, folder }
  }

  async #open(): Promise<void> {
    const identity = this.#identity
    const { rehash = false } = this.#options
    const index = identity === undefined || rehash ? undefined : await this.#believed(identity)
    if (!rehash && index?.isKnown !== true) await this.#bringHints()
    if (identity !== undefined) this.#begin(index ?? LocalIndex.fresh(identity))
  }

  /** Starts the index that replaces the one of this machine. */
  #begin(index: LocalIndex): void {
    this.#index = index
    if (this.#repository.dryRun) return
    try {
      index.begin()
    } catch (error) {
      const { indexFolder = '' } = this.#options
      this.#listener.warning(
        `The local index cannot be kept in ${indexFolder} (${String(error)}): the next save reads every file`
      )
    }
  }

  /**
   * What the index says, if the repository still has the object that the save ended with which wrote it. A repository that
   * was put back to an older state, or another copy of it, has not. Where that may not be looked up, nothing is believed.
   */
  async #believed(identity: IndexIdentity): Promise<LocalIndex> {
    const { known, storage } = this.#repository
    const index = LocalIndex.load(identity, known)
    const { witness } = index
    if (witness === undefined || (await isThere(storage.size(blobPath(witness))))) return index
    known.forget()
    return LocalIndex.fresh(identity)
  }

  async #bringHints(): Promise<void> {
    const { indexKeeper: keeper } = this.#options
    const owner = this.#owner
    if (keeper === undefined || owner === undefined) return
    const file = await keeper.bring(this.#kept(owner))
    this.#repository.hints = file === undefined ? undefined : usableHints(file, owner)
    keeper.opened(this.#repository.hints?.count)
  }

  #kept(owner: Omit<IndexIdentity, 'folder'>): KeptRepository {
    return { digest: (text) => repositoryDigest(owner, text), signal: this.#options.signal }
  }

  /** Whether there are blobs with content that neither this machine's index nor the hints named. */
  #hasNews(): boolean {
    const { known, hints } = this.#repository
    const entries = this.#index?.isKnown === true ? known.entries('new') : known.entries('needed')
    return entries.some(({ catalog, hash }) => catalog === 'R' && hints?.size(hash) === undefined)
  }
}

/** The hints in a file; undefined where it holds none of this repository. */
function usableHints(file: string, owner: IndexedRepository): KnownBlobs | undefined {
  const hints = new KnownBlobs()
  try {
    readHints(file, owner, hints)
    return hints
  } catch (error) {
    if (!isUnusable(error)) throw error
    return undefined
  }
}

async function isThere(size: Promise<number | undefined>): Promise<boolean> {
  try {
    return (await size) !== undefined
  } catch (error) {
    if (error instanceof AccessDenied) return false
    throw error
  }
}

/** Whether a save failed because what the index says is wrong. */
export function isIndexWrong(error: unknown): error is RekkordError {
  return error instanceof RekkordError && error.code === 'index'
}
