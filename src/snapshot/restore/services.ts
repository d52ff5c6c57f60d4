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

/** What the restore of a tree works with. */
export interface RestoreServices {
  pool: TaskPool
  batches: RestoreBatches
  bigFiles: BigFiles
  destination: Destination
  folders: HeldFolders
  removals: Removals
  report: RestoreReport
  /** Undefined where extended attributes are not restored. */
  attributes: RestoreAttributes | undefined
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
