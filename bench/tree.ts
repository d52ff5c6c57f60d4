import fs from 'node:fs'
import path from 'node:path'

export interface TreeSize {
  files: number
  /** Bytes of content. */
  bytes: number
  /** Bytes that the file system gave them. */
  allocated: number
}

/** The regular files below a folder, or the file itself, sorted by path; links are left out. */
export function* filesBelow(folder: string): Generator<{ file: string; stat: fs.Stats }> {
  const stat = fs.lstatSync(folder)
  if (stat.isFile()) yield { file: folder, stat }
  if (!stat.isDirectory()) return
  for (const name of fs.readdirSync(folder).sort()) yield* filesBelow(path.join(folder, name))
}

/** How much is below a folder. */
export function treeSize(folder: string): TreeSize {
  const size = { files: 0, bytes: 0, allocated: 0 }
  for (const { stat } of filesBelow(folder)) {
    size.files++
    size.bytes += stat.size
    size.allocated += stat.blocks * 512
  }
  return size
}

/** Reads everything below a folder, so that it is in the system's cache: no run pays for the disk that others do not. */
export function readTree(folder: string): void {
  const buffer = Buffer.allocUnsafe(1 << 20)
  for (const { file } of filesBelow(folder)) {
    const descriptor = fs.openSync(file, 'r')
    while (fs.readSync(descriptor, buffer) > 0);
    fs.closeSync(descriptor)
  }
}
