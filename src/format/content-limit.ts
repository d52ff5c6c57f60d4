import { RekkordError } from '../errors.ts'
import { MAX_CHUNK_SIZE } from './chunk-list.ts'
import { objectKind, type ObjectKind, type ObjectType } from './object-type.ts'

/**
 * Bytes of content at the most that an object of each kind is read with, and saved with, so that a repository cannot take all
 * memory: the chunk list of a file of some 12 TiB, a folder of four million files with names of 40 bytes, a quarter of a
 * million saved paths. docs/format.md section 7 limits chunks only; no system has paths that a link's target would not fit in.
 */
const MAX_CONTENT_SIZE: Readonly<Record<ObjectKind, number>> = {
  chunk: MAX_CHUNK_SIZE,
  link: 64 * 1024,
  file: 256 * 1024 * 1024,
  directory: 512 * 1024 * 1024,
  snapshot: 32 * 1024 * 1024
}

/** Bytes of content of the largest object of any kind. */
export const MAX_OBJECT_SIZE = Math.max(...Object.values(MAX_CONTENT_SIZE))

/** Bytes of content at the most of an object of a type. */
export function contentLimit(type: ObjectType): number {
  return MAX_CONTENT_SIZE[objectKind(type)]
}

/**
 * Checks that what is about to be saved can be read again.
 *
 * @throws {RekkordError} of code `source` when it is too large.
 */
export function requireReadableSize(type: ObjectType, size: number): void {
  const limit = contentLimit(type)
  if (size <= limit) return
  const what = {
    chunk: 'chunk',
    link: 'target of a link',
    file: 'file',
    directory: 'folder',
    snapshot: 'list of saved paths'
  }
  throw new RekkordError(
    'source',
    `A ${what[objectKind(type)]} is too large to be saved: its object would have ${size} bytes, and ${limit} can be read again`
  )
}
