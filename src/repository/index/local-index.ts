import { createHash, createHmac, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { tryWhileInUse } from '../../async/while-in-use.ts'
import type { BytePath } from '../../files/path.ts'
import type { ObjectId } from '../../format/object-id.ts'
import type { KnownBlobs } from '../known-blobs.ts'
import { FolderRecords } from './folder-records.ts'
import {
  IndexFileWriter,
  MAX_PATH_SIZE,
  readIndexFile,
  type FolderGroup,
  type IndexContent,
  type IndexedRepository
} from './index-file.ts'
import { isUnusable } from './unusable.ts'

/** Folders that no save has seen for so many days are forgotten. */
const KEPT_DAYS = 60
/** An index in which nothing else is new is written again when it has not been for so many days, to record that its folders were seen. */
const WRITTEN_DAYS = 7
const DAY = 86_400_000
/** What a run that was killed has left of an index is removed after so many milliseconds: no save takes longer. */
const LEFT_BEHIND = 7 * DAY

/** Which index file belongs to a repository. */
export interface IndexIdentity extends IndexedRepository {
  /** Folder of the index files. */
  folder: string
  rid: Buffer
}

/**
 * What earlier saves into a repository found out on this machine: the files that need not be read again, and the blobs
 * that are there. Losing it costs time alone, so whatever is wrong with it means that there is none.
 */
export class LocalIndex {
  readonly #identity: IndexIdentity
  /** By chance: in a container every run may have the same process ID, and may have been killed there. */
  readonly #temporaryPath: string
  readonly #folders: Map<BytePath, FolderGroup>
  readonly #seen = new Set<BytePath>()
  /** Hashes of the objects of folders, as text. */
  readonly #folderObjects = new Set<string>()
  /** A number that the index can hold, even if the clock is before 1970. */
  readonly #today = Math.max(0, Math.floor(Date.now() / DAY))
  #writer: IndexFileWriter | undefined
  #failure: Error | undefined
  /** Whether the new index will be other than the one before: until it is known, nothing is written. */
  #differs: boolean
  /** Whether anything was known when the save began. */
  readonly isKnown: boolean
  /** The object that the last save ended with: where it is missing, what the index says is not to be believed. */
  readonly witness: ObjectId | undefined

  private constructor(identity: IndexIdentity, content: IndexContent | undefined) {
    this.#identity = identity
    this.#temporaryPath = `${indexPath(identity)}.${randomBytes(6).toString('hex')}.tmp`
    this.#folders = content?.folders ?? new Map<BytePath, FolderGroup>()
    this.isKnown = content !== undefined
    this.#differs = !this.isKnown
    this.witness = content?.witness
  }

  /**
   * Reads the repository's index, and the blobs in it into `known`. An empty one where there is none to be believed: it is
   * missing, cannot be read, is damaged, or not well-formed.
   */
  static load(identity: IndexIdentity, known: KnownBlobs): LocalIndex {
    try {
      return new LocalIndex(identity, readIndexFile(indexPath(identity), identity, known))
    } catch (error) {
      if (!isUnusable(error)) throw error
      known.forget()
      return LocalIndex.fresh(identity)
    }
  }

  /** An index that knows nothing, whatever there is on the disk. */
  static fresh(identity: IndexIdentity): LocalIndex {
    return new LocalIndex(identity, undefined)
  }

  /** Removes the index from the disk: it is wrong. @throws the system's error when it cannot be */
  remove(): void {
    fs.rmSync(indexPath(this.#identity), { force: true })
  }

  /** Whether the last save that went through a folder found files or links in it or below it. */
  knewFiles(folder: BytePath): boolean {
    const day = this.#folders.get(folder)?.day
    if (day === undefined) return false
    for (const [path, group] of this.#folders) {
      const isBelow = path === folder || path.startsWith(`${folder}/`)
      if (isBelow && group.records.length > 0 && group.day >= day) return true
    }
    return false
  }

  /** What is known of a folder's files; undefined for a new folder. */
  folder(folder: BytePath): FolderRecords | undefined {
    const group = this.#folders.get(folder)
    return group && new FolderRecords(group.records)
  }

  /** Starts the index that will replace this one. @throws the system's error when the cache folder cannot be written */
  begin(): void {
    fs.mkdirSync(this.#identity.folder, { recursive: true, mode: 0o700 })
    removeLeftBehind(this.#identity)
    this.#writer = new IndexFileWriter(this.#temporaryPath, this.#identity)
  }

  /**
   * Records a folder that this save has been through. `object`: hash of the folder's own object, if it has one. Folders deeper
   * than the index can name are not kept.
   */
  record(folder: BytePath, records: Buffer, object: Uint8Array | undefined): void {
    if (folder.length > MAX_PATH_SIZE) return
    const before = this.#folders.get(folder)
    const group = { day: this.#today, object, records }
    this.#keepObject(group)
    try {
      if (!this.#differs && (before === undefined || !isSame(before, group))) this.#begin()
      if (this.#differs) this.#writer?.folder(folder, group)
    } catch (error) {
      // The save goes on; commit says what happened
      this.#failure ??= Error.isError(error) ? error : new Error(String(error))
      this.abandon()
    }
    this.#seen.add(folder)
  }

  /**
   * Completes the new index with what is known of folders that this save has not seen, and puts it in place. Only those
   * objects of folders are kept that a folder has now: each change makes others, and the old ones are never asked for again.
   *
   * @param witness the object that the save ended with, durable; without one `known` is kept whole
   * @returns whether there is a new index: none when it was not begun, or would say the same
   * @throws what went wrong with it at any time
   */
  commit(known: KnownBlobs, witness?: ObjectId): boolean {
    if (this.#failure !== undefined) throw this.#failure
    const writer = this.#writer
    if (writer === undefined) return false
    const isLeft = ([folder, { day }]: [BytePath, FolderGroup]): boolean =>
      !this.#seen.has(folder) && this.#today - day <= KEPT_DAYS
    const left = [...this.#folders].filter(isLeft)
    for (const [, group] of left) this.#keepObject(group)
    const keeps = witness === undefined ? undefined : (hash: Buffer) => this.#folderObjects.has(hash.toString('latin1'))
    if (!this.#differs) {
      if (!hasNew(known, keeps)) {
        this.abandon()
        return false
      }
      this.#begin()
    }
    for (const [folder, group] of left) writer.folder(folder, group)
    writer.blobs(known, keeps)
    writer.finish(witness)
    this.#writer = undefined
    try {
      tryWhileInUse(() => fs.renameSync(this.#temporaryPath, indexPath(this.#identity)))
    } catch (error) {
      fs.rmSync(this.#temporaryPath, { force: true })
      throw error
    }
    return true
  }

  /** Drops the new index that was begun and not committed. */
  abandon(): void {
    this.#writer?.close()
    if (this.#writer !== undefined) fs.rmSync(this.#temporaryPath, { force: true })
    this.#writer = undefined
  }

  /** Writes what was not written as long as it might be the same as before. */
  #begin(): void {
    this.#differs = true
    for (const folder of this.#seen) this.#writer?.folder(folder, { ...this.#folders.get(folder)!, day: this.#today })
  }

  #keepObject({ object }: FolderGroup): void {
    if (object !== undefined) this.#folderObjects.add(Buffer.from(object).toString('latin1'))
  }
}

/** Removes what runs that were killed have left of an index. */
function removeLeftBehind(identity: IndexIdentity): void {
  const begin = `${path.basename(indexPath(identity))}.`
  for (const name of fs.readdirSync(identity.folder)) {
    if (!name.startsWith(begin) || !name.endsWith('.tmp')) continue
    const file = path.join(identity.folder, name)
    // Another run may be writing it, or have removed it by now
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (stat !== undefined && Date.now() - stat.mtimeMs > LEFT_BEHIND) fs.rmSync(file, { force: true })
  }
}

/** Whether a folder is as it was, and the index has been written lately. */
function isSame(before: FolderGroup, now: FolderGroup): boolean {
  if (now.day - before.day > WRITTEN_DAYS || !before.records.equals(now.records)) return false
  if (before.object === undefined || now.object === undefined) return before.object === now.object
  return Buffer.compare(before.object, now.object) === 0
}

/** Whether this run has found blobs that are to be kept and were not known before. */
function hasNew(known: KnownBlobs, keeps: ((hash: Buffer) => boolean) | undefined): boolean {
  return known.entries('new').some(({ catalog, hash }) => catalog === 'R' || keeps === undefined || keeps(hash))
}

/** 32 hexadecimal digits for a text, others for each repository, that reveal nothing of either: anyone who knows a cid has a key. */
export function repositoryDigest({ rid, cid, url }: Pick<IndexIdentity, 'rid' | 'cid' | 'url'>, text: string): string {
  const hash = createHmac('sha256', Buffer.concat([rid, cid]))
  return hash
    .update(JSON.stringify([url, text]))
    .digest('hex')
    .slice(0, 32)
}

/** Absolute path of a repository's index. */
export function indexPath({ folder, rid, url }: Pick<IndexIdentity, 'folder' | 'rid' | 'url'>): string {
  const place = createHash('sha256').update(url).digest('hex').slice(0, 16)
  return path.join(folder, `${rid.toString('hex')}-${place}.index`)
}
