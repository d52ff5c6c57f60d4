import { RekkordError } from '../../errors.ts'
import { checkName } from '../../format/name.ts'
import { joinPath, type BytePath } from '../../files/path.ts'

/** Characters that mean something in Windows paths: separators, drives, streams, patterns. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const WINDOWS_SPECIAL = /[\u0000-\u001f<>:"|?*\\]|[. ]$/
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/**
 * The path of an entry in a folder of the destination. The format's own check of names is made again: whatever read the
 * entry, nothing may be written outside the folder.
 *
 * @throws RekkordError when it is not a name by itself on this system
 */
export function restorePath(folder: BytePath, name: BytePath): BytePath {
  checkName(Buffer.from(name, 'latin1'))
  if (process.platform === 'win32') checkWindowsName(name)
  return joinPath(folder, name)
}

/** Throws RekkordError for a name that means something else on Windows. */
export function checkWindowsName(name: BytePath): void {
  if (WINDOWS_SPECIAL.test(name) || WINDOWS_DEVICE.test(name)) {
    throw new RekkordError('destination', 'Windows does not take its name')
  }
}
