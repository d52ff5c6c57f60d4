import fs from 'node:fs'
import { FormatError, RekkordError } from '../../errors.ts'
import { joinPath, type BytePath } from '../../files/path.ts'
import { asBuffer } from '../../format/bytes.ts'
import { MAX_CHUNK_SIZE, decodeChunkList, type ChunkReference } from '../../format/chunk-list.ts'
import { MAX_OBJECT_SIZE } from '../../format/content-limit.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { objectKind, objectTypeName } from '../../format/object-type.ts'
import { readBlobs, type ReadBlob } from '../read/thread-objects.ts'
import { writeChunk } from './thread-chunk.ts'
import type { RestoredFile, RestoreFilesTask, RestoreItem } from './tasks.ts'
import { restoreProblem } from './problem.ts'
import { ALL_SET, type MetadataResult } from './metadata.ts'
import { NewFile, ONE_WRITE, writeLink, writeSparse } from './write.ts'
import type { WorkerState } from '../worker-state.ts'

/**
 * Restores links and whole files of at most one chunk's maximum. Each file is written once its content has been checked;
 * one of several chunks, or that replaces another, under a temporary name until it is complete. A longer file gives its
 * chunk list back.
 */
export async function restoreFiles(
  state: WorkerState,
  task: RestoreFilesTask
): Promise<{ result: RestoredFile[]; transfer: ArrayBuffer[] }> {
  const result: RestoredFile[] = []
  const transfer: ArrayBuffer[] = []
  const ids = task.items.map(({ hash }): ObjectId => ({ catalog: 'R', hash: Buffer.from(hash, 'latin1') }))
  for await (const { id, blob } of readBlobs(state.storage, ids)) {
    const restored = await restoreItem(state, task.items[result.length]!, id, blob)
    if (restored.list !== undefined) transfer.push(restored.list.buffer as ArrayBuffer)
    result.push(restored)
  }
  return { result, transfer }
}

async function restoreItem(state: WorkerState, item: RestoreItem, id: ObjectId, blob: ReadBlob): Promise<RestoredFile> {
  try {
    if (blob instanceof RekkordError) throw blob
    const { type, content } = state.codec.open(id, blob, isLong(item) ? MAX_OBJECT_SIZE : MAX_CHUNK_SIZE)
    const kind = objectKind(type)
    if (item.link) {
      if (kind !== 'link') throw new FormatError(`its object is a ${objectTypeName(type)}, not a link`)
      return restored(0, restoreLink(item, asBuffer(content)))
    }
    if (kind === 'chunk') {
      checkSize(item, content.length)
      const named = !item.replace && content.length <= ONE_WRITE
      const file = named ? NewFile.named(pathOf(item)) : NewFile.temporary(item.folder)
      return await restoreWhole(file, item, (descriptor) => writeWhole(descriptor, content))
    }
    if (kind !== 'file') throw new FormatError(`its object is a ${objectTypeName(type)}, not a file`)
    const list = Uint8Array.prototype.slice.call(content)
    const { size, chunks } = decodeChunkList(list)
    checkSize(item, size)
    if (size > MAX_CHUNK_SIZE) return { ...restored(size, ALL_SET), list }
    return await restoreWhole(NewFile.temporary(item.folder), item, (descriptor) =>
      writeChunks(state, descriptor, chunks, size)
    )
  } catch (error) {
    return { ...restored(0, ALL_SET), problem: restoreProblem(error) }
  }
}

function restoreLink(item: RestoreItem, target: Buffer): MetadataResult {
  if (target.length === 0 || target.includes(0)) throw new FormatError('its target is not a path')
  return writeLink(item.folder, pathOf(item), target, item)
}

/** The path that the file or link gets. */
function pathOf({ folder, name }: RestoreItem): BytePath {
  return joinPath(folder, name)
}

function restored(size: number, { problem, owned }: MetadataResult): RestoredFile {
  return { size, warning: problem, owned }
}

/** Whether the file may be longer than a single chunk can be. */
function isLong({ size, sizeWraps }: RestoreItem): boolean {
  return size === undefined || sizeWraps || size > MAX_CHUNK_SIZE
}

function checkSize(item: RestoreItem, size: number): void {
  const expected = item.size
  if (expected === undefined || size === expected || (item.sizeWraps && size % 2 ** 32 === expected)) return
  throw new FormatError(`it has ${size} bytes instead of ${expected}`)
}

async function restoreWhole(
  file: NewFile,
  item: RestoreItem,
  write: (descriptor: number) => number | Promise<number>
): Promise<RestoredFile> {
  try {
    const size = await write(file.descriptor)
    return restored(size, file.finish(pathOf(item), item.metadata, item.replace))
  } catch (error) {
    file.discard()
    throw error
  }
}

function writeWhole(descriptor: number, content: Uint8Array): number {
  if (content.length > MAX_CHUNK_SIZE) throw new FormatError(`a chunk has ${content.length} bytes`)
  if (writeSparse(descriptor, content, 0)) fs.ftruncateSync(descriptor, content.length)
  return content.length
}

async function writeChunks(
  state: WorkerState,
  descriptor: number,
  chunks: Iterable<ChunkReference>,
  size: number
): Promise<number> {
  fs.ftruncateSync(descriptor, size)
  for (const { offset, length, hash } of chunks) await writeChunk(state, descriptor, hash, offset, length)
  return size
}
