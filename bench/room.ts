import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import type { TreeSize } from './tree.ts'

/** Bytes that stay free on the disk. */
const RESERVE = 4e9

/** Bytes that a file takes on a disk at the least. */
const BLOCK = 4096

/**
 * Makes sure that so many copies of a corpus fit on the disk, and removes the rounds that are over if that is needed.
 * Not before: removing much just before a run makes the file system slower in it.
 *
 * @returns whether they fit
 */
export function makeRoom(folder: string, { bytes, files }: Pick<TreeSize, 'bytes' | 'files'>, copies: number): boolean {
  const neededBytes = copies * Math.max(bytes, files * BLOCK) + RESERVE
  const neededFiles = copies * files
  const fits = (): boolean => {
    fs.mkdirSync(folder, { recursive: true })
    const { bavail, bsize, ffree } = fs.statfsSync(folder)
    return bavail * bsize >= neededBytes && ffree >= neededFiles
  }
  if (fits()) return true
  removeRuns(folder)
  return fits()
}

/** Removes what runs left, and waits until the disk has done it. */
export function removeRuns(folder: string): void {
  if (!fs.existsSync(folder)) return
  fs.rmSync(folder, { recursive: true, force: true })
  execFileSync('sync')
  execFileSync('sleep', ['3'])
}
