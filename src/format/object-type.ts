import { FormatError } from '../errors.ts'

/** Catalog of an object: M for metadata (directories, snapshots), R for raw bytes (chunks, files, links). */
export type Catalog = 'M' | 'R'

export const CATALOGS: readonly Catalog[] = ['M', 'R']

/** The object types that are written, by the number that stands in a blob (docs/format.md section 6). */
export const OBJECT_TYPES = { chunk: 0, file: 1, link: 4, directory: 10, snapshot: 12 } as const

/**
 * Number of an object type: those that are written, and the older ones that can still be read, 8 (directory), 9 and 11
 * (snapshots).
 */
export type ObjectType = (typeof OBJECT_TYPES)[keyof typeof OBJECT_TYPES] | 8 | 9 | 11

/** What an object is, whatever the age of its type. */
export type ObjectKind = 'chunk' | 'file' | 'link' | 'directory' | 'snapshot'

const KINDS: readonly ObjectKind[] = [
  'chunk',
  'file',
  'directory',
  'snapshot',
  'link',
  'snapshot',
  'directory',
  'snapshot',
  'directory',
  'snapshot',
  'directory',
  'snapshot',
  'snapshot'
]
const TOO_OLD: ReadonlySet<number> = new Set([2, 3, 5, 6, 7])

/** Types 0 to 12 have been in use; so an array indexed by type has this length. */
export const OBJECT_TYPE_COUNT = KINDS.length

/**
 * Checks the number of an object type that was read.
 *
 * @throws {FormatError} when no such type exists, or when it is an older one that cannot be read, which is then named.
 */
export function checkObjectType(type: number): ObjectType {
  const kind = KINDS[type]
  if (kind === undefined) throw new FormatError(`the object type ${type} is unknown`)
  if (TOO_OLD.has(type)) {
    throw new FormatError(
      `the object is a ${kind} of the older type ${type}, which only older versions of Rekkord read`
    )
  }
  return type as ObjectType
}

/** What the objects of a type are. */
export function objectKind(type: ObjectType): ObjectKind {
  return KINDS[type]!
}

/** Name of a type for people: "directory", or "directory (older type 8)". */
export function objectTypeName(type: ObjectType): string {
  const kind = objectKind(type)
  return OBJECT_TYPES[kind] === type ? kind : `${kind} (older type ${type})`
}

/** The catalog that objects of a type are in. */
export function catalogOf(type: ObjectType): Catalog {
  const kind = objectKind(type)
  return kind === 'directory' || kind === 'snapshot' ? 'M' : 'R'
}
