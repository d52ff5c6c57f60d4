import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { wipe } from '../../crypto/secret-bytes.ts'
import { MESSAGE_SIZE } from '../../crypto/secretstream.ts'
import {
  MESSAGE_OVERHEAD,
  SecretStream,
  StreamKey,
  STREAM_HEADER_SIZE,
  TAG_FINAL,
  TAG_MESSAGE
} from '../../crypto/secretstream-state.ts'
import { FormatError } from '../../errors.ts'

/** Encrypted messages read from or written to the file at a time. */
const MESSAGES_AT_ONCE = 32
const SEALED_MESSAGE = MESSAGE_SIZE + MESSAGE_OVERHEAD

/** Writes a file whose content is encrypted, and authenticated as a whole, piece by piece. */
export class SealedFileWriter {
  readonly #descriptor: number
  readonly #key: StreamKey
  readonly #stream: SecretStream
  readonly #plain = Buffer.allocUnsafe(MESSAGE_SIZE)
  readonly #sealed = Buffer.allocUnsafe(SEALED_MESSAGE * MESSAGES_AT_ONCE)
  #plainLength = 0
  #sealedLength = 0

  /** Makes a new file that its owner alone may read. `key`: 32 bytes, which are wiped. */
  constructor(path: string, key: Uint8Array) {
    const header = randomBytes(STREAM_HEADER_SIZE)
    this.#key = new StreamKey(key, header)
    wipe(key)
    this.#stream = new SecretStream(this.#key)
    this.#descriptor = fs.openSync(path, 'wx', 0o600)
    header.copy(this.#sealed)
    this.#sealedLength = header.length
    this.#flush()
  }

  write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      if (this.#plainLength === MESSAGE_SIZE) this.#push(TAG_MESSAGE)
      const count = Math.min(bytes.length - done, MESSAGE_SIZE - this.#plainLength)
      this.#plain.set(bytes.subarray(done, done + count), this.#plainLength)
      this.#plainLength += count
      done += count
    }
  }

  /** Writes the rest; without this the file reads as cut off. */
  finish(): void {
    this.#push(TAG_FINAL)
    this.#flush()
    this.close()
  }

  close(): void {
    this.#key.wipe()
    fs.closeSync(this.#descriptor)
  }

  #push(tag: typeof TAG_MESSAGE | typeof TAG_FINAL): void {
    const length = this.#plainLength + MESSAGE_OVERHEAD
    if (this.#sealedLength + length > this.#sealed.length) this.#flush()
    const target = this.#sealed.subarray(this.#sealedLength, this.#sealedLength + length)
    this.#stream.push(this.#plain.subarray(0, this.#plainLength), tag, target)
    this.#sealedLength += length
    this.#plainLength = 0
  }

  #flush(): void {
    let done = 0
    while (done < this.#sealedLength) {
      done += fs.writeSync(this.#descriptor, this.#sealed, done, this.#sealedLength - done)
    }
    this.#sealedLength = 0
  }
}

/** Reads such a file from start to end. Every byte that it gives is authentic; only the end tells that none is missing. */
export class SealedFileReader {
  readonly #descriptor: number
  readonly #key: StreamKey
  readonly #stream: SecretStream
  readonly #sealed = Buffer.allocUnsafe(SEALED_MESSAGE * MESSAGES_AT_ONCE)
  #sealedStart = 0
  #sealedEnd = 0
  #plain = Buffer.alloc(0)
  #plainStart = 0
  /** Bytes of the whole file, encrypted: more than it can hold. */
  readonly size: number

  /**
   * @param key 32 bytes, which are wiped
   * @throws the system's error, or FormatError when it is too short
   */
  constructor(path: string, key: Uint8Array) {
    // A pipe that took the file's place is not waited for
    this.#descriptor = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
    const header = Buffer.alloc(STREAM_HEADER_SIZE)
    try {
      const stat = fs.fstatSync(this.#descriptor)
      if (!stat.isFile()) throw new FormatError('it is no file')
      this.size = stat.size
      if (fs.readSync(this.#descriptor, header) !== header.length) throw new FormatError('the file is cut off')
      this.#key = new StreamKey(key, header)
    } catch (error) {
      fs.closeSync(this.#descriptor)
      throw error
    } finally {
      wipe(key)
    }
    this.#stream = new SecretStream(this.#key)
  }

  /**
   * The next `length` bytes; they stay as they are.
   * @throws FormatError when the file was changed, is cut off, or was sealed with another key
   */
  read(length: number): Buffer {
    if (length <= this.#left) return this.#take(length)
    const pieces: Buffer[] = []
    for (let missing = length; missing > 0;) {
      if (this.#left === 0) this.#pull()
      const piece = this.#take(Math.min(missing, this.#left))
      pieces.push(piece)
      missing -= piece.length
    }
    return Buffer.concat(pieces, length)
  }

  /** @throws FormatError when the file does not end here */
  expectEnd(): void {
    if (this.#left > 0 || !this.#stream.ended) throw new FormatError('the file does not end where it should')
  }

  close(): void {
    this.#key.wipe()
    fs.closeSync(this.#descriptor)
  }

  get #left(): number {
    return this.#plain.length - this.#plainStart
  }

  #take(length: number): Buffer {
    const start = this.#plainStart
    this.#plainStart += length
    return this.#plain.subarray(start, this.#plainStart)
  }

  #pull(): void {
    if (this.#stream.ended) throw new FormatError('the file is cut off')
    if (this.#sealedEnd - this.#sealedStart < SEALED_MESSAGE) this.#fill()
    const length = Math.min(SEALED_MESSAGE, this.#sealedEnd - this.#sealedStart)
    if (length < MESSAGE_OVERHEAD) throw new FormatError('the file is cut off')
    const message = this.#sealed.subarray(this.#sealedStart, this.#sealedStart + length)
    this.#plain = Buffer.allocUnsafeSlow(length - MESSAGE_OVERHEAD)
    this.#plainStart = 0
    this.#stream.pull(message, this.#plain)
    this.#sealedStart += length
  }

  #fill(): void {
    this.#sealed.copyWithin(0, this.#sealedStart, this.#sealedEnd)
    this.#sealedEnd -= this.#sealedStart
    this.#sealedStart = 0
    while (this.#sealedEnd < this.#sealed.length) {
      const room = this.#sealed.length - this.#sealedEnd
      const count = fs.readSync(this.#descriptor, this.#sealed, this.#sealedEnd, room, null)
      if (count === 0) break
      this.#sealedEnd += count
    }
  }
}
