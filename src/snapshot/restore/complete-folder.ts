import type { BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import { extendedOf, metadataOf } from './entry-metadata.ts'
import type { PendingFolder } from './folder.ts'
import { setFolderMetadata, setFolderOwner } from './metadata.ts'
import { restoreProblem } from './problem.ts'
import type { RestoreRules } from './options.ts'
import type { RestoreServices } from './services.ts'

/** Gives a folder its metadata, when all in it is there. The promise, where there is one, never rejects. */
export type CompleteFolder = (folder: PendingFolder) => Promise<void> | undefined

/**
 * What is to be done with a folder when all in it is there.
 * @param entry undefined for a folder without metadata; nothing is kept of it but copies
 */
export function folderCompletion(
  entry: Entry | undefined,
  rules: RestoreRules,
  { folders, report, attributes }: Pick<RestoreServices, 'folders' | 'report' | 'attributes'>
): CompleteFolder {
  const metadata = entry && metadataOf(entry, rules.owner)
  const extended = attributes && entry && extendedOf(entry)
  return ({ held, path }) => {
    if (held === undefined) {
      report.restored(path, 'directory', 0)
      return undefined
    }
    const finish = (at: BytePath): void => {
      if (metadata !== undefined && !rules.dryRun) {
        const { problem } = setFolderMetadata(at, metadata)
        if (problem !== undefined) report.incomplete(path, problem)
      }
      report.restored(path, 'directory', 0)
      folders.unpin(held)
      folders.release(held)
    }
    let at: BytePath
    try {
      at = folders.pin(held)
    } catch (error) {
      report.problem(path, restoreProblem(error))
      return undefined
    }
    if (attributes === undefined || extended === undefined) {
      finish(at)
      return undefined
    }
    // Rights come with the owner, and with the mode they may go: so the owner first, and the mode last
    const owned = metadata !== undefined && setFolderOwner(at, metadata)
    return attributes.set({ at: `${at}/.`, path, owned }, extended).then(() => finish(at))
  }
}
