import type { BytePath } from '../../files/path.ts'
import type { OpenOptions } from '../../files/source.ts'
import type { FileStat } from '../../files/stat.ts'
import type { FileProblem } from './file-problem.ts'
import type { PackedStoredFiles } from './stored-files.ts'

/** What threads do for a save. */
export interface SaveTasks {
  'store-files': { task: StoreFilesTask; result: PackedStoredFiles }
  'store-chunk': { task: StoreChunkTask; result: StoredChunk; announced: ChunkCut }
  'store-objects': { task: StoreObjectsTask; result: StoredObjects }
}

/** Small files to store, each as one chunk, and symbolic links. */
export interface StoreFilesTask {
  kind: 'store-files'
  items: { path: BytePath; link: boolean }[]
  opening: OpenOptions
}

/**
 * The next chunk of a big file. `carry` is what the task before read beyond its cut; the file stays open between its
 * chunks, under the same descriptor in all threads.
 */
export interface StoreChunkTask {
  kind: 'store-chunk'
  path: BytePath
  opening: OpenOptions
  /** From the task before; undefined for the first chunk, which opens the file. */
  open: { descriptor: number; stat: FileStat } | undefined
  /** Position of the chunk in the file, in bytes. */
  offset: number
  carry: Uint8Array
}

/** Sent as soon as the cut is known, while the chunk itself is still to be stored. */
export interface ChunkCut {
  length: number
  /** What the next chunk's task needs; undefined at the end of the file, which is closed then. */
  next: { open: { descriptor: number; stat: FileStat }; carry: Uint8Array } | undefined
}

export interface StoredChunk {
  /** Undefined when the file could not be read, or was empty. */
  chunk: { length: number; hash: Uint8Array; stored: number; added: number } | undefined
  stat: FileStat | undefined
  problem: FileProblem | undefined
}

/** Objects that the main thread made: directories and chunk lists. */
export interface StoreObjectsTask {
  kind: 'store-objects'
  objects: { type: number; content: Uint8Array }[]
}

export type StoredObjects = { hash: Uint8Array; stored: number; added: number }[]
