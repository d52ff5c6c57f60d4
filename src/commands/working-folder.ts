import path from 'node:path'
import { RekkordError } from '../errors.ts'

/**
 * The working directory. The name of one that was removed is kept, so that relative paths are named as missing and absolute
 * ones are found.
 * @throws RekkordError `usage` when it was removed and nothing says its name
 */
export function workingFolder(env: NodeJS.ProcessEnv): string {
  try {
    return process.cwd()
  } catch (error) {
    const name = env['PWD'] ?? ''
    if (!path.isAbsolute(name)) {
      throw new RekkordError('usage', 'the working directory does not exist: change to one that does', { cause: error })
    }
    // Threads do not start in one that is gone
    process.chdir(path.parse(name).root)
    return name
  }
}
