import fs from 'node:fs'
import path from 'node:path'
import { tryWhileInUse } from '../../async/while-in-use.ts'
import { isMissing, noHardLinks } from './errors.ts'
import type { Modes } from './modes.ts'
import { readRegularFile } from './read.ts'
import type { MoveResult } from '../storage.ts'

/**
 * Gives a file another path and never replaces another file: link(2) refuses to. A move that was killed in between leaves
 * both names, and is completed.
 *
 * @throws the system's error
 */
export function moveFile(from: string, to: string, modes: Modes): MoveResult {
  if (fs.lstatSync(from, { throwIfNoEntry: false }) === undefined) return 'missing'
  const linked = link(from, to, modes)
  if (linked === 'impossible') {
    if (fs.lstatSync(to, { throwIfNoEntry: false }) !== undefined) return complete(from, to)
    tryWhileInUse(() => fs.renameSync(from, to))
    return 'moved'
  }
  if (linked === 'taken') return complete(from, to)
  try {
    tryWhileInUse(() => fs.unlinkSync(from))
  } catch (error) {
    if (isMissing(error)) return 'moved'
    fs.unlinkSync(to)
    throw error
  }
  return 'moved'
}

/**
 * What link(2) says; makes the folder of the new name where it is missing.
 * @param folderMade whether it has just been made
 */
function link(from: string, to: string, modes: Modes, folderMade = false): 'linked' | 'taken' | 'impossible' {
  try {
    tryWhileInUse(() => fs.linkSync(from, to))
    return 'linked'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken'
    const makesFolder = isMissing(error) && !folderMade
    if (makesFolder || noHardLinks(error)) modes.makeFolder(path.dirname(to))
    if (makesFolder) return link(from, to, modes, true)
    if (noHardLinks(error)) return 'impossible'
    throw error
  }
}

/** Both names are there: where they are one content, the old one goes. */
function complete(from: string, to: string): MoveResult {
  const [source, target] = [from, to].map((file) => fs.lstatSync(file, { bigint: true }))
  if (!source!.isFile() || !target!.isFile() || source!.size !== target!.size) return 'taken'
  const same = source!.ino === target!.ino && source!.dev === target!.dev
  if (!same && !readRegularFile(from).equals(readRegularFile(to))) return 'taken'
  fs.unlinkSync(from)
  return 'moved'
}

/** Removes a folder and the folders below it, as far as they are empty. @throws the system's error */
export function removeEmptyFolders(folder: string): void {
  let entries: fs.Dirent[]
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return
    throw error
  }
  for (const entry of entries) if (entry.isDirectory()) removeEmptyFolders(path.join(folder, entry.name))
  try {
    fs.rmdirSync(folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code)) throw error
  }
}
