import os from 'node:os'
import { MAX_DEFAULT_THREADS } from './limits.ts'

/** Worker threads when none are asked for: one for each processor, up to a number beyond which the storage is the limit. */
export function defaultThreads(): number {
  return Math.min(os.availableParallelism(), MAX_DEFAULT_THREADS)
}
