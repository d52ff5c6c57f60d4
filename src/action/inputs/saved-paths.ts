import { lstatSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { homeFolder } from '../../home-folder.ts'
import { RekkordError } from '../../errors.ts'
import { systemReason } from '../../system-error.ts'

/** What the lines of the input `paths` mean. */
export interface SavedPaths {
  /** Absolute paths, none of them inside another. */
  paths: string[]
  /** Sentences about matches that cannot be saved. */
  leftOut: string[]
}

/**
 * Finds what the lines of the input `paths` name, one after the other: a path as it is, the matches of a pattern, and with
 * `!` what is taken away again. Every path is kept whole: what is below it comes with it. A folder that something is taken
 * from is replaced by what is left in it. Relative ones start at the process's working directory.
 *
 * @throws RekkordError `usage` when a pattern matches nothing or is none, or nothing is left, `source` when a path does
 *   not exist or a folder cannot be searched
 */
export async function findSavedPaths(lines: readonly string[]): Promise<SavedPaths> {
  let kept: string[] = []
  const leftOut: string[] = []
  for (const line of lines) {
    const { marks = '', text = '' } = /^\s*(?<marks>!*)\s*(?<text>.*?)\s*$/s.exec(line)?.groups ?? {}
    if (text === '') throw new RekkordError('usage', `The input "paths" has a line without a path: "${line}"`)
    if (marks.length % 2 === 1) kept = remove(kept, isPattern(text) ? await search(text) : [absolute(text)])
    else if (marks === '' && line !== text && exists(line)) kept.push(absolute(line))
    else if (!isPattern(text)) kept.push(absolute(text))
    else kept.push(...(await findMatches(text, leftOut)))
  }
  if (kept.length === 0) throw new RekkordError('usage', 'The input "paths" leaves nothing to save')
  const paths = outermost(kept)
  const gone = paths.find((one) => !exists(one))
  if (gone === undefined) return { paths, leftOut }
  const hint = gone.includes(',') ? ': give one path per line' : ''
  throw new RekkordError('source', `The input "paths" names ${gone}, which does not exist or cannot be reached${hint}`)
}

function isPattern(text: string): boolean {
  return /[*?[]/.test(text)
}

function absolute(text: string): string {
  return path.resolve(/^~(?=$|[/\\])/.test(text) ? (homeFolder() ?? '~') + text.slice(1) : text)
}

function exists(text: string): boolean {
  try {
    lstatSync(absolute(text))
    return true
  } catch {
    return false
  }
}

/** What a pattern matches and can be saved. A name that looks like a pattern counts as one of its matches. */
async function findMatches(pattern: string, leftOut: string[]): Promise<string[]> {
  const matches = await search(pattern)
  if (exists(pattern)) matches.push(absolute(pattern))
  if (matches.length === 0)
    throw new RekkordError('usage', `The pattern "${pattern}" of the input "paths" matches nothing`)
  return matches.sort().filter((match) => {
    const obstacle = obstacleOf(match)
    if (obstacle !== undefined) leftOut.push(`${match} ${obstacle} and is left out`)
    return obstacle === undefined
  })
}

/** Why a match cannot be saved. What cannot be looked at is left to the save, which fails there. */
function obstacleOf(match: string): string | undefined {
  try {
    const stat = statSync(match, { throwIfNoEntry: false })
    if (stat === undefined) return 'is a link that leads nowhere'
    return stat.isFile() || stat.isDirectory() ? undefined : 'is neither a file nor a folder'
  } catch {
    return undefined
  }
}

/** Everything that a pattern matches. Links are matches like files: nothing is looked for behind them. */
async function search(pattern: string): Promise<string[]> {
  const { create } = await import('@actions/glob')
  try {
    const globber = await create(pattern, { followSymbolicLinks: false, implicitDescendants: false })
    return await globber.glob()
  } catch (error) {
    throw searchFailure(pattern, error)
  }
}

function searchFailure(pattern: string, error: unknown): unknown {
  const { code, path: place = '', message } = error as NodeJS.ErrnoException
  const subject = `The pattern "${pattern}" of the input "paths"`
  switch (code) {
    case 'ERR_ASSERTION':
      return new RekkordError('usage', `${subject} is not a possible one: ${message}`, { cause: error })
    case 'ENOENT':
      return new RekkordError('source', `${subject} meets ${unusable(place)}`, { cause: error })
    case undefined:
      return error
    default:
      return new RekkordError('source', `${subject} cannot search ${place}: ${systemReason(error)}`, { cause: error })
  }
}

function unusable(place: string): string {
  return `${place}, whose name is not valid UTF-8 or which has just gone: save the folder that it is in as a whole`
}

/** What is left of the paths, each of which is a file or a folder with all that is in it. */
function remove(kept: readonly string[], removed: readonly string[]): string[] {
  const gone = new Set(removed.map(comparable))
  const split = new Set(removed.filter(exists).flatMap((one) => foldersAbove(one).map(comparable)))
  const rest = (item: string): string[] => {
    if (gone.has(comparable(item))) return []
    return split.has(comparable(item)) ? (childrenOf(item)?.flatMap(rest) ?? [item]) : [item]
  }
  return kept.filter((item) => !foldersAbove(item).some((folder) => gone.has(comparable(folder)))).flatMap(rest)
}

/** What is directly in a folder; undefined when it is none, or not there yet. */
function childrenOf(folder: string): string[] | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined
  return namesIn(folder).map((name) => {
    const child = path.join(folder, name)
    if (exists(child)) return child
    throw new RekkordError('source', `The input "paths" takes something from ${folder} but meets ${unusable(child)}`)
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const subject = 'The input "paths" takes something from'
    throw new RekkordError('source', `${subject} ${folder}, which cannot be listed: ${systemReason(error)}`, {
      cause: error
    })
  }
}

function outermost(paths: readonly string[]): string[] {
  const all = new Map(paths.map((one) => [comparable(one), one]))
  return [...all.values()].filter((one) => !foldersAbove(one).some((folder) => all.has(comparable(folder))))
}

/** The folders that a path is in, up to the root. */
function foldersAbove(item: string): string[] {
  const folder = path.dirname(item)
  return folder === item ? [] : [folder, ...foldersAbove(folder)]
}

/** Windows makes no difference between cases. */
function comparable(item: string): string {
  return process.platform === 'win32' ? item.toLowerCase() : item
}
