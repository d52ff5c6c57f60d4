import fs from 'node:fs'
import path from 'node:path'
import { systemPath, type BytePath } from './path.ts'

/** What a symbolic link leads to, as the format stores it. @throws the system's error */
export function readLinkTarget(link: BytePath): Buffer {
  return storedLinkTarget(fs.readlinkSync(systemPath(link), { encoding: 'buffer' }))
}

/**
 * The stored form of a link's target: its bytes. On Windows a relative one gets `/` for `\\`, so that it leads to the same place
 * elsewhere; Node turns it back where a link is made.
 */
export function storedLinkTarget(target: Buffer, platform = process.platform): Buffer {
  if (platform !== 'win32' || path.win32.isAbsolute(target.toString('latin1'))) return target
  return Buffer.from(target.toString('latin1').replaceAll('\\', '/'), 'latin1')
}
