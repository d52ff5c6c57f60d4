import { FormatError } from '../errors.ts'
import { codeReason } from '../system-error.ts'
import {
  encodedSize,
  encodeExtendedAttributes,
  MAX_EXTENDED_SIZE,
  type ExtendedAttribute
} from '../format/extended-attributes.ts'
import { ACCESS_ACL, aclText, DEFAULT_ACL, parseAclText } from '../format/posix-acl.ts'
import type { DiskAttribute, ReadAttributes } from './attribute-helper.ts'

/** ACLs on Linux, each with the name that the format gives it. */
const ACLS = [
  { disk: 'system.posix_acl_access', stored: ACCESS_ACL },
  { disk: 'system.posix_acl_default', stored: DEFAULT_ACL }
]

/** The file system has no attributes, or the file or attribute is gone: nothing to save, and nothing to say. */
const NOTHING = new Set(['ENOTSUP', 'EOPNOTSUPP', 'ENOENT', 'ENODATA', 'ENOATTR', 'ENOTDIR', 'ELOOP'])

const REASONS: Record<string, string> = {
  ENOTSUP: 'the file system does not take them',
  EOPNOTSUPP: 'the file system does not take them',
  ENOSPC: 'there is no room for them',
  EDQUOT: 'there is no room for them',
  E2BIG: 'they are too large',
  ERANGE: 'they are too large'
}

/**
 * Attributes as the format stores them (docs/format.md section 6), ACLs as text, in byte order of their names.
 * @returns `problem`: why some or all are left out, in words
 */
export function storedAttributes(read: ReadAttributes): { extended: Buffer | undefined; problem: string | undefined } {
  if (read.error !== undefined) return { extended: undefined, problem: reason(read.error) }
  let problem: string | undefined
  const readable: ExtendedAttribute[] = []
  for (const { name, value, error } of read.attributes) {
    const text = name.toString('latin1')
    const acl = ACLS.find(({ disk }) => disk === text)
    // What else is in `system.` belongs to the file system itself
    if (acl === undefined && text.startsWith('system.')) continue
    if (error !== undefined) {
      problem ??= reason(error)
    } else if (acl === undefined) {
      readable.push({ name, value })
    } else {
      try {
        readable.push({ name: Buffer.from(acl.stored), value: aclText(value) })
      } catch (failure) {
        if (!(failure instanceof FormatError)) throw failure
        problem ??= failure.message
      }
    }
  }
  const stored = smallest(readable)
  if (stored.length < readable.length)
    problem = 'all together they take more than 32767 bytes, so the largest are left out'
  if (stored.length === 0) return { extended: undefined, problem }
  return { extended: encodeExtendedAttributes(stored.sort((a, b) => a.name.compare(b.name))), problem }
}

/** As many of the attributes as there is room for, the largest left out. */
function smallest(attributes: readonly ExtendedAttribute[]): ExtendedAttribute[] {
  const kept = [...attributes].sort((a, b) => encodedSize(a) - encodedSize(b) || a.name.compare(b.name))
  let size = kept.reduce((sum, attribute) => sum + encodedSize(attribute), 0)
  while (size > MAX_EXTENDED_SIZE) size -= encodedSize(kept.pop()!)
  return kept
}

/**
 * Stored attributes as they are set on disk, ACLs last: they may take the permission to set others.
 * @returns `problem`: why some are left out, in words
 */
export function diskAttributes(
  stored: readonly ExtendedAttribute[],
  platform = process.platform
): { attributes: DiskAttribute[]; problem: string | undefined } {
  const plain: DiskAttribute[] = []
  const acls: DiskAttribute[] = []
  let problem: string | undefined
  for (const { name, value } of stored) {
    const acl = ACLS.find((one) => one.stored === name.toString('latin1'))
    if (acl === undefined) {
      plain.push({ name, value })
    } else if (platform !== 'linux') {
      problem ??= 'this system has no POSIX ACLs'
    } else {
      try {
        acls.push({ name: Buffer.from(acl.disk), value: parseAclText(value) })
      } catch (failure) {
        if (!(failure instanceof FormatError)) throw failure
        problem ??= failure.message
      }
    }
  }
  return { attributes: [...plain, ...acls], problem }
}

/** Why attributes could not be read, in words; undefined where there is nothing to read. */
function reason(error: string): string | undefined {
  return NOTHING.has(error) ? undefined : setFailure(error)
}

/** Why an attribute could not be set, in words. */
export function setFailure(error: string): string {
  return codeReason(error, REASONS) ?? error
}
