import { Turns } from '../../async/turns.ts'
import { FormatError, type RekkordError } from '../../errors.ts'
import { pathBuffer, type BytePath } from '../../files/path.ts'
import type { Entry } from '../../format/entry.ts'
import { formatObjectId, type ObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Tag } from '../../repository/tags.ts'
import { walkEntries, type FolderPlace, type TreeVisitor } from '../walk.ts'
import type { ReadListener } from './identifier.ts'
import { listedEntry, warnUnlisted, type ListedEntry } from './list.ts'
import { Pattern, type PatternState } from './pattern.ts'
import { repositorySource } from './repository-source.ts'
import { openSnapshot, readTreeObject } from './tree.ts'

export interface FindOptions {
  /** For the last part of paths; for whole ones where it has a slash. `*` stands for any characters, `?` for one. */
  pattern: string
  ignoreCase: boolean
  signal?: AbortSignal | undefined
}

/** An entry that matches, in a snapshot. */
export interface Found {
  snapshot: Tag
  listed: ListedEntry
}

/**
 * Looks for names in snapshots, one after the other. A folder in which there is nothing to be found is read once, in however
 * many snapshots and places it is.
 *
 * @param listener called for snapshots and folders that are missing or damaged
 * @throws RekkordError of code `key` when the key cannot read, the reason of `signal` when it aborts
 */
export async function* findEntries(
  repository: Repository,
  snapshots: readonly Tag[],
  options: FindOptions,
  listener: ReadListener
): AsyncGenerator<Found, undefined> {
  repository.requireRead()
  const finder = new Finder(options, listener)
  const walk = { source: repositorySource(repository), order: 'stored' } as const
  for (const snapshot of snapshots) {
    try {
      const { children } = openSnapshot(await readTreeObject(repository, snapshot.id))
      for await (const listed of walkEntries(children, finder.begin(), finder, walk)) yield { snapshot, listed }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      listener.warning(
        `The snapshot ${formatObjectId(snapshot.id)} of ${snapshot.channel} cannot be read: ${error.message}`
      )
    }
  }
  return undefined
}

/** Folders that are remembered as holding nothing, in some 200 MB; others are looked through each time. */
const MAX_FRUITLESS = 1_000_000

/** A folder that is being looked through. */
interface SearchedFolder {
  path: BytePath
  depth: number
  /** How far its path matches, with the slash behind it; always the same where only names are looked for. */
  state: PatternState
  /** What is found in it is found in those above it as well. */
  parent: SearchedFolder | undefined
  /** What is the same wherever the same things are found in it; undefined for a snapshot. */
  key: string | undefined
  hasFruit: boolean
}

class Finder implements TreeVisitor<SearchedFolder, ListedEntry> {
  readonly #pattern: Pattern
  readonly #wholePaths: boolean
  readonly #listener: ReadListener
  readonly #turns: Turns
  /** Folders in which there is nothing to be found. */
  readonly #fruitless = new Set<string>()

  constructor({ pattern, ignoreCase, signal }: FindOptions, listener: ReadListener) {
    this.#pattern = new Pattern(pattern.replace(/^\//, ''), { ignoreCase })
    this.#wholePaths = pattern.includes('/')
    this.#listener = listener
    this.#turns = new Turns(signal)
  }

  /** What the entries of a snapshot are in. */
  begin(): SearchedFolder {
    return { path: '', depth: 0, state: this.#pattern.start, parent: undefined, key: undefined, hasFruit: false }
  }

  pace(): Promise<void> | undefined {
    return this.#turns.areDue ? this.#turns.take() : undefined
  }

  entry(entry: Entry, folder: SearchedFolder): ListedEntry | undefined {
    const listed = listedEntry(entry, folder)
    if (!this.#pattern.isEnd(this.#stateOf(listed, folder))) return undefined
    for (let above: SearchedFolder | undefined = folder; above?.hasFruit === false; above = above.parent) {
      above.hasFruit = true
    }
    return listed
  }

  wants(place: FolderPlace<SearchedFolder>): boolean {
    const state = this.#stateBelow(place)
    return state.length > 0 && !this.#fruitless.has(this.#keyOf(place.id, state))
  }

  enter(place: FolderPlace<SearchedFolder>): SearchedFolder {
    const { path, depth } = listedEntry(place.entry!, place.parent)
    const state = this.#stateBelow(place)
    return { path, depth: depth + 1, state, parent: place.parent, key: this.#keyOf(place.id, state), hasFruit: false }
  }

  fail({ entry, parent }: FolderPlace<SearchedFolder>, error: RekkordError): void {
    // A storage that fails would fail everywhere
    if (error.code !== 'damaged') throw error
    warnUnlisted(this.#listener, listedEntry(entry!, parent).path, error)
  }

  breakOff({ path, key }: SearchedFolder, error: FormatError): void {
    if (key === undefined) throw error
    warnUnlisted(this.#listener, path, error)
  }

  leave({ key, hasFruit }: SearchedFolder): void {
    if (key !== undefined && !hasFruit && this.#fruitless.size < MAX_FRUITLESS) this.#fruitless.add(key)
  }

  #stateOf({ name }: ListedEntry, { state }: SearchedFolder): PatternState {
    const text = this.#wholePaths ? name : name.slice(name.lastIndexOf('/') + 1)
    return this.#pattern.advance(state, pathBuffer(text).toString('utf8'))
  }

  #stateBelow({ entry, parent }: FolderPlace<SearchedFolder>): PatternState {
    if (!this.#wholePaths) return this.#pattern.start
    return this.#pattern.advance(this.#stateOf(listedEntry(entry!, parent), parent), '/')
  }

  #keyOf({ hash }: ObjectId, state: PatternState): string {
    return `${hash.toString('latin1')}${this.#wholePaths ? state.join() : ''}`
  }
}
