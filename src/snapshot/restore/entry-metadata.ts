import type { Entry } from '../../format/entry.ts'
import type { Metadata } from './metadata.ts'

/** Permission bits with set-user-id, set-group-id and sticky; and the first two alone. */
const ALL_MODES = 0o7777
const RUN_AS_OTHER = 0o6000

/** What is restored of an entry's metadata: a copy. Undefined if nothing was known of the entry when it was saved. */
export function metadataOf(entry: Entry, owner: boolean): Metadata | undefined {
  if (!entry.stated) return undefined
  return {
    // Otherwise, anyone who can save could plant a program that runs with the rights of the user who restores it
    mode: entry.mode & (entry.kind === 'file' ? ALL_MODES & ~RUN_AS_OTHER : ALL_MODES),
    ownerMode: owner && entry.kind === 'file' ? entry.mode & RUN_AS_OTHER : 0,
    mtime: entry.mtime,
    atime: entry.hasAtime ? entry.atime : undefined,
    owner: owner ? { uid: entry.uid, gid: entry.gid } : undefined
  }
}

/** Whether it is a program that runs with the rights of its owner or group. */
export function runsAsOther(entry: Entry): boolean {
  return entry.kind === 'file' && entry.stated && (entry.mode & RUN_AS_OTHER) !== 0
}

/** A copy of an entry's extended attributes in their stored form; undefined where it has none. */
export function extendedOf(entry: Entry): Buffer | undefined {
  return entry.extended.length === 0 ? undefined : Buffer.from(entry.extended)
}
