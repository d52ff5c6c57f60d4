import path from 'node:path'
import { RekkordError } from './errors.ts'
import { homeFolder } from './home-folder.ts'

/**
 * The absolute path that a user means, in which `~` or `~/` at the start is the home folder.
 * @param base absolute folder that relative paths start from
 * @throws RekkordError `usage` when it starts with `~/` and there is no home folder
 */
export function userPath(text: string, base: string): string {
  if (!/^~(?=$|[/\\])/.test(text)) return path.resolve(base, text)
  const home = homeFolder()
  if (home === undefined) {
    throw new RekkordError('usage', '"~" means the home folder, and there is none: set HOME, or give an absolute path')
  }
  return path.resolve(home + text.slice(1))
}
