import { Turns } from '../../async/turns.ts'
import { FormatError } from '../../errors.ts'
import { displayPath, escapeControls, toBytePath, type BytePath } from '../../files/path.ts'
import type { Entry, EntryKind } from '../../format/entry.ts'
import { formatObjectId, isObjectId, parseObjectId, type ObjectId } from '../../format/object-id.ts'
import { objectKind } from '../../format/object-type.ts'
import type { Snapshot } from '../../format/snapshot.ts'
import type { Repository } from '../../repository/repository.ts'
import { blobSize } from '../../repository/fossils.ts'
import { isFuture } from '../../repository/newest-tag.ts'
import type { Tag } from '../../repository/tags.ts'
import { findNamed } from './named-object.ts'
import { entryName, entryObjectId, openDirectory, openSnapshot, readTreeObject } from './tree.ts'
import { wrongIdentifier } from './wrong-identifier.ts'

/** A whole snapshot. */
export interface SnapshotTarget {
  kind: 'snapshot'
  id: ObjectId
  snapshot: Snapshot
  /** Bytes on disk of its own blob, which `snapshot.stored` and `snapshot.added` are without. */
  blobSize: number
}

/** A folder, file or link, in a snapshot or as an object alone. */
export interface EntryTarget {
  kind: EntryKind
  /** Undefined where its content could not be read when it was saved. */
  id: ObjectId | undefined
  /** Its name and metadata; undefined when it was named by its object ID. */
  entry: Entry | undefined
  /** The path that it was named by, from the snapshot or directory on; empty for an object ID alone. */
  path: BytePath
}

/** What an identifier names. */
export type Target = SnapshotTarget | EntryTarget

/** What reading a repository reports on the way. */
export interface ReadListener {
  /** Something could not be read, and what is shown is not all there is: one sentence. */
  warning(message: string): void
  /** Snapshots of the named channel that are dated in the future and do not count as its newest. */
  future?(tags: readonly Tag[]): void
}

const OBJECT_ID = /^([MR][0-9A-Fa-f]{64})(?::(.*))?$/s

/**
 * Finds what `<OID|channel>[:<path>]` names (docs/behaviour.md sections 3 and 8). A whole OID always means its object, whatever channels
 * are called. A channel stands for its newest snapshot; channels may hold colons themselves: the longest one that exists is meant. A path starts with a saved path's full name, with or
 * without its leading slash.
 *
 * @param listener called for damaged tags: any may be of a newer snapshot than the one found
 * @throws RekkordError of code `usage` when there is no such thing, `key` when the key cannot read, `damaged` when an
 *   object on the way is
 */
export async function resolveIdentifier(
  repository: Repository,
  identifier: string,
  listener?: ReadListener
): Promise<Target> {
  repository.requireRead()
  const [, oid, pathAfterId = ''] = OBJECT_ID.exec(identifier) ?? []
  if (oid !== undefined && isObjectId(oid)) {
    return findPath(
      repository,
      await findObject(repository, parseObjectId(oid), identifier),
      toBytePath(pathAfterId),
      identifier
    )
  }
  const { tags, problems } = await repository.tags()
  for (const { path, reason } of problems) listener?.warning(`The tag ${path} is left out: ${reason}`)
  const named = await findNamed(repository, tags, identifier)
  if (named === undefined) throw wrongIdentifier(`There is no channel or object called ${shown(identifier)}`)
  const { id, tag, path } = named
  const future = tags.filter((other) => other.channel === tag?.channel && isFuture(other))
  if (future.length > 0) listener?.future?.(future)
  const found = await findObject(repository, id, identifier)
  if (tag !== undefined && found.kind !== 'snapshot') {
    const channel = shown(tag.channel)
    throw new FormatError(`The newest tag of ${channel} names a ${found.kind}, not a snapshot: nothing is read from it`)
  }
  return findPath(repository, found, toBytePath(path), identifier)
}

/**
 * Finds what lies at a path, whatever its bytes, in a snapshot or folder whose object is known; the object itself where
 * the path is empty.
 *
 * @throws as {@link resolveIdentifier}
 */
export async function resolvePath(repository: Repository, id: ObjectId, path: BytePath): Promise<Target> {
  repository.requireRead()
  const identifier = `${formatObjectId(id)}${path && `:${displayPath(path)}`}`
  return findPath(repository, await findObject(repository, id, identifier), path, identifier)
}

async function findObject(repository: Repository, id: ObjectId, identifier: string): Promise<Target> {
  const size = await blobSize(repository.storage, id)
  if (size === undefined) {
    throw wrongIdentifier(`The object of ${shown(identifier)} is not in ${repository.url}`)
  }
  const object = await readTreeObject(repository, id)
  const kind = objectKind(object.type)
  if (kind === 'snapshot') return { kind, id, snapshot: openSnapshot(object), blobSize: size }
  return { kind: kind === 'chunk' ? 'file' : kind, id, entry: undefined, path: '' }
}

async function findPath(repository: Repository, from: Target, full: BytePath, identifier: string): Promise<Target> {
  const path = full.replace(/^\/|\/$/g, '')
  if (path === '') return from
  const entry =
    from.kind === 'snapshot'
      ? await findInSnapshot(repository, from.snapshot, path)
      : await findBelow(repository, from.kind === 'directory' ? from.id : undefined, path)
  if (entry === undefined) {
    throw wrongIdentifier(`There is nothing called ${shown(identifier)}${startsOfPaths(from)}`)
  }
  return { kind: entry.kind, id: entryObjectId(entry), entry, path }
}

/** Saved paths may lie in each other: the longest that leads to something counts. */
async function findInSnapshot(repository: Repository, snapshot: Snapshot, path: BytePath): Promise<Entry | undefined> {
  const roots = snapshot.children
    .filter((child) => `${path}/`.startsWith(`${entryName(child)}/`))
    .sort((a, b) => b.name.length - a.name.length)
  for (const root of roots) {
    const rest = path.slice(root.name.length + 1)
    const entry = rest === '' ? root : await findBelow(repository, directoryId(root), rest)
    if (entry !== undefined) return entry
  }
  return undefined
}

/** The entry at `path` below a directory; undefined where there is none. */
export async function findBelow(
  repository: Repository,
  directory: ObjectId | undefined,
  path: BytePath
): Promise<Entry | undefined> {
  const turns = new Turns()
  let id = directory
  let found: Entry | undefined
  for (const name of path.split('/')) {
    if (id === undefined) return undefined
    found = undefined
    for (const child of openDirectory(await readTreeObject(repository, id))?.children ?? []) {
      if (turns.areDue) await turns.take()
      if (entryName(child) === name) found = child
    }
    id = found && directoryId(found)
  }
  return found
}

function directoryId(entry: Entry): ObjectId | undefined {
  return entry.kind === 'directory' ? entryObjectId(entry) : undefined
}

/** What paths may begin with, for those who mistyped one. */
function startsOfPaths(target: Target): string {
  if (target.kind === 'file' || target.kind === 'link') return `: the object is a ${target.kind}, not a folder`
  if (target.kind !== 'snapshot' || target.snapshot.children.length === 0) return ''
  const names = target.snapshot.children.slice(0, 3).map((child) => shown(child.name.toString('utf8')))
  const more = target.snapshot.children.length > names.length ? ', ...' : ''
  return `: the paths of this snapshot begin with ${names.join(', ')}${more}`
}

function shown(text: string): string {
  return escapeControls(text)
}
