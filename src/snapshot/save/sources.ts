import fs from 'node:fs'
import { parse } from 'node:path'
import { RekkordError } from '../../errors.ts'
import { displayPath, pathBuffer, snapshotEntryName, toBytePath, type BytePath } from '../../files/path.ts'
import { fileStat, type FileStat } from '../../files/stat.ts'
import { readFailure } from './file-problem.ts'

/** One path that is to be saved. Links that lead to it are followed here, and never again. */
export interface Source {
  /** For people, and for the index. */
  path: BytePath
  /** Its name in the snapshot. */
  name: BytePath
  stat: FileStat
  /** The folder that it is, or, of a file, that it is in. */
  folder: { realPath: BytePath; stat: FileStat }
  /** Of a file, its name in that folder. */
  fileName: BytePath | undefined
}

/**
 * Looks at the paths, absolute ones; the same one twice counts once.
 * @throws RekkordError when there is none, or one is missing, unreadable or neither a file nor a folder
 */
export function findSources(paths: readonly string[]): Source[] {
  if (paths.length === 0) throw new RekkordError('usage', 'There is nothing to save: give at least one path')
  const sources = new Map<BytePath, Source>()
  for (const text of paths) {
    const name = snapshotEntryName(text)
    if (name === '') {
      throw new RekkordError('usage', `${text} cannot be saved as a whole: give the folders in it that are to be saved`)
    }
    sources.set(name, findSource(toBytePath(text), name))
  }
  return [...sources.values()]
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
