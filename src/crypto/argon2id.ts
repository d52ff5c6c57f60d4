import { argon2id } from '@noble/hashes/argon2.js'
import { secretBytes, wipe } from './secret-bytes.ts'

/**
 * The key (32 bytes) of a tag's fragments from the tag's key (24 bytes) and prefix (16 bytes): Argon2id 1.3, one pass
 * over 8 KiB, one lane (docs/format.md section 8). It takes under half a millisecond. The
 * caller wipes it.
 */
export function fragmentKey(password: Uint8Array, salt: Uint8Array): Buffer {
  const derived = argon2id(password, salt, { version: 0x13, t: 1, m: 8, p: 1, dkLen: 32 })
  const key = secretBytes(derived.length)
  key.set(derived)
  wipe(derived)
  return key
}
