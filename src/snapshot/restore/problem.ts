import { RekkordError, type ErrorCode } from '../../errors.ts'
import { errorCode, isSystemError, systemReason } from '../../system-error.ts'

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

/** What system errors mean for something that is to be made. */
const MADE = {
  ENOENT: 'a folder above it is gone',
  ENOTDIR: 'what should be a folder above it is not one',
  EISDIR: 'a folder stands in its place',
  ENOTEMPTY: 'a folder stands in its place',
  EINVAL: 'the file system does not take its name'
}

const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/**
 * The problem that an error stands for: expected errors, and system errors, which come from the destination. Anything
 * else is a bug and passes through.
 */
export function restoreProblem(error: unknown): RestoreProblem {
  if (error instanceof RekkordError) return { code: error.code, message: error.message, fatal: false }
  if (!isSystemError(error)) throw error
  return { code: 'destination', message: systemReason(error, MADE), fatal: FATAL.has(errorCode(error)) }
}
