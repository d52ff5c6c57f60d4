import { randomBytes } from 'node:crypto'
import { Turns } from '../async/turns.ts'
import { FormatError, RekkordError } from '../errors.ts'
import { BADGES_FOLDER, badgePath, openBadge, type Badge } from '../format/badge.ts'
import { formatKeyId, isMasterKeyId, type Keys } from '../format/keys.ts'
import type { ObjectId } from '../format/object-id.ts'
import {
  encodeTag,
  isSignedWith,
  parseTagPath,
  TagReader,
  TAGS_FOLDER,
  type TagFile,
  type TagIntro
} from '../format/tag.ts'
import {
  foreignFragments,
  FRAGMENTS_FOLDER,
  openFragments,
  parseFragmentPath,
  type FragmentFile,
  type TagPayload
} from '../format/tag-fragments.ts'
import { FileTooLarge, type Storage } from '../storage/storage.ts'

/** A published snapshot, as its tag describes it; sizes include the snapshot's own blob. */
export interface Tag extends TagPayload {
  id: ObjectId
  /** Path of the tag's main file. */
  path: string
  /** Paths of the files that have the name of a fragment of it. */
  fragments: string[]
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
  /** Files among the fragments that no tag needs: an interrupted save and the removal of a tag leave some. */
  unneeded: TagProblem[]
}

/** A fragment, with the path of its file. */
type StoredFragment = FragmentFile & { path: string }

const NOTHING = new Uint8Array(0)

/** Bytes of a badge that are read: more than it may have, so that what is wrong with it can be said. */
const MAX_BADGE_FILE = 64 * 1024

/**
 * Publishes a snapshot (docs/format.md section 8): the badge of a derived key where it is missing, the fragments, then the main
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
  const list: TagList = { tags: [], problems: [], unneeded: [] }
  // Main files first: they are written last, so the fragments of a tag that is found are there
  const paths = await listTagPaths(storage)
  const fragments = await readFragments(storage, list.unneeded)
  const turns = new Turns(signal)
  for (const path of paths) {
    if (turns.areDue) await turns.take()
    signal?.throwIfAborted()
    try {
      const file = parseTagPath(path)
      const { oid: id, count, ...secret } = await openTag(reader, file, badges, keys)
      const prefix = secret.prefix.toString('hex')
      const parts = fragments.get(prefix) ?? []
      fragments.delete(prefix)
      const names = parts.map((part) => part.path)
      list.tags.push({ ...openFragments(parts, count, secret), id, path, fragments: names, kid: file.kid })
      for (const { path } of foreignFragments(parts, count, secret)) {
        list.unneeded.push({ path, reason: 'it has the name of a fragment of a tag and is none of it: it was added' })
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      list.problems.push({ path, reason: error.message })
    }
  }
  if (fragments.size > 0)
    await claimFragments(storage, new Set(paths), fragments, (file) => openTag(reader, file, badges, keys))
  for (const { path } of [...fragments.values()].flat())
    list.unneeded.push({ path, reason: 'there is no tag that it is of' })
  list.tags.sort((a, b) => a.time - b.time || (a.path < b.path ? -1 : 1))
  return list
}

/**
 * The badges in the repository that cannot be believed, also those of keys that have no tag.
 * @throws RekkordError when the storage fails
 */
export async function badgeProblems(storage: Storage, { vkey }: Keys): Promise<TagProblem[]> {
  const problems: TagProblem[] = []
  for await (const { path } of storage.list(BADGES_FOLDER)) {
    try {
      const { kid } = openBadge((await readBadge(storage, path)) ?? NOTHING, vkey)
      if (badgePath(kid) !== path) problems.push({ path, reason: `it is the badge of the key ${formatKeyId(kid)}` })
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      problems.push({ path, reason: error.message })
    }
  }
  return problems
}

