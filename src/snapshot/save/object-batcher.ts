import { requireReadableSize } from '../../format/content-limit.ts'
import { catalogOf, type ObjectType } from '../../format/object-type.ts'
import type { KnownBlobCheck } from '../../repository/known-blob-check.ts'
import type { KnownBlobs } from '../../repository/known-blobs.ts'
import type { ObjectCodec } from '../../repository/object-codec.ts'
import type { TaskPool } from '../tasks.ts'
import { MAX_BATCH_BYTES, MAX_BATCH_OBJECTS } from '../limits.ts'

export interface StoredSize {
  hash: Uint8Array
  /** Bytes on disk of the object's blob. */
  stored: number
}

interface Waiting {
  type: ObjectType
  content: Uint8Array
  resolve: (stored: StoredSize & { added: number }) => void
}

/**
 * Stores the objects that the main thread makes: directories and chunk lists. What is known already never leaves the
 * thread; the others go to the workers in batches.
 */
export class ObjectBatcher {
  readonly #codec: ObjectCodec
  readonly #known: KnownBlobs
  readonly #pool: TaskPool
  readonly #check: KnownBlobCheck
  readonly #onError: (error: unknown) => void
  readonly #finished: (() => void)[] = []
  #finishing = false
  #batch: Waiting[] = []
  #bytes = 0

  constructor(
    codec: ObjectCodec,
    known: KnownBlobs,
    pool: TaskPool,
    check: KnownBlobCheck,
    onError: (error: unknown) => void
  ) {
    this.#check = check
    this.#codec = codec
    this.#known = known
    this.#pool = pool
    this.#onError = onError
  }

  /**
   * Stores one object; `done` is called once it is stored, which may be at once. `content` must not change any more.
   * @throws RekkordError when it is too large to be read again
   */
  store(type: ObjectType, content: Uint8Array, done: (stored: StoredSize & { added: number }) => void): void {
    requireReadableSize(type, content.length)
    this.#codec.input(content.length).set(content)
    const hash = this.#codec.hash(type, content.length)
    const stored = this.#known.size(hash)
    if (stored !== undefined) {
      const known = (): void => this.#finish(() => done({ hash, stored, added: 0 }))
      if (!this.#check.isDue) known()
      else {
        this.#check
          .check({ catalog: catalogOf(type), hash }, stored)
          .then(() => {
            known()
            // What that completes may be the last object of all, when the workers have nothing left that could send it off
            this.flush()
          })
          .catch(this.#onError)
      }
      return
    }
    this.#batch.push({ type, content, resolve: done })
    this.#bytes += content.length
    if (this.#batch.length >= MAX_BATCH_OBJECTS || this.#bytes >= MAX_BATCH_BYTES) this.flush()
  }

  /**
   * One after the other, however deep the folders are: what is done with one may complete the folder above, which may be known
   * as well.
   */
  #finish(done: () => void): void {
    this.#finished.push(done)
    if (this.#finishing) return
    this.#finishing = true
    try {
      for (let next = this.#finished.shift(); next !== undefined; next = this.#finished.shift()) next()
    } finally {
      this.#finishing = false
    }
  }

  /** Sends what has gathered, however little. */
  flush(): void {
    if (this.#batch.length === 0) return
    const batch = this.#batch
    this.#batch = []
    this.#bytes = 0
    const objects = batch.map(({ type, content }) => ({ type, content }))
    const stored = this.#pool.run({ kind: 'store-objects', objects }, { urgent: true }).then((results) => {
      batch.forEach(({ resolve }, i) => resolve(results[i]!))
    })
    stored.catch(this.#onError)
  }
}
