import fs from 'node:fs'
import type { HeldFolders } from '../../files/held-folder.ts'
import { joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import type { PendingFolder } from './folder.ts'
import { IN_THE_WAY, restoreProblem } from './problem.ts'
import { removeTree, type RemoveOptions } from './remove-tree.ts'
import type { RestoreReport } from './report.ts'
import { temporaryName } from './write.ts'

/** Restores what a folder is in the way of; resolves to whether it is there. */
export type RestoreInPlace = () => Promise<boolean>

/**
 * What is to be removed, gathered while all else is restored: nothing is removed before everything that the restore needs has
 * been read. The folders that it lies in get their metadata afterwards.
 */
export class Removals {
  readonly #folders: HeldFolders
  readonly #report: RestoreReport
  readonly #options: RemoveOptions
  #others: { folder: PendingFolder; names: BytePath[] }[] = []
  #inTheWay: { folder: PendingFolder; name: BytePath; restore: RestoreInPlace }[] = []

  constructor(folders: HeldFolders, report: RestoreReport, options: RemoveOptions) {
    this.#folders = folders
    this.#report = report
    this.#options = options
  }

  /** Names in a folder that was there which are not in the snapshot. */
  addOthers(folder: PendingFolder, names: BytePath[]): void {
    if (names.length === 0) return
    folder.hold()
    this.#others.push({ folder, names })
  }

  /** A folder that stands where a file or link is to be restored. */
  addInTheWay(folder: PendingFolder, name: BytePath, restore: RestoreInPlace): void {
    folder.hold()
    this.#inTheWay.push({ folder, name, restore })
  }

  /** Removes all that was gathered; to be called when all else is restored. */
  async run(): Promise<void> {
    for (const { folder, name, restore } of this.#inTheWay.splice(0)) {
      await this.#options.turn()
      if (this.#isDamaged) this.#report.problem(joinPath(folder.path, name), IN_THE_WAY)
      else await this.#clear(folder, name, restore)
      folder.release()
    }
    const others = this.#others.splice(0)
    if (this.#isDamaged && others.length > 0) {
      this.#report.warningSentence('Nothing is removed from the destination, as something in the snapshot is damaged')
    }
    for (const { folder, names } of others) {
      for (const name of this.#isDamaged ? [] : names) {
        await this.#options.turn()
        await this.#remove(folder, name, name)
      }
      folder.release()
    }
  }

  /** Whether something is left out that should be there. */
  get #isDamaged(): boolean {
    return this.#report.counts.damaged > 0
  }

  /** Sets the folder aside, and removes it once the file is there. */
  async #clear(folder: PendingFolder, name: BytePath, restore: RestoreInPlace): Promise<void> {
    const path = joinPath(folder.path, name)
    const at = (child: BytePath): Buffer => pathBuffer(this.#folders.at(folder.held!, child))
    try {
      if (await this.#isProtected(folder, name)) {
        this.#report.problem(path, IN_THE_WAY)
        return
      }
      if (this.#options.dryRun) {
        if (await restore()) this.#report.removed(path)
        return
      }
      const aside = temporaryName()
      fs.renameSync(at(name), at(aside))
      if (await restore()) await this.#remove(folder, aside, name)
      else fs.renameSync(at(aside), at(name))
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
    }
  }

  /** Whether the repository is in a folder. */
  async #isProtected(folder: PendingFolder, name: BytePath): Promise<boolean> {
    const inside = await removeTree(this.#folders, folder.held!, name, { ...this.#options, dryRun: true })
    this.#warn(inside)
    return inside !== undefined
  }

  async #remove(folder: PendingFolder, name: BytePath, shown: BytePath): Promise<void> {
    const path = joinPath(folder.path, shown)
    try {
      const inside = await removeTree(this.#folders, folder.held!, name, this.#options)
      this.#warn(inside)
      if (inside === undefined) this.#report.removed(path)
    } catch (error) {
      this.#report.problem(path, restoreProblem(error))
    }
  }

  #warn(inside: BytePath | undefined): void {
    if (inside !== undefined) this.#report.warning(inside, 'it is the repository itself and is not removed')
  }
}
