import fs from 'node:fs'
import type { FileStat } from './stat.ts'

/** Which file or folder is meant, whatever its path. */
export type Identity = Pick<FileStat, 'device' | 'inode'>

export function isSame(a: Identity, b: Identity): boolean {
  return a.inode === b.inode && a.device === b.device
}

/** What a path leads to; undefined where there is nothing. @throws the system's error */
export function identityAt(path: string): Identity | undefined {
  const stat = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && { device: stat.dev, inode: stat.ino }
}
