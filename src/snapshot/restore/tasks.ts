import type { BytePath } from '../../files/path.ts'
import type { Metadata } from './metadata.ts'
import type { RestoreProblem } from './problem.ts'

/** What threads do for a restore. */
export interface RestoreTasks {
  'restore-files': { task: RestoreFilesTask; result: RestoredFile[] }
  'restore-chunk': { task: RestoreChunkTask; result: RestoredChunk }
  'look-up-files': { task: LookUpFilesTask; result: FoundFile[] }
}

/** Links, and files of at most one chunk's maximum, to restore. */
export interface RestoreFilesTask {
  kind: 'restore-files'
  items: RestoreItem[]
}

export interface RestoreItem {
  /** By which system calls reach the folder; the same in all threads. */
  folder: BytePath
  name: BytePath
  /** Whether another file or link with this name is replaced. */
  replace: boolean
  link: boolean
  /** Hash of the object, which is in catalog R, as a byte string. */
  hash: string
  /** Bytes that the file is to have, undefined where that is not known. */
  size: number | undefined
  /** The size may be one modulo 2^32, as Rekkord writes it for a saved path that is a file. */
  sizeWraps: boolean
  metadata: Metadata | undefined
}

export interface RestoredFile {
  size: number
  /** Too long for this: to be restored chunk by chunk. These are the bytes of its chunk list. */
  list?: Uint8Array
  /** Metadata that could not be restored, in words. */
  warning: string | undefined
  /** It has the owner that was saved. */
  owned: boolean
  /** Why there is no such file now. */
  problem?: RestoreProblem
}

/** A chunk to write to its place in a file that is open under the same descriptor in all threads. */
export interface RestoreChunkTask {
  kind: 'restore-chunk'
  descriptor: number
  /** As a byte string. */
  hash: string
  offset: number
  length: number
}

export interface RestoredChunk {
  problem: RestoreProblem | undefined
}

/** Objects of files and links that must be there before anything is removed. */
export interface LookUpFilesTask {
  kind: 'look-up-files'
  items: LookUpItem[]
}

export interface LookUpItem {
  link: boolean
  /** Hash of the object, which is in catalog R, as a byte string. */
  hash: string
  /** Bytes of the file, undefined where that is not known. */
  size: number | undefined
}

export interface FoundFile {
  /** Why it could not be restored. */
  problem: RestoreProblem | undefined
}
