import type { KeyObject } from 'node:crypto'

/** What a thread needs to turn objects into blobs and back: keys, and how. To be posted to workers. */
export interface RepositoryAccess {
  /** X25519 public key that blobs are sealed to (docs/format.md section 2). */
  wkey: Uint8Array
  /** Its secret half, only where the key can read; all threads share the one. */
  dkey: KeyObject | undefined
  /** Salt of object hashes, 32 bytes (docs/format.md section 4). */
  salt: Uint8Array
  /** Seed of the splitter, 8 bytes (docs/format.md section 7). */
  splitterSeed: Uint8Array
}
