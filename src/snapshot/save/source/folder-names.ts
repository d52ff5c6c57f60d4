import fs from 'node:fs'
import type { Turns } from '../../../async/turns.ts'
import { systemPath, type BytePath } from '../../../files/path.ts'

/** Bytes of a folder, as the system counts them, up to which it is listed at once, in a few milliseconds. Unknown where 0. */
const SMALL_FOLDER = 128 * 1024

/** Names that are listed or sorted at a time. */
const AT_ONCE = 4096

/**
 * The names in a folder in byte order, which is that of their code units here. A large one is listed and sorted in parts.
 *
 * @param size bytes of the folder itself
 * @param turns the event loop gets its turn between the parts
 * @throws the system's error, or the reason of the signal of `turns`
 */
export async function folderNames(folder: BytePath, size: number, turns: Turns): Promise<BytePath[]> {
  if (size > 0 && size <= SMALL_FOLDER) {
    return fs.readdirSync(systemPath(folder), { encoding: 'latin1' }).sort()
  }
  const parts: BytePath[][] = []
  const directory = fs.opendirSync(systemPath(folder), { encoding: 'latin1', bufferSize: 1024 })
  try {
    for (let part = readPart(directory); part.length > 0; part = readPart(directory)) {
      parts.push(part.sort())
      await turns.next()
    }
  } finally {
    directory.closeSync()
  }
  return mergeAll(parts, turns)
}

function readPart(directory: fs.Dir): BytePath[] {
  const names: BytePath[] = []
  while (names.length < AT_ONCE) {
    const entry = directory.readSync()
    if (entry === null) break
    names.push(entry.name)
  }
  return names
}

async function mergeAll(parts: BytePath[][], turns: Turns): Promise<BytePath[]> {
  while (parts.length > 1) {
    const merged: BytePath[][] = []
    for (let i = 0; i < parts.length; i += 2) merged.push(await merge(parts[i]!, parts[i + 1] ?? [], turns))
    parts = merged
  }
  return parts[0] ?? []
}

async function merge(a: BytePath[], b: BytePath[], turns: Turns): Promise<BytePath[]> {
  const merged: BytePath[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    merged.push(j === b.length || (i < a.length && a[i]! < b[j]!) ? a[i++]! : b[j++]!)
    if (merged.length % AT_ONCE === 0) await turns.next()
  }
  return merged
}
