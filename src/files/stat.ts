import type { BigIntStats } from 'node:fs'

/** What the format keeps of a file's inode (docs/format.md section 6), and what shows that a file has changed. */
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

/** The file type in a mode (sys/stat.h), which libuv gives on every system. */
const TYPE = 0o170000
const KINDS = new Map<number, FileStat['kind']>([
  [0o100000, 'file'],
  [0o040000, 'directory'],
  [0o120000, 'link']
])

/**
 * The format's view of an inode. btime is mtime where the file system keeps none. An unchanged save does little else for
 * each file, and calculating with BigInt takes longest: that is left to times that need it.
 */
export function fileStat(stats: BigIntStats, platform = process.platform): FileStat {
  const bits = Number(stats.mode)
  const kind = KINDS.get(bits & TYPE) ?? 'other'
  const mode = bits & 0o7777
  const mtime = milliseconds(stats.mtimeMs, stats.mtimeNs)
  const ctime = milliseconds(stats.ctimeMs, stats.ctimeNs)
  return {
    kind,
    mtime,
    ctime,
    atime: milliseconds(stats.atimeMs, stats.atimeNs),
    btime: stats.birthtimeNs === 0n ? mtime : milliseconds(stats.birthtimeMs, stats.birthtimeNs),
    uid: Number(stats.uid),
    gid: Number(stats.gid),
    mode: platform === 'win32' ? windowsMode(kind, mode) : mode,
    size: Number(stats.size),
    mtimeNs: Math.abs(mtime) === LATEST ? inRange(stats.mtimeNs) : stats.mtimeNs,
    ctimeNs: Math.abs(ctime) === LATEST ? inRange(stats.ctimeNs) : stats.ctimeNs,
    device: stats.dev,
    inode: stats.ino
  }
}

/** @param cut the time in milliseconds, cut off towards zero: after 1970 that is rounded down */
function milliseconds(cut: bigint, nanoseconds: bigint): number {
  const value = Number(cut)
  return value > 0 && value < LATEST ? value : floorMilliseconds(inRange(nanoseconds))
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
