import path from 'node:path'
import { RekkordError } from './errors.ts'
import { homeFolder } from './home-folder.ts'

/**
 * The absolute path that a user means, in which `~` or `~/` at the start is the home folder.
 * @param base absolute folder that relative paths start from
 * @throws RekkordError `usage` when it starts with `~/` and there is no home folder
 */
export function userPath(text: string, base: string, platform = process.platform): string {
  const paths = platform === 'win32' ? path.win32 : path.posix
  if (!/^~(?=$|[/\\])/.test(text)) return withoutNamespace(paths.resolve(base, text), platform)
  const home = homeFolder()
  if (home === undefined) {
    throw new RekkordError('usage', '"~" means the home folder, and there is none: set HOME, or give an absolute path')
  }
  return paths.resolve(home + text.slice(1))
}

/**
 * On Windows the usual form of a path that is written as `\\?\C:\x` or `\\?\UNC\server\share`: Node's calls take long ones as they
 * are, and `?` is no part of a name. Other paths stay as they are.
 */
export function withoutNamespace(text: string, platform = process.platform): string {
  if (platform !== 'win32') return text
  return text.replace(/^[\\/]{2}\?[\\/](?:(?=[A-Za-z]:[\\/])|(UNC[\\/]))/i, (_, unc?: string) => (unc ? '\\\\' : ''))
}
