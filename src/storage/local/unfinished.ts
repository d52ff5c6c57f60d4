import fs from 'node:fs'
import path from 'node:path'
import { isUnfinishedFile } from '../unfinished.ts'

/**
 * Whether a folder is empty, or holds no more than what making a repository in it has made so far.
 *
 * @param folders those that a new repository has, as paths from its root
 * @throws the system's error
 */
export function isUnfinishedRepository(root: string, folders: readonly string[]): boolean {
  const known = new Set(
    folders.flatMap((folder) => folder.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/')))
  )
  return isBelow(root, '', known)
}

function isBelow(root: string, folder: string, known: ReadonlySet<string>): boolean {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).every((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return known.has(name) && isBelow(root, name, known)
    return entry.isFile() && isUnfinishedFile(name)
  })
}
