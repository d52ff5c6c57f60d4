import { RekkordError, type ErrorCode } from '../../errors.ts'

/** Why something was not restored: plain data, as errors do not pass between threads. */
export interface RestoreProblem {
  code: ErrorCode
  /** In words, without the path. */
  message: string
  /** Nothing else can be restored either. */
  fatal: boolean
}

/** A folder stands where a file or link is to be. */
export const IN_THE_WAY: RestoreProblem = { code: 'destination', message: 'a folder stands in its place', fatal: false }

/** Words for the system errors that writing a file meets; the others come with the system's own. */
const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EEXIST: 'something is already there',
  EISDIR: 'a folder stands in its place',
  ENOTEMPTY: 'a folder stands in its place',
  ENOTDIR: 'what should be a folder above it is not one',
  ENOENT: 'a folder above it is gone',
  ENAMETOOLONG: 'its name or path is too long for this system',
  EILSEQ: 'the file system does not take its name',
  EINVAL: 'the file system does not take its name',
  EFBIG: 'it is too large for the file system',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reported an error',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only'
}

const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/**
 * The problem that an error stands for: expected errors, and system errors, which come from the destination. Anything
 * else is a bug and passes through.
 */
export function restoreProblem(error: unknown): RestoreProblem {
  if (error instanceof RekkordError) return { code: error.code, message: error.message, fatal: false }
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) throw error
  return { code: 'destination', message: REASONS[code] ?? code, fatal: FATAL.has(code) }
}
