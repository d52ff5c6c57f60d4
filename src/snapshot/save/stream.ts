import type { BytePath } from '../../files/path.ts'
import type { FileStat } from '../../files/stat.ts'
import { OBJECT_TYPES } from '../../format/object-type.ts'
import type { Repository } from '../../repository/repository.ts'
import type { TaskPool } from '../tasks.ts'
import { storeFileObject, type FileObject, type StoredChunkReference } from './file-object.ts'
import type { SaveProgress } from './listener.ts'
import type { ObjectBatcher } from './object-batcher.ts'

/** What is saved as a file, and is none: the bytes that another program writes. */
export interface SaveStream {
  /** The file's path in the snapshot, as the name of a saved path has it. */
  name: BytePath
  /**
   * The bytes to their end, in pieces of any size, which do not change any more. Throws where that is not all of them; `signal` ends it.
   * A save that begins again reads again, which may throw.
   */
  read: (signal: AbortSignal) => AsyncIterable<Uint8Array>
}

/** Content of chunks that waits for threads or is in them, in bytes: with it the memory of a save is bounded. */
const MAX_UNDER_WAY = 32 * 1024 * 1024

/** Only its owner reads it: a dump of a database is no one else's. */
const MODE = 0o600

export interface StreamServices {
  pool: TaskPool
  objects: ObjectBatcher
  progress: SaveProgress
  fail: (error: unknown) => void
}

/**
 * Stores bytes as a file's content, cut as a file of them would be (docs/format.md section 7). They are cut here, and threads store
 * the chunks.
 */
export async function storeStream(
  pieces: AsyncIterable<Uint8Array>,
  repository: Repository,
  { pool, objects, progress, fail }: StreamServices
): Promise<FileObject> {
  const { codec } = repository
  const splitter = repository.newSplitter()
  const chunks: StoredChunkReference[] = []
  const underWay = new Set<Promise<void>>()
  let bytesUnderWay = 0
  let parts: Uint8Array[] = []
  let length = 0
  let offset = 0

  const send = async (): Promise<void> => {
    const content = joined(parts, length)
    const place = { offset, length }
    offset += length
    parts = []
    length = 0
    while (bytesUnderWay > MAX_UNDER_WAY) await Promise.race(underWay)
    await pool.room()
    bytesUnderWay += place.length
    const objectsOfTask = [{ type: OBJECT_TYPES.chunk, content }]
    const stored = pool.run({ kind: 'store-objects', objects: objectsOfTask }, { transfer: [content.buffer] })
    const done: Promise<void> = stored
      .then(([object]) => {
        chunks.push({ ...place, ...object!, hash: Buffer.from(object!.hash) })
        progress.partBytes += place.length
        progress.added += object!.added
      })
      .catch(fail)
      .finally(() => {
        bytesUnderWay -= place.length
        underWay.delete(done)
      })
    underWay.add(done)
  }

  splitter.begin(0)
  for await (const piece of pieces) {
    for (let rest = piece; rest.length > 0;) {
      codec.input(rest.length).set(rest)
      const cut = splitter.feed(codec.inputOffset, rest.length, false)
      const used = cut === undefined ? rest.length : cut - length
      parts.push(rest.subarray(0, used))
      length += used
      rest = rest.subarray(used)
      if (cut === undefined) continue
      await send()
      splitter.begin(offset)
    }
  }
  if (length > 0) await send()
  await Promise.all(underWay)
  const sent = chunks.reduce((sum, { added }) => sum + added, 0)
  const stored = storeFileObject(chunks, objects)
  // No thread that becomes idle sends it off
  objects.flush()
  const file = await stored
  progress.added += file.added - sent
  progress.partBytes -= file.size
  return file
}

/** The metadata of a file that was never on a disk: it is the user's own, and as old as the save. */
export function streamStat(time: number): FileStat {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  const times = { mtime: time, ctime: time, atime: time, btime: time }
  const nanoseconds = BigInt(time) * 1_000_000n
  const identity = { device: 0n, inode: 0n, mtimeNs: nanoseconds, ctimeNs: nanoseconds }
  return { kind: 'file', ...times, uid, gid, mode: MODE, size: 0, ...identity }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    content.set(part, at)
    at += part.length
  }
  return content
}
