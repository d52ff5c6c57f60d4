import { nameToText, textToName } from '../name-text.ts'
import { joinPath, type BytePath } from '../path.ts'
import type { FileStat } from '../stat.ts'
import { CACHE_TAG, CACHE_TAG_SIZE, isCacheTag } from './cache-tag.ts'
import { isPseudoFileSystem } from './pseudo-file-system.ts'
import { GitPatterns, patternsBelow } from './git-patterns.ts'
import type { ReadInFolder } from './folder-reader.ts'
import type { ExcludeOptions } from './options.ts'
import type { PathLine } from './path-line.ts'
import type { PathLineFilter } from './path-lines.ts'

/** Bytes of the largest ignore file that is read. */
const MAX_IGNORE_FILE = 8 * 1024 * 1024

/** What the folders of a save have in common. */
interface SaveExclusions {
  readonly options: ExcludeOptions
  count(folder: BytePath, name: BytePath, entry: Candidate | undefined, reason: string): void
  byPattern(index: number | undefined): string
  byLine(line: PathLine): string
}

/** What an entry has to be known by. */
export type Candidate = Pick<FileStat, 'kind' | 'size' | 'device'>

interface FolderState {
  path: BytePath
  /** Path from the saved path to the folder, as text with `/` at the end; empty for the saved path itself. */
  below: string
  /** Device of the saved path. */
  device: bigint
  /** Patterns of the ignore files in the folders above, and all patterns: those, then the ones given with the save. */
  ignoreFiles: GitPatterns
  patterns: GitPatterns
  given: GitPatterns
  lines: PathLineFilter | undefined
  /** Leave out file systems that show what the kernel knows. */
  whole: boolean
}

/** What is left out of one folder: `names` first, once, then `leavesOut` for each entry. */
export class FolderExclusions {
  readonly #save: SaveExclusions
  readonly #state: FolderState
  /** Another file system is mounted here, and is to be left out: the folder need not be listed. */
  readonly isMountPoint: boolean
  readonly #device: bigint
  #patterns: ReturnType<GitPatterns['in']>

  constructor(save: SaveExclusions, state: FolderState, device: bigint) {
    this.#save = save
    this.#state = state
    this.#device = device
    this.isMountPoint = save.options.oneFileSystem === true && device !== state.device
    this.#patterns = state.patterns.in(state.below)
  }

  /**
   * Those names of the folder's listing that are to be looked at, in the same order.
   * @param read for ignore files, and files that mark the folder
   */
  names(all: readonly BytePath[], read: ReadInFolder): readonly BytePath[] {
    const markers = this.#markers(all, read)
    if (markers.size === 0) {
      this.#readIgnoreFiles(all, read)
      return all
    }
    const [reason] = markers
    for (const name of all)
      if (!markers.has(name)) this.#save.count(this.#state.path, name, undefined, `beside ${reason!}`)
    return all.filter((name) => markers.has(name))
  }

  /** Whether an entry is left out. It is counted then. */
  leavesOut(name: BytePath, entry: Candidate): boolean {
    const reason = this.#reason(nameToText(name), entry)
    if (reason === undefined) return false
    this.#save.count(this.#state.path, name, entry, reason)
    return true
  }

  /** The exclusions of a folder in this one, which is not left out. */
  enter(name: BytePath, { device }: Candidate): FolderExclusions {
    const text = nameToText(name)
    const { path, below, lines } = this.#state
    const state = { path: joinPath(path, name), below: `${below}${text}/`, lines: lines?.enter(text) }
    return new FolderExclusions(this.#save, { ...this.#state, ...state }, device)
  }

  #reason(name: string, { kind, size, device }: Candidate): string | undefined {
    const isFolder = kind === 'directory'
    const { leavesOut, index } = this.#patterns(name, isFolder)
    if (leavesOut) return this.#save.byPattern(index)
    const line = this.#state.lines?.leavesOut(name, isFolder)
    // A folder stays where a later line brings back something in it
    if (line !== undefined && !(isFolder && this.#state.lines!.enter(name).mayBringBack)) return this.#save.byLine(line)
    if (
      this.#state.whole &&
      isFolder &&
      device !== this.#device &&
      isPseudoFileSystem(joinPath(this.#state.path, textToName(name)))
    )
      return 'a file system of the kernel'
    const { largerThan } = this.#save.options
    if (largerThan !== undefined && kind === 'file' && size > largerThan) return `larger than ${largerThan} bytes`
    return undefined
  }

  /** The files in the folder for which all others are left out. */
  #markers(all: readonly BytePath[], read: ReadInFolder): Set<BytePath> {
    const { caches = false, ifPresent = [] } = this.#save.options
    const wanted = new Set(ifPresent.map(textToName))
    const markers = new Set(wanted.size === 0 ? [] : all.filter((name) => wanted.has(name)))
    if (caches && all.includes(CACHE_TAG) && isCacheTag(read(CACHE_TAG, CACHE_TAG_SIZE))) markers.add(CACHE_TAG)
    return markers
  }

  #readIgnoreFiles(all: readonly BytePath[], read: ReadInFolder): void {
    const { below } = this.#state
    const found = (this.#save.options.ignoreFiles ?? []).map(textToName).filter((name) => all.includes(name))
    const lines = found.flatMap((name) => ignoreFileLines(read(name, MAX_IGNORE_FILE)))
    if (lines.length === 0) return
    const { ignoreFiles, given } = this.#state
    this.#state.ignoreFiles = new GitPatterns([ignoreFiles, ...patternsBelow(below, lines)])
    // What was given with the save decides, so it comes last
    this.#state.patterns = new GitPatterns([this.#state.ignoreFiles, given])
    this.#patterns = this.#state.patterns.in(below)
  }
}

/** The lines of an ignore file, without its byte order mark. */
function ignoreFileLines(content: Buffer | undefined): string[] {
  if (content === undefined) return []
  return nameToText(content.toString('latin1'))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
}
