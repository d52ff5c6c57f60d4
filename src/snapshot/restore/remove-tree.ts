import fs from 'node:fs'
import type { HeldFolder, HeldFolders } from '../../files/held-folder.ts'
import { isSame, type Identity } from '../../files/identity.ts'
import { pathBuffer, type BytePath } from '../../files/path.ts'
import { letOwnerWrite } from './destination.ts'

interface Level {
  folder: HeldFolder
  /** What is still to be removed of it. */
  names: BytePath[]
  /** Something in it is not removed. */
  stays: boolean
}

export interface RemoveOptions {
  /** Find out what would be removed, and remove nothing. */
  dryRun: boolean
  /** A folder that is never removed. */
  protected: Identity | undefined
  /** Lets others have the event loop from time to time; rejects when the run is to end. */
  turn: () => Promise<void>
}

/**
 * Removes a file or link, or a folder with all in it; links are not followed, whatever takes the place of a folder meanwhile.
 *
 * @returns undefined, or where the protected folder is, which stays with those above it
 * @throws the system's error; what was removed by then is gone
 */
export async function removeTree(
  folders: HeldFolders,
  parent: HeldFolder,
  name: BytePath,
  { dryRun, protected: kept, turn }: RemoveOptions
): Promise<BytePath | undefined> {
  let found: BytePath | undefined
  const levels: Level[] = []
  const enter = (above: HeldFolder, child: BytePath): void => {
    const at = pathBuffer(folders.at(above, child))
    if (!fs.lstatSync(at).isDirectory()) {
      if (!dryRun) fs.unlinkSync(at)
      return
    }
    const folder = folders.openChild(above, child)
    const stays = kept !== undefined && isSame(folder, kept)
    if (stays) found = folder.path
    else if (!dryRun) letOwnerWrite(folders, folder)
    const names = stays ? [] : fs.readdirSync(pathBuffer(folders.at(folder)), { encoding: 'latin1' })
    levels.push({ folder, names, stays })
  }
  enter(parent, name)
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    await turn()
    const next = level.names.pop()
    if (next !== undefined) {
      enter(level.folder, next)
      continue
    }
    levels.pop()
    const above = levels.at(-1)
    folders.release(level.folder)
    if (level.stays && above !== undefined) above.stays = true
    if (!level.stays && !dryRun) fs.rmdirSync(pathBuffer(folders.at(level.folder.parent!, level.folder.name)))
  }
  return found
}
