import fs from 'node:fs'
import { systemPath, type BytePath } from './path.ts'
import { fileStat, type FileStat } from './stat.ts'

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW, O_NOATIME } = fs.constants as Partial<typeof fs.constants>

/** How files are opened to be saved. */
export interface OpenFileOptions {
  /** Go through a link. */
  follow: boolean
  /** Leave access times as they are, where the system can (Linux) and allows it: to the file's owner and to root. */
  noatime: boolean
}

/**
 * Opens what should be a regular file. Never waits on a FIFO that took its place (O_NONBLOCK), and never goes through a
 * link that did unless links are followed.
 *
 * @returns its descriptor and stat, or undefined, closed again, when it is something else than a regular file
 * @throws the system's error
 */
export function openRegularFile(
  path: BytePath,
  { follow, noatime }: OpenFileOptions
): { descriptor: number; stat: FileStat } | undefined {
  const flags = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (follow ? 0 : (O_NOFOLLOW ?? 0))
  const descriptor = open(path, flags, noatime ? (O_NOATIME ?? 0) : 0)
  try {
    const stat = statDescriptor(descriptor)
    if (stat.kind === 'file') return { descriptor, stat }
  } catch (error) {
    fs.closeSync(descriptor)
    throw error
  }
  fs.closeSync(descriptor)
  return undefined
}

/** Opens with more flags than are needed, without them where the system refuses: of others' files it takes no O_NOATIME. */
function open(path: BytePath, flags: number, more: number): number {
  try {
    return fs.openSync(systemPath(path), flags | more)
  } catch (error) {
    if (more === 0 || (error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    return fs.openSync(systemPath(path), flags)
  }
}

export function statDescriptor(descriptor: number): FileStat {
  return fileStat(fs.fstatSync(descriptor, { bigint: true }))
}

/** Reads until `target` is full or the file ends; returns the bytes read. */
export function readFully(descriptor: number, target: Uint8Array, position: number): number {
  let done = 0
  while (done < target.length) {
    const count = fs.readSync(descriptor, target, done, target.length - done, position + done)
    if (count === 0) break
    done += count
  }
  return done
}

/** Whether a file's content may have changed between two looks at it. */
export function hasChanged(before: FileStat, after: FileStat): boolean {
  return (
    before.size !== after.size ||
    before.mtimeNs !== after.mtimeNs ||
    before.ctimeNs !== after.ctimeNs ||
    before.inode !== after.inode ||
    before.device !== after.device
  )
}
