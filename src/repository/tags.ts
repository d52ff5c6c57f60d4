import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { FormatError, RekkordError } from '../errors.ts'
import { badgePath, openBadge, type Badge } from '../format/badge.ts'
import { isMasterKeyId, type Keys } from '../format/keys.ts'
import type { ObjectId } from '../format/object-id.ts'
import { encodeTag, parseTagPath, TagReader, TAGS_FOLDER, type TagFile } from '../format/tag.ts'
import {
  FRAGMENTS_FOLDER,
  openFragments,
  parseFragmentPath,
  type FragmentFile,
  type TagPayload
} from '../format/tag-fragments.ts'
import type { Storage } from '../storage/storage.ts'

/** A published snapshot, as its tag tells it; sizes include the snapshot's own blob. */
export interface Tag extends TagPayload {
  id: ObjectId
  /** Path of the tag's main file. */
  path: string
  /** Who published it. */
  kid: Buffer
}

/** A tag that cannot be believed: `path` names it, `reason` says why. */
export interface TagProblem {
  path: string
  reason: string
}

export interface TagList {
  /** Oldest first. */
  tags: Tag[]
  problems: TagProblem[]
}

const NOTHING = new Uint8Array(0)

/** Milliseconds that reading tags may keep the event loop for itself; opening one takes more than half of one. */
const TURN_INTERVAL = 20

/**
 * Publishes a snapshot (format text §8): the badge of a derived key where it is missing, the fragments, then the main
 * file, each durable before the next. The main file comes last, so that a tag that can be seen is whole even if the run
 * is killed in between; readers do not depend on the order.
 *
 * @throws RekkordError when the key cannot write or the storage fails
 */
export async function publishTag(storage: Storage, keys: Keys, tag: TagPayload & { id: ObjectId }): Promise<void> {
  const { main, fragments } = encodeTag({ ...tag, oid: tag.id }, keys, randomBytes)
  const before: string[] = []
  if (keys.badge !== undefined) {
    before.push(badgePath(keys.kid))
    await storage.write(badgePath(keys.kid), keys.badge)
  }
  for (const fragment of fragments) await writeNew(storage, fragment)
  await storage.flush([...before, ...fragments])
  await writeNew(storage, main)
  await storage.flush([main])
}

async function writeNew(storage: Storage, path: string): Promise<void> {
  if (!(await storage.write(path, NOTHING))) {
    throw new RekkordError('storage', `Cannot publish the snapshot in ${storage.url}: ${path} is already there`)
  }
}

/**
 * Every tag of the repository. One that is damaged, incomplete or wrongly signed is reported and hides no other.
 * @throws RekkordError when the key cannot list snapshots or the storage fails, the reason of `signal` when it aborts
 */
export async function readTags(storage: Storage, keys: Keys, signal?: AbortSignal): Promise<TagList> {
  const reader = new TagReader(keys)
  const badges = new BadgeShelf(storage, keys.vkey)
  const fragments = await readFragments(storage)
  const list: TagList = { tags: [], problems: [] }
  let nextTurn = performance.now() + TURN_INTERVAL
  for (const path of await listTagPaths(storage)) {
    if (performance.now() > nextTurn) {
      await setImmediate()
      nextTurn = performance.now() + TURN_INTERVAL
    }
    signal?.throwIfAborted()
    try {
      const file = parseTagPath(path)
      const { oid: id, count, ...secret } = reader.open(file, await badges.of(file))
      const parts = fragments.get(secret.prefix.toString('hex')) ?? []
      list.tags.push({ ...openFragments(parts, count, secret), id, path, kid: file.kid })
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      list.problems.push({ path, reason: error.message })
    }
  }
  list.tags.sort((a, b) => a.time - b.time || (a.path < b.path ? -1 : 1))
  return list
}

async function listTagPaths(storage: Storage): Promise<string[]> {
  const paths: string[] = []
  for await (const folder of storage.listFolders(TAGS_FOLDER)) {
    for await (const { path } of storage.list(folder)) paths.push(path)
  }
  return paths
}

/** The fragments of all tags, by prefix. What is not one is left for its tag to miss. */
async function readFragments(storage: Storage): Promise<Map<string, FragmentFile[]>> {
  const fragments = new Map<string, FragmentFile[]>()
  for await (const { path } of storage.list(FRAGMENTS_FOLDER)) {
    let fragment: FragmentFile
    try {
      fragment = parseFragmentPath(path)
    } catch (error) {
      if (error instanceof FormatError) continue
      throw error
    }
    const prefix = fragment.prefix.toString('hex')
    fragments.set(prefix, [...(fragments.get(prefix) ?? []), fragment])
  }
  return fragments
}

/** Badges, each read and checked once. */
class BadgeShelf {
  readonly #storage: Storage
  readonly #vkey: Buffer
  readonly #badges = new Map<string, Badge | undefined>()

  constructor(storage: Storage, vkey: Buffer) {
    this.#storage = storage
    this.#vkey = vkey
  }

  /** The badge of a tag's writer; undefined for the master key, or where there is none. */
  async of({ kid }: TagFile): Promise<Badge | undefined> {
    if (isMasterKeyId(kid)) return undefined
    const path = badgePath(kid)
    if (!this.#badges.has(path)) {
      const bytes = await this.#storage.read(path)
      this.#badges.set(path, bytes && openBadge(bytes, this.#vkey))
    }
    return this.#badges.get(path)
  }
}
