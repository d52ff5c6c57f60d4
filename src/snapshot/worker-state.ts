import { Splitter } from '../chunking/splitter.ts'
import type { SharedRepository } from '../repository/shared-repository.ts'
import { HintedBlobs } from '../repository/hinted-blobs.ts'
import { KnownBlobs } from '../repository/known-blobs.ts'
import { ObjectCodec } from '../repository/object-codec.ts'
import { ObjectWriter } from '../repository/object-writer.ts'
import { UnflushedBlobs } from '../repository/unflushed-blobs.ts'
import { openStorage } from '../storage/open.ts'
import type { SecretListener } from '../storage/backend.ts'
import type { Storage } from '../storage/storage.ts'

/** What one worker works with. */
export interface WorkerState {
  codec: ObjectCodec
  splitter: Splitter
  storage: Storage
  known: KnownBlobs
  writer: ObjectWriter
}

export async function workerState(start: SharedRepository, onSecret: SecretListener): Promise<WorkerState> {
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
