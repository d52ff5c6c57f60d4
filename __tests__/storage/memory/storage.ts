import { RekkordError } from '../../../src/errors.ts'
import {
  checkFileSize,
  LOCAL_TRAITS,
  type Move,
  type MoveResult,
  type Storage,
  type StoredFile
} from '../../../src/storage/storage.ts'

/** What one place in memory holds: content and time by path. */
export type MemoryFiles = Map<string, { data: Buffer; modified: number }>

/** A repository in this process's memory. */
export class MemoryStorage implements Storage {
  readonly url: string
  readonly concurrency = 1
  readonly traits = LOCAL_TRAITS
  readonly #files: MemoryFiles

  constructor(url: string, files: MemoryFiles) {
    this.url = url
    this.#files = files
  }

  async create(): Promise<void> {
    const isUnfinishedFile = [...this.#files.keys()].every((path) => path === 'cw' || path.startsWith('tmp/'))
    if (!isUnfinishedFile) throw new RekkordError('repository', `${this.url} is not empty: choose another name`)
  }

  async read(path: string, maximum?: number): Promise<Buffer | undefined> {
    const file = this.#files.get(path)
    try {
      checkFileSize(file?.data.length ?? 0, maximum)
    } catch (cause) {
      throw new RekkordError('storage', `Cannot read ${path} in ${this.url}: ${(cause as Error).message}`, { cause })
    }
    return file && Buffer.from(file.data)
  }

  async size(path: string): Promise<number | undefined> {
    return this.#files.get(path)?.data.length
  }

  async write(path: string, data: Uint8Array): Promise<boolean> {
    if (this.#files.has(path)) return false
    this.#files.set(path, { data: Buffer.from(data), modified: Date.now() })
    return true
  }

  async replace(path: string, data: Uint8Array): Promise<void> {
    this.#files.set(path, { data: Buffer.from(data), modified: Date.now() })
  }

  async *list(folder: string): AsyncIterable<StoredFile> {
    for (const [path, { data, modified }] of this.#files) {
      if (path.startsWith(`${folder}/`) && !path.includes('/', folder.length + 1)) {
        yield { path, size: data.length, modified }
      }
    }
  }

  async *listFolders(folder: string): AsyncIterable<string> {
    const deeper = [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`))
    const ends = deeper.map((path) => path.indexOf('/', folder.length + 1))
    yield* new Set(deeper.flatMap((path, i) => (ends[i] === -1 ? [] : [path.slice(0, ends[i])])))
  }

  async remove(paths: readonly string[]): Promise<string[]> {
    for (const path of paths) this.#files.delete(path)
    return []
  }

  async move(moves: readonly Move[]): Promise<MoveResult[]> {
    return moves.map(({ from, to }) => {
      const file = this.#files.get(from)
      const target = this.#files.get(to)
      if (file === undefined) return 'missing'
      if (target !== undefined && !target.data.equals(file.data)) return 'taken'
      this.#files.set(to, target ?? file)
      this.#files.delete(from)
      return 'moved'
    })
  }

  async removeEmptyFolders(): Promise<void> {
    // There are no folders
  }

  async flush(): Promise<void> {
    // Nothing is durable
  }

  async close(): Promise<void> {
    // Nothing is open
  }
}
