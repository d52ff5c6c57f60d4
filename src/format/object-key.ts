import { deriveSubkey } from '../crypto/kdf.ts'
import { OBJECT_TYPE_COUNT } from './object-type.ts'

/** What hashing and chunking need of the data key: the 32-byte salt of the hashes, the splitter's 8-byte seed. */
export interface Salts {
  readonly salt: Buffer
  readonly splitterSeed: Buffer
}

/** The salts of the repository whose data public key is `wkey` (docs/format.md sections 4 and 7). */
export function deriveSalts(wkey: Uint8Array): Salts {
  return { salt: deriveSubkey(wkey, 0), splitterSeed: deriveSubkey(wkey, 1).subarray(0, 8) }
}

/** The key (32 bytes) of the keyed BLAKE3 hash of objects of a type: the salt, its last byte XORed with the type. */
export function hashKey(salt: Uint8Array, type: number): Buffer {
  const key = Buffer.from(salt)
  key[31]! ^= type
  return key
}

/** The hash keys of all object types, the older ones included: the key of a type is at its number. */
export function hashKeys(salt: Uint8Array): Buffer[] {
  return Array.from({ length: OBJECT_TYPE_COUNT }, (_, type) => hashKey(salt, type))
}
