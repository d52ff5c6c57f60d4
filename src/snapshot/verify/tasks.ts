import type { BytePath } from '../../files/path.ts'
import type { RestoredChunk } from '../restore/tasks.ts'
import type { RestoreProblem } from '../restore/problem.ts'

/** What threads do to read back what was restored. */
export interface VerifyTasks {
  'verify-files': { task: VerifyFilesTask; result: VerifiedFile[] }
  'verify-chunks': { task: VerifyChunksTask; result: RestoredChunk }
}

/** Links and files to read back, whose hashes are those that the snapshot has for them. */
export interface VerifyFilesTask {
  kind: 'verify-files'
  items: VerifyItem[]
}

export interface VerifyItem {
  /** By which system calls reach it; the same in all threads. */
  path: BytePath
  link: boolean
  /** Hash of the object, which is in catalog R, as a byte string. */
  hash: string
}

export interface VerifiedFile {
  size: number
  /** Too long for one task: the bytes of its chunk list, to be verified chunk by chunk. */
  list?: Uint8Array
  /** Why it is not what it should be. */
  problem?: RestoreProblem
}

/** Chunks of a file to read back; hashes are byte strings. */
export interface VerifyChunksTask {
  kind: 'verify-chunks'
  path: BytePath
  chunks: { offset: number; length: number; hash: string }[]
}
