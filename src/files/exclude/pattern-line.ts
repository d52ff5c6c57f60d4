import path from 'node:path'
import { Minimatch } from 'minimatch'
import { RekkordError } from '../../errors.ts'
import { withoutNamespace } from '../../user-path.ts'
import { withLiteralNames } from './literal-names.ts'
import type { PathLine } from './path-line.ts'
import { FOLDS_CASE, isBelow } from './same-path.ts'

/** What `@actions/glob` matches with, and with it `actions/upload-artifact`; the package hands out its search only. */
const GLOB = { dot: true, nobrace: true, nocase: FOLDS_CASE, nocomment: true, noext: true, nonegate: true }

/** Names whose answer is remembered for a pattern. */
const MAX_NAMES = 4_096

/**
 * A line of `paths` that is a pattern.
 * @param absolute the pattern as an absolute path
 * @throws RekkordError `usage` for the parts `.` and `..`
 */
export function patternLine(text: string, negate: boolean, absolute: string): PathLine {
  const given = slashes(withoutNamespace(text)).split('/')
  if (given.some((part, i) => part === '..' || (part === '.' && i > 0))) {
    throw new RekkordError('usage', `The pattern "${text}" of the input "paths" has a part "." or "..": leave it out`)
  }
  const { root } = path.parse(absolute)
  const pattern = withLiteralNames(slashes(absolute.slice(root.length)), root, escapeGlob)
  const glob = new Minimatch(slashes(root) + pattern, GLOB)
  const parts = pattern.split('/')
  const before = parts.findIndex((part) => /[*?[\\]/.test(part))
  const searchPath = path.join(root, ...parts.slice(0, before))
  const foldersOnly = given.at(-1) === ''
  // `a/**` matches `a` too, which the library says of `a/` only
  const end = parts.at(-1) === '**' ? '/' : ''
  const matches = (item: string, isFolder: boolean): boolean => (isFolder || !foldersOnly) && glob.match(item + end)
  const byName =
    parts.length === before + 2 && parts[before] === '**' && end === '' ? nameMatch(parts.at(-1)!) : undefined
  return {
    text,
    negate,
    literal: undefined,
    searchPath,
    in: (folder) => {
      if (byName !== undefined && (folder === searchPath || isBelow(folder, searchPath)))
        return (name, isFolder) => (isFolder || !foldersOnly) && byName(name)
      if (!glob.match(slashes(folder), true)) return undefined
      const start = slashes(folder.endsWith(path.sep) ? folder : folder + path.sep)
      return (name, isFolder) => matches(start + name, isFolder)
    }
  }
}

/** A name is in many folders: most of them need no look at the pattern. */
function nameMatch(pattern: string): (name: string) => boolean {
  const glob = new Minimatch(pattern, GLOB)
  const known = new Map<string, boolean>()
  return (name) => {
    let answer = known.get(name)
    if (answer === undefined) {
      answer = glob.match(name)
      if (known.size === MAX_NAMES) known.clear()
      known.set(name, answer)
    }
    return answer
  }
}

function slashes(text: string): string {
  return process.platform === 'win32' ? text.replaceAll('\\', '/') : text
}

/** Makes of a name the pattern that means it to the letter. */
function escapeGlob(name: string): string {
  return name.replace(/[[*?]/g, '[$&]').replaceAll('\\', '\\\\')
}
