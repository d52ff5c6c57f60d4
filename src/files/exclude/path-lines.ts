import fs from 'node:fs'
import path from 'node:path'
import { RekkordError } from '../../errors.ts'
import { userPath, withoutNamespace } from '../../user-path.ts'
import type { PathLines } from './options.ts'
import type { EntryMatch, PathLine } from './path-line.ts'
import { isBelow, isSame } from './same-path.ts'

/**
 * Reads the lines of `paths`. `~/` is the home folder. A line, or a part of one, that is
 * the name of something that exists means that, whatever characters are in it.
 *
 * @throws RekkordError `usage` when a line names nothing, or is a pattern with the parts `.` or `..`
 */
export async function readPathLines({ lines, folder: cwd }: PathLines): Promise<PathLine[]> {
  // The matcher is large, and most lines are no patterns
  const patterns = lines.some((line) => isPattern(line)) ? await import('./pattern-line.ts') : undefined
  return lines.map((line) => {
    const { marks = '', text = '' } = /^\s*(?<marks>!*)\s*(?<text>.*?)\s*$/s.exec(line)?.groups ?? {}
    if (text === '') throw new RekkordError('usage', `The input "paths" has a line without a path: "${line}"`)
    const given = marks === '' && exists(path.resolve(cwd, line)) ? line : text
    const absolute = userPath(given, cwd)
    const negate = marks.length % 2 === 1
    if (patterns === undefined || !isPattern(given) || exists(absolute)) return literalLine(given, negate, absolute)
    return patterns.patternLine(given, negate, absolute)
  })
}

/** Whether a line has a character of patterns. That of `\\?\C:\data` is none: Windows has it before paths of any length. */
export function isPattern(line: string, platform = process.platform): boolean {
  return /[*?[]/.test(withoutNamespace(line, platform))
}

function literalLine(text: string, negate: boolean, literal: string): PathLine {
  const folder = path.dirname(literal)
  const own = path.basename(literal)
  const inFolder: EntryMatch = (name) => isSame(name, own)
  const below: EntryMatch = () => false
  return {
    text,
    negate,
    literal,
    searchPath: literal,
    in: (other) => (isSame(other, folder) ? inFolder : isBelow(literal, other) ? below : undefined)
  }
}

/** Which line decides about the entries of a folder: the last one that names an entry or a folder above it. */
export class PathLineFilter {
  readonly #lines: readonly PathLine[]
  readonly #folder: string
  /** The line that decides about the folder itself; -1 for none. */
  readonly #last: number
  /** The lines after it that name something in the folder or below it, the last one first. */
  readonly #active: { index: number; match: EntryMatch }[] = []

  private constructor(lines: readonly PathLine[], folder: string, last: number) {
    this.#lines = lines
    this.#folder = folder
    this.#last = last
    for (let index = lines.length - 1; index > last; index--) {
      const match = lines[index]!.in(folder)
      if (match !== undefined) this.#active.push({ index, match })
    }
  }

  /** The filter of an absolute folder. `lines`: all of them, in order. */
  static of(lines: readonly PathLine[], folder: string): PathLineFilter {
    const { root, dir, base } = path.parse(folder)
    if (folder === root) return new PathLineFilter(lines, root, -1)
    return PathLineFilter.of(lines, dir).enter(base)
  }

  /** The filter of a folder in this one. */
  enter(name: string): PathLineFilter {
    return new PathLineFilter(this.#lines, path.join(this.#folder, name), this.#decide(name, true))
  }

  /** The line that takes an entry away; undefined when it stays. */
  leavesOut(name: string, isFolder: boolean): PathLine | undefined {
    const line = this.#lines[this.#decide(name, isFolder)]
    return line?.negate === true ? line : undefined
  }

  /** Whether a line may bring back something in this folder or below it. */
  get mayBringBack(): boolean {
    return this.#active.some(({ index }) => !this.#lines[index]!.negate)
  }

  #decide(name: string, isFolder: boolean): number {
    for (const { index, match } of this.#active) if (match(name, isFolder)) return index
    return this.#last
  }
}

function exists(place: string): boolean {
  try {
    return fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}
