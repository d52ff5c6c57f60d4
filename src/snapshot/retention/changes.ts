import { randomBytes } from 'node:crypto'
import type { Turns } from '../../async/turns.ts'
import { RekkordError } from '../../errors.ts'
import { blobPath } from '../../format/object-id.ts'
import { changeCacheIdentity } from '../../repository/caches.ts'
import { collectionFolder, COMPLETE, fossilPath, FOSSILS_FOLDER } from '../../repository/fossils.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Move, Storage } from '../../storage/storage.ts'
import { BLOB, type BlobTable } from './blob-table.ts'
import { fossilsOf, markComplete, type Collection } from './collections.ts'
import type { Leftovers } from './leftovers.ts'
import type { PruneProgress } from './progress.ts'
import type { PruneOptions } from './options.ts'

const { PLACE, OLD, NEEDED, MOVED } = BLOB

/** Blobs that are moved or removed in one call: what S3 removes in one request. */
const AT_ONCE = 1000

/** What a prune changes. Sizes are bytes on disk. */
export interface PruneCounts {
  /** Blobs moved to the fossils by this run, and their size. */
  setAside: number
  setAsideBytes: number
  /** Fossils that a snapshot needs after all, back in their place. */
  broughtBack: number
  /** Blobs and fossils deleted for good, and their size. */
  deleted: number
  freed: number
  /** Fossils that wait for the end of their grace period, with those set aside now, and their size. */
  waiting: number
  waitingBytes: number
  /** Fragments without a tag and temporary files that were removed. */
  leftovers: number
  /** Blobs and files that the storage does not let go of. */
  refused: number
}

/** What a prune does once it has read everything: each of its steps can be repeated after it was killed. */
export class PruneChanges {
  readonly #repository: Repository
  readonly #storage: Storage
  readonly #table: BlobTable
  readonly #options: PruneOptions
  readonly #progress: PruneProgress
  readonly #began: number
  readonly #turns: Turns
  readonly result: PruneCounts = {
    ...{ setAside: 0, setAsideBytes: 0, broughtBack: 0, deleted: 0, freed: 0 },
    ...{ waiting: 0, waitingBytes: 0, leftovers: 0, refused: 0 }
  }

  /**
   * @param table what is there, with what is needed
   * @param began when the run began, Unix milliseconds
   */
  constructor(
    repository: Repository,
    table: BlobTable,
    options: PruneOptions,
    progress: PruneProgress,
    { began, turns }: { began: number; turns: Turns }
  ) {
    this.#repository = repository
    this.#storage = repository.storage
    this.#table = table
    this.#options = options
    this.#progress = progress
    this.#began = began
    this.#turns = turns
  }

