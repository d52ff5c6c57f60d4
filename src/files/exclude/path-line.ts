/** A line of the action's input `paths`, under the rules of `actions/upload-artifact` (docs/behaviour.md section 6). */
export interface PathLine {
  /** The line, for messages. */
  readonly text: string
  /** Whether it takes away what it names. */
  readonly negate: boolean
  /** The absolute path that it names, when it is no pattern. */
  readonly literal: string | undefined
  /** The absolute folder that everything it matches is in. */
  readonly searchPath: string
  /** Which entries of an absolute folder it names; undefined when it names nothing in it or below it. */
  in(folder: string): EntryMatch | undefined
}

export type EntryMatch = (name: string, isFolder: boolean) => boolean
