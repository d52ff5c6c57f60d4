import type { Move, MoveResult, Storage, StorageTraits, StoredFile } from './storage.ts'

/** A storage that reads what is there and only pretends to write: for finding out what a run would do. */
export class DryRunStorage implements Storage {
  readonly url: string
  readonly folder?: string
  readonly concurrency: number
  readonly traits: StorageTraits
  readonly #storage: Storage

  constructor(storage: Storage) {
    this.url = storage.url
    if (storage.folder !== undefined) this.folder = storage.folder
    this.concurrency = storage.concurrency
    this.traits = storage.traits
    this.#storage = storage
    if (storage.listBelow !== undefined) this.listBelow = (folder) => storage.listBelow!(folder)
    if (storage.estimateBelow !== undefined) this.estimateBelow = (folder) => storage.estimateBelow!(folder)
  }

  async create(): Promise<void> {
    // Nothing is written
  }

  read(path: string, maximum?: number): Promise<Buffer | undefined> {
    return this.#storage.read(path, maximum)
  }

  size(path: string): Promise<number | undefined> {
    return this.#storage.size(path)
  }

  async write(path: string): Promise<boolean> {
    return (await this.#storage.size(path)) === undefined
  }

  async replace(): Promise<void> {
    // Nothing is written
  }

  list(folder: string): AsyncIterable<StoredFile> {
    return this.#storage.list(folder)
  }

  listFolders(folder: string): AsyncIterable<string> {
    return this.#storage.listFolders(folder)
  }

  listBelow?(folder: string): AsyncIterable<StoredFile[]>

  estimateBelow?(folder: string): Promise<number>

  async remove(): Promise<string[]> {
    return []
  }

  /** What would become of each, as far as looking shows. */
  move(moves: readonly Move[]): Promise<MoveResult[]> {
    return Promise.all(
      moves.map(async ({ from, to }) => {
        if ((await this.#storage.size(from)) === undefined) return 'missing'
        return (await this.#storage.size(to)) === undefined ? 'moved' : 'taken'
      })
    )
  }

  async removeEmptyFolders(): Promise<void> {
    // Nothing is removed
  }

  async flush(): Promise<void> {
    // Nothing was written
  }

  close(): Promise<void> {
    return this.#storage.close()
  }
}
