import { rmSync, writeFileSync } from 'node:fs'
import { RekkordError } from '../errors.ts'
import { errorCode, systemReason } from '../system-error.ts'

/**
 * Writes a key file, readable by its owner alone (docs/format.md section 2); on Windows by those who may read its folder, as modes
 * mean nothing there.
 * @param replace overwrite a file that is there
 * @throws RekkordError when the file exists, unless `replace`, or cannot be written
 */
export function writeKeyFile(path: string, text: string, replace = false): void {
  try {
    // Removed, not overwritten: the old file may have been readable by others
    if (replace) rmSync(path, { force: true })
    writeFileSync(path, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      throw new RekkordError('key', `${path} exists already: name another file, or use --force to replace it`)
    }
    throw new RekkordError('key', `The key file ${path} cannot be written: ${systemReason(error)}`, { cause: error })
  }
}
