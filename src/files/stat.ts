import type { BigIntStats } from 'node:fs'

/** What the format keeps of a file's inode (format text §6), and what tells that a file has changed. */
export interface FileStat {
  kind: 'directory' | 'file' | 'link' | 'other'
  /** Unix milliseconds, floored, before 1970 too. */
  mtime: number
  ctime: number
  atime: number
  btime: number
  uid: number
  gid: number
  /** Permission bits, without the file type. */
  mode: number
  /** Bytes. */
  size: number
  mtimeNs: bigint
  ctimeNs: bigint
  device: bigint
  inode: bigint
}

/** The format's view of an inode. btime is mtime where the file system keeps none. */
export function fileStat(stats: BigIntStats): FileStat {
  const mtime = floorMilliseconds(stats.mtimeNs)
  return {
    kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other',
    mtime,
    ctime: floorMilliseconds(stats.ctimeNs),
    atime: floorMilliseconds(stats.atimeNs),
    btime: stats.birthtimeNs === 0n ? mtime : floorMilliseconds(stats.birthtimeNs),
    uid: Number(stats.uid),
    gid: Number(stats.gid),
    mode: Number(stats.mode & 0o7777n),
    size: Number(stats.size),
    mtimeNs: stats.mtimeNs,
    ctimeNs: stats.ctimeNs,
    device: stats.dev,
    inode: stats.ino
  }
}

/** Nanoseconds to milliseconds, rounded down: -1 ns is -1 ms. */
export function floorMilliseconds(nanoseconds: bigint): number {
  const quotient = nanoseconds / 1_000_000n
  return Number(quotient * 1_000_000n > nanoseconds ? quotient - 1n : quotient)
}
