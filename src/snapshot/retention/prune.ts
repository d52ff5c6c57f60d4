import { Turns } from '../../async/turns.ts'
import { RekkordError } from '../../errors.ts'
import { isBlobSize } from '../../format/blob.ts'
import type { Keys } from '../../format/keys.ts'
import { blobFiles } from '../../repository/blob-files.ts'
import type { Repository } from '../../repository/repository.ts'
import type { TagList } from '../../repository/tags.ts'
import type { Storage } from '../../storage/storage.ts'
import { interrupted } from '../interrupted.ts'
import { runInPool } from '../pool.ts'
import { BLOB, BlobTable } from './blob-table.ts'
import { PruneChanges, type PruneCounts } from './changes.ts'
import { fossilsOf, readCollections, type Collection } from './collections.ts'
import { findLeftovers } from './leftovers.ts'
import { NeededBlobs } from './needed.ts'
import type { PruneOptions } from './options.ts'
import { newPruneProgress, type PruneListener, type PrunePhase, type PruneProgress } from './progress.ts'

const { PLACE, OLD, FOSSIL, NEEDED, DAMAGED } = BLOB

/** What a prune came to. */
export interface PruneResult extends PruneCounts {
  /** Visible snapshots, and the objects that they need. */
  snapshots: number
  needed: number
}

/**
 * Sets aside the blobs that no visible snapshot needs, and deletes those that were set aside longer than the grace period ago
 * (docs/behaviour.md section 7, docs/retention-protocol.md). Everything is read before anything is changed. It may be killed at
 * any point, and run while others save.
 *
 * @throws RekkordError of code `key` without the master key; `damaged` when a snapshot is missing anything or a tag cannot be
 *   believed, and nothing has been changed then; `storage`, `interrupted`
 */
export async function pruneRepository(
  repository: Repository,
  options: PruneOptions,
  listener: PruneListener
): Promise<PruneResult> {
  requirePruneKey(repository.keys)
  const { signal } = options
  if (signal?.aborted === true) throw interrupted('prune')
  try {
    return await new PruneRun(repository, options, listener).run()
  } catch (error) {
    if (signal === undefined || error !== signal.reason) throw error
    throw interrupted('prune', 'the next one goes on where it ended')
  }
}

/** @throws RekkordError `key` when it is not the master key */
export function requirePruneKey({ ckey, role }: Keys): void {
  if (ckey === undefined) throw new RekkordError('key', `A ${role} key cannot prune: use the master key`)
}

class PruneRun {
  readonly #repository: Repository
  readonly #storage: Storage
  readonly #options: PruneOptions
  readonly #listener: PruneListener
  readonly #progress: PruneProgress
  readonly #table = new BlobTable()
  /** When the run began, Unix milliseconds, and what was written before the grace period that ended then. */
  readonly #began = Date.now()
  readonly #before: number
  readonly #turns: Turns

  constructor(repository: Repository, options: PruneOptions, listener: PruneListener) {
    this.#repository = repository
    this.#storage = repository.storage
    this.#options = options
    this.#listener = listener
    this.#progress = options.progress ?? newPruneProgress()
    this.#before = this.#began - options.grace
    this.#turns = new Turns(options.signal)
  }

  async run(): Promise<PruneResult> {
    // Blobs first, then tags: what is published meanwhile is heeded
    this.#phase('listing the blobs')
    const collections = await readCollections(this.#storage)
    await this.#list(collections)
    this.#phase('reading the snapshots')
    const tags = await this.#readSnapshots()
    const leftovers = await findLeftovers(this.#storage, tags, this.#before)

    const run = { began: this.#began, turns: this.#turns }
    const changes = new PruneChanges(this.#repository, this.#table, this.#options, this.#progress, run)
    this.#phase('looking through the fossils')
    for (const collection of collections) await changes.lookThrough(collection)
    this.#phase('setting aside what nothing needs')
    await changes.collect(collections.filter(({ complete, began }) => complete === undefined && began <= this.#before))
    await changes.removeLeftovers(leftovers)
    const needed = this.#table.select(NEEDED, NEEDED).reduce((count) => count + 1, 0)
    return { snapshots: tags.tags.length, needed, ...changes.result }
  }

  #phase(phase: PrunePhase): void {
    this.#progress.phase = phase
    this.#listener.phase?.(phase)
  }

  /** Fills the table with what is in its place and what is among the fossils. */
  async #list(collections: readonly Collection[]): Promise<void> {
    for await (const { file, id } of blobFiles(this.#storage)) {
      await this.#turns.next()
      if (id === undefined) continue
      const bits = PLACE | (file.modified < this.#before ? OLD : 0) | (isBlobSize(file.size) ? 0 : DAMAGED)
      this.#table.list(id, bits, file.size)
      this.#progress.found++
    }
    for (const { folder } of collections) {
      for await (const { id } of fossilsOf(this.#storage, folder)) {
        this.#table.mark(id, FOSSIL)
        this.#progress.found++
      }
    }
  }

  /** Marks in the table what visible snapshots need. */
  async #readSnapshots(): Promise<TagList> {
    const { threads, signal } = this.#options
    const list = await this.#repository.tags(signal)
    const [bad] = list.problems
    if (bad !== undefined) {
      const advice = 'nothing is pruned, as nobody knows what it needs: remove it if it is not yours'
      throw new RekkordError('damaged', `The tag ${bad.path} is not valid (${bad.reason}): ${advice}`)
    }
    const interruption = (): RekkordError => interrupted('prune')
    try {
      await runInPool(this.#repository, { threads, signal, interruption }, ({ pool }) =>
        new NeededBlobs(pool, this.#table, this.#progress).mark(list.tags, this.#storage)
      )
    } catch (error) {
      if (!(error instanceof RekkordError) || error.code !== 'damaged') throw error
      const advice = 'a snapshot needs it, so nothing is pruned: run check, and forget what is damaged'
      throw new RekkordError('damaged', `${error.message}: ${advice}`, { cause: error })
    }
    return list
  }
}
