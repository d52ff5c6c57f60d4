import { joinPath, type BytePath } from '../../files/path.ts'
import { MAX_CHUNK_SIZE } from '../../format/chunk-list.ts'
import { settle, type FileUnderWay, type FinishFile, type Settled } from './batches.ts'
import { extendedOf, metadataOf, runsAsOther } from './entry-metadata.ts'
import type { PendingFolder } from './folder.ts'
import { modeFor, type Metadata } from './metadata.ts'
import type { RestoreRules } from './options.ts'
import { restoreProblem } from './problem.ts'
import type { RestoredThing, RestoreServices } from './services.ts'
import type { LookUpItem } from './tasks.ts'

/** How a file or link gets into its folder. */
export interface FilePlacement {
  folder: PendingFolder
  /** Another file or link there is replaced. */
  replace: boolean
  /** It is a saved path, or the destination itself, in a folder that is not in the snapshot. */
  alone: boolean
  settled?: Settled
}

/** Has the files and links of a tree restored: those that are not big in batches, the others chunk by chunk. */
export class RestoredFiles {
  readonly #rules: RestoreRules
  readonly #services: RestoreServices
  /** Links that are left for the end. */
  readonly #links: (() => Promise<void>)[] = []
  /** Files and links that are handed out. */
  #underWay = 0
  #onWritten: (() => void) | undefined

  constructor(rules: RestoreRules, services: RestoreServices) {
    this.#rules = rules
    this.#services = services
  }

  /** Resolves when a file or link has been handed out; one that may have many chunks, when all of it has been. */
  async restore(thing: RestoredThing, link: boolean, how: FilePlacement): Promise<undefined> {
    const { name, path, id, entry } = thing
    const { folder, replace, alone } = how
    const size = link ? 0 : entry?.size
    const { report, folders, batches } = this.#services
    if (!link) {
      report.progress.foundFiles++
      report.progress.foundBytes += size ?? 0
    }
    if (entry !== undefined && !this.#rules.owner && runsAsOther(entry)) {
      report.incomplete(path, 'runs with the rights of its owner or group, which is restored with owners alone')
    }
    const hash = id.hash.toString('latin1')
    if (this.#rules.dryRun) {
      this.#pretend(path, { link, hash, size: alone ? undefined : size }, size, how)
      return
    }
    if (folders.isFull) {
      batches.flush()
      await folders.room()
    }
    let at: BytePath
    try {
      at = folders.pin(folder.held!)
    } catch (error) {
      report.problem(path, restoreProblem(error))
      how.settled?.(false)
      return
    }
    const metadata = entry && metadataOf(entry, this.#rules.owner)
    const settled = this.#begin(folder, (isThere) => {
      folders.unpin(folder.held!)
      how.settled?.(isThere)
    })
    const finish = this.#finishing({ at: joinPath(at, name), path }, link, metadata, thing)
    const item = { folder: at, name, replace, link, hash, size, sizeWraps: alone, metadata }
    const file = { path, item, finish, settled }
    if (alone || size === undefined || size > MAX_CHUNK_SIZE) await this.#restoreLong(file)
    else batches.add(file)
  }

  /** Leaves a link for the end. */
  leaveLink(thing: RestoredThing, how: FilePlacement): void {
    const kept = keep(thing)
    how.folder.hold()
    this.#links.push(async () => {
      await this.restore(kept, true, how)
      how.folder.release()
    })
  }

  /** Restores the links that were left for the end. Resolves when all are handed out. */
  async restoreLinks(): Promise<void> {
    if (this.#links.length === 0) return
    await this.written()
    for (const restoreLink of this.#links.splice(0)) await restoreLink()
  }

  /** Leaves a file or link until the folder that stands in its place is removed. */
  leaveUntilCleared(thing: RestoredThing, link: boolean, folder: PendingFolder): void {
    const kept = keep(thing)
    this.#services.removals.addInTheWay(folder, thing.name, () => this.#restoreCleared(kept, link, folder))
  }

  /** Resolves when all that was handed out is there, or is not to be. */
  async written(): Promise<void> {
    this.#services.batches.flush()
    if (this.#underWay > 0) await new Promise<void>((resolve) => (this.#onWritten = resolve))
  }

  /** Restores a file or link where there is nothing now. Resolves to whether it is there. */
  #restoreCleared(thing: RestoredThing, link: boolean, folder: PendingFolder): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.restore(thing, link, { folder, replace: false, alone: false, settled: resolve }).then(
        () => this.#services.batches.flush(),
        reject
      )
    })
  }

  /** Counts a file or link in a dry run, where things are to be removed once its objects are known to be there. */
  #pretend(path: BytePath, item: LookUpItem, size: number | undefined, { folder, settled }: FilePlacement): void {
    const { report, batches } = this.#services
    const restored = (): void => report.restored(path, item.link ? 'link' : 'file', size ?? 0)
    if (!this.#rules.delete) {
      restored()
      return
    }
    const end = this.#begin(folder, settled)
    batches.lookUp(item, ({ problem }) => {
      if (problem === undefined) restored()
      else report.problem(path, problem)
      end(problem === undefined)
    })
  }

  /** Something in a folder is handed out. @returns to be called when it is settled */
  #begin(folder: PendingFolder, settled: Settled | undefined): Settled {
    folder.hold()
    this.#underWay++
    return (isThere) => {
      settled?.(isThere)
      folder.release()
      if (--this.#underWay === 0) this.#onWritten?.()
    }
  }

  /** A file that may have many chunks: the walk goes on when all are handed out, so that they do not pile up. */
  async #restoreLong(file: FileUnderWay): Promise<void> {
    const { item } = file
    const { pool, bigFiles, report } = this.#services
    const result = (await pool.run({ kind: 'restore-files', items: [item] }, { urgent: true }))[0]!
    if (result.list !== undefined) {
      await bigFiles.restore(item, result.list, (restored) => settle(report, file, restored))
      return
    }
    if (!item.link) report.progress.bytes += result.size
    await new Promise<void>((resolve) => {
      const settled: Settled = (isThere) => {
        file.settled(isThere)
        resolve()
      }
      settle(report, { ...file, settled }, result)
    })
  }

  /** What is left to do for a file or link once it is written: its attributes, and then the mode that it is to have. */
  #finishing(
    target: { at: BytePath; path: BytePath },
    link: boolean,
    metadata: Metadata | undefined,
    { entry }: RestoredThing
  ): FinishFile {
    const { attributes } = this.#services
    const extended = attributes && entry && extendedOf(entry)
    if (metadata === undefined || attributes === undefined || extended === undefined) return () => undefined
    if (link) return ({ owned }) => attributes.set({ ...target, owned }, extended)
    const wanted = { ...metadata }
    metadata.mode = attributes.writtenMode(metadata.mode)
    return ({ owned }) => attributes.setOfFile({ ...target, owned }, extended, modeFor(wanted, owned))
  }
}

/** What holds when the directory is no longer in memory: entries are views into it. */
function keep(thing: RestoredThing): RestoredThing {
  const { entry } = thing
  return entry === undefined ? thing : { ...thing, entry: { ...entry, extended: Buffer.from(entry.extended) } }
}
