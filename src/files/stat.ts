import type { BigIntStats } from 'node:fs'

/** What the format keeps of a file's inode (docs/format.md section 6), and what tells that a file has changed. */
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
  /** Unix nanoseconds, of any year that {@link LATEST} allows: mostly, yet not always, within 64 bits. */
  mtimeNs: bigint
  ctimeNs: bigint
  device: bigint
  inode: bigint
}

/**
 * The last and, negative, the first time that can be stored, in Unix milliseconds (the year 287396). Some file systems
 * keep times far beyond, which count as these.
 */
export const LATEST = Number.MAX_SAFE_INTEGER
const LATEST_NS = BigInt(LATEST) * 1_000_000n

/** The format's view of an inode. btime is mtime where the file system keeps none. */
export function fileStat(stats: BigIntStats, platform = process.platform): FileStat {
  const mtimeNs = inRange(stats.mtimeNs)
  const ctimeNs = inRange(stats.ctimeNs)
  const mtime = floorMilliseconds(mtimeNs)
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'link' : 'other'
  const mode = Number(stats.mode & 0o7777n)
  return {
    kind,
    mtime,
    ctime: floorMilliseconds(ctimeNs),
    atime: floorMilliseconds(inRange(stats.atimeNs)),
    btime: stats.birthtimeNs === 0n ? mtime : floorMilliseconds(inRange(stats.birthtimeNs)),
    uid: Number(stats.uid),
    gid: Number(stats.gid),
    mode: platform === 'win32' ? windowsMode(kind, mode) : mode,
    size: Number(stats.size),
    mtimeNs,
    ctimeNs,
    device: stats.dev,
    inode: stats.ino
  }
}

/**
 * Windows has no modes, and Node gives 0666 or, of what is read-only, 0444. Elsewhere nobody could enter a folder with these:
 * folders get 0755, as their read-only flag protects nothing, files 0644 or 0444.
 */
function windowsMode(kind: FileStat['kind'], mode: number): number {
  if (kind === 'directory') return 0o755
  return (mode & 0o200) === 0 ? 0o444 : 0o644
}

function inRange(nanoseconds: bigint): bigint {
  if (nanoseconds > LATEST_NS) return LATEST_NS
  return nanoseconds < -LATEST_NS ? -LATEST_NS : nanoseconds
}

/** Nanoseconds to milliseconds, rounded down: -1 ns is -1 ms. */
export function floorMilliseconds(nanoseconds: bigint): number {
  const quotient = nanoseconds / 1_000_000n
  return Number(quotient * 1_000_000n > nanoseconds ? quotient - 1n : quotient)
}
