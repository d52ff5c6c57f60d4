import { isSystemError, systemReason } from '../../system-error.ts'

/** Why a file could not be stored, or what is doubtful about it. */
export type FileProblem =
  | { kind: 'unreadable'; message: string }
  | { kind: 'gone' }
  | { kind: 'replaced' } // is no longer a file, or no longer a link
  | { kind: 'changed' } // changed while it was being read; stored as it was read

/** What system errors mean for something that was there a moment ago. */
const GONE = {
  ENOENT: 'it is gone',
  ENOTDIR: 'a folder above it is gone',
  ELOOP: 'it is a link or a loop of links now',
  ENXIO: 'it is a pipe or a socket now'
}

/** Why something that was there could not be read, in words without a path. */
export function readFailure(error: unknown): string {
  return systemReason(error, GONE)
}

/** Whether something was not there any more. */
export function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** The problem of a file that a system call could not read. Anything but a system error is a bug and passes through. */
export function fileProblem(error: unknown): FileProblem {
  if (!isSystemError(error)) throw error
  return isGone(error) ? { kind: 'gone' } : { kind: 'unreadable', message: readFailure(error) }
}
