import fs from 'node:fs'
import { pathBuffer, type BytePath } from '../../files/path.ts'

/** What is restored of an inode besides its content: plain data, to be posted to workers. */
export interface Metadata {
  /** Permission bits, with set-user-id, set-group-id and sticky where they are restored. */
  mode: number
  /** Unix milliseconds. */
  mtime: number
  /** Unix milliseconds; undefined where none was saved: the time of the restore then. */
  atime: number | undefined
  /** Only where owners are to be restored. */
  owner: { uid: number; gid: number } | undefined
}

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>

/** Sets the metadata of an open file. @returns what could not be set, in words, or undefined */
export function setFileMetadata(descriptor: number, metadata: Metadata): string | undefined {
  const { owner, mode } = metadata
  const [atime, mtime] = times(metadata)
  return firstOf(
    // The owner first: changing it takes set-user-id away
    owner && attempt('owner', () => fs.fchownSync(descriptor, owner.uid, owner.gid)),
    attempt('mode', () => fs.fchmodSync(descriptor, mode)),
    attempt('times', () => fs.futimesSync(descriptor, atime, mtime))
  )
}

/** Sets the metadata of a symbolic link itself; links have no mode. @returns what could not be set, or undefined */
export function setLinkMetadata(path: BytePath, metadata: Metadata): string | undefined {
  const name = pathBuffer(path)
  const { owner } = metadata
  const [atime, mtime] = times(metadata)
  return firstOf(
    owner && attempt('owner', () => fs.lchownSync(name, owner.uid, owner.gid)),
    attempt('times', () => fs.lutimesSync(name, atime, mtime))
  )
}

/** Sets the metadata of a folder, which is to be complete. @returns what could not be set, or undefined */
export function setFolderMetadata(path: BytePath, metadata: Metadata): string | undefined {
  const name = pathBuffer(path)
  if (process.platform === 'win32') {
    const [atime, mtime] = times(metadata)
    return attempt('times', () => fs.utimesSync(name, atime, mtime))
  }
  let problem: string | undefined
  const failure = attempt('metadata', () => {
    const descriptor = fs.openSync(name, (O_RDONLY ?? 0) | (O_DIRECTORY ?? 0) | (O_NOFOLLOW ?? 0))
    try {
      problem = setFileMetadata(descriptor, metadata)
    } finally {
      fs.closeSync(descriptor)
    }
  })
  return failure ?? problem
}

/**
 * A time as fs.utimes takes it to arrive at these very milliseconds. It wants seconds, of which a double has 10 to 30 µs
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
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return `its ${what} could not be restored (${code === 'EPERM' ? 'permission denied' : code})`
  }
}
