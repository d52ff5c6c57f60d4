import type { BytePath } from '../../files/path.ts'
import type { OpenFileOptions } from '../../files/source.ts'
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
  opening: OpenFileOptions
}

/** The next chunk of a big file, which is open under the same descriptor in all threads. */
export interface StoreChunkTask {
  kind: 'store-chunk'
  descriptor: number
  /** The file's, when it was opened. */
  stat: FileStat
  /** Position of the chunk in the file, in bytes. */
  offset: number
  /** What the task before read beyond its cut. */
  carry: Uint8Array
}

/** Sent as soon as the cut is known, while the chunk itself is still to be stored. */
export interface ChunkCut {
  length: number
  /** For the next chunk's task; undefined at the end of the file. */
  carry: Uint8Array | undefined
}

export interface StoredChunk {
  /** Undefined when the file could not be read, or was empty. */
  chunk: { length: number; hash: Uint8Array; stored: number; added: number } | undefined
  problem: FileProblem | undefined
}

/** Objects that the main thread made: directories and chunk lists. */
export interface StoreObjectsTask {
  kind: 'store-objects'
  objects: { type: number; content: Uint8Array }[]
}

export type StoredObjects = { hash: Uint8Array; stored: number; added: number }[]
