import ignore, { type Ignore } from 'ignore'

/** Answers that the library remembers until its matcher is made again: it would remember every path of a tree. */
const MAX_REMEMBERED = 20_000

/** Names whose answer is remembered here. */
const MAX_NAMES = 4_096

/** File systems of Windows and macOS make no difference between cases, so Git does not either there. */
const FOLDS_CASE = process.platform === 'win32' || process.platform === 'darwin'

/** One pattern; `index` identifies it in a verdict, where somebody wants to know. */
export interface GitPattern {
  readonly text: string
  readonly index?: number
}

/** Whether an entry is left out, and by which pattern, where that pattern has an index. */
export interface Verdict {
  readonly leavesOut: boolean
  readonly index?: number | undefined
}

const KEPT: Verdict = { leavesOut: false }

/**
 * Git's patterns (gitignore(5)) for what is below one folder, in order: the last one that matches decides. It is only asked
 * for entries whose folders are not left out.
 */
export class GitPatterns {
  readonly patterns: readonly GitPattern[]
  readonly #byPath: Matcher
  /** Those that match by the name alone: enough in folders that none of the others can match in. */
  readonly #byName: NameMatcher
  readonly #reaches: readonly Reach[]

  /** @param parts patterns, and lists that were compiled before, all in order */
  constructor(parts: readonly (GitPatterns | GitPattern)[]) {
    this.patterns = parts.flatMap((part) => (part instanceof GitPatterns ? part.patterns : [part]))
    const compiled = newMatcher()
    for (const part of parts) compiled.add(part instanceof GitPatterns ? part.#byPath.compiled : libraryPattern(part))
    this.#byPath = new Matcher(compiled)
    this.#byName = new NameMatcher(newMatcher().add(this.patterns.filter(matchesByName).map(libraryPattern)))
    this.#reaches = this.patterns.filter((pattern) => !matchesByName(pattern)).map(reachOf)
  }

  /**
   * What decides about the entries of a folder.
   * @param folder its path below the folder of the patterns, with `/` at the end; empty for that folder itself
   */
  in(folder: string): (name: string, isFolder: boolean) => Verdict {
    if (!this.#reaches.some((reach) => (reach.below ? folder.startsWith(reach.folder) : folder === reach.folder)))
      return (name, isFolder) => this.#byName.verdict(name, isFolder)
    return (name, isFolder) => this.#byPath.verdict(isFolder ? `${folder}${name}/` : folder + name)
  }
}

/** Asks the library, and has it forget from time to time. */
class Matcher {
  readonly compiled: Ignore
  #matcher: Ignore
  #asked = 0

  constructor(compiled: Ignore) {
    this.compiled = compiled
    this.#matcher = compiled
  }

  verdict(path: string): Verdict {
    if (this.#asked++ === MAX_REMEMBERED) {
      this.#asked = 0
      this.#matcher = newMatcher().add(this.compiled)
    }
    const { ignored, rule } = this.#matcher.test(path)
    if (!ignored) return KEPT
    return { leavesOut: true, index: rule?.mark === undefined ? undefined : Number(rule.mark) }
  }
}

/** The same name is in many folders: looking it up takes a tenth of the time. */
class NameMatcher {
  readonly #matcher: Matcher
  readonly #known = new Map<string, Verdict>()

  constructor(compiled: Ignore) {
    this.#matcher = new Matcher(compiled)
  }

  verdict(name: string, isFolder: boolean): Verdict {
    const path = isFolder ? `${name}/` : name
    const known = this.#known.get(path)
    if (known !== undefined) return known
    const verdict = this.#matcher.verdict(path)
    if (this.#known.size === MAX_NAMES) this.#known.clear()
    this.#known.set(path, verdict)
    return verdict
  }
}

/** Git's patterns for a folder, as patterns for one that it is in. `folder` is the path between them, with `/` at the end. */
export function patternsBelow(folder: string, lines: readonly string[]): GitPattern[] {
  return lines.map((line) => {
    const [, bang = '', body = ''] = /^(!?)(.*)$/s.exec(line)!
    if (folder === '' || body.trimEnd() === '' || line.startsWith('#')) return { text: line }
    const middle = hasSlash(body) ? body.replace(/^\//, '') : `**/${body}`
    return { text: `${bang}/${escapePattern(folder)}${middle}` }
  })
}

/** A pattern that means a text to the letter. */
export function escapePattern(text: string): string {
  return text
    .replace(/[\\*?[\]]/g, '\\$&')
    .replace(/^[!#]/, '\\$&')
    .replace(/ $/, '\\ ')
}

function libraryPattern({ text, index }: GitPattern): { pattern: string; mark?: string } {
  return { pattern: text, ...(index !== undefined && { mark: String(index) }) }
}

function matchesByName({ text }: GitPattern): boolean {
  return !hasSlash(text.replace(/^!/, ''))
}

/** Whether a pattern without its `!` has a slash before its last character, and so matches paths. */
function hasSlash(body: string): boolean {
  return /\/./.test(body.trimEnd())
}

/** The folder that has all that a pattern can match: directly in it, or also further below. */
interface Reach {
  folder: string
  below: boolean
}

function reachOf({ text }: GitPattern): Reach {
  const parts = text
    .trimEnd()
    .replace(/^!?\/?|\/$/g, '')
    .split('/')
  const special = parts.findIndex((part) => /[\\*?[]/.test(part))
  if (FOLDS_CASE) return { folder: '', below: true }
  const literal = special < 0 ? parts.slice(0, -1) : parts.slice(0, special)
  return { folder: literal.map((part) => `${part}/`).join(''), below: special >= 0 }
}

function newMatcher(): Ignore {
  return ignore({ allowRelativePaths: true, ignorecase: FOLDS_CASE })
}
