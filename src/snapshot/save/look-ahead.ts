import fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { joinPath, pathBuffer, type BytePath } from '../../files/path.ts'
import type { SaveProgress } from './listener.ts'
import type { Source } from './sources.ts'

/** Milliseconds after which a save counts as a long one, for which it is worth to know how long it will be. */
const BEGIN_AFTER = 4_000

/** It takes a tenth of one processor: so many milliseconds of work, and of rest after them. */
const WORK = 4
const REST = 36

export interface LookAheadOptions {
  /** A folder to leave out, as the save does. */
  exclude: { device: bigint; inode: bigint } | undefined
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

/** The size of each file; undefined for each folder, so that a walk through empty ones can rest too. */
function* sizesBelow(
  sources: readonly Source[],
  exclude: LookAheadOptions['exclude']
): Generator<number | undefined, undefined> {
  const folders: BytePath[] = []
  for (const { path, stat } of sources) {
    if (stat.kind === 'directory') folders.push(path)
    else yield stat.size
  }
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    yield undefined
    for (const entry of list(folder)) {
      const path = joinPath(folder, entry.name)
      if (entry.isDirectory() && !isExcluded(path, exclude)) folders.push(path)
      else if (entry.isFile()) yield sizeOf(path)
    }
  }
  return undefined
}

function list(folder: BytePath): fs.Dirent[] {
  try {
    return fs.readdirSync(pathBuffer(folder), { encoding: 'latin1', withFileTypes: true })
  } catch {
    return []
  }
}

function sizeOf(path: BytePath): number {
  try {
    return fs.lstatSync(pathBuffer(path)).size
  } catch {
    return 0
  }
}

function isExcluded(path: BytePath, exclude: LookAheadOptions['exclude']): boolean {
  if (exclude === undefined) return false
  const stat = fs.lstatSync(pathBuffer(path), { bigint: true, throwIfNoEntry: false })
  return stat !== undefined && stat.dev === exclude.device && stat.ino === exclude.inode
}
