import { randomBytes, randomFillSync } from 'node:crypto'
import { FormatError, RekkordError } from '../errors.ts'
import { Kernel } from '../kernel/kernel.ts'
import { compressFrame, decompressFrame, frameBound } from '../compression/frame.ts'
import { Sealer, Unsealer } from '../crypto/sealed-box.ts'
import { secretBytes, wipe } from '../crypto/secret-bytes.ts'
import { STREAM_HEADER_SIZE } from '../crypto/secretstream-state.ts'
import { encryptedStreamLength } from '../crypto/secretstream.ts'
import { decryptInKernel, encryptInKernel, type StreamStart } from '../crypto/stream-in-kernel.ts'
import { BLOB_HEADER_SIZE, encodeBlobHeader, parseBlobHeader } from '../format/blob.ts'
import { contentLimit } from '../format/content-limit.ts'
import { formatObjectId, type ObjectId } from '../format/object-id.ts'
import { catalogOf, objectTypeName, type ObjectType } from '../format/object-type.ts'
import { hashKeys } from '../format/object-key.ts'
import { padmeSize } from '../format/padme.ts'
import type { RepositoryAccess } from './access.ts'

/** The input region grows by whole steps of so many bytes. */
const CAPACITY_STEP = 256 * 1024

/** Opened blob keys that are remembered: those of half a million small blobs, in some 2 MB. */
const OPENED_KEYS = 8192

/** Stream headers drawn from the system at a time. */
const RANDOM_AT_ONCE = 128

/** How objects become blobs. */
export interface CodecOptions {
  /** Below 3 fast LZ4, from 3 high compression (docs/behaviour.md section 1). */
  compressionLevel: number
  /** Decrypt, decompress and compare each blob before it is stored. */
  testWrites: boolean
  /** Blobs that may carry the same sealed key; 1 is a key for each (docs/security.md). */
  blobsPerKey: number
}

/** An object read from a blob; `content` is a view that the codec's next call overwrites. */
export interface OpenedObject {
  type: ObjectType
  content: Uint8Array
}

/**
 * Turns objects into blobs and back (docs/format.md sections 4 and 5) in one linear memory: content is read straight into it,
 * hashed, compressed and encrypted there. One per thread; every view that it gives is valid until its next call.
 */
export class ObjectCodec {
  readonly kernel = new Kernel()
  readonly #unsealer: Unsealer | undefined
  readonly #options: CodecOptions
  readonly #hashKeys: Buffer[]
  readonly #sealer: Sealer
  /** Bytes of content that the input region holds. */
  #capacity = 0
  #sealed: Buffer = Buffer.alloc(0)
  #random: Buffer = Buffer.alloc(0)
  #blobKey: { key: Buffer; sealed: Buffer; uses: number } | undefined
  readonly #openedKeys = new Map<string, Buffer>()

  constructor(access: RepositoryAccess, options: CodecOptions) {
    this.#unsealer = access.dkey === undefined ? undefined : new Unsealer(access.wkey, access.dkey)
    this.#options = options
    this.#hashKeys = hashKeys(access.salt)
    this.#sealer = new Sealer(access.wkey)
  }

  /** Where the input region starts in the kernel's memory. */
  get inputOffset(): number {
    return this.kernel.heapBase
  }

