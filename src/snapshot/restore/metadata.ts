import { isSystemError, systemReason } from '../../system-error.ts'
import fs from 'node:fs'
import { pathBuffer, type BytePath } from '../../files/path.ts'

/** What is restored of an inode besides its content: plain data, to be posted to workers. */
export interface Metadata {
  /** Permission bits, with set-user-id, set-group-id and sticky where they are restored no matter which user owns it. */
  mode: number
  /** Bits that come with the saved owner alone: set-user-id and set-group-id of files. */
  ownerMode: number
  /** Unix milliseconds. */
  mtime: number
  /** Unix milliseconds; undefined where none was saved: the time of the restore then. */
  atime: number | undefined
  /** Only where owners are to be restored. */
  owner: { uid: number; gid: number } | undefined
}

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>

/** What became of metadata: plain data, to be posted from workers. */
export interface MetadataResult {
  /** What could not be set, in words, or undefined. */
  problem: string | undefined
  /** The owner is the one that was saved. */
  owned: boolean
}

/** Nothing was to be set. */
export const ALL_SET: MetadataResult = { problem: undefined, owned: false }

/**
 * Sets the metadata of an open file or folder. A file whose owner cannot be set does not run with the rights of the one that
 * it has in its place.
 */
export function setFileMetadata(descriptor: number, metadata: Metadata): MetadataResult {
  const { owner } = metadata
  const [atime, mtime] = times(metadata)
  // The owner first: changing it takes set-user-id away
  const ownerProblem = owner && attempt('owner', () => fs.fchownSync(descriptor, owner.uid, owner.gid))
  const owned = owner !== undefined && ownerProblem === undefined
  const mode = modeFor(metadata, owned)
  const rights = metadata.ownerMode === 0 ? '' : ', so it does not run with the rights of that owner or group'
  return {
    owned,
    problem: firstOf(
      ownerProblem && `${ownerProblem}${rights}`,
      attempt('mode', () => fs.fchmodSync(descriptor, mode)),
      attempt('times', () => fs.futimesSync(descriptor, atime, mtime))
    )
  }
}

/** Sets the metadata of a symbolic link itself; links have no mode. */
export function setLinkMetadata(path: BytePath, metadata: Metadata): MetadataResult {
  const name = pathBuffer(path)
  const { owner } = metadata
  const [atime, mtime] = times(metadata)
  const ownerProblem = owner && attempt('owner', () => fs.lchownSync(name, owner.uid, owner.gid))
  return {
    owned: owner !== undefined && ownerProblem === undefined,
    problem: firstOf(
      ownerProblem,
      attempt('times', () => fs.lutimesSync(name, atime, mtime))
    )
  }
}

/** Sets the metadata of a folder, which is to be complete. */
export function setFolderMetadata(path: BytePath, metadata: Metadata): MetadataResult {
  if (process.platform === 'win32') {
    const [atime, mtime] = times(metadata)
    return { problem: attempt('times', () => fs.utimesSync(pathBuffer(path), atime, mtime)), owned: false }
  }
  let result = ALL_SET
  const failure = attempt('metadata', () => {
    // The folder itself, where its path is a descriptor under /proc
    const descriptor = fs.openSync(pathBuffer(`${path}/.`), (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0))
    try {
      result = setFileMetadata(descriptor, metadata)
    } finally {
      fs.closeSync(descriptor)
    }
  })
  return { owned: result.owned, problem: failure ?? result.problem }
}

/** Sets the owner of a folder. @returns whether it has that owner now */
export function setFolderOwner(path: BytePath, { owner }: Metadata): boolean {
  if (owner === undefined) return false
  return attempt('owner', () => fs.chownSync(pathBuffer(`${path}/.`), owner.uid, owner.gid)) === undefined
}

/** The permission bits that a file or folder gets, given whether it has the owner that was saved. */
export function modeFor({ mode, ownerMode }: Metadata, owned: boolean): number {
  return owned ? mode | ownerMode : mode
}

/**
 * A time as fs.utimes takes it to arrive at these very milliseconds. It wants seconds, and a double of them has 10 to 30 µs
 * to spare at worst (year 9999) and mostly less than 1 µs, cuts off what is below a nanosecond and takes negative
 * numbers for "now", yet not negative text: so the smallest step above the time is given, as text.
 */
export function utimeSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000
  return String(seconds + Math.max(1e-9, Math.abs(seconds) * Number.EPSILON))
}

function times({ atime, mtime }: Metadata): [atime: string, mtime: string] {
  return [utimeSeconds(atime ?? Date.now()), utimeSeconds(mtime)]
}

function firstOf(...problems: (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined)
}

function attempt(what: string, set: () => void): string | undefined {
  try {
    set()
    return undefined
  } catch (error) {
    if (!isSystemError(error)) throw error
    return `its ${what} could not be restored (${systemReason(error)})`
  }
}
