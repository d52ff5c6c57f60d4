import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { RekkordError } from '../errors.ts'
import type { PathLines } from './exclude/options.ts'
import type { PathLine } from './exclude/path-line.ts'
import { PathLineFilter, readPathLines } from './exclude/path-lines.ts'
import { nameToText, textToName } from './name-text.ts'
import { displayPath, pathBuffer } from './path.ts'

/** What the lines of the action's input `paths` mean. */
export interface SavedPaths {
  /** Absolute paths, none of them inside another; bytes that are not UTF-8 are written as `nameToText` does. */
  paths: string[]
  /** Sentences about matches that cannot be saved, and folders that cannot be searched. */
  leftOut: string[]
}

/** Milliseconds that a search may keep the event loop for itself. */
const TURN_INTERVAL = 20

/**
 * Finds what the lines of the input `paths` name (docs/behaviour.md section 6): a path as it is, the matches of a pattern. Each is
 * kept whole. What the lines with `!` take away below it, the walk leaves out.
 *
 * @throws RekkordError `usage` when a line is no possible one, a pattern matches nothing, or nothing is left, `source` when a
 *   path does not exist
 */
export async function findSavedPaths(lines: PathLines): Promise<SavedPaths> {
  const read = await readPathLines(lines)
  const leftOut: string[] = []
  const named: string[] = []
  for (const line of read.filter(({ negate }) => !negate)) {
    if (line.literal === undefined) named.push(...(await findMatches(line, leftOut)))
    else named.push(line.literal)
  }
  const kept = named.filter((item) => staysNamed(read, item))
  if (kept.length === 0) throw new RekkordError('usage', 'The input "paths" leaves nothing to save')
  const paths = outermost(kept)
  const gone = paths.find((item) => kindOf(item) === undefined)
  if (gone === undefined) return { paths, leftOut }
  const advice = linesAdvice(path.basename(gone))
  throw new RekkordError(
    'source',
    `The input "paths" names ${gone}, which does not exist or cannot be reached${advice}`
  )
}

/** Whether no line takes the item away, or a folder that it is in, after the last one that names it. */
function staysNamed(lines: readonly PathLine[], item: string): boolean {
  const { dir, base, root } = path.parse(item)
  if (item === root) return true
  return PathLineFilter.of(lines, dir).leavesOut(base, kindOf(item) === 'folder') === undefined
}

/** What a pattern matches and can be saved. */
async function findMatches(line: PathLine, leftOut: string[]): Promise<string[]> {
  const matches: string[] = []
  let count = 0
  for await (const match of search(line, leftOut)) {
    count++
    const obstacle = obstacleOf(match)
    if (obstacle === undefined) matches.push(match)
    else leftOut.push(`${displayPath(textToName(match))} ${obstacle} and is left out`)
  }
  if (count > 0) return matches.sort()
  throw new RekkordError(
    'usage',
    `The pattern "${line.text}" of the input "paths" matches nothing${linesAdvice(line.text)}`
  )
}

/** The end of a sentence for those who wrote several paths in a line. */
function linesAdvice(text: string): string {
  return text.includes(',') ? ': give one path per line' : ''
}

/** Why a match cannot be saved. What cannot be looked at is left to the save, which says so. */
function obstacleOf(match: string): string | undefined {
  try {
    const stat = fs.statSync(pathBuffer(textToName(match)), { throwIfNoEntry: false })
    if (stat === undefined) return 'is a link that leads nowhere'
    return stat.isFile() || stat.isDirectory() ? undefined : 'is neither a file nor a folder'
  } catch {
    return undefined
  }
}

/**
 * Everything that a pattern matches. Links are matches like files: nothing is looked for behind them. What is below a match comes
 * with it, so it is not looked for.
 */
async function* search(line: PathLine, leftOut: string[]): AsyncGenerator<string, undefined> {
  const { dir, base, root } = path.parse(line.searchPath)
  const isFolder = kindOf(line.searchPath) === 'folder'
  // A pattern such as a/** names the folder a itself
  if (line.searchPath !== root && line.in(dir)?.(base, isFolder) === true) yield line.searchPath
  else if (isFolder) yield* searchFolder(line, line.searchPath, leftOut)
  return undefined
}

async function* searchFolder(line: PathLine, start: string, leftOut: string[]): AsyncGenerator<string, undefined> {
  let nextTurn = performance.now() + TURN_INTERVAL
  const folders = [start]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const match = line.in(folder)
    if (match === undefined) continue
    for (const entry of list(folder, leftOut)) {
      const name = nameToText(entry.name)
      const item = path.join(folder, name)
      if (match(name, entry.isDirectory())) yield item
      else if (entry.isDirectory()) folders.push(item)
    }
    if (performance.now() < nextTurn) continue
    await setImmediate()
    nextTurn = performance.now() + TURN_INTERVAL
  }
  return undefined
}

function list(folder: string, leftOut: string[]): fs.Dirent[] {
  try {
    return fs.readdirSync(pathBuffer(textToName(folder)), { encoding: 'latin1', withFileTypes: true })
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException
    // It may just have gone
    if (code !== 'ENOENT')
      leftOut.push(`${displayPath(textToName(folder))} cannot be searched (${code}) and is left out`)
    return []
  }
}

/** A link is a file here. Undefined where nothing is, or can be seen. */
function kindOf(item: string): 'file' | 'folder' | undefined {
  try {
    return fs.lstatSync(pathBuffer(textToName(item))).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

function outermost(paths: readonly string[]): string[] {
  const all = new Map(paths.map((item) => [comparable(item), item]))
  return [...all.values()].filter((item) => !foldersAbove(item).some((folder) => all.has(comparable(folder))))
}

/** The folders that a path is in, up to the root. */
function foldersAbove(item: string): string[] {
  const folders: string[] = []
  for (let folder = path.dirname(item), last = item; folder !== last; folder = path.dirname(folder))
    folders.push((last = folder))
  return folders
}

/** Windows makes no difference between cases. */
function comparable(item: string): string {
  return process.platform === 'win32' ? item.toLowerCase() : item
}
