import fs from 'node:fs'
import type { OpenFolder } from '../open-folder.ts'
import type { BytePath } from '../path.ts'
import { openRegularFile, readFully } from '../source.ts'

/** Reads the first bytes of a regular file directly in a folder; undefined where that cannot be done. */
export type ReadInFolder = (name: BytePath, maxBytes: number) => Buffer | undefined

/** Reads in a folder that is held. */
export function folderReader(folder: OpenFolder): ReadInFolder {
  return (name, maxBytes) => {
    try {
      const file = openRegularFile(folder.at(name), { follow: false, noatime: false })
      if (file === undefined) return undefined
      try {
        const content = Buffer.allocUnsafe(Math.min(file.stat.size, maxBytes))
        return content.subarray(0, readFully(file.descriptor, content, 0))
      } finally {
        fs.closeSync(file.descriptor)
      }
    } catch {
      // The save itself says what cannot be read
      return undefined
    }
  }
}
