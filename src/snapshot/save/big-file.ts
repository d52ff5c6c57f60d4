import { encodeChunkList, type ChunkReference } from '../../format/chunk-list.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import type { BytePath } from '../../files/path.ts'
import type { OpenOptions } from '../../files/source.ts'
import type { FileStat } from '../../files/stat.ts'
import type { TaskPool } from '../tasks.ts'
import type { ChunkCut, StoreChunkTask } from './tasks.ts'
import type { FileProblem } from './file-problem.ts'
import type { StoredFile } from './stored-files.ts'
import type { ObjectBatcher } from './object-batcher.ts'

/**
 * Stores a file of any size chunk by chunk. As soon as one chunk's end is known the next one goes to whichever worker is
 * free, so one file keeps all of them busy.
 *
 * @param onStored told the bytes of each chunk that is stored
 * @returns what storing a small file gives: the object that stands for the whole file
 * @throws RekkordError when the storage fails
 */
export async function storeBigFile(
  path: BytePath,
  opening: OpenOptions,
  pool: TaskPool,
  objects: ObjectBatcher,
  onStored: (bytes: number) => void
): Promise<StoredFile> {
  const chunks: (ChunkReference & { stored: number; added: number })[] = []
  let stat: FileStat | undefined
  let problem: FileProblem | undefined

  await new Promise<void>((resolve, reject) => {
    let running = 0
    const start = (offset: number, next: Pick<StoreChunkTask, 'open' | 'carry'>): void => {
      running++
      const task: StoreChunkTask = { kind: 'store-chunk', path, opening, offset, ...next }
      const onAnnounced = (cut: ChunkCut): void => {
        if (cut.next !== undefined) start(offset + cut.length, cut.next)
      }
      const transfer = next.carry.length === 0 ? [] : [next.carry.buffer as ArrayBuffer]
      pool.run(task, { urgent: offset > 0, transfer, onAnnounced }).then((result) => {
        stat ??= result.stat
        problem ??= result.problem
        if (result.chunk !== undefined) {
          const { hash, ...chunk } = result.chunk
          chunks.push({ offset, hash: Buffer.from(hash), ...chunk })
          onStored(chunk.length)
        }
        if (--running === 0) resolve()
      }, reject)
    }
    start(0, { open: undefined, carry: new Uint8Array(0) })
  })

  if (stat === undefined || problem?.kind === 'unreadable' || problem?.kind === 'replaced') {
    return { stored: undefined, problem, tooBig: false }
  }
  chunks.sort((a, b) => a.offset - b.offset)
  let size = 0
  let stored = 0
  let added = 0
  for (const chunk of chunks) {
    size += chunk.length
    stored += chunk.stored
    added += chunk.added
  }
  if (chunks.length === 1) {
    return { stored: { hash: chunks[0]!.hash, stored, added, stat: { ...stat, size } }, problem, tooBig: false }
  }
  const list = await new Promise<{ hash: Uint8Array; stored: number; added: number }>((resolve) => {
    objects.store(OBJECT_TYPES.file, encodeChunkList(chunks), resolve)
  })
  return {
    stored: { hash: list.hash, stored: stored + list.stored, added: added + list.added, stat: { ...stat, size } },
    problem,
    tooBig: false
  }
}
