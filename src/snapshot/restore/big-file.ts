import fs from 'node:fs'
import { decodeChunkList, type ChunkReference } from '../../format/chunk-list.ts'
import { joinPath } from '../../files/path.ts'
import type { TaskPool } from '../tasks.ts'
import type { RestoredFile, RestoreItem } from './tasks.ts'
import { restoreProblem, type RestoreProblem } from './problem.ts'
import { NewFile } from './write.ts'
import type { RestoreReport } from './report.ts'

/**
 * Restores files of any size chunk by chunk: whichever worker is free writes the next chunk to its place. The file has a
 * temporary name until its last chunk is there.
 */
export class BigFiles {
  readonly #pool: TaskPool
  readonly #report: RestoreReport
  readonly #onError: (error: unknown) => void
  readonly #open = new Set<NewFile>()

  constructor(pool: TaskPool, report: RestoreReport, onError: (error: unknown) => void) {
    this.#pool = pool
    this.#report = report
    this.#onError = onError
  }

  /**
   * Resolves when the file's chunks are all handed out; `done` is called when they are written, or one cannot be.
   * @param list the bytes of its chunk list
   */
  async restore(item: RestoreItem, list: Uint8Array, done: (result: RestoredFile) => void): Promise<void> {
    const { size, chunks } = decodeChunkList(list)
    let file: NewFile
    try {
      file = this.#create(item, size)
    } catch (error) {
      done({ size: 0, warning: undefined, owned: false, problem: restoreProblem(error) })
      return
    }
    let running = 1
    let problem: RestoreProblem | undefined
    const release = (): void => {
      if (--running === 0) done(this.#finish(file, item, size, problem))
    }
    for (const chunk of chunks) {
      if (!this.#pool.hasRoom) await this.#pool.room()
      if (problem !== undefined) break
      running++
      this.#restoreChunk(file, chunk)
        .then((failure) => {
          problem ??= failure
          release()
        })
        .catch(this.#onError)
    }
    release()
  }

  /** Removes what is half written. The workers must have ended: they write to these files. */
  discard(): void {
    for (const file of this.#open) file.discard()
    this.#open.clear()
  }

  #create(item: RestoreItem, size: number): NewFile {
    const file = NewFile.temporary(item.folder)
    try {
      fs.ftruncateSync(file.descriptor, size)
    } catch (error) {
      file.discard()
      throw error
    }
    this.#open.add(file)
    return file
  }

  async #restoreChunk(file: NewFile, chunk: ChunkReference): Promise<RestoreProblem | undefined> {
    const { offset, length, hash } = chunk
    const task = {
      kind: 'restore-chunk',
      descriptor: file.descriptor,
      hash: hash.toString('latin1'),
      offset,
      length
    } as const
    const { problem } = await this.#pool.run(task)
    if (problem === undefined) this.#report.progress.bytes += length
    return problem
  }

  #finish(file: NewFile, item: RestoreItem, size: number, problem: RestoreProblem | undefined): RestoredFile {
    this.#open.delete(file)
    try {
      if (problem === undefined) {
        const { problem: warning, owned } = file.finish(joinPath(item.folder, item.name), item.metadata, item.replace)
        return { size, warning, owned }
      }
    } catch (error) {
      problem = restoreProblem(error)
    }
    file.discard()
    return { size: 0, warning: undefined, owned: false, problem }
  }
}