/** Opens a tag. One with a wrong signature may be the tag of another key: then the error says whose. */
async function openTag(reader: TagReader, file: TagFile, badges: BadgeShelf, keys: Keys): Promise<TagIntro> {
  const badge = await badges.of(file)
  try {
    return reader.open(file, badge)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    const signer = isSignedWith(file, keys.vkey) ? 'the master key' : await badges.signerOf(file)
    // Where the folder's key has signed it, something else is wrong
    if (signer === undefined || signer === nameOf(file.kid)) throw error
    throw new FormatError(
      `the tag was moved or copied: ${signer} has signed it, and it is in the folder of ${nameOf(file.kid)}`,
      { cause: error }
    )
  }
}

function nameOf(kid: Buffer): string {
  return isMasterKeyId(kid) ? 'the master key' : `the key ${formatKeyId(kid)}`
}

async function listTagPaths(storage: Storage): Promise<string[]> {
  const paths: string[] = []
  for await (const folder of storage.listFolders(TAGS_FOLDER)) {
    for await (const { path } of storage.list(folder)) paths.push(path)
  }
  return paths
}

/** The fragments of all tags, by prefix. What is not one is noted, and left for its tag to miss. */
async function readFragments(storage: Storage, unneeded: TagProblem[]): Promise<Map<string, StoredFragment[]>> {
  const fragments = new Map<string, StoredFragment[]>()
  for await (const { path } of storage.list(FRAGMENTS_FOLDER)) {
    try {
      const fragment = { ...parseFragmentPath(path), path }
      const prefix = fragment.prefix.toString('hex')
      const others = fragments.get(prefix)
      if (others === undefined) fragments.set(prefix, [fragment])
      else others.push(fragment)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      unneeded.push({ path, reason: error.message })
    }
  }
  return fragments
}

/** Takes away the fragments of tags that were published since the main files were listed, and are not in `known`. */
async function claimFragments(
  storage: Storage,
  known: ReadonlySet<string>,
  fragments: Map<string, StoredFragment[]>,
  open: (file: TagFile) => Promise<TagIntro>
): Promise<void> {
  for (const path of await listTagPaths(storage)) {
    if (known.has(path)) continue
    try {
      fragments.delete((await open(parseTagPath(path))).prefix.toString('hex'))
    } catch (error) {
      // One that cannot be believed has no fragments; a listing reports it
      if (!(error instanceof FormatError)) throw error
    }
  }
}

/** The bytes of a badge; undefined where there is none. @throws FormatError where it is larger than any badge */
async function readBadge(storage: Storage, path: string): Promise<Buffer | undefined> {
  try {
    return await storage.read(path, MAX_BADGE_FILE)
  } catch (error) {
    if (!(error instanceof RekkordError && error.cause instanceof FileTooLarge)) throw error
    throw new FormatError(error.cause.message, { cause: error })
  }
}

/** Badges, each read and checked once. */
class BadgeShelf {
  readonly #storage: Storage
  readonly #vkey: Buffer
  readonly #badges = new Map<string, Badge | undefined>()
  #all: Badge[] | undefined

  constructor(storage: Storage, vkey: Buffer) {
    this.#storage = storage
    this.#vkey = vkey
  }

  /** The badge of a tag's writer; undefined for the master key, or where there is none. */
  async of({ kid }: TagFile): Promise<Badge | undefined> {
    if (isMasterKeyId(kid)) return undefined
    const path = badgePath(kid)
    if (!this.#badges.has(path)) {
      const bytes = await readBadge(this.#storage, path)
      this.#badges.set(path, bytes && openBadge(bytes, this.#vkey))
    }
    return this.#badges.get(path)
  }

  /** Which of the derived keys has signed a tag, for people; undefined where none that has a badge did. */
  async signerOf(file: TagFile): Promise<string | undefined> {
    for (const { kid, pkey } of (this.#all ??= await this.#readAll())) {
      if (isSignedWith(file, pkey)) return nameOf(kid)
    }
    return undefined
  }

  async #readAll(): Promise<Badge[]> {
    const badges: Badge[] = []
    for await (const { path } of this.#storage.list(BADGES_FOLDER)) {
      try {
        badges.push(openBadge((await readBadge(this.#storage, path)) ?? NOTHING, this.#vkey))
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }
    return badges
  }
}
