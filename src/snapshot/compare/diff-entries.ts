import { FormatError } from '../../errors.ts'
import { joinPath, type BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import type { ObjectId } from '../../format/object-id.ts'
import { entryObjectId } from '../read/tree.ts'

/** Entries that are sorted at the most, in some 500 MB. */
const MAX_SORTED = 1_000_000

const SAME: readonly never[] = []

/**
 * How an entry differs: it is there on one side alone, its content is another one, or only its metadata (modification time,
 * mode, owner, extended attributes) is. A name that was a file and is a folder now is removed and added.
 */
export type Change = 'added' | 'removed' | 'modified' | 'metadata'

export interface Difference {
  change: Change
  /** From the compared folders on; in snapshots it begins with the saved path. */
  path: BytePath
  /** As it is on either side; undefined where it is not there. Names and hashes are views. */
  before: Entry | undefined
  after: Entry | undefined
}

/** Two folders that are not the same; undefined stands for one that is not there. */
export interface FolderPair {
  path: BytePath
  before: ObjectId | undefined
  after: ObjectId | undefined
}

/**
 * What differs between the entries of two folders, in byte order of their names, each folder that differs followed by
 * what is to be compared in it. It is found as it is walked, so that two large folders take little memory.
 * @param before of any order; walked twice
 * @throws FormatError when entries are damaged, or so many that they cannot be put in order
 */
export function compareEntries(
  path: BytePath,
  before: Iterable<Entry>,
  after: Iterable<Entry>
): Iterator<Difference | FolderPair, undefined> {
  return findDifferences(path, inOrder(before), inOrder(after))
}

function* findDifferences(
  path: BytePath,
  before: Iterable<Entry>,
  after: Iterable<Entry>
): Generator<Difference | FolderPair, undefined> {
  for (const [old, now] of pairByName(before, after)) {
    if (old !== undefined && now !== undefined && old.kind !== now.kind) {
      yield* compareEntry(path, old, undefined)
      yield* compareEntry(path, undefined, now)
    } else {
      yield* compareEntry(path, old, now)
    }
  }
  return undefined
}

function compareEntry(
  path: BytePath,
  old: Entry | undefined,
  now: Entry | undefined
): readonly (Difference | FolderPair)[] {
  const change = changeOf(old, now)
  const ids = { before: folderId(old), after: folderId(now) }
  const isPair = !isSame(ids) && old?.readable !== false && now?.readable !== false
  if (change === undefined && !isPair) return SAME
  const name = (now ?? old)!.name.toString('latin1')
  const child = path === '' ? name : joinPath(path, name)
  const steps: (Difference | FolderPair)[] = []
  if (change !== undefined) steps.push({ change, path: child, before: old, after: now })
  if (isPair) steps.push({ path: child, ...ids })
  return steps
}

function changeOf(before: Entry | undefined, after: Entry | undefined): Change | undefined {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  if (before.readable !== after.readable || before.stated !== after.stated) return 'modified'
  // A folder with other content shows in what is in it
  if (after.kind !== 'directory' && !before.hash.equals(after.hash)) return 'modified'
  const same =
    before.mtime === after.mtime &&
    before.mode === after.mode &&
    before.uid === after.uid &&
    before.gid === after.gid &&
    before.extended.equals(after.extended)
  return same ? undefined : 'metadata'
}

function folderId(entry: Entry | undefined): ObjectId | undefined {
  return entry?.kind === 'directory' ? entryObjectId(entry) : undefined
}

function isSame({ before, after }: Omit<FolderPair, 'path'>): boolean {
  if (before === undefined || after === undefined) return before === after
  return before.hash.equals(after.hash)
}

/** Entries in byte order of their names. This program writes them so; others need not. */
function inOrder(entries: Iterable<Entry>): Iterable<Entry> {
  let last: Buffer | undefined
  for (const { name } of entries) {
    if (last !== undefined && last.compare(name) > 0) return sorted(entries)
    last = name
  }
  return entries
}

function sorted(entries: Iterable<Entry>): Entry[] {
  const list: Entry[] = []
  for (const entry of entries) {
    if (list.push(entry) > MAX_SORTED) throw new FormatError(`more than ${MAX_SORTED} entries are not in byte order`)
  }
  return list.sort((a, b) => a.name.compare(b.name))
}

/** Goes through two ordered lists at once; equal names come together. */
function* pairByName(
  before: Iterable<Entry>,
  after: Iterable<Entry>
): Generator<[Entry | undefined, Entry | undefined], undefined> {
  const olds = before[Symbol.iterator]()
  const nows = after[Symbol.iterator]()
  let old = olds.next()
  let now = nows.next()
  while (old.done !== true || now.done !== true) {
    const order = old.done === true ? 1 : now.done === true ? -1 : old.value.name.compare(now.value.name)
    yield [order <= 0 ? old.value! : undefined, order >= 0 ? now.value! : undefined]
    if (order <= 0) old = olds.next()
    if (order >= 0) now = nows.next()
  }
  return undefined
}
