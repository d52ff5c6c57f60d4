import fs from 'node:fs'
import { checkFileSize, MAX_FILE_SIZE } from '../storage.ts'

/**
 * The bytes of a file. Whoever can write to a repository can put anything under its names: a pipe, on which a reader would
 * wait for ever, or a file that does not fit into memory.
 *
 * @param maximum bytes
 * @throws the system's error, an Error in words where it is no file or too large
 */
export function readRegularFile(path: string, maximum = MAX_FILE_SIZE): Buffer {
  const descriptor = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK)
  try {
    const stat = fs.fstatSync(descriptor)
    if (!stat.isFile()) throw new Error('it is no file')
    checkFileSize(stat.size, maximum)
    const bytes = Buffer.allocUnsafe(stat.size)
    let length = 0
    for (let count = -1; count !== 0 && length < bytes.length; length += count) {
      count = fs.readSync(descriptor, bytes, length, bytes.length - length, null)
    }
    return bytes.subarray(0, length)
  } finally {
    fs.closeSync(descriptor)
  }
}