  /** The region that content is put into before `hash` and `seal`, at least `capacity` bytes long. */
  input(capacity: number): Uint8Array {
    if (capacity > this.#capacity) {
      this.#capacity = Math.ceil(capacity / CAPACITY_STEP) * CAPACITY_STEP
      this.kernel.reserve(this.#checkContentOffset + this.#capacity - this.kernel.heapBase)
    }
    return this.kernel.view(this.inputOffset, capacity)
  }

  /** Hash of the input's first `length` bytes as an object of this type (docs/format.md section 4). */
  hash(type: ObjectType, length: number): Buffer {
    return this.kernel.hash(this.#hashKeys[type]!, this.inputOffset, length)
  }

  /**
   * The blob file that holds the input's first `length` bytes.
   * @throws FormatError when the blob does not give the content back (only with `testWrites`)
   */
  seal(type: ObjectType, length: number): Uint8Array {
    const frame = compressFrame(
      this.kernel,
      this.inputOffset,
      length,
      this.#frameOffset,
      this.#options.compressionLevel
    )
    const padded = padmeSize(frame)
    this.kernel.view(this.#frameOffset + frame, padded - frame).fill(0)

    const size = BLOB_HEADER_SIZE + encryptedStreamLength(padded)
    if (this.#sealed.length < size) this.#sealed = Buffer.allocUnsafeSlow(Math.ceil(size / 65536) * 65536)
    const { key, sealed } = this.#nextBlobKey()
    const streamHeader = this.#randomHeader()
    encodeBlobHeader(this.#sealed, { type, sealedKey: sealed, streamHeader })
    const start = { key, header: streamHeader }
    encryptInKernel(this.kernel, start, this.#frameOffset, padded, this.#sealed.subarray(BLOB_HEADER_SIZE))
    const blob = this.#sealed.subarray(0, size)
    if (this.#options.testWrites) this.#check(blob, start, length)
    return blob
  }

  /**
   * The object in a blob file.
   * @param maximum bytes of content at the most; an object of a kind that is smaller than that has that kind's limit
   * @throws FormatError when the blob is damaged, not of this object or larger
   */
  open(id: ObjectId, blob: Uint8Array, maximum: number): OpenedObject {
    const name = formatObjectId(id)
    try {
      const { type, sealedKey, streamHeader } = parseBlobHeader(blob)
      if (catalogOf(type) !== id.catalog) throw new FormatError(`a ${objectTypeName(type)} does not belong there`)
      const limit = Math.min(maximum, contentLimit(type))
      const key = this.#openBlobKey(sealedKey)
      const cipher = blob.subarray(BLOB_HEADER_SIZE)
      this.kernel.reserve(cipher.length)
      const frameAt = this.kernel.heapBase
      const plain = decryptInKernel(this.kernel, { key, header: streamHeader }, cipher, frameAt)
      const contentAt = align(frameAt + plain)
      const { length } = decompressFrame(this.kernel, frameAt, plain, contentAt, limit)
      const hash = this.kernel.hash(this.#hashKeys[type]!, contentAt, length)
      if (!hash.equals(id.hash)) throw this.#wrongHash(id, type, hash, contentAt, length)
      return { type, content: this.kernel.view(contentAt, length) }
    } catch (error) {
      if (error instanceof FormatError)
        throw new FormatError(`Object ${name} is damaged: ${error.message}`, { cause: error })
      throw error
    }
  }

  /** Clears the keys of blobs that it holds. */
  forgetKeys(): void {
    wipe(this.#blobKey?.key, ...this.#openedKeys.values())
    this.#blobKey = undefined
    this.#openedKeys.clear()
  }

  /**
   * Why content that was encrypted for this repository, and came through whole, is not that of its object. No disk does
   * that; only the type is not encrypted.
   */
  #wrongHash(id: ObjectId, type: ObjectType, hash: Buffer, contentAt: number, length: number): FormatError {
    const real = this.#hashKeys.findIndex((key) => this.kernel.hash(key, contentAt, length).equals(id.hash))
    if (real !== -1) return new FormatError(`its type was changed from ${real} to ${type}`)
    const other = formatObjectId({ catalog: id.catalog, hash })
    return new FormatError(`it has another hash, its content is that of ${other}: the blob was replaced or forged`)
  }

  get #frameOffset(): number {
    return align(this.inputOffset + this.#capacity)
  }

  get #checkFrameOffset(): number {
    return align(this.#frameOffset + padmeSize(frameBound(this.#capacity)))
  }

  get #checkContentOffset(): number {
    return align(this.#checkFrameOffset + padmeSize(frameBound(this.#capacity)))
  }

  /** 24 random bytes. Asking for many at a time costs a tenth of asking for each. */
  #randomHeader(): Buffer {
    if (this.#random.length === 0) this.#random = randomBytes(RANDOM_AT_ONCE * STREAM_HEADER_SIZE)
    const header = this.#random.subarray(0, STREAM_HEADER_SIZE)
    this.#random = this.#random.subarray(STREAM_HEADER_SIZE)
    return header
  }

  /** A blob key and its sealed box, used for so many blobs as the options allow. */
  #nextBlobKey(): { key: Buffer; sealed: Buffer } {
    if (this.#blobKey === undefined || this.#blobKey.uses >= this.#options.blobsPerKey) {
      wipe(this.#blobKey?.key)
      const key = randomFillSync(secretBytes(32))
      this.#blobKey = { key, sealed: this.#sealer.seal(key), uses: 0 }
    }
    this.#blobKey.uses++
    return this.#blobKey
  }

  /** Blobs of one batch share their sealed key, and to open it costs more than all else of a small blob. */
  #openBlobKey(sealed: Buffer): Buffer {
    const name = sealed.toString('latin1')
    const opened = this.#openedKeys.get(name)
    if (opened !== undefined) return opened
    if (this.#unsealer === undefined)
      throw new RekkordError('key', 'The key cannot read objects: use a ReadWrite or the master key')
    const key = this.#unsealer.open(sealed)
    if (key?.length !== 32) throw new FormatError('its key cannot be opened')
    // The oldest goes first: what is read together was mostly written together
    if (this.#openedKeys.size >= OPENED_KEYS) {
      const [oldest, oldestKey] = this.#openedKeys.entries().next().value!
      this.#openedKeys.delete(oldest)
      wipe(oldestKey)
    }
    this.#openedKeys.set(name, key)
    return key
  }

  #check(blob: Uint8Array, start: StreamStart, length: number): void {
    const cipher = blob.subarray(BLOB_HEADER_SIZE)
    const frameAt = this.#checkFrameOffset
    const plain = decryptInKernel(this.kernel, start, cipher, frameAt)
    const check = decompressFrame(this.kernel, frameAt, plain, this.#checkContentOffset, length)
    if (check.length !== length || !this.kernel.equal(this.inputOffset, this.#checkContentOffset, length)) {
      throw new FormatError('A blob does not give its content back: this machine cannot be trusted with a backup')
    }
  }
}

function align(offset: number): number {
  return Math.ceil(offset / 64) * 64
}
