import type { SftpChannel } from './channel.ts'
import { statusOf, unlessMissing } from './errors.ts'
import { isUnfinishedFile } from '../unfinished.ts'

/** Makes a folder whose parent is there; one that is there already is fine. */
export async function makeFolder(channel: SftpChannel, path: string): Promise<void> {
  try {
    await channel.makeFolder(path)
  } catch (error) {
    if (statusOf(error) === undefined || !(await isFolder(channel, path))) throw error
  }
}

/** Makes a folder and those that it is in, as far as they are missing. */
export async function makeFolders(channel: SftpChannel, path: string): Promise<void> {
  if (await isFolder(channel, path)) return
  const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  if (parent !== '') await makeFolders(channel, parent)
  await makeFolder(channel, path)
}

/**
 * Whether a folder is empty, or holds no more than what making a repository in it has made so far.
 *
 * @param folders those that a new repository has, as paths from its root
 */
export async function isUnfinishedRepository(
  channel: SftpChannel,
  root: string,
  folders: readonly string[]
): Promise<boolean> {
  const known = new Set(byDepth(folders).flat())
  let level = ['']
  while (level.length > 0) {
    const lists = await Promise.all(level.map((folder) => channel.entries(folder === '' ? root : `${root}/${folder}`)))
    const found = lists.flatMap((entries, i) =>
      entries.map(({ filename, attrs }) => ({ attrs, name: level[i] === '' ? filename : `${level[i]!}/${filename}` }))
    )
    const isExpected = found.every(({ attrs, name }) =>
      attrs.isDirectory() ? known.has(name) : attrs.isFile() && isUnfinishedFile(name)
    )
    if (!isExpected) return false
    level = found.filter(({ attrs }) => attrs.isDirectory()).map(({ name }) => name)
  }
  return true
}

/** The folders and those that they are in, each once, grouped so that a folder comes after the one that it is in. */
export function byDepth(folders: readonly string[]): string[][] {
  const levels: Set<string>[] = []
  for (const folder of folders) {
    const parts = folder.split('/')
    parts.forEach((_, i) => (levels[i] ??= new Set()).add(parts.slice(0, i + 1).join('/')))
  }
  return levels.map((level) => [...level])
}

/** The folder that a path is in. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

/** Whether there is a file or a folder of this name. */
export async function isThere(channel: SftpChannel, path: string): Promise<boolean> {
  return (await unlessMissing(channel.stat(path))) !== undefined
}

async function isFolder(channel: SftpChannel, path: string): Promise<boolean> {
  try {
    return (await channel.stat(path)).isDirectory()
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    return false
  }
}

/** Removes a folder and the folders below it, as far as they are empty. */
export async function removeEmptyFolders(channel: SftpChannel, path: string): Promise<void> {
  const entries = await unlessMissing(channel.entries(path))
  if (entries === undefined) return
  for (const { filename, attrs } of entries) {
    if (attrs.isDirectory()) await removeEmptyFolders(channel, `${path}/${filename}`)
  }
  if ((await unlessMissing(channel.entries(path)))?.length === 0) await unlessMissing(channel.removeFolder(path))
}
