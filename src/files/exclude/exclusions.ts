import { nameToText } from '../name-text.ts'
import { displayPath, joinPath, type BytePath } from '../path.ts'
import type { FileStat } from '../stat.ts'
import { FolderExclusions } from './folder-exclusions.ts'
import { escapePattern, GitPatterns } from './git-patterns.ts'
import { withLiteralNames } from './literal-names.ts'
import type { ExcludeOptions } from './options.ts'
import type { PathLine } from './path-line.ts'
import { PathLineFilter, readPathLines } from './path-lines.ts'

/** What was left out of a save. A folder counts as one entry and no bytes: what is in it was not looked at. */
export interface LeftOut {
  entries: number
  /** Bytes of the files that were looked at. */
  bytes: number
}

type LeftOutListener = (path: BytePath, reason: string) => void

/** What a save leaves out (docs/behaviour.md section 6): asked for each entry of the walk before it is opened. */
export class Exclusions {
  readonly options: ExcludeOptions
  readonly leftOut: LeftOut = { entries: 0, bytes: 0 }
  readonly #lines: readonly PathLine[]
  readonly #onLeftOut: LeftOutListener | undefined
  readonly #usedPatterns = new Set<number>()
  readonly #usedLines = new Set<PathLine>()

  private constructor(options: ExcludeOptions, lines: readonly PathLine[], onLeftOut?: LeftOutListener) {
    this.options = options
    this.#lines = lines
    this.#onLeftOut = onLeftOut
  }

  /**
   * @param onLeftOut called for each entry that is left out, and why
   * @throws RekkordError `usage` when a path line is no possible one
   */
  static async of(options: ExcludeOptions, onLeftOut?: LeftOutListener): Promise<Exclusions> {
    const lines = options.pathLines === undefined ? [] : await readPathLines(options.pathLines)
    return new Exclusions(options, lines, onLeftOut)
  }

  /** The same, with counts of its own. */
  again(): Exclusions {
    return new Exclusions(this.options, this.#lines)
  }

  /**
   * The exclusions of a folder that is to be saved, or of one that stands for what is in it.
   * @param path absolute
   * @param whole it stands for all that the machine has: file systems that show what the kernel knows are left out
   */
  root(path: BytePath, { device }: Pick<FileStat, 'device'>, whole = false): FolderExclusions {
    const folder = nameToText(path)
    const patterns = (this.options.patterns ?? []).map(({ text }, index) => {
      const [, bang = '', body = ''] = /^(!?)(.*)$/s.exec(text)!
      // Comments are for files
      const start = bang === '' && body.startsWith('#') ? '\\' : bang
      return { text: start + withLiteralNames(body, folder, escapePattern), index }
    })
    const lines = this.#lines.some(({ negate }) => negate) ? PathLineFilter.of(this.#lines, folder) : undefined
    const given = new GitPatterns(patterns)
    const state = { path, below: '', device, ignoreFiles: new GitPatterns([]), patterns: given, given, lines, whole }
    return new FolderExclusions(this, state, device)
  }

  /** Counts an entry as left out. */
  count(folder: BytePath, name: BytePath, stat: Pick<FileStat, 'kind' | 'size'> | undefined, reason: string): void {
    this.leftOut.entries++
    if (stat?.kind === 'file') this.leftOut.bytes += stat.size
    this.#onLeftOut?.(joinPath(folder, name), reason)
  }

  /** Remembers that a pattern left something out. @returns the reason, in words */
  byPattern(index: number | undefined): string {
    if (index === undefined) return 'an ignore file'
    this.#usedPatterns.add(index)
    const { text, origin } = this.options.patterns![index]!
    return `${origin} ${text}`
  }

  /** Remembers that a path line left something out. @returns the reason, in words */
  byLine(line: PathLine): string {
    this.#usedLines.add(line)
    return `paths !${line.text}`
  }

  /** A sentence for each pattern that left nothing out in the whole save. */
  unused(): string[] {
    const patterns = (this.options.patterns ?? []).filter(
      ({ text }, index) => !/^\s*(#|!|$)/.test(text) && !this.#usedPatterns.has(index)
    )
    const lines = this.#lines.filter((line) => line.negate && !this.#usedLines.has(line))
    return [
      ...patterns.map(({ text, origin }) => `The pattern ${displayPath(text)} (${origin}) left nothing out`),
      ...lines.map(({ text }) => `The line !${displayPath(text)} of "paths" left nothing out`)
    ]
  }
}
