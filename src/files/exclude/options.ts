/** A pattern, and where it was given, for messages: "--exclude", or the name of a file. */
export interface ExcludePattern {
  readonly text: string
  readonly origin: string
}

/** Lines of the action's input `paths`, and the absolute folder that relative ones start from. */
export interface PathLines {
  readonly lines: readonly string[]
  readonly folder: string
}

/** What a save leaves out (docs/behaviour.md section 6): plain data, from the command line or the inputs of the action. */
export interface ExcludeOptions {
  /** Git's patterns, relative to each saved path, in order. */
  readonly patterns?: readonly ExcludePattern[]
  /** Those with `!` leave out, those after them bring back. */
  readonly pathLines?: PathLines
  /** Names of files with Git's patterns for the folder that they are in, such as `.gitignore`. */
  readonly ignoreFiles?: readonly string[]
  /** Leave out the content of folders with a valid `CACHEDIR.TAG`. */
  readonly caches?: boolean
  /** Names of files: the content of folders that hold one of them is left out. */
  readonly ifPresent?: readonly string[]
  /** Leave out files of more than so many bytes. */
  readonly largerThan?: number | undefined
  /** Leave out what is mounted below a saved path. */
  readonly oneFileSystem?: boolean
}

/** Whether anything at all is to be left out. */
export function excludesAnything(options: ExcludeOptions): boolean {
  const { patterns = [], pathLines, ignoreFiles = [], ifPresent = [] } = options
  return (
    patterns.length + ignoreFiles.length + ifPresent.length > 0 ||
    pathLines?.lines.some((line) => /^\s*!/.test(line)) === true ||
    options.caches === true ||
    options.oneFileSystem === true ||
    options.largerThan !== undefined
  )
}
