import { Splitter } from '../chunking/splitter.ts'
import type { RepositoryAccess } from '../repository/access.ts'
import { HintedBlobs } from '../repository/hinted-blobs.ts'
import { KnownBlobs, type KnownBlobsSegment } from '../repository/known-blobs.ts'
import { ObjectCodec, type CodecOptions } from '../repository/object-codec.ts'
import { ObjectWriter } from '../repository/object-writer.ts'
import { UnflushedBlobs, type UnflushedBlobsMemory } from '../repository/unflushed-blobs.ts'
import { openStorage, type StorageLocation } from '../storage/open.ts'
import type { SecretListener } from '../storage/backend.ts'
import type { Storage } from '../storage/storage.ts'

/** What a worker needs to begin: handed over once. */
export interface WorkerStart {
  location: StorageLocation
  access: RepositoryAccess
  codec: CodecOptions
  knownBlobs: KnownBlobsSegment[]
  /** Of which each is looked up before it is relied on; see `HintedBlobs`. */
  hintedBlobs: KnownBlobsSegment[] | undefined
  /** Whether a listing named every blob that was there. */
  allListed: boolean
  unflushedBlobs: UnflushedBlobsMemory
}

/** What one worker works with. */
export interface WorkerState {
  codec: ObjectCodec
  splitter: Splitter
  storage: Storage
  known: KnownBlobs
  writer: ObjectWriter
}

export async function workerState(start: WorkerStart, onSecret: SecretListener): Promise<WorkerState> {
  const { location } = start
  const codec = new ObjectCodec(start.access, start.codec)
  const storage = await openStorage(location.type === 's3' ? { ...location, onSecret } : location)
  const known = new KnownBlobs(start.knownBlobs)
  const { hintedBlobs, allListed } = start
  const hinted = new HintedBlobs(storage, hintedBlobs && new KnownBlobs(hintedBlobs))
  const unflushed = new UnflushedBlobs(start.unflushedBlobs)
  return {
    codec,
    splitter: new Splitter(codec.kernel, start.access.splitterSeed),
    storage,
    known,
    writer: new ObjectWriter(codec, storage, { known, unflushed, hinted, allListed })
  }
}
