import fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { Descent } from '../../files/descent.ts'
import { OpenFolders, type Identity, type OpenFolder } from '../../files/open-folder.ts'
import { systemPath, type BytePath } from '../../files/path.ts'
import type { SaveProgress } from './listener.ts'
import type { Source } from './sources.ts'

/** Milliseconds after which a save counts as a long one, for which it is worth to know how long it will be. */
const BEGIN_AFTER = 4_000

/** It takes a tenth of one processor: so many milliseconds of work, and of rest after them. */
const WORK = 4
const REST = 36

export interface LookAheadOptions {
  /** A folder to leave out, as the save does. */
  exclude: Identity | undefined
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
  { exclude, beginAfterMs = BEGIN_AFTER }: LookAheadOptions
): () => void {
  const end = new AbortController()
  const { signal } = end
  const count = async (): Promise<void> => {
    await setTimeout(beginAfterMs, undefined, { signal, ref: false })
    const counted = { files: 0, bytes: 0 }
    let rest = performance.now() + WORK
    for (const size of sizesBelow(sources, exclude)) {
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
  exclude: LookAheadOptions['exclude']
): Generator<number | undefined, undefined> {
  const folders = new OpenFolders(false)
  try {
    for (const { path, stat, folder, fileName } of sources) {
      if (fileName !== undefined) {
        yield stat.size
        continue
      }
      const place = { path, realPath: folder.realPath, above: undefined }
      const root = attempt(() => folders.open(place, { expected: stat }))
      if (root !== undefined) yield* sizesIn(root, Math.min(DEPTH, folders.depth), exclude)
    }
    return undefined
  } finally {
    folders.closeAll()
  }
}

function* sizesIn(
  root: OpenFolder,
  depth: number,
  exclude: LookAheadOptions['exclude']
): Generator<number | undefined> {
  const descent = new Descent(depth)
  const levels: { folder: OpenFolder; subfolders: BytePath[] }[] = []
  for (let folder: OpenFolder | undefined = root; folder !== undefined || levels.length > 0;) {
    if (folder !== undefined) {
      descent.enter(folder)
      const subfolders: BytePath[] = []
      levels.push({ folder, subfolders })
      yield* sizesOf(folder, subfolders)
    }
    const { folder: above, subfolders } = levels.at(-1)!
    const name = subfolders.pop()
    if (name !== undefined) {
      folder = attempt(() => above.child(name, undefined))
      if (folder === undefined || !isExcluded(folder.stat, exclude)) continue
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

/** What cannot be opened, listed or looked at does not count. */
function attempt<Result>(look: () => Result): Result | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}

function isExcluded({ device, inode }: Identity, exclude: LookAheadOptions['exclude']): boolean {
  return device === exclude?.device && inode === exclude.inode
}
