import type { CodecOptions } from '../repository/object-codec.ts'
import type { RepositoryAccess } from '../repository/access.ts'
import type { KnownBlobsSegment } from '../repository/known-blobs.ts'
import type { StorageLocation } from '../storage/open.ts'
import type { BytePath } from '../files/path.ts'
import type { OpenOptions } from '../files/source.ts'
import type { PackedStoredFiles } from '../snapshot/save/stored-files.ts'
import type { FileStat } from '../files/stat.ts'
import type { ErrorCode } from '../errors.ts'
import type { Catalog, ObjectType } from '../format/object-type.ts'
import type { Metadata } from '../snapshot/restore/metadata.ts'
import type { RestoreProblem } from '../snapshot/restore/problem.ts'

/** What a worker needs to start: handed over once, as its workerData. */
export interface WorkerStart {
  location: StorageLocation
  access: RepositoryAccess
  codec: CodecOptions
  knownBlobs: KnownBlobsSegment[]
}

/** Small files to store, each as one chunk, and symbolic links. */
export interface StoreFilesTask {
  kind: 'store-files'
  items: { path: BytePath; link: boolean }[]
  opening: OpenOptions
}

/** Why a file could not be stored, or what is doubtful about it. */
export type FileProblem =
  | { kind: 'unreadable'; message: string }
  | { kind: 'replaced' } // is no longer a file, or no longer a link
  | { kind: 'changed' } // changed while it was being read; stored as it was read

/** `stored` undefined: not stored, the entry stays without content. */
export interface StoredFile {
  stored: { hash: Uint8Array; stored: number; added: number; stat: FileStat } | undefined
  problem: FileProblem | undefined
  /** Too long for a single chunk: to be stored as a big file instead. */
  tooBig: boolean
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
}

/** What reading an object came to. */
export type ReadObject = FoundObject | { problem: { code: ErrorCode; message: string } }

/** Links, and files of at most one chunk's maximum, to restore. */
export interface RestoreFilesTask {
  kind: 'restore-files'
  items: RestoreItem[]
  /** Whether other files and links with these names are replaced. */
  replace: boolean
}

export interface RestoreItem {
  path: BytePath
  link: boolean
  /** Of the object in catalog R, as a byte string. */
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

/** Links and files to read back, whose hashes are those that the snapshot has for them. */
export interface VerifyFilesTask {
  kind: 'verify-files'
  items: VerifyItem[]
}

export interface VerifyItem {
  path: BytePath
  link: boolean
  /** Of the object in catalog R, as a byte string. */
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

export interface TaskResults {
  'store-files': PackedStoredFiles
  'store-chunk': StoredChunk
  'store-objects': StoredObjects
  'read-objects': ReadObject[]
  'restore-files': RestoredFile[]
  'restore-chunk': RestoredChunk
  'verify-files': VerifiedFile[]
  'verify-chunks': RestoredChunk
}

export type Task =
  | StoreFilesTask
  | StoreChunkTask
  | StoreObjectsTask
  | ReadObjectsTask
  | RestoreFilesTask
  | RestoreChunkTask
  | VerifyFilesTask
  | VerifyChunksTask
export type TaskResult<T extends Task> = TaskResults[T['kind']]

export type ToWorker =
  { kind: 'task'; id: number; task: Task } | { kind: 'segment'; segment: KnownBlobsSegment } | { kind: 'stop' }

export type FromWorker =
  | { kind: 'cut'; id: number; cut: ChunkCut }
  | { kind: 'done'; id: number; result: TaskResults[Task['kind']] }
  | { kind: 'secret'; secret: string }
  | { kind: 'failed'; id: number; code: ErrorCode | undefined; message: string; stack: string | undefined }
