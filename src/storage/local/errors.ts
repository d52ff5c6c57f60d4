import { errorCode } from '../../system-error.ts'

/**
 * Errors of link(2) that mean that the file system has no hard links, so that a name is taken by other means. FAT and exFAT
 * give EPERM, on Windows EISDIR.
 */
const NO_HARD_LINKS = new Set(['EPERM', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'UNKNOWN'])

/** Whether link(2) failed because there are no hard links, or none to this file. */
export function noHardLinks(error: unknown): boolean {
  return NO_HARD_LINKS.has(errorCode(error))
}

export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT'
}

/** Whether the system refused for want of a right. */
export function isRefused(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error))
}