  /** Brings back what is needed; deletes the others where the collection has been complete for long enough. */
  async lookThrough({ folder, complete }: Collection): Promise<void> {
    const isRipe =
      (complete !== undefined && complete <= this.#began - this.#options.grace) || this.#options.noOtherWriters === true
    const back = new Batch<Move>((moves) => this.#bringBack(moves))
    const gone = new Batch<FossilFile>((files) => this.#delete(files))
    const refused = this.result.refused
    for await (const { id, path, size } of fossilsOf(this.#storage, folder)) {
      if ((this.#table.bits(id) & (NEEDED | PLACE)) === NEEDED) {
        await back.add({ from: path, to: blobPath(id) })
        this.#table.mark(id, PLACE)
      } else if (isRipe) {
        await gone.add({ path, size })
      } else {
        this.result.waiting++
        this.result.waitingBytes += size
      }
    }
    await back.end()
    await gone.end()
    if (!isRipe || refused < this.result.refused || this.#options.dryRun === true) return
    // Last of all what says that it is complete, so that a run that is killed is repeated
    await this.#remove([`${folder}/${COMPLETE}`])
  }

  async #bringBack(moves: readonly Move[]): Promise<void> {
    await this.#turns.next()
    if (this.#options.dryRun === true) {
      this.result.broughtBack += moves.length
      return
    }
    const results = await this.#storage.move(moves)
    // Where a saver has written it meanwhile, it is there as well
    this.result.broughtBack += results.filter((result) => result === 'moved').length
    const refused = results.filter((result) => result === 'refused').length
    if (refused > 0) throw this.#refusal(refused, 'brought back')
    await this.#storage.flush(moves.map(({ to }) => to))
    this.#progress.changed += moves.length
  }

  async #delete(fossils: readonly FossilFile[]): Promise<void> {
    await this.#turns.next()
    const kept = new Set(await this.#removePaths(fossils.map(({ path }) => path)))
    this.result.refused += kept.size
    for (const { path, size } of fossils) if (!kept.has(path)) this.#count(size, true)
    this.#progress.changed += fossils.length
  }

  /**
   * Sets aside what nothing needs. The cid changes before, which shows that it can be changed, and after: a cache that was
   * made while blobs were moved must not be believed either (docs/retention-protocol.md).
   * @param left collections that runs have left behind which were killed
   */
  async collect(left: readonly Collection[]): Promise<void> {
    const { dryRun = false, noOtherWriters = false } = this.#options
    const wanted = noOtherWriters ? PLACE : PLACE | OLD
    let count = 0
    for (const { size } of this.#table.select(wanted | NEEDED, wanted)) {
      count++
      if (!dryRun) continue
      this.#count(size, noOtherWriters)
    }
    this.#progress.toChange += count
    if (dryRun || (count === 0 && left.length === 0)) return

    await changeCacheIdentity(this.#repository)
    const own = { folder: collectionFolder(this.#began, randomBytes(8)) }
    if (noOtherWriters) return this.#deleteGarbage(wanted)
    if (count > 0) {
      await this.#setAside(own.folder, wanted)
      await changeCacheIdentity(this.#repository)
    }
    const made = this.result.setAside > 0 ? [own] : []
    for (const collection of [...left, ...made]) await markComplete(this.#storage, collection, Date.now())
  }

  /** Removes what runs that were killed have left behind. */
  async removeLeftovers({ fragments, temporary }: Leftovers): Promise<void> {
    const paths = [...fragments, ...temporary]
    this.result.leftovers = paths.length - (await this.#remove(paths))
    if (this.#options.dryRun !== true) await this.#storage.removeEmptyFolders(FOSSILS_FOLDER)
  }

  async #setAside(folder: string, wanted: number): Promise<void> {
    const storage = this.#storage
    const before = this.result.setAside
    let refused = 0
    // The first one alone: a storage that lets nothing go shows it there, before there are copies of more
    for (const batch of batches(this.#table.select(wanted | NEEDED, wanted), 1)) {
      await this.#turns.next()
      if (Date.now() - this.#began > this.#options.grace / 2) throw this.#overdue()
      const results = await storage.move(batch.map(({ id }) => ({ from: blobPath(id), to: fossilPath(folder, id) })))
      for (const [i, { id, size }] of batch.entries()) {
        if (results[i] === 'refused') refused++
        if (results[i] !== 'moved') continue
        this.#table.mark(id, MOVED)
        this.#count(size, false)
      }
      this.#progress.changed += batch.length
    }
    await storage.flush(this.#table.select(MOVED, MOVED).map(({ id }) => fossilPath(folder, id)))
    this.result.refused += refused
    if (refused > 0 && this.result.setAside === before) throw this.#refusal(refused, 'set aside')
  }

  async #deleteGarbage(wanted: number): Promise<void> {
    let refused = 0
    for (const batch of batches(this.#table.select(wanted | NEEDED, wanted))) {
      await this.#turns.next()
      const kept = new Set(await this.#storage.remove(batch.map(({ id }) => blobPath(id))))
      refused += kept.size
      for (const { id, size } of batch) if (!kept.has(blobPath(id))) this.#count(size, true)
      this.#progress.changed += batch.length
    }
    this.result.refused += refused
    if (refused > 0 && this.result.deleted === 0) throw this.#refusal(refused, 'deleted')
  }

  /** Counts a blob that is set aside, or deleted at once. */
  #count(size: number, isDeleted: boolean): void {
    if (isDeleted) {
      this.result.deleted++
      this.result.freed += size
      return
    }
    this.result.setAside++
    this.result.setAsideBytes += size
    this.result.waiting++
    this.result.waitingBytes += size
  }

  /** Removes files, and gives the number of those that the storage keeps. */
  async #remove(paths: readonly string[]): Promise<number> {
    const { length } = await this.#removePaths(paths)
    this.result.refused += length
    return length
  }

  async #removePaths(paths: readonly string[]): Promise<string[]> {
    return this.#options.dryRun === true || paths.length === 0 ? [] : this.#storage.remove(paths)
  }

  #refusal(count: number, what: string): RekkordError {
    const objects = count === 1 ? '1 object could not be' : `${count} objects could not be`
    const reason = `${this.#storage.url} refuses it: look for an object lock, a policy or permissions`
    return new RekkordError('storage', `${objects} ${what}, as ${reason}`)
  }

  #overdue(): RekkordError {
    const advice = 'what it has read may be out of date, so it ends here: give a longer grace period, and run it again'
    return new RekkordError('storage', `The prune has taken longer than half of its grace period: ${advice}`)
  }
}

interface FossilFile {
  path: string
  size: number
}

/** Hands on what is added, many at a time. */
class Batch<T> {
  readonly #use: (items: T[]) => Promise<void>
  #items: T[] = []

  constructor(use: (items: T[]) => Promise<void>) {
    this.#use = use
  }

  async add(item: T): Promise<void> {
    if (this.#items.push(item) >= AT_ONCE) await this.end()
  }

  /** Hands on the rest. */
  async end(): Promise<void> {
    const items = this.#items
    this.#items = []
    if (items.length > 0) await this.#use(items)
  }
}

/** @param first items of the first batch at the most */
function* batches<T>(items: Iterable<T>, first = AT_ONCE): Generator<T[], undefined> {
  let batch: T[] = []
  let most = first
  for (const item of items) {
    if (batch.push(item) < most) continue
    yield batch
    batch = []
    most = AT_ONCE
  }
  if (batch.length > 0) yield batch
  return undefined
}
