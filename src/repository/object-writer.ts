import { blobPath } from '../format/object-id.ts'
import { catalogOf, type ObjectType } from '../format/object-type.ts'
import type { Storage } from '../storage/storage.ts'
import { KnownBlobCheck } from './known-blob-check.ts'
import type { KnownBlobs } from './known-blobs.ts'
import type { ObjectCodec } from './object-codec.ts'

/** What storing an object came to. */
export interface StoredObject {
  hash: Buffer
  /** Bytes on disk of its blob, whoever wrote it. */
  stored: number
  /** Bytes on disk that were written for it now: 0 when it was there. */
  added: number
}

/** Stores objects that are not in the repository yet. One per thread, like its codec. */
export class ObjectWriter {
  readonly #codec: ObjectCodec
  readonly #storage: Storage
  readonly #known: KnownBlobs
  readonly #check: KnownBlobCheck

  constructor(codec: ObjectCodec, storage: Storage, known: KnownBlobs) {
    this.#codec = codec
    this.#storage = storage
    this.#known = known
    this.#check = new KnownBlobCheck(storage)
  }

  /**
   * Stores the codec input's first `length` bytes as an object, unless the repository has it.
   * @throws RekkordError when the storage fails or the blob fails its check
   */
  async store(type: ObjectType, length: number): Promise<StoredObject> {
    const hash = this.#codec.hash(type, length)
    const catalog = catalogOf(type)
    const known = this.#known.size(hash)
    if (known !== undefined) {
      if (this.#check.isDue) await this.#check.check({ catalog, hash }, known)
      return { hash, stored: known, added: 0 }
    }
    const path = blobPath({ catalog, hash })
    const present = await this.#storage.size(path)
    if (present !== undefined) return this.#found(catalog, hash, present)

    const blob = this.#codec.seal(type, length)
    if (await this.#storage.write(path, blob)) {
      this.#known.add(catalog, hash, blob.length, true)
      return { hash, stored: blob.length, added: blob.length }
    }
    // Another writer was faster
    return this.#found(catalog, hash, (await this.#storage.size(path)) ?? blob.length)
  }

  #found(catalog: 'M' | 'R', hash: Buffer, size: number): StoredObject {
    // Flushed with the new ones: whoever wrote it may have crashed before it made it durable
    this.#known.add(catalog, hash, size, true)
    return { hash, stored: size, added: 0 }
  }
}
