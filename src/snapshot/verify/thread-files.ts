import fs from 'node:fs'
import { RekkordError } from '../../errors.ts'
import { readLinkTarget } from '../../files/link-target.ts'
import type { BytePath } from '../../files/path.ts'
import { openRegularFile, readFully } from '../../files/source.ts'
import { MAX_CHUNK_SIZE, decodeChunkList, type ChunkReference } from '../../format/chunk-list.ts'
import { MAX_OBJECT_SIZE } from '../../format/content-limit.ts'
import { objectKind, OBJECT_TYPES, type ObjectType } from '../../format/object-type.ts'
import type { ObjectCodec } from '../../repository/object-codec.ts'
import type { RestoredChunk } from '../restore/tasks.ts'
import type { VerifiedFile, VerifyChunksTask, VerifyFilesTask, VerifyItem } from './tasks.ts'
import { readBlob } from '../read/thread-objects.ts'
import { errorCode } from '../../system-error.ts'
import { restoreProblem, type RestoreProblem } from '../restore/problem.ts'
import type { WorkerState } from '../worker-state.ts'

/** Reads links and files back and compares their hashes. One of several chunks and much content gives its list back. */
export async function verifyFiles(
  state: WorkerState,
  task: VerifyFilesTask
): Promise<{ result: VerifiedFile[]; transfer: ArrayBuffer[] }> {
  const result: VerifiedFile[] = []
  const transfer: ArrayBuffer[] = []
  for (const item of task.items) {
    const verified = await verifyItem(state, item)
    if (verified.list !== undefined) transfer.push(verified.list.buffer as ArrayBuffer)
    result.push(verified)
  }
  return { result, transfer }
}

/** Reads some chunks of a file back and compares their hashes. */
export function verifyChunks({ codec }: WorkerState, { path, chunks }: VerifyChunksTask): RestoredChunk {
  try {
    const references = chunks.map(({ offset, length, hash }) => ({ offset, length, hash: Buffer.from(hash, 'latin1') }))
    readingFile(path, (descriptor) => compareChunks(codec, descriptor, references))
    return { problem: undefined }
  } catch (error) {
    return { problem: verifyProblem(error) }
  }
}

async function verifyItem(state: WorkerState, { path, link, hash: name }: VerifyItem): Promise<VerifiedFile> {
  const hash = Buffer.from(name, 'latin1')
  try {
    if (link) {
      const target = readLinkTarget(path)
      requireObject(state.codec, OBJECT_TYPES.link, target.length, (input) => input.set(target), hash)
      return { size: 0 }
    }
    // Most files are one chunk: for these nothing has to be asked of the repository
    const whole = readingFile(path, (descriptor, size) => isWholeChunk(state.codec, descriptor, size, hash))
    return whole === undefined ? await verifyChunkList(state, path, hash) : { size: whole }
  } catch (error) {
    return { size: 0, problem: verifyProblem(error) }
  }
}

/** The size of a file that is the chunk with this hash, else undefined. */
function isWholeChunk(codec: ObjectCodec, descriptor: number, size: number, hash: Buffer): number | undefined {
  if (size > MAX_CHUNK_SIZE) return undefined
  const read = (input: Uint8Array): void => readAll(descriptor, input, 0)
  return isObject(codec, OBJECT_TYPES.chunk, size, read, hash) ? size : undefined
}

/** A file that is no chunk by itself: one of several, or of none, or not what it should be. */
async function verifyChunkList(state: WorkerState, path: BytePath, hash: Buffer): Promise<VerifiedFile> {
  const blob = await readBlob(state.storage, { catalog: 'R', hash })
  if (blob instanceof RekkordError) throw blob
  const { type, content } = state.codec.open({ catalog: 'R', hash }, blob, MAX_OBJECT_SIZE)
  if (objectKind(type) !== 'file') throw different()
  const list = Uint8Array.prototype.slice.call(content)
  const { size, chunks } = decodeChunkList(list)
  return readingFile(path, (descriptor, found) => {
    if (found !== size) throw different()
    if (size > MAX_CHUNK_SIZE) return { size, list }
    compareChunks(state.codec, descriptor, chunks)
    return { size }
  })
}

function compareChunks(codec: ObjectCodec, descriptor: number, chunks: Iterable<ChunkReference>): void {
  for (const { offset, length, hash } of chunks) {
    requireObject(codec, OBJECT_TYPES.chunk, length, (input) => readAll(descriptor, input, offset), hash)
  }
}

function requireObject(...object: Parameters<typeof isObject>): void {
  if (!isObject(...object)) throw different()
}

/** Whether the `length` bytes that `fill` puts into memory are the object with this hash. */
function isObject(
  codec: ObjectCodec,
  type: ObjectType,
  length: number,
  fill: (input: Uint8Array) => void,
  hash: Buffer
): boolean {
  fill(codec.input(length))
  return codec.hash(type, length).equals(hash)
}

function readAll(descriptor: number, input: Uint8Array, offset: number): void {
  if (readFully(descriptor, input, offset) !== input.length) throw different()
}

/** Opens a file for as long as `use` takes; access times stay where the system lets them. */
function readingFile<T>(path: BytePath, use: (descriptor: number, size: number) => T): T {
  const open = openRegularFile(path, { follow: false, noatime: true })
  if (open === undefined) throw new RekkordError('destination', 'it is no file')
  try {
    return use(open.descriptor, open.stat.size)
  } finally {
    fs.closeSync(open.descriptor)
  }
}

function different(): RekkordError {
  return new RekkordError('destination', 'its content is not that of the snapshot')
}

/** What system errors mean for something that should have been restored. */
const MISSING: Record<string, string> = {
  ENOENT: 'it is not there',
  ELOOP: 'a link stands in its place',
  EINVAL: 'it is no link'
}

function verifyProblem(error: unknown): RestoreProblem {
  const message = MISSING[errorCode(error)]
  return message === undefined ? restoreProblem(error) : { code: 'destination', message, fatal: false }
}
