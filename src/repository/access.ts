import type { KeyObject } from 'node:crypto'
import type { StorageLocation } from '../storage/open.ts'
import type { KnownBlobsSegment } from './known-blobs.ts'
import type { CodecOptions } from './object-codec.ts'
import type { UnflushedBlobsMemory } from './unflushed-blobs.ts'

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

/** An open repository as threads get it, when they start. To be posted to workers. */
export interface SharedRepository {
  location: StorageLocation
  access: RepositoryAccess
  codec: CodecOptions
  knownBlobs: KnownBlobsSegment[]
  /** Of which each is looked up before it is relied on; see `HintedBlobs`. */
  hintedBlobs: KnownBlobsSegment[] | undefined
  unflushedBlobs: UnflushedBlobsMemory
  /** Whether a listing named every blob that was there. */
  allListed: boolean
}
