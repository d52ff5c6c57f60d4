import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** The curves of RFC 8410 that the format uses. */
export type Curve = 'X25519' | 'Ed25519'

/** Bytes of a raw secret key (an Ed25519 seed included) and of a raw public key. */
export const RAW_KEY_SIZE = 32

/** What stands before the 32 raw bytes in the DER forms of RFC 8410: PKCS #8 for secret keys, SPKI for public ones. */
const DER_PREFIX = {
  X25519: { secret: '302e020100300506032b656e04220420', public: '302a300506032b656e032100' },
  Ed25519: { secret: '302e020100300506032b657004220420', public: '302a300506032b6570032100' }
} as const

/** The key object of a raw secret key (32 bytes). Importing takes some 50 µs, so keys used often are kept imported. */
export function importSecretKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPrivateKey({ key: withPrefix(DER_PREFIX[curve].secret, raw), format: 'der', type: 'pkcs8' })
}

/** The key object of a raw public key (32 bytes). Importing takes some 25 µs. */
export function importPublicKey(curve: Curve, raw: Uint8Array): KeyObject {
  return createPublicKey({ key: withPrefix(DER_PREFIX[curve].public, raw), format: 'der', type: 'spki' })
}

/** The 32 raw bytes of the public half of a key object, itself public or secret. */
export function rawPublicKey(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY_SIZE)
}

function withPrefix(prefix: string, raw: Uint8Array): Buffer {
  if (raw.length !== RAW_KEY_SIZE) throw new RangeError(`a key of ${raw.length} bytes instead of ${RAW_KEY_SIZE}`)
  return Buffer.concat([Buffer.from(prefix, 'hex'), raw])
}
