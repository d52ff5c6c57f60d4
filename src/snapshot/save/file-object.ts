import { encodeChunkList, type ChunkReference } from '../../format/chunk-list.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import type { ObjectBatcher } from './object-batcher.ts'

/** A chunk that is stored; `stored` and `added` are bytes on disk. */
export type StoredChunkReference = ChunkReference & { stored: number; added: number }

/** The object that stands for a whole file. */
export interface FileObject {
  hash: Uint8Array
  /** Bytes of the file. */
  size: number
  /** Bytes on disk of it and its chunks, and of these the bytes that were written now. */
  stored: number
  added: number
}

/**
 * The object of a file whose chunks are stored, given in any order: the chunk itself where there is one, otherwise their list, which
 * this stores (docs/format.md section 6).
 */
export async function storeFileObject(
  chunks: readonly StoredChunkReference[],
  objects: ObjectBatcher
): Promise<FileObject> {
  const sorted = chunks.toSorted((a, b) => a.offset - b.offset)
  const sums = { size: 0, stored: 0, added: 0 }
  for (const { length, stored, added } of sorted) {
    sums.size += length
    sums.stored += stored
    sums.added += added
  }
  if (sorted.length === 1) return { hash: sorted[0]!.hash, ...sums }
  const list = await new Promise<{ hash: Uint8Array; stored: number; added: number }>((resolve) => {
    objects.store(OBJECT_TYPES.file, encodeChunkList(sorted), resolve)
  })
  return { hash: list.hash, size: sums.size, stored: sums.stored + list.stored, added: sums.added + list.added }
}
