import type { Repository } from '../repository/repository.ts'
import type { Tag, TagList } from '../repository/tags.ts'
import { formatObjectId } from '../format/object-id.ts'

/** Milliseconds after which snapshots are listed again: opening a tag takes more than half of one. */
const MAX_AGE = 10_000

/** The published snapshots, listed now and then. */
export class SnapshotTags {
  readonly #repository: Repository
  #list: Promise<TagList> | undefined
  #until = 0

  constructor(repository: Repository) {
    this.#repository = repository
  }

  /** Oldest first. @throws RekkordError when the key cannot list, or the storage fails */
  async list(): Promise<TagList> {
    if (this.#list !== undefined && performance.now() < this.#until) return this.#list
    this.#list = this.#repository.tags()
    this.#until = Infinity
    try {
      const list = await this.#list
      this.#until = performance.now() + MAX_AGE
      return list
    } catch (error) {
      this.#list = undefined
      throw error
    }
  }

  /** Those of one channel, oldest first. */
  async ofChannel(channel: string): Promise<Tag[]> {
    const { tags } = await this.list()
    return tags.filter((tag) => tag.channel === channel)
  }

  /** The newest that published a snapshot; undefined for an object that is none. */
  async ofObject(oid: string): Promise<Tag | undefined> {
    const { tags } = await this.list()
    return tags.findLast(({ id }) => formatObjectId(id) === oid)
  }
}
