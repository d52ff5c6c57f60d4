import fs from 'node:fs'
import { RekkordError } from '../../errors.ts'
import { displayPath, pathBuffer, snapshotEntryName, toBytePath, type BytePath } from '../../files/path.ts'
import { fileStat, type FileStat } from '../../files/stat.ts'
import { readFailure } from './file-problem.ts'

/** One path that is to be saved. */
export interface Source {
  /** Where it is read. */
  path: BytePath
  /** Its name in the snapshot. */
  name: BytePath
  stat: FileStat
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
    const path = toBytePath(text)
    const stat = statSource(path)
    // Files are opened without following links, so one given as a link is read where it is
    const readAt = stat.kind === 'file' ? fs.realpathSync(pathBuffer(path), 'buffer').toString('latin1') : path
    sources.set(name, { path: readAt, name, stat })
  }
  return [...sources.values()]
}

function statSource(path: BytePath): FileStat {
  let stat: FileStat
  try {
    stat = fileStat(fs.statSync(pathBuffer(path), { bigint: true }))
    fs.accessSync(pathBuffer(path), fs.constants.R_OK)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const what = missing ? 'does not exist' : `cannot be read: ${readFailure(error)}`
    throw new RekkordError('source', `The path ${displayPath(path)} ${what}`, { cause: error })
  }
  if (stat.kind === 'directory' || stat.kind === 'file') return stat
  throw new RekkordError('source', `The path ${displayPath(path)} is neither a file nor a folder and cannot be saved`)
}
