import type { HeldFolders } from '../../files/held-folder.ts'
import type { BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { TaskPool } from '../tasks.ts'
import type { RestoreAttributes } from './attributes.ts'
import type { RestoreBatches } from './batches.ts'
import type { BigFiles } from './big-file.ts'
import type { Destination } from './destination.ts'
import type { Removals } from './removals.ts'
import type { RestoreReport } from './report.ts'

/** What may be done to the destination, and what is restored of each thing. */
export interface RestoreRules {
  owner: boolean
  /** Undefined where extended attributes are not restored. */
  attributes: RestoreAttributes | undefined
  /** Count, and write nothing. */
  dryRun: boolean
  /** Replace files that are there. */
  replace: boolean
  /** Remove what is not in the snapshot. */
  delete: boolean
  /** Make links when all else is there: Windows has two kinds, and which one it is their targets tell. */
  linksLast: boolean
  /** Whose rules names follow. */
  platform: NodeJS.Platform
  signal: AbortSignal | undefined
}

/** What the restore of a tree works with. */
export interface RestoreServices {
  pool: TaskPool
  batches: RestoreBatches
  bigFiles: BigFiles
  destination: Destination
  folders: HeldFolders
  removals: Removals
  report: RestoreReport
}

/** A file or link to restore. */
export interface RestoredThing {
  name: BytePath
  /** For people. */
  path: BytePath
  id: ObjectId
  /** Undefined for an object without an entry: it has no metadata then, and its size is not known. */
  entry: Entry | undefined
}
