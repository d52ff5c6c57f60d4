import fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { Exclusions } from '../../../files/exclude/exclusions.ts'
import { folderReader, type FolderExclusions } from '../../../files/exclude/folder-exclusions.ts'
import { fileStat } from '../../../files/stat.ts'
import { Descent } from '../../../files/descent.ts'
import { OpenFolders, type Identity, type OpenFolder } from '../../../files/open-folder.ts'
import { systemPath, type BytePath } from '../../../files/path.ts'
import type { SaveProgress } from '../listener.ts'
import { isLeftOut, sourceExclusions } from './exclusions.ts'
import type { Source } from './sources.ts'

/** Milliseconds after which a save counts as a long one, for which it is worth to know how long it will be. */
const BEGIN_AFTER = 4_000

/** It takes a tenth of one processor: so many milliseconds of work, and of rest after them. */
const WORK = 4
const REST = 36

export interface LookAheadOptions {
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
export function lookAhead(
  sources: readonly Source[],
  progress: SaveProgress,
  { repositoryFolder, exclusions, beginAfterMs = BEGIN_AFTER }: LookAheadOptions
): () => void {
  const end = new AbortController()
  const { signal } = end
  const count = async (): Promise<void> => {
    await setTimeout(beginAfterMs, undefined, { signal, ref: false })
    const counted = { files: 0, bytes: 0 }
    let rest = performance.now() + WORK
    for (const size of sizesBelow(sources, repositoryFolder, exclusions)) {
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
function* sizesBelow(
  sources: readonly Source[],
  repositoryFolder: Identity | undefined,
  exclusions: Exclusions | undefined
): Generator<number | undefined, undefined> {
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
      yield* sizesIn(
        root,
        Math.min(DEPTH, folders.depth),
        repositoryFolder,
        exclusions && sourceExclusions(exclusions, source)
      )
    }
    return undefined
  } finally {
    folders.closeAll()
  }
}

function* sizesIn(
  root: OpenFolder,
  depth: number,
  repositoryFolder: Identity | undefined,
  rootExclusions: FolderExclusions | undefined
): Generator<number | undefined> {
  const descent = new Descent(depth)
  const levels: { folder: OpenFolder; subfolders: BytePath[]; exclusions: FolderExclusions | undefined }[] = []
  let exclusions = rootExclusions
  for (let folder: OpenFolder | undefined = root; folder !== undefined || levels.length > 0;) {
    if (folder !== undefined) {
      descent.enter(folder)
      const subfolders: BytePath[] = []
      levels.push({ folder, subfolders, exclusions })
      if (exclusions === undefined) yield* sizesOf(folder, subfolders)
      else if (!exclusions.isMountPoint) yield* keptSizesOf(folder, subfolders, exclusions)
    }
    const { folder: above, subfolders, exclusions: filter } = levels.at(-1)!
    const name = subfolders.pop()
    if (name !== undefined) {
      folder = attempt(() => above.child(name, undefined))
      if (folder !== undefined) exclusions = filter?.enter(name, folder.stat)
      if (folder === undefined || !isSame(folder.stat, repositoryFolder)) continue
      folder.release()
      folder = undefined
      continue
    }
    folder = undefined
    levels.pop()
    if (!descent.leave()) levels.at(-1)!.subfolders.length = 0
  }
}

/** The size of each file in a folder; adds the names of folders to `subfolders`. */
function* sizesOf(folder: OpenFolder, subfolders: BytePath[]): Generator<number | undefined> {
  const directory = attempt(() => fs.opendirSync(systemPath(folder.at('')) as string, { encoding: 'latin1' }))
  if (directory === undefined) return
  try {
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
      const { name } = entry
      if (entry.isDirectory()) subfolders.push(name)
      yield entry.isFile() ? attempt(() => fs.lstatSync(systemPath(folder.at(name))).size) : undefined
    }
  } finally {
    directory.closeSync()
  }
}

/** As `sizesOf`, without what is left out. */
function* keptSizesOf(
  folder: OpenFolder,
  subfolders: BytePath[],
  exclusions: FolderExclusions
): Generator<number | undefined> {
  const names = attempt(() => fs.readdirSync(systemPath(folder.at('')), { encoding: 'latin1' })) ?? []
  for (const name of exclusions.names(names, folderReader(folder))) {
    const stat = attempt(() => fileStat(fs.lstatSync(systemPath(folder.at(name)), { bigint: true })))
    const stays = stat !== undefined && !exclusions.leavesOut(name, stat)
    if (stays && stat.kind === 'directory') subfolders.push(name)
    yield stays && stat.kind === 'file' ? stat.size : undefined
  }
}

/** What cannot be opened, listed or looked at does not count. */
function attempt<Result>(look: () => Result): Result | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

function isSame({ device, inode }: Identity, other: Identity | undefined): boolean {
  return device === other?.device && inode === other.inode
}
