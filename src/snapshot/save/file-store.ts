import { MIN_SPLIT } from '../../chunking/splitter.ts'
import type { OpenFolder } from '../../files/open-folder.ts'
import type { BytePath } from '../../files/path.ts'
import type { OpenFileOptions } from '../../files/source.ts'
import type { TaskPool } from '../tasks.ts'
import type { SavedFile } from './stored-files.ts'
import { unpackStoredFiles } from './stored-files.ts'
import { FEW_FILES, MAX_BATCH_BYTES, MAX_BATCH_FILES } from '../limits.ts'
import type { ObjectBatcher } from './object-batcher.ts'
import type { SaveProgress } from './listener.ts'
import { storeBigFile } from './big-file.ts'
import type { OpenFiles } from './open-files.ts'

interface Waiting {
  /** Held until the file is stored. */
  folder: OpenFolder
  path: BytePath
  link: boolean
  done: (file: SavedFile) => void
}

/** Hands files to the workers: small ones and links in batches, big ones chunk by chunk. */
export class FileStore {
  readonly #pool: TaskPool
  readonly #objects: ObjectBatcher
  readonly #opening: OpenFileOptions
  readonly #open: OpenFiles
  readonly #progress: SaveProgress
  readonly #onError: (error: unknown) => void
  #batch: Waiting[] = []
  #bytes = 0

  constructor(
    pool: TaskPool,
    objects: ObjectBatcher,
    opening: OpenFileOptions,
    open: OpenFiles,
    progress: SaveProgress,
    onError: (error: unknown) => void
  ) {
    this.#pool = pool
    this.#objects = objects
    this.#opening = opening
    this.#open = open
    this.#progress = progress
    this.#onError = onError
  }

  /**
   * Stores a file of about `size` bytes in a folder that is held, or the target of a link; `done` is called with what came
   * of it.
   */
  store(folder: OpenFolder, name: BytePath, link: boolean, size: number, done: (file: SavedFile) => void): void {
    folder.hold()
    const file = { folder, path: folder.at(name), link, done }
    if (!link && size > MIN_SPLIT) {
      this.#storeBig(file)
      return
    }
    if (this.#batch.push(file) === 1) this.#pool.warm()
    this.#bytes += size
    const { length } = this.#batch
    if (length >= MAX_BATCH_FILES || this.#bytes >= MAX_BATCH_BYTES || (length >= FEW_FILES && this.#pool.hasIdle)) {
      this.flush()
    }
  }

  /** Sends what has gathered, however little. */
  flush(): void {
    if (this.#batch.length === 0) return
    const batch = this.#batch
    this.#batch = []
    this.#bytes = 0
    const items = batch.map(({ path, link }) => ({ path, link }))
    const stored = this.#pool.run({ kind: 'store-files', items, opening: this.#opening }).then((packed) => {
      const results = unpackStoredFiles(packed)
      batch.forEach((file, i) => {
        const result = results[i]!
        if (result.tooBig) this.#storeBig(file)
        else this.#stored(file, result)
      })
    })
    stored.catch(this.#onError)
  }

  #stored({ folder, done }: Waiting, file: SavedFile): void {
    folder.release()
    done(file)
  }

  #storeBig(waiting: Waiting): void {
    let part = 0
    const onStored = (bytes: number): void => {
      part += bytes
      this.#progress.partBytes += bytes
    }
    const stored = storeBigFile(waiting.path, this.#open, this.#pool, this.#objects, onStored).then((file) => {
      this.#progress.partBytes -= part
      this.#stored(waiting, file)
    })
    stored.catch(this.#onError)
  }
}
