import { getSystemErrorMessage, inspect } from 'node:util'
import { RekkordError } from './errors.ts'

/** What the system's errors mean to a user, in words without a path, as the end of a sentence. */
const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it is too large for the file system',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOMEM: 'there is not enough memory',
  EIO: 'the disk reported an error',
  EREMOTEIO: 'the disk reported an error',
  EUCLEAN: 'the file system is damaged',
  ENODEV: 'the device is not there',
  ENXIO: 'the device is not there',
  ESTALE: 'the network file system does not know it any more',
  ENOTCONN: 'the network file system is not connected',
  EHOSTDOWN: 'the server of the network file system does not answer',
  ETIMEDOUT: 'it does not answer',
  EBUSY: 'it is in use',
  ETXTBSY: 'it is a program that is running',
  EAGAIN: 'it is locked',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something is already there',
  ENOTEMPTY: 'the folder is not empty',
  ELOOP: 'its path has a loop of links',
  ENAMETOOLONG: 'its name or path is too long for this system',
  EILSEQ: 'the file system does not take its name',
  EMLINK: 'it has too many links',
  EXDEV: 'it is on another file system',
  EINVAL: 'the file system does not support it',
  ENOSYS: 'the file system does not support it',
  ENOTSUP: 'the file system does not support it',
  EOPNOTSUPP: 'the file system does not support it'
}

/** The code of an error, such as `ENOENT`; empty for one that has none. */
export function errorCode(error: unknown): string {
  return (Error.isError(error) && (error as NodeJS.ErrnoException).code) || ''
}

/** Whether a system call has failed. Anything else that is thrown where a system call is made is a bug. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return Error.isError(error) && (error as NodeJS.ErrnoException).syscall !== undefined
}

/**
 * Why a system call has failed: the one place that puts an errno into words, without a path.
 * @param own words for the codes that mean something else where the call is made, as `ENOENT` does for what was just listed
 */
export function systemReason(error: unknown, own: Readonly<Record<string, string>> = {}): string {
  const code = errorCode(error)
  const { errno } = error as NodeJS.ErrnoException
  const known = codeReason(code, own)
  if (known !== undefined) return known
  // The system's own words are better than none
  if (errno !== undefined && isSystemError(error)) return `${getSystemErrorMessage(errno)} (${code})`
  return code === '' ? (Error.isError(error) ? error.message : String(error)) : code
}

/** The words for an error code; undefined where there are none. */
export function codeReason(code: string, own: Readonly<Record<string, string>> = {}): string | undefined {
  return own[code] ?? REASONS[code]
}

/** What the system has too little of, wherever that shows. */
const SHORTAGES = new Set(['EMFILE', 'ENFILE', 'ENOMEM'])

/** Whether a system call failed for lack of descriptors or memory, and says nothing about what it was made on. */
export function isShortage(error: unknown): boolean {
  return SHORTAGES.has(errorCode(error))
}

/**
 * The failure that a user can do something about; undefined for a bug. It may strike anywhere that the system has too little: the
 * loader of Node's modules has no code for it, only words,
 * and what it throws in a thread arrives as no error.
 */
export function expectedFailure(error: unknown): RekkordError | undefined {
  if (error instanceof RekkordError) return error
  const unread = /too many open files/i.test(inspect(error, { depth: 0 }))
  if (!unread && !isShortage(error)) return undefined
  const reason = unread ? REASONS.EMFILE! : systemReason(error)
  const advice = 'use fewer threads, or raise the limits of the process (ulimit)'
  return new RekkordError('usage', `The run cannot go on, as ${reason}: ${advice}`, { cause: error })
}
