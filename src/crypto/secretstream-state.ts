import { createCipheriv, createDecipheriv, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import { chacha20, hchacha } from '@noble/ciphers/chacha.js'
import { poly1305 } from '@noble/ciphers/_poly1305.js'
import { FormatError } from '../errors.ts'
import { wipe } from './secret-bytes.ts'

/** Bytes of a secretstream key and of the header that starts a stream. */
export const STREAM_KEY_SIZE = 32
export const STREAM_HEADER_SIZE = 24

/** Bytes that a message is longer when encrypted: the encrypted tag byte before it and the MAC after it. */
export const MESSAGE_OVERHEAD = 17

/** The tags that the format uses: FINAL on the last message of a stream, MESSAGE on all others. */
export const TAG_MESSAGE = 0
export const TAG_FINAL = 3
export type StreamTag = typeof TAG_MESSAGE | typeof TAG_FINAL

/** What is wrong with a message that was changed, or encrypted with another key. */
export const NOT_AUTHENTIC = 'the encrypted stream is not what was written with its key'

/** An authentic message with a tag that is not the format's. */
export function unknownTag(tag: number): FormatError {
  return new FormatError(`the encrypted stream has a message with the unknown tag ${tag}`)
}

const BLOCK_SIZE = 64
const MAC_SIZE = 16
const ZEROS = new Uint8Array(2 * BLOCK_SIZE)
const AEAD = 'chacha20-poly1305'
const AEAD_OPTIONS = { authTagLength: MAC_SIZE }

/** "expand 32-byte k", the constant of ChaCha20, as little-endian words. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574)

/** The key of one stream, derived from the key and the header that it starts with. Any number of streams can start with it. */
export class StreamKey {
  readonly subkey: Uint8Array
  readonly keyObject: KeyObject
  /** A 32-bit counter from 1, then 8 bytes from the header. */
  readonly nonce = new Uint8Array(12)

  constructor(key: Uint8Array, header: Uint8Array) {
    if (key.length !== STREAM_KEY_SIZE || header.length !== STREAM_HEADER_SIZE) {
      throw new RangeError(`a stream key of ${key.length} bytes and a stream header of ${header.length} bytes`)
    }
    // Buffers of their own: arrays this short would be in V8's heap, and a copy stay behind there
    const subkey = new ArrayBuffer(STREAM_KEY_SIZE)
    const keyWords = words(key)
    hchacha(SIGMA, keyWords, words(header.subarray(0, 16)), new Uint32Array(subkey))
    keyWords.fill(0)
    this.subkey = new Uint8Array(subkey)
    // A raw key instead of a key object makes every message 11 µs slower.
    this.keyObject = createSecretKey(this.subkey)
    this.nonce[0] = 1
    this.nonce.set(header.subarray(16), 4)
  }

  /** Clears the key when its streams are done; `keyObject` is cleared by OpenSSL when it is collected. */
  wipe(): void {
    wipe(this.subkey)
  }
}

/**
 * One direction of libsodium's `crypto_secretstream_xchacha20poly1305`, without additional data and without rekeying
 * (docs/format.md section 5): messages are encrypted, or decrypted, in order, each under a nonce that the MACs before it feed.
 *
 * A message is ChaCha20-Poly1305 (RFC 8439) under a subkey over a 64-byte block, the tag byte and then zeros, followed
 * by the message; of the encrypted block the first byte is kept. There is one difference: libsodium pads the MAC's
 * input after the message with `length & 15` zero bytes where the RFC pads to a multiple of 16. For lengths that are
 * multiples of 8 both are the same, and the stock cipher of node:crypto does the work.
 */
export class SecretStream {
  readonly #key: StreamKey
  /** The counter, then 8 bytes into which every MAC is XORed. */
  readonly #nonce: Uint8Array
  #ended = false

  constructor(key: StreamKey) {
    this.#key = key
    this.#nonce = key.nonce.slice()
  }

  /** Whether the message with the final tag has been seen: nothing may follow. */
  get ended(): boolean {
    return this.#ended
  }

  /** Encrypts a message into `target` (17 bytes longer than it, not overlapping it). */
  push(message: Uint8Array, tag: StreamTag, target: Uint8Array): void {
    if (this.#ended) throw new Error('a message after the final one')
    if (target.length !== message.length + MESSAGE_OVERHEAD) {
      throw new RangeError(`${target.length} bytes of room for a message of ${message.length} bytes`)
    }
    const mac = canUseStockCipher(message.length)
      ? this.#pushStock(message, tag, target)
      : this.#pushOdd(message, tag, target)
    target.set(mac, message.length + 1)
    this.#advance(mac, tag)
  }

  /**
   * Decrypts a message into `target` (17 bytes shorter than `cipher`, not overlapping it) and returns its tag. On
   * failure nothing that came from the message is left in `target`.
   *
   * @throws {FormatError} when the message is too short, not authentic, or has another tag than those of the format.
   */
  pull(cipher: Uint8Array, target: Uint8Array): StreamTag {
    if (this.#ended) throw new FormatError('the encrypted stream goes on after its final message')
    if (cipher.length < MESSAGE_OVERHEAD) throw new FormatError('the encrypted stream is cut off')
    const length = cipher.length - MESSAGE_OVERHEAD
    if (target.length !== length) throw new RangeError(`${target.length} bytes of room for ${length} bytes`)
    const mac = cipher.subarray(length + 1)
    const keystream = chacha20(this.#key.subkey, this.#nonce, ZEROS)
    const tag = cipher[0]! ^ keystream[BLOCK_SIZE]!
    const authentic = canUseStockCipher(length)
      ? this.#pullStock(cipher, keystream, mac, target)
      : this.#pullOdd(cipher, keystream, mac, target)
    if (!authentic) throw new FormatError(NOT_AUTHENTIC)
    if (tag !== TAG_MESSAGE && tag !== TAG_FINAL) {
      target.fill(0)
      throw unknownTag(tag)
    }
    this.#advance(mac, tag)
    return tag
  }

  #pushStock(message: Uint8Array, tag: StreamTag, target: Uint8Array): Uint8Array {
    const cipher = createCipheriv(AEAD, this.#key.keyObject, this.#nonce, AEAD_OPTIONS)
    target[0] = cipher.update(TAG_BLOCKS[tag])[0]!
    target.set(cipher.update(message), 1)
    cipher.final()
    return cipher.getAuthTag()
  }

  #pullStock(cipher: Uint8Array, keystream: Uint8Array, mac: Uint8Array, target: Uint8Array): boolean {
    const decipher = createDecipheriv(AEAD, this.#key.keyObject, this.#nonce, AEAD_OPTIONS)
    decipher.setAuthTag(mac)
    decipher.update(encryptedTagBlock(cipher, keystream))
    const message = decipher.update(cipher.subarray(1, cipher.length - MAC_SIZE))
    try {
      decipher.final()
    } catch {
      return false
    }
    target.set(message)
    return true
  }

  #pushOdd(message: Uint8Array, tag: StreamTag, target: Uint8Array): Uint8Array {
    const plain = new Uint8Array(2 * BLOCK_SIZE + message.length)
    plain[BLOCK_SIZE] = tag
    plain.set(message, 2 * BLOCK_SIZE)
    const encrypted = chacha20(this.#key.subkey, this.#nonce, plain)
    target[0] = encrypted[BLOCK_SIZE]!
    target.set(encrypted.subarray(2 * BLOCK_SIZE), 1)
    return poly1305(macInput(encrypted.subarray(BLOCK_SIZE)), encrypted.subarray(0, 32))
  }

  #pullOdd(cipher: Uint8Array, keystream: Uint8Array, mac: Uint8Array, target: Uint8Array): boolean {
    const encrypted = cipher.subarray(1, cipher.length - MAC_SIZE)
    const whole = new Uint8Array(BLOCK_SIZE + encrypted.length)
    whole.set(encryptedTagBlock(cipher, keystream))
    whole.set(encrypted, BLOCK_SIZE)
    if (!timingSafeEqual(poly1305(macInput(whole), keystream.subarray(0, 32)), mac)) return false
    target.set(chacha20(this.#key.subkey, this.#nonce, encrypted, undefined, 2))
    return true
  }

  #advance(mac: Uint8Array, tag: StreamTag): void {
    for (let i = 0; i < 8; i++) this.#nonce[4 + i]! ^= mac[i]!
    // The counter has 32 bits; a stream would need 128 TiB to wrap it, and libsodium would then change the key.
    // Not `++nonce[i] !== 0`: the value of that is 256 where the element has become 0.
    for (let i = 0; i < 4; i++) {
      this.#nonce[i]! += 1
      if (this.#nonce[i] !== 0) break
    }
    this.#ended = tag === TAG_FINAL
  }
}

const TAG_BLOCKS = { [TAG_MESSAGE]: tagBlock(TAG_MESSAGE), [TAG_FINAL]: tagBlock(TAG_FINAL) } as const

function tagBlock(tag: StreamTag): Uint8Array {
  const block = new Uint8Array(BLOCK_SIZE)
  block[0] = tag
  return block
}

/** The block before a message as it was encrypted: its first byte is in the message, the rest were zeros. */
function encryptedTagBlock(cipher: Uint8Array, keystream: Uint8Array): Uint8Array {
  const block = keystream.subarray(BLOCK_SIZE, 2 * BLOCK_SIZE)
  block[0] = cipher[0]!
  return block
}

/** What the MAC is taken over: block and message encrypted, libsodium's padding, then both lengths. */
function macInput(encrypted: Uint8Array): Uint8Array {
  const padded = encrypted.length + (encrypted.length & 15)
  const input = new Uint8Array(padded + 16)
  input.set(encrypted)
  new DataView(input.buffer).setUint32(padded + 8, encrypted.length, true)
  return input
}

/** Whether node:crypto gives libsodium's bytes for a message of this length. It is then the faster one too, from 512 bytes on. */
function canUseStockCipher(length: number): boolean {
  return (length & 7) === 0
}

/** A copy of the bytes as words, for the block functions of ChaCha20. */
function words(bytes: Uint8Array): Uint32Array {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return new Uint32Array(copy)
}
