import fs from 'node:fs'
import { pathBuffer, type BytePath } from './path.ts'
import { fileStat, type FileStat } from './stat.ts'

const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = fs.constants as Partial<typeof fs.constants>

/**
 * Opens what should be a regular file. Never waits on a FIFO that took its place (O_NONBLOCK), and never goes through a
 * link that did unless links are followed.
 *
 * @returns its descriptor and stat, or undefined, closed again, when it is something else than a regular file
 * @throws the system's error
 */
export function openRegularFile(path: BytePath, follow: boolean): { descriptor: number; stat: FileStat } | undefined {
  const flags = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0) | (follow ? 0 : (O_NOFOLLOW ?? 0))
  const descriptor = fs.openSync(pathBuffer(path), flags)
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
