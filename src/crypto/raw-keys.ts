import { createPrivateKey, createPublicKey, KeyObject } from 'node:crypto'
import { secretBytes, wipe } from './secret-bytes.ts'

/** The curves of RFC 8410 that the format uses. */
export type Curve = 'X25519' | 'Ed25519'

/**
 * A secret key, raw (32 bytes, an Ed25519 seed included) or imported. The imported one is outside of JavaScript's memory, is
 * passed to threads without a copy, and shows nothing of itself when it is printed.
 */
export type SecretKey = Uint8Array | KeyObject

/** Bytes of a raw secret key (an Ed25519 seed included) and of a raw public key. */
export const RAW_KEY_SIZE = 32

/** What stands before the 32 raw bytes of a secret key in its PKCS #8 form (RFC 8410). */
const PKCS8_PREFIX = {
  X25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  Ed25519: Buffer.from('302e020100300506032b657004220420', 'hex')
} as const

/** The key object of a raw secret key (32 bytes). Importing takes some 55 µs, so keys used often are kept imported. */
export function importSecretKey(curve: Curve, raw: Uint8Array): KeyObject {
  checkSize(raw)
  const prefix = PKCS8_PREFIX[curve]
  const key = secretBytes(prefix.length + RAW_KEY_SIZE)
  key.set(prefix)
  key.set(raw, prefix.length)
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  } finally {
    wipe(key)
  }
}

/** The key object of a secret key in either form. */
export function importedSecretKey(curve: Curve, key: SecretKey): KeyObject {
  return key instanceof KeyObject ? key : importSecretKey(curve, key)
}

/** The 32 raw bytes of a secret key, for the caller to wipe. */
export function exportSecretKey(key: KeyObject): Buffer {
  const der = key.export({ format: 'der', type: 'pkcs8' })
  const raw = secretBytes(RAW_KEY_SIZE)
  raw.set(der.subarray(der.length - RAW_KEY_SIZE))
  wipe(der)
  return raw
}

/** The key object of a raw public key (32 bytes). Importing takes some 20 µs. */
export function importPublicKey(curve: Curve, raw: Uint8Array): KeyObject {
  checkSize(raw)
  const x = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: curve, x }, format: 'jwk' })
}

/** The 32 raw bytes of a public key. By way of JWK, RFC 8037: it takes 1 µs where the DER form takes 20. */
export function rawPublicKey(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url')
}

/** The 32 raw bytes of the public half of a secret key. */
export function rawPublicHalf(secretKey: KeyObject): Buffer {
  return rawPublicKey(createPublicKey(secretKey))
}

function checkSize(raw: Uint8Array): void {
  if (raw.length !== RAW_KEY_SIZE) throw new RangeError(`a key of ${raw.length} bytes instead of ${RAW_KEY_SIZE}`)
}
