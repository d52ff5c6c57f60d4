import { randomBytes } from 'node:crypto'
import { RekkordError } from '../../errors.ts'
import type { SftpAttributes, SftpChannel } from './channel.ts'
import { STATUS, statusOf, unlessMissing } from './errors.ts'
import type { SftpStorageLocation } from './location.ts'
import { byDepth, isUnfinishedRepository, makeFolder, makeFolders, removeEmptyFolders } from './folders.ts'
import { SftpMove } from './move.ts'
import { SftpNewFile } from './new-file.ts'
import { SftpSession } from './session.ts'
import {
  MAX_FILE_SIZE,
  nothingIsRemoved,
  REMOTE_TRAITS,
  type Move,
  type MoveResult,
  type Storage,
  type StoredFile
} from '../storage.ts'

/** Files that are written, moved or removed at the same time. */
const REQUESTS_AT_ONCE = 32
/** Folders that are listed or made durable at the same time. */
const FOLDERS_AT_ONCE = 128

/** A repository on an SFTP server (docs/format.md section 1). */
export class SftpStorage implements Storage {
  readonly url: string
  readonly concurrency = REQUESTS_AT_ONCE
  readonly traits = REMOTE_TRAITS
  readonly #root: string
  readonly #session: SftpSession
  readonly #random = randomBytes(12).toString('hex')
  #counter = 0
  /** Temporary files that a lost connection has left behind; removed at the end, when all that was under way is known. */
  readonly #leftBehind = new Set<string>()

  constructor(location: SftpStorageLocation) {
    this.url = location.url
    this.#root = location.path.replace(/(?<=.)\/+$/, '')
    this.#session = new SftpSession(location, this.#root)
  }

  async create(folders: readonly string[]): Promise<void> {
    await this.#session.perform('Cannot create a repository in', async (channel) => {
      await makeFolders(channel, this.#root)
      if (!(await isUnfinishedRepository(channel, this.#root, folders))) {
        throw new RekkordError('repository', `${this.url} is not empty: choose a new or an empty folder`)
      }
      await this.#session.learnModes()
    })
    await this.#session.perform('Cannot create a repository in', async (channel) => {
      for (const level of byDepth(folders)) {
        await Promise.all(level.map((folder) => makeFolder(channel, this.#full(folder))))
      }
    })
  }

  read(file: string, maximum = MAX_FILE_SIZE): Promise<Buffer | undefined> {
    return this.#session.perform(`Cannot read ${file} in`, (channel) =>
      unlessMissing(channel.read(this.#full(file), maximum))
    )
  }

  async size(file: string): Promise<number | undefined> {
    const attributes = await this.#session.perform(`Cannot look up ${file} in`, (channel) =>
      unlessMissing(channel.stat(this.#full(file)))
    )
    return attributes?.size
  }

  async write(file: string, data: Uint8Array): Promise<boolean> {
    const newFile = new SftpNewFile(this.#full(file), Buffer.from(data), this.#leftBehind)
    return this.#session.perform(`Cannot write ${file} in`, (channel) =>
      newFile.write(channel, this.#full(`tmp/${this.#random}${this.#counter++}.tmp`))
    )
  }

  async replace(file: string, data: Uint8Array): Promise<void> {
    const content = Buffer.from(data)
    await this.#session.perform(`Cannot write ${file} in`, async (channel) => {
      const temporary = this.#full(`tmp/${this.#random}${this.#counter++}.tmp`)
      this.#leftBehind.add(temporary)
      await makeFolders(channel, this.#full('tmp'))
      await channel.create(temporary, content)
      await channel.renameOver(temporary, this.#full(file))
      this.#leftBehind.delete(temporary)
    })
  }

  async *list(folder: string): AsyncIterable<StoredFile> {
    for (const { filename, attrs } of await this.#entries(folder)) {
      if (attrs.isFile()) yield storedFile(`${folder}/${filename}`, attrs)
    }
  }

  async *listFolders(folder: string): AsyncIterable<string> {
    for (const { filename, attrs } of await this.#entries(folder)) {
      if (attrs.isDirectory()) yield `${folder}/${filename}`
    }
  }

  async *listBelow(folder: string): AsyncIterable<StoredFile[]> {
    const folders = [folder]
    while (folders.length > 0) {
      const files: StoredFile[] = []
      await overlapped(folders.splice(0, FOLDERS_AT_ONCE), FOLDERS_AT_ONCE, async (inside) => {
        for (const { filename, attrs } of await this.#entries(inside)) {
          const path = `${inside}/${filename}`
          if (attrs.isFile()) files.push(storedFile(path, attrs))
          else if (attrs.isDirectory()) folders.push(path)
        }
      })
      yield files
    }
  }

  async remove(paths: readonly string[]): Promise<string[]> {
    const refused: string[] = []
    await overlapped(paths, REQUESTS_AT_ONCE, async (path) => {
      try {
        await this.#session.perform(`Cannot remove ${path} in`, (channel) =>
          unlessMissing(channel.remove(this.#full(path)))
        )
      } catch (error) {
        if (!isDenied(error)) throw error
        refused.push(path)
      }
    })
    return refused
  }

  async move(moves: readonly Move[]): Promise<MoveResult[]> {
    const results = new Map<Move, MoveResult>()
    await overlapped(moves, REQUESTS_AT_ONCE, async (move) => {
      const { from, to } = move
      const moving = new SftpMove(this.#full(from), this.#full(to))
      const doing = `Cannot move ${from} to ${to} in`
      const moved = this.#session.perform(doing, (channel) => moving.run(channel))
      const result = await moved.catch((error: unknown): MoveResult => {
        if (!isDenied(error)) throw error
        if (moving.isStuck) throw nothingIsRemoved(doing, this.url)
        return 'refused'
      })
      results.set(move, result)
    })
    return moves.map((move) => results.get(move)!)
  }

  async removeEmptyFolders(folder: string): Promise<void> {
    await this.#session.perform(`Cannot remove ${folder} in`, (channel) =>
      removeEmptyFolders(channel, this.#full(folder))
    )
  }

  /** Files are flushed as they are written; left are the folders with their names. */
  async flush(paths: Iterable<string>): Promise<void> {
    const folders = new Set<string>([this.#root])
    for (const path of paths) {
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        folders.add(this.#full(path.slice(0, at)))
      }
    }
    await this.#session.perform('Cannot make the written files durable in', async (channel) => {
      await overlapped(folders, FOLDERS_AT_ONCE, (folder) => channel.syncFolder(folder))
    })
  }

  close(): Promise<void> {
    return this.#session.close(this.#leftBehind)
  }

  async #entries(folder: string): ReturnType<SftpChannel['entries']> {
    const entries = await this.#session.perform(`Cannot list ${folder} in`, (channel) =>
      unlessMissing(channel.entries(this.#full(folder)))
    )
    return entries ?? []
  }

  #full(file: string): string {
    return this.#root === '/' ? `/${file}` : `${this.#root}/${file}`
  }
}

function storedFile(path: string, { size, mtime }: SftpAttributes): StoredFile {
  return { path, size, modified: mtime * 1000 }
}

/** Whether the server refused for want of a right. */
function isDenied(error: unknown): boolean {
  return error instanceof RekkordError && statusOf(error.cause) === STATUS.denied
}

/** Does something for each item, for several at the same time. */
async function overlapped<T>(items: Iterable<T>, count: number, act: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]()
  const actOnEach = async (): Promise<void> => {
    for (let item = left.next(); item.done !== true; item = left.next()) await act(item.value)
  }
  await Promise.all(Array.from({ length: count }, actOnEach))
}
