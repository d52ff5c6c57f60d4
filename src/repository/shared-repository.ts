import type { StorageLocation } from '../storage/open.ts'
import type { RepositoryAccess } from './access.ts'
import type { KnownBlobsSegment } from './known-blobs.ts'
import type { CodecOptions } from './object-codec.ts'
import type { UnflushedBlobsMemory } from './unflushed-blobs.ts'

/** An open repository as threads get it, when they start. To be posted to workers. */
export interface SharedRepository {
  location: StorageLocation
  access: RepositoryAccess
  codec: CodecOptions
  knownBlobs: KnownBlobsSegment[]
  /** Each is looked up before it is relied on; see `HintedBlobs`. */
  hintedBlobs: KnownBlobsSegment[] | undefined
  unflushedBlobs: UnflushedBlobsMemory
  /** Whether a listing named every blob that was there. */
  allListed: boolean
}
