import fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Exclusions } from '../../../files/exclude/exclusions.ts'
import type { FolderExclusions } from '../../../files/exclude/folder-exclusions.ts'
import { folderReader } from '../../../files/exclude/folder-reader.ts'
import { fileStat } from '../../../files/stat.ts'
import { Descent } from '../../../files/descent.ts'
import { isSame, type Identity } from '../../../files/identity.ts'
import { OpenFolders, type OpenFolder } from '../../../files/open-folder.ts'
import { systemPath, type BytePath } from '../../../files/path.ts'
import type { SaveProgress } from '../listener.ts'
import { isLeftOut, sourceExclusions } from './exclusions.ts'
import type { Source } from './sources.ts'

/** Milliseconds after which a save counts as a long one, for which it is worth to know how long it will be. */
const BEGIN_AFTER = 4_000

/** It takes a tenth of one processor: so many milliseconds of work, and of rest after them. */
const WORK = 4
const REST = 36

export interface CountOptions {
  /** The repository's folder, which is left out, as the save does; undefined where it is none. */
  repositoryFolder: Identity | undefined
  /** What else the save leaves out. */
  exclusions?: Exclusions | undefined
  beginAfterMs?: number
}

/**
 * Counts what a long save will come to, while it runs: files and bytes go to `progress.expected` when all are counted. A
 * short one costs nothing. What cannot be listed counts as empty; the save itself warns of it.
 * @returns what ends it
 */
export function countExpected(
  sources: readonly Source[],
  progress: SaveProgress,
  { repositoryFolder, exclusions, beginAfterMs = BEGIN_AFTER }: CountOptions
): () => void {
  const end = new AbortController()
  const { signal } = end
  const count = async (): Promise<void> => {
    await setTimeout(beginAfterMs, undefined, { signal, ref: false })
    const counted = { files: 0, bytes: 0 }
    let rest = performance.now() + WORK
    for (const size of fileSizes(sources, repositoryFolder, exclusions)) {
      if (size !== undefined) {
        counted.files++
        counted.bytes += size
      }
      if (performance.now() > rest) {
        await setTimeout(REST, undefined, { signal, ref: false })
        rest = performance.now() + WORK
      }
    }
    progress.expected = counted
  }
  // Ended, or failed: then nobody knows how much it will be, and no harm is done
  count().catch(() => undefined)
  return () => end.abort()
}

/** Folders that are open at a time. */
const DEPTH = 4

/** The size of each file; undefined for everything else, so that a walk through links or empty folders can rest too. */
type Sizes = Generator<number | undefined, undefined>

function* fileSizes(
  sources: readonly Source[],
  repositoryFolder: Identity | undefined,
  exclusions: Exclusions | undefined
): Sizes {
  const folders = new OpenFolders(false)
  try {
    for (const source of sources) {
      const { path, stat, folder, fileName } = source
      if (exclusions !== undefined && isLeftOut(exclusions, source)) continue
      if (fileName !== undefined) {
        yield stat.size
        continue
      }
      const place = { path, realPath: folder.realPath, above: undefined }
      const root = attempt(() => folders.open(place, { expected: stat }))
      if (root === undefined) continue
      const walk = new SizeWalk(Math.min(DEPTH, folders.depth), repositoryFolder)
      yield* walk.below(root, exclusions && sourceExclusions(exclusions, source))
    }
    return undefined
  } finally {
    folders.closeAll()
  }
}

/** A folder whose files have been counted. */
interface CountedFolder {
  folder: OpenFolder
  exclusions: FolderExclusions | undefined
  /** The names of the folders in it that are still to be entered. */
  subfolders: BytePath[]
}

/** Goes through a folder and all below it. */
class SizeWalk {
  readonly #descent: Descent
  readonly #repositoryFolder: Identity | undefined
  /** From the root down to where the walk is. */
  readonly #levels: CountedFolder[] = []

  constructor(depth: number, repositoryFolder: Identity | undefined) {
    this.#descent = new Descent(depth)
    this.#repositoryFolder = repositoryFolder
  }

  *below(root: OpenFolder, exclusions: FolderExclusions | undefined): Sizes {
    yield* this.#enter(root, exclusions)
    for (let level = this.#levels.at(-1); level !== undefined; level = this.#levels.at(-1)) {
      const name = level.subfolders.pop()
      if (name === undefined) this.#leave()
      else yield* this.#enterSubfolder(level, name)
    }
    return undefined
  }

  *#enter(folder: OpenFolder, exclusions: FolderExclusions | undefined): Sizes {
    this.#descent.enter(folder)
    const subfolders: BytePath[] = []
    this.#levels.push({ folder, exclusions, subfolders })
    if (exclusions === undefined) yield* allSizes(folder, subfolders)
    else if (!exclusions.isMountPoint) yield* keptSizes(folder, subfolders, exclusions)
    return undefined
  }

  *#enterSubfolder({ folder: above, exclusions }: CountedFolder, name: BytePath): Sizes {
    const folder = attempt(() => above.child(name, undefined))
    if (folder === undefined) return undefined
    if (this.#repositoryFolder !== undefined && isSame(folder.stat, this.#repositoryFolder)) folder.release()
    else yield* this.#enter(folder, exclusions?.enter(name, folder.stat))
    return undefined
  }

  #leave(): void {
    this.#levels.pop()
    const above = this.#levels.at(-1)
    if (!this.#descent.leave() && above !== undefined) above.subfolders.length = 0
  }
}

/** The sizes of a folder's files; adds the names of its folders to `subfolders`. */
function* allSizes(folder: OpenFolder, subfolders: BytePath[]): Sizes {
  const directory = attempt(() => fs.opendirSync(systemPath(folder.at('')) as string, { encoding: 'latin1' }))
  if (directory === undefined) return undefined
  try {
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
      const { name } = entry
      if (entry.isDirectory()) subfolders.push(name)
      yield entry.isFile() ? attempt(() => fs.lstatSync(systemPath(folder.at(name))).size) : undefined
    }
  } finally {
    directory.closeSync()
  }
  return undefined
}

/** As `allSizes`, without what is left out. */
function* keptSizes(folder: OpenFolder, subfolders: BytePath[], exclusions: FolderExclusions): Sizes {
  const names = attempt(() => fs.readdirSync(systemPath(folder.at('')), { encoding: 'latin1' })) ?? []
  for (const name of exclusions.names(names, folderReader(folder))) {
    const stat = attempt(() => fileStat(fs.lstatSync(systemPath(folder.at(name)), { bigint: true })))
    const stays = stat !== undefined && !exclusions.leavesOut(name, stat)
    if (stays && stat.kind === 'directory') subfolders.push(name)
    yield stays && stat.kind === 'file' ? stat.size : undefined
  }
  return undefined
}

/** What cannot be opened, listed or looked at does not count. */
function attempt<Result>(look: () => Result): Result | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
