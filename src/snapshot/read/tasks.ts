import type { ErrorCode } from '../../errors.ts'
import type { Catalog, ObjectType } from '../../format/object-type.ts'

/** What threads do for readers of snapshots. */
export interface ReadTasks {
  'read-objects': { task: ReadObjectsTask; result: ReadObject[] }
}

/** Objects to read and check. Hashes are byte strings: views would carry their whole memory along. */
export interface ReadObjectsTask {
  kind: 'read-objects'
  items: { catalog: Catalog; hash: string }[]
  /** Bytes of content at the most, of each. */
  maximum: number
}

/** `length`: bytes of content; `stored`: bytes on disk of its blob; `content`: undefined for chunks. */
export interface FoundObject {
  type: ObjectType
  length: number
  stored: number
  content: Uint8Array | undefined
  /** It is among the fossils of a prune, not in its place. */
  isFossil?: boolean
}

/** What reading an object came to. */
export type ReadObject = FoundObject | { problem: { code: ErrorCode; message: string } }
