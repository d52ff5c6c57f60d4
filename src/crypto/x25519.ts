import { diffieHellman, generateKeyPairSync, KeyObject } from 'node:crypto'
import { FormatError } from '../errors.ts'
import {
  importedSecretKey,
  importPublicKey,
  importSecretKey,
  RAW_KEY_SIZE,
  rawPublicHalf,
  rawPublicKey,
  type SecretKey
} from './raw-keys.ts'
import { wipe } from './secret-bytes.ts'

/** A key pair: the secret half imported and ready to use, the public half as its 32 raw bytes. */
export interface X25519KeyPair {
  readonly secretKey: KeyObject
  readonly publicKey: Buffer
}

/** The public key (32 bytes) of an X25519 secret key, RFC 7748. */
export function x25519PublicKey(secretKey: SecretKey): Buffer {
  return rawPublicHalf(importedSecretKey('X25519', secretKey))
}

/**
 * The shared secret (32 bytes) of a secret key and a public key, each raw (32 bytes) or imported once and reused. The
 * caller wipes it.
 *
 * @throws {FormatError} when the public key is one of the few that give a shared secret of zeros whatever the secret
 *   key is; libsodium refuses them too.
 */
export function x25519(secretKey: SecretKey, publicKey: Uint8Array | KeyObject): Buffer {
  const secret = importedSecretKey('X25519', secretKey)
  const other = publicKey instanceof KeyObject ? publicKey : importPublicKey('X25519', publicKey)
  try {
    return diffieHellman({ privateKey: secret, publicKey: other })
  } catch (error) {
    throw new FormatError('an X25519 public key is of low order', { cause: error })
  }
}

/**
 * A new key pair. `random` gives the secret key, which is wiped, where a test needs a known one; without it the pair comes from
 * node:crypto, which saves importing the secret (35 µs a pair against 70).
 */
export function x25519KeyPair(random?: (size: number) => Buffer): X25519KeyPair {
  if (random !== undefined) {
    const raw = random(RAW_KEY_SIZE)
    try {
      const secretKey = importSecretKey('X25519', raw)
      return { secretKey, publicKey: rawPublicHalf(secretKey) }
    } finally {
      wipe(raw)
    }
  }
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  return { secretKey: privateKey, publicKey: rawPublicKey(publicKey) }
}
