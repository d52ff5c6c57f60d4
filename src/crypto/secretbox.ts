import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js'

/** Bytes that a secretbox is longer than its message: the Poly1305 tag, which comes first. */
export const SECRETBOX_OVERHEAD = 16

/** Bytes of a secretbox nonce. */
export const SECRETBOX_NONCE_SIZE = 24

/** Encrypts a message under a 32-byte key and a 24-byte nonce: libsodium's `crypto_secretbox_easy`, 16 bytes longer. */
export function secretbox(message: Uint8Array, nonce: Uint8Array, key: Uint8Array): Buffer {
  return asBuffer(xsalsa20poly1305(key, nonce).encrypt(message))
}

/** Opens a secretbox; undefined when it is not one that `key` and `nonce` made. */
export function openSecretbox(box: Uint8Array, nonce: Uint8Array, key: Uint8Array): Buffer | undefined {
  if (box.length < SECRETBOX_OVERHEAD) return undefined
  const cipher = xsalsa20poly1305(key, nonce)
  try {
    return asBuffer(cipher.decrypt(box))
  } catch {
    // Key and nonce have been checked above, so only the tag can be wrong.
    return undefined
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
