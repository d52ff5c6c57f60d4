import type { BytePath } from '../../files/path.ts'
import type { FileStat } from '../../files/stat.ts'
import type { TaskPool } from '../tasks.ts'
import type { ChunkCut, StoreChunkTask } from './tasks.ts'
import type { SavedFile } from './stored-files.ts'
import { storeFileObject, type StoredChunkReference } from './file-object.ts'
import { fileProblem, type FileProblem } from './file-problem.ts'
import type { ObjectBatcher } from './object-batcher.ts'
import type { OpenFiles } from './open-files.ts'

/**
 * Stores a file of any size chunk by chunk. As soon as one chunk's end is known the next one goes to whichever worker is
 * free, so one file keeps all of them busy.
 *
 * @param onStored called with the bytes of each chunk that is stored
 * @returns what storing a small file gives: the object that stands for the whole file
 * @throws RekkordError when the storage fails. Threads may still read the file then, so `files` closes it in the end
 */
export async function storeBigFile(
  path: BytePath,
  files: OpenFiles,
  pool: TaskPool,
  objects: ObjectBatcher,
  onStored: (bytes: number) => void
): Promise<SavedFile> {
  const file = openToStore(path, files)
  if ('kind' in file) return { stored: undefined, problem: file, tooBig: false }
  const { descriptor, stat } = file
  const chunks: StoredChunkReference[] = []
  let problem: FileProblem | undefined

  await new Promise<void>((resolve, reject) => {
    let running = 0
    const start = (offset: number, carry: Uint8Array): void => {
      running++
      const task: StoreChunkTask = { kind: 'store-chunk', descriptor, stat, offset, carry }
      const onAnnounced = (cut: ChunkCut): void => {
        if (cut.carry !== undefined) start(offset + cut.length, cut.carry)
      }
      const transfer = carry.length === 0 ? [] : [carry.buffer as ArrayBuffer]
      pool.run(task, { urgent: offset > 0, transfer, onAnnounced }).then((result) => {
        problem ??= result.problem
        if (result.chunk !== undefined) {
          const { hash, ...chunk } = result.chunk
          chunks.push({ offset, hash: Buffer.from(hash), ...chunk })
          onStored(chunk.length)
        }
        if (--running === 0) resolve()
      }, reject)
    }
    start(0, new Uint8Array(0))
  })
  files.close(descriptor)

  if (problem?.kind === 'unreadable' || problem?.kind === 'gone') return { stored: undefined, problem, tooBig: false }
  const { size, ...object } = await storeFileObject(chunks, objects)
  return { stored: { ...object, stat: { ...stat, size } }, problem, tooBig: false }
}

function openToStore(path: BytePath, files: OpenFiles): { descriptor: number; stat: FileStat } | FileProblem {
  try {
    return files.open(path) ?? { kind: 'replaced' }
  } catch (error) {
    return fileProblem(error)
  }
}
