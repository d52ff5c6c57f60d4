/** Why a file could not be stored, or what is doubtful about it. */
export type FileProblem =
  | { kind: 'unreadable'; message: string }
  | { kind: 'replaced' } // is no longer a file, or no longer a link
  | { kind: 'changed' } // changed while it was being read; stored as it was read

/** Words for the system errors that reading a file meets; the others come with the system's own. */
const REASONS: Record<string, string> = {
  ENOENT: 'it is gone',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'it is a link or a loop of links now',
  EIO: 'the disk reported an error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENXIO: 'it is a pipe or a socket now',
  ENOTDIR: 'a folder above it is gone'
}

/** Why something could not be read, in words without a path. */
export function readFailure(error: unknown): string {
  if (!Error.isError(error)) return String(error)
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return REASONS[code] ?? (code === '' ? error.message : code)
}

/** The problem of a file that a system call could not read. Anything but a system error is a bug and passes through. */
export function readProblem(error: unknown): FileProblem {
  if (!Error.isError(error) || (error as NodeJS.ErrnoException).syscall === undefined) throw error
  return { kind: 'unreadable', message: readFailure(error) }
}
