/** What kind of failure an error is; faces decide by it how to report, never by the text. */
export type ErrorCode =
  | 'usage' // a wrong option, input or identifier
  | 'config' // the configuration file or the environment
  | 'key' // key file missing, damaged, of the wrong kind or for another repository
  | 'repository' // not a repository, already one, of an unknown version
  | 'damaged' // bytes that are not what the format or a hash says they must be
  | 'storage' // reading or writing the repository failed
  | 'index' // the local index is wrong about the repository
  | 'source' // reading what is to be saved failed
  | 'destination' // writing what is restored failed
  | 'hook' // a hook failed
  | 'warnings' // a save had warnings that the user counts as a failure
  | 'overdue' // the newest snapshot is older than it may be
  | 'output' // writing standard output or a file of the runner failed
  | 'interrupted' // the user or the runner ended the run

/**
 * What an error is about. An `argument` is what both faces ask for, each in its way: `identifier`, say, is an argument of the
 * command line and an input of the action.
 */
export interface ErrorSubject {
  readonly kind: 'argument' | 'input' | 'option' | 'path' | 'url'
  readonly name: string
}

/** What may be said of an error besides its sentence. */
export interface ErrorDetails {
  cause?: unknown
  subject?: ErrorSubject | undefined
}

/**
 * Every failure that is expected to happen to users: `message` is one sentence, without a full stop, that names the
 * input and says what to do, `subject` what it is about, for code, and `cause` what was underneath. Anything else that is thrown is a bug, and only bugs show a stack trace.
 */
export class RekkordError extends Error {
  readonly code: ErrorCode
  readonly subject: ErrorSubject | undefined

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : {})
    this.name = 'RekkordError'
    this.code = code
    this.subject = details.subject
  }
}

/** Bytes that are not what the format says: thrown by every reader in `format`, `crypto` and `compression`. */
export class FormatError extends RekkordError {
  constructor(message: string, details?: ErrorDetails) {
    super('damaged', message, details)
    this.name = 'FormatError'
  }
}

/** How a face names one of its options in a message: `--allow-empty`, or `the input "allow-empty"`. */
export type OptionNames = (name: string) => string

/** The options of the command line, by their names with hyphens. */
export const commandLineOption: OptionNames = (name) => `--${name}`

/** The longest name that messages show, and the longest value. */
const MAX_NAME = 32
const MAX_VALUE = 7

/**
 * What a message shows of a name that a user wrote: itself in quotes, or what stands before a colon or space, as in
 * `SecretKey: wJalr...`; nothing of what may be a secret in the wrong place.
 * @param other shown in its place
 */
export function quotedName(text: string, other: string): string {
  const name = /^[A-Za-z_]+(?:-[A-Za-z_]+)*(?=[\s:]|$)/.exec(text)?.[0]
  return name === undefined || name.length > MAX_NAME ? other : `"${name}"`
}

/** The end of a sentence that says what is wanted: `, not "maybe"`; empty for a value that is longer than a word, which may be a secret. */
export function insteadOf(text: string): string {
  return text.length <= MAX_VALUE ? `, not "${text}"` : ''
}

/** Whether a text is rather a key, in whatever form, than the path or URL that was asked for. */
export function looksLikeKey(text: string): boolean {
  return /[\r\n]|-----BEGIN|^(?!\/)[A-Za-z0-9+/= ]{80}|^[A-Za-z0-9+/]{43}=$/.test(text)
}
