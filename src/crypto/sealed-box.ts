import type { KeyObject } from 'node:crypto'
import { hsalsa } from '@noble/ciphers/salsa.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { FormatError } from '../errors.ts'
import { importedSecretKey, importPublicKey, RAW_KEY_SIZE, type SecretKey } from './raw-keys.ts'
import { secretBytes, wipe } from './secret-bytes.ts'
import { openSecretbox, secretbox, SECRETBOX_NONCE_SIZE, SECRETBOX_OVERHEAD } from './secretbox.ts'
import { x25519, x25519KeyPair } from './x25519.ts'

/** Bytes that a sealed box is longer than its message: the ephemeral public key and the Poly1305 tag. */
export const SEALED_BOX_OVERHEAD = RAW_KEY_SIZE + SECRETBOX_OVERHEAD

/**
 * Seals messages to one public key: libsodium's `crypto_box_seal`. A box is the public key of a key pair made for it
 * alone (32 bytes), then the secretbox under HSalsa20(X25519) with the nonce BLAKE2b-192(ephemeral ‖ recipient).
 */
export class Sealer {
  readonly #publicKey: Buffer
  readonly #imported: KeyObject

  constructor(publicKey: Uint8Array) {
    this.#publicKey = Buffer.from(publicKey)
    this.#imported = importPublicKey('X25519', publicKey)
  }

  /** The sealed message, 48 bytes longer. Only tests give the ephemeral secret key: using one twice breaks the box. */
  seal(message: Uint8Array, ephemeralSecret?: Uint8Array): Buffer {
    const ephemeral = x25519KeyPair(ephemeralSecret === undefined ? undefined : () => Buffer.from(ephemeralSecret))
    const key = boxKey(x25519(ephemeral.secretKey, this.#imported))
    const box = secretbox(message, sealNonce(ephemeral.publicKey, this.#publicKey), key)
    wipe(key)
    return Buffer.concat([ephemeral.publicKey, box])
  }
}

/** Opens what was sealed to one key pair: libsodium's `crypto_box_seal_open`. */
export class Unsealer {
  readonly #publicKey: Buffer
  readonly #secretKey: KeyObject

  constructor(publicKey: Uint8Array, secretKey: SecretKey) {
    this.#publicKey = Buffer.from(publicKey)
    this.#secretKey = importedSecretKey('X25519', secretKey)
  }

  /** The message, 48 bytes shorter; undefined when the box was not sealed to this key pair or was changed. */
  open(sealed: Uint8Array): Buffer | undefined {
    if (sealed.length < SEALED_BOX_OVERHEAD) return undefined
    const ephemeral = sealed.subarray(0, RAW_KEY_SIZE)
    let shared: Buffer
    try {
      shared = x25519(this.#secretKey, ephemeral)
    } catch (error) {
      if (error instanceof FormatError) return undefined
      throw error
    }
    const key = boxKey(shared)
    const message = openSecretbox(sealed.subarray(RAW_KEY_SIZE), sealNonce(ephemeral, this.#publicKey), key)
    wipe(key)
    return message
  }
}

/** Seals one message; see {@link Sealer}, which spares importing the public key again. */
export function sealedBox(message: Uint8Array, publicKey: Uint8Array, ephemeralSecret?: Uint8Array): Buffer {
  return new Sealer(publicKey).seal(message, ephemeralSecret)
}

/**
 * Opens one sealed box; see {@link Unsealer}, which spares importing the secret key again.
 * @internal for tests: the program opens many
 */
export function openSealedBox(sealed: Uint8Array, publicKey: Uint8Array, secretKey: SecretKey): Buffer | undefined {
  return new Unsealer(publicKey, secretKey).open(sealed)
}

function sealNonce(ephemeral: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const both = new Uint8Array(2 * RAW_KEY_SIZE)
  both.set(ephemeral)
  both.set(publicKey, RAW_KEY_SIZE)
  return blake2b(both, { dkLen: SECRETBOX_NONCE_SIZE })
}

/** "expand 32-byte k", the constant of Salsa20 and ChaCha20, as little-endian words. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574)
const ZERO_INPUT = new Uint32Array(4)

/** The secretbox key of a shared secret, which is wiped: HSalsa20 with an input of zeros, as in `crypto_box_beforenm`. */
function boxKey(shared: Buffer): Uint8Array {
  const secret = secretBytes(RAW_KEY_SIZE)
  secret.set(shared)
  const key = secretBytes(RAW_KEY_SIZE)
  hsalsa(SIGMA, new Uint32Array(secret.buffer), ZERO_INPUT, new Uint32Array(key.buffer))
  wipe(shared, secret)
  return key
}
