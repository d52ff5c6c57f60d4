import fs from 'node:fs'
import { parse } from 'node:path'
import { RekkordError } from '../../../errors.ts'
import { displayPath, joinPath, pathBuffer, snapshotEntryName, toBytePath, type BytePath } from '../../../files/path.ts'
import { fileStat, type FileStat } from '../../../files/stat.ts'
import { readFailure } from '../file-problem.ts'

/** One path that is to be saved. Links that lead to it are followed here, and never again. */
export interface Source {
  /** For people, and for the index. */
  path: BytePath
  /** Its name in the snapshot. */
  name: BytePath
  stat: FileStat
  /** The folder itself, or the folder that a file is in. */
  folder: { realPath: BytePath; stat: FileStat }
  /** The file's name in that folder; undefined for a folder. */
  fileName: BytePath | undefined
  /** The folder that it was found in where that was given: `/`. */
  found?: { path: BytePath; stat: FileStat }
}

/**
 * Looks at the paths, absolute ones; the same one twice counts once. `/` has no name to be saved under, so it stands for what is
 * in it (docs/behaviour.md section 6).
 *
 * @param onUnreadable called with a sentence for each thing in `/` that cannot be read
 * @throws RekkordError when there is none, or one is missing, unreadable or neither a file nor a folder
 */
export function findSources(paths: readonly string[], onUnreadable: (sentence: string) => void): Source[] {
  if (paths.length === 0) throw new RekkordError('usage', 'There is nothing to save: give at least one path')
  const sources = new Map<BytePath, Source>()
  for (const text of paths) {
    const name = snapshotEntryName(text)
    if (name !== '') sources.set(name, findSource(toBytePath(text), name))
  }
  const root = paths.find((text) => snapshotEntryName(text) === '')
  const inRoot = root === undefined ? [] : sourcesIn(toBytePath(root), onUnreadable)
  // What is named besides is saved as named
  for (const source of inRoot) if (!sources.has(source.name)) sources.set(source.name, source)
  return [...sources.values()]
}

/** Everything in a folder as a source of its own, links as they are. */
export function sourcesIn(folder: BytePath, onUnreadable: (sentence: string) => void): Source[] {
  const found = { path: folder, stat: statOf(folder) }
  const names = fs.readdirSync(pathBuffer(folder), { encoding: 'latin1' })
  return names.sort().flatMap((name) => {
    const path = joinPath(folder, name)
    try {
      const stat = statOf(path)
      if (stat.kind === 'other') return []
      if (stat.kind !== 'link') fs.accessSync(pathBuffer(path), fs.constants.R_OK)
      const isFolder = stat.kind === 'directory'
      const place = isFolder ? { realPath: path, stat } : { realPath: folder, stat: found.stat }
      return [{ path, name, stat, folder: place, fileName: isFolder ? undefined : name, found }]
    } catch (error) {
      onUnreadable(`${displayPath(path)} could not be read: ${readFailure(error)}`)
      return []
    }
  })
}

function findSource(path: BytePath, name: BytePath): Source {
  try {
    const realPath = fs.realpathSync(pathBuffer(path), 'buffer').toString('latin1')
    const stat = statOf(realPath)
    fs.accessSync(pathBuffer(realPath), fs.constants.R_OK)
    if (stat.kind === 'directory') return { path, name, stat, folder: { realPath, stat }, fileName: undefined }
    if (stat.kind === 'file') {
      const { dir, base } = parse(realPath)
      return { path: realPath, name, stat, folder: { realPath: dir, stat: statOf(dir) }, fileName: base }
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const what = missing ? 'does not exist' : `cannot be read: ${readFailure(error)}`
    throw new RekkordError('source', `The path ${displayPath(path)} ${what}`, { cause: error })
  }
  throw new RekkordError('source', `The path ${displayPath(path)} is neither a file nor a folder and cannot be saved`)
}

function statOf(path: BytePath): FileStat {
  return fileStat(fs.lstatSync(pathBuffer(path), { bigint: true }))
}
