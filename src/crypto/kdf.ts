import { blake2b } from '@noble/hashes/blake2.js'
import { secretBytes } from './secret-bytes.ts'

const CONTEXT = Buffer.from('REKKORD0', 'ascii')

/**
 * Derives subkey `id` (32 bytes) of a 32-byte key: libsodium's `crypto_kdf_blake2b_derive_from_key` with the context
 * "REKKORD0" (docs/format.md section 2). It is BLAKE2b-256 keyed with `key` over an empty message; the salt holds the id as a
 * little-endian 64-bit number, the personalisation the context, both filled with zeros to 16 bytes. The caller wipes it.
 */
export function deriveSubkey(key: Uint8Array, id: number): Buffer {
  const salt = Buffer.alloc(16)
  salt.writeBigUInt64LE(BigInt(id))
  const personalization = Buffer.alloc(16)
  CONTEXT.copy(personalization)
  const subkey = secretBytes(32)
  const hash = blake2b.create({ key, dkLen: subkey.length, salt, personalization })
  hash.digestInto(subkey)
  hash.destroy()
  return subkey
}
