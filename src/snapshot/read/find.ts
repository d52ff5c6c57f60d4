import { FormatError } from '../../errors.ts'
import { pathBuffer } from '../../files/path.ts'
import { formatObjectId } from '../../format/object-id.ts'
import type { Repository } from '../../repository/repository.ts'
import type { Tag } from '../../repository/tags.ts'
import type { ReadListener } from './identifier.ts'
import { listChildren, type ListedEntry } from './list.ts'
import { patternExpression } from './pattern.ts'
import { openSnapshot, readTreeObject } from './tree.ts'

export interface FindOptions {
  /** For the last part of paths; for whole ones where it has a slash. `*` stands for any characters, `?` for one. */
  pattern: string
  ignoreCase: boolean
}

/** An entry that matches, in a snapshot. */
export interface Found {
  snapshot: Tag
  listed: ListedEntry
}

/**
 * Looks for names in snapshots, one after the other. A folder in which there is nothing to be found is read once, in however
 * many snapshots it is.
 *
 * @param listener told of snapshots and folders that are missing or damaged
 * @throws RekkordError of code `key` when the key cannot read
 */
export async function* findEntries(
  repository: Repository,
  snapshots: readonly Tag[],
  { pattern, ignoreCase }: FindOptions,
  listener: ReadListener
): AsyncGenerator<Found, undefined> {
  repository.requireRead()
  const expression = patternExpression(pattern.replace(/^\//, ''), ignoreCase)
  const wholePaths = pattern.includes('/')
  const fruitless = new FruitlessFolders(wholePaths)
  const matches = ({ path, name }: ListedEntry): boolean => {
    const text = wholePaths ? path : name.slice(name.lastIndexOf('/') + 1)
    return expression.test(pathBuffer(text).toString('utf8'))
  }
  for (const snapshot of snapshots) {
    try {
      const object = openSnapshot(await readTreeObject(repository, snapshot.id))
      const target = { kind: 'snapshot' as const, id: snapshot.id, snapshot: object }
      const skip = (folder: ListedEntry): boolean => fruitless.has(folder)
      for await (const listed of listChildren(repository, target, true, listener, skip)) {
        fruitless.leave(listed.depth)
        if (matches(listed)) {
          fruitless.found()
          yield { snapshot, listed }
        }
        fruitless.enter(listed)
      }
      fruitless.leave(0)
    } catch (error) {
      if (!(error instanceof FormatError)) throw error
      listener.warning(
        `The snapshot ${formatObjectId(snapshot.id)} of ${snapshot.channel} cannot be read: ${error.message}`
      )
      // Of the folders that were being walked nothing is known
      fruitless.found()
      fruitless.leave(0)
    }
  }
  return undefined
}

/** Remembers folders below which nothing was found; told of a walk's entries in their order. */
class FruitlessFolders {
  readonly #withPath: boolean
  readonly #keys = new Set<string>()
  /** The folders from the snapshot down to where the walk is. */
  readonly #open: { key: string; depth: number; fruit: boolean }[] = []

  /** @param withPath what is found in a folder depends on where it is too */
  constructor(withPath: boolean) {
    this.#withPath = withPath
  }

  has(folder: ListedEntry): boolean {
    return this.#keys.has(this.#key(folder))
  }

  enter(listed: ListedEntry): void {
    const { entry, id, depth } = listed
    if (entry.kind === 'directory' && id !== undefined) {
      this.#open.push({ key: this.#key(listed), depth, fruit: false })
    }
  }

  /** Something in the folders that are open was found. */
  found(): void {
    for (const folder of this.#open) folder.fruit = true
  }

  /** The walk goes on with an entry of this depth: folders as deep, or deeper, are done. */
  leave(depth: number): void {
    for (let last = this.#open.at(-1); last !== undefined && last.depth >= depth; last = this.#open.at(-1)) {
      this.#open.pop()
      if (!last.fruit) this.#keys.add(last.key)
    }
  }

  #key({ path, id }: ListedEntry): string {
    const hash = id?.hash.toString('latin1') ?? ''
    return this.#withPath ? `${hash}${path}` : hash
  }
}
