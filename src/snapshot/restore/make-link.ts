import fs from 'node:fs'
import { dirname, resolve } from 'node:path'
import { RekkordError } from '../../errors.ts'
import { pathBuffer, type BytePath } from '../../files/path.ts'

const NO_PRIVILEGE =
  'Windows lets nobody but administrators make links, unless developer mode is on: use one of the two'

/**
 * Makes a symbolic link. Where Windows does not allow it, a folder gets a junction, for which it requires no privilege.
 * @param symlink the system's call
 * @throws the system's error, RekkordError of code `destination` when the privilege is missing
 */
export function makeLink(
  target: Buffer,
  path: BytePath,
  platform = process.platform,
  symlink: (target: Buffer, path: Buffer, type?: 'junction') => void = fs.symlinkSync
): void {
  try {
    symlink(target, pathBuffer(path))
  } catch (error) {
    if (platform !== 'win32' || (error as NodeJS.ErrnoException).code !== 'EPERM') throw error
    const leadsTo = resolve(dirname(pathBuffer(path).toString()), target.toString())
    if (fs.statSync(leadsTo, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new RekkordError('destination', NO_PRIVILEGE, { cause: error })
    }
    symlink(target, pathBuffer(path), 'junction')
  }
}
