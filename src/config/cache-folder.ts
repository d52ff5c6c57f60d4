import path from 'node:path'

/**
 * The folder for files that are safe to lose: `$XDG_CACHE_HOME/rekkord-action`, `~/.cache/rekkord-action`, on macOS
 * `~/Library/Caches/rekkord-action`, on Windows `%LOCALAPPDATA%\rekkord-action`.
 * @returns undefined where there is none, as the user has no home folder
 */
export function cacheFolder(
  env: NodeJS.ProcessEnv,
  home: string | undefined,
  platform: NodeJS.Platform = process.platform
): string | undefined {
  const xdg = env['XDG_CACHE_HOME']
  const local = env['LOCALAPPDATA']
  const name = 'rekkord-action'
  // The XDG specification has relative paths ignored
  if (xdg !== undefined && path.isAbsolute(xdg)) return path.join(xdg, name)
  if (platform === 'win32' && local !== undefined && local !== '') return path.join(local, name)
  if (home === undefined) return undefined
  return path.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', name)
}
