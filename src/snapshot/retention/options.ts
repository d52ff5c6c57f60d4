import type { PruneProgress } from './progress.ts'

export interface PruneOptions {
  /** The grace period in milliseconds: longer than any save takes that does not look again. */
  grace: number
  /** Nobody saves meanwhile: what nothing needs is deleted at once, whatever its age. */
  noOtherWriters?: boolean
  /** Change nothing, and report what would be done. */
  dryRun?: boolean
  threads?: number | undefined
  signal?: AbortSignal | undefined
  progress?: PruneProgress
}
