import { isBlobSize } from '../format/blob.ts'
import { blobPath, type ObjectId } from '../format/object-id.ts'
import { AccessDenied, type Storage } from '../storage/storage.ts'
import type { KnownBlobs } from './known-blobs.ts'

/** After so many look-ups in a row that the storage refuses, no more are tried. */
const REFUSALS = 8

/**
 * Blobs that may be in the repository: a cache service said so, and anyone who can write there can say anything. A blob is
 * looked up before a save relies on it. What that spares, where it is there, is to compress, encrypt and send it.
 */
export class HintedBlobs {
  readonly #storage: Storage
  readonly #hints: KnownBlobs | undefined
  #refusals = 0

  /** @param hints a table in which only the hashes count; undefined where nobody gave any */
  constructor(storage: Storage, hints: KnownBlobs | undefined) {
    this.#storage = storage
    this.#hints = hints
  }

  /** Whether to look a blob up: it may be there. */
  has(hash: Uint8Array): boolean {
    return this.isAllowed && this.#hints?.size(hash) !== undefined
  }

  /** Whether this writer may look blobs up, as far as is known. */
  get isAllowed(): boolean {
    return this.#refusals < REFUSALS
  }

  /**
   * Bytes on disk of the blob in the repository; undefined where it is not, is no whole blob, or may not be looked up.
   * @throws RekkordError when the storage fails
   */
  async lookUp(id: ObjectId): Promise<number | undefined> {
    try {
      const size = await this.#storage.size(blobPath(id))
      this.#refusals = 0
      return size !== undefined && isBlobSize(size) ? size : undefined
    } catch (error) {
      if (!(error instanceof AccessDenied)) throw error
      this.#refusals++
      return undefined
    }
  }
}
