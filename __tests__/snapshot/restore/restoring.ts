import { randomBytes } from 'node:crypto'
import { DIRECTORY_HEADER_SIZE, encodeDirectoryHeader } from '../../../src/format/directory.ts'
import { encodedEntrySize, encodeEntry, type Entry } from '../../../src/format/entry.ts'
import { formatObjectId, type ObjectId } from '../../../src/format/object-id.ts'
import { OBJECT_TYPES } from '../../../src/format/object-type.ts'
import { SNAPSHOT_HEADER_SIZE } from '../../../src/format/snapshot.ts'
import type { Repository } from '../../../src/repository/repository.ts'
import { resolveIdentifier } from '../../../src/snapshot/read/identifier.ts'
import type { RestoreCounts } from '../../../src/snapshot/restore/listener.ts'
import type { RestoreOptions } from '../../../src/snapshot/restore/options.ts'
import { restoreSnapshot } from '../../../src/snapshot/restore/restore.ts'

export interface Restored {
  /** Undefined when the restore failed. */
  counts: RestoreCounts | undefined
  error: unknown
  warnings: string[]
  problems: string[]
  removed: string[]
  restored: string[]
}

/** Restores and tells everything that was told. */
export async function restore(
  repository: Repository,
  identifier: string | ObjectId,
  destination: string,
  options: RestoreOptions = {}
): Promise<Restored> {
  const told: Restored = { counts: undefined, error: undefined, warnings: [], problems: [], removed: [], restored: [] }
  try {
    const text = typeof identifier === 'string' ? identifier : formatObjectId(identifier)
    const target = await resolveIdentifier(repository, text)
    told.counts = await restoreSnapshot(
      repository,
      target,
      destination,
      { threads: 2, ...options },
      {
        warning: (message) => told.warnings.push(message),
        problem: (message) => told.problems.push(message),
        removed: (path) => told.removed.push(path),
        restored: (path) => told.restored.push(path)
      }
    )
  } catch (error) {
    told.error = error
  }
  return told
}

const NONE = Buffer.alloc(0)

/** An entry with whatever a test wants in it. */
export function craftEntry(entry: Partial<Omit<Entry, 'name'>> & { name: string; id: ObjectId | undefined }): Entry {
  return {
    hash: entry.id?.hash ?? Buffer.alloc(32),
    stated: true,
    readable: entry.id !== undefined,
    hasAtime: false,
    kind: entry.id?.catalog === 'M' ? 'directory' : 'file',
    extended: NONE,
    mtime: 1_700_000_000_123,
    ctime: 0,
    atime: 0,
    btime: 0,
    uid: 0,
    gid: 0,
    mode: entry.id?.catalog === 'M' ? 0o755 : 0o644,
    size: 0,
    ...entry,
    name: Buffer.from(entry.name, 'latin1')
  }
}

/** Stores a directory without any of the checks that a writer makes. */
export async function craftDirectory(repository: Repository, entries: readonly Entry[]): Promise<ObjectId> {
  return (await repository.writeObject(OBJECT_TYPES.directory, entryList(0, entries))).id
}

/** Stores a snapshot without any of the checks that a writer makes. */
export async function craftSnapshot(repository: Repository, entries: readonly Entry[]): Promise<ObjectId> {
  const bytes = entryList(SNAPSHOT_HEADER_SIZE, entries)
  // Two snapshots of one test are not the same object
  bytes.writeUIntLE(randomBytes(4).readUInt32LE(), 0, 6)
  bytes.write('crafted', 32)
  return (await repository.writeObject(OBJECT_TYPES.snapshot, bytes)).id
}

export async function craftFile(repository: Repository, content: string): Promise<ObjectId> {
  return (await repository.writeObject(OBJECT_TYPES.chunk, Buffer.from(content))).id
}

export async function craftLink(repository: Repository, target: string): Promise<ObjectId> {
  return (await repository.writeObject(OBJECT_TYPES.link, Buffer.from(target))).id
}

function entryList(start: number, entries: readonly Entry[]): Buffer {
  const bytes = Buffer.alloc(
    entries.reduce((total, entry) => total + encodedEntrySize(entry), start + DIRECTORY_HEADER_SIZE)
  )
  encodeDirectoryHeader(bytes, start, { size: 0, entries: entries.length })
  let offset = start + DIRECTORY_HEADER_SIZE
  for (const entry of entries) offset = encodeEntry(entry, bytes, offset)
  return bytes
}
