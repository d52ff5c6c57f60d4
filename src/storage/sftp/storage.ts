import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import { RekkordError } from '../../errors.ts'
import type { SftpAttributes, SftpChannel } from './channel.ts'
import { SftpConnection } from './connection.ts'
import { ConnectionLost, refusal, STATUS, statusOf, unlessMissing } from './errors.ts'
import type { SftpStorageLocation } from './location.ts'
import { byDepth, isUnfinishedRepository, makeFolder, makeFolders, removeEmptyFolders } from './folders.ts'
import { interruptedError, unlessInterrupted } from '../interrupted.ts'
import { SftpMove } from './move.ts'
import { SftpNewFile } from './new-file.ts'
import {
  MAX_FILE_SIZE,
  nothingIsRemoved,
  REMOTE_TRAITS,
  type Move,
  type MoveResult,
  type Storage,
  type StoredFile
} from '../storage.ts'

/** How long one attempt to connect may take, in milliseconds. */
const CONNECT_MS = 20_000
/** Files that are written, moved or removed at the same time. */
const REQUESTS_AT_ONCE = 32
/** Folders that are listed or made durable at the same time. */
const FOLDERS_AT_ONCE = 128
const MIN_WAIT = 100
const MAX_WAIT = 5_000
/** How long operations under way get to end when the storage is closed. */
const GRACE_MS = 500
/** How long a server gets at the end to remove what lost connections have left behind. */
const CLEANING_MS = 2_000

/**
 * A repository on an SFTP server (docs/format.md section 1). Every call begins again when the connection is lost, until `timeoutMs`
 * of the location have passed without success; from then on all calls fail at once.
 */
export class SftpStorage implements Storage {
  readonly url: string
  readonly concurrency = REQUESTS_AT_ONCE
  readonly traits = REMOTE_TRAITS
  readonly #location: SftpStorageLocation
  readonly #root: string
  #connection: Promise<SftpConnection> | undefined
  /** Whether the server has been there; threads only start once it has. */
  #wasThere = !isMainThread
  /** Connections lost or not made since something last succeeded. */
  #losses = 0
  #givenUp: RekkordError | undefined
  #closed = false
  /** Ends operations under way some time after an interruption. */
  readonly #cutOff = new AbortController()
  /** Ends connections, and attempts to make one. */
  readonly #ended = new AbortController()
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #random = randomBytes(12).toString('hex')
  #counter = 0
  /** Temporary files that a lost connection has left behind; removed at the end, when all that was under way is known. */
  readonly #leftBehind = new Set<string>()

  constructor(location: SftpStorageLocation) {
    this.url = location.url
    this.#location = location
    this.#root = location.path.replace(/(?<=.)\/+$/, '')
    location.signal?.addEventListener('abort', this.#interrupt, { once: true })
    if (location.signal?.aborted === true) this.#interrupt()
  }

  async create(folders: readonly string[]): Promise<void> {
    await this.#perform('Cannot create a repository in', async (channel) => {
      await makeFolders(channel, this.#root)
      if (!(await isUnfinishedRepository(channel, this.#root, folders))) {
        throw new RekkordError('repository', `${this.url} is not empty: choose a new or an empty folder`)
      }
      await (await this.#connection)?.learnModes(this.#root)
    })
    await this.#perform('Cannot create a repository in', async (channel) => {
      for (const level of byDepth(folders)) {
        await Promise.all(level.map((folder) => makeFolder(channel, this.#full(folder))))
      }
    })
  }

  read(file: string, maximum = MAX_FILE_SIZE): Promise<Buffer | undefined> {
    return this.#perform(`Cannot read ${file} in`, (channel) => unlessMissing(channel.read(this.#full(file), maximum)))
  }

  async size(file: string): Promise<number | undefined> {
    const attributes = await this.#perform(`Cannot look up ${file} in`, (channel) =>
      unlessMissing(channel.stat(this.#full(file)))
    )
    return attributes?.size
  }

  async write(file: string, data: Uint8Array): Promise<boolean> {
    const newFile = new SftpNewFile(this.#full(file), Buffer.from(data), this.#leftBehind)
    return this.#perform(`Cannot write ${file} in`, (channel) =>
      newFile.write(channel, this.#full(`tmp/${this.#random}${this.#counter++}.tmp`))
    )
  }

  async replace(file: string, data: Uint8Array): Promise<void> {
    const content = Buffer.from(data)
    await this.#perform(`Cannot write ${file} in`, async (channel) => {
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
        await this.#perform(`Cannot remove ${path} in`, (channel) => unlessMissing(channel.remove(this.#full(path))))
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
      const moved = this.#perform(doing, (channel) => moving.run(channel))
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
    await this.#perform(`Cannot remove ${folder} in`, (channel) => removeEmptyFolders(channel, this.#full(folder)))
  }

  /** Files are flushed as they are written; left are the folders with their names. */
  async flush(paths: Iterable<string>): Promise<void> {
    const folders = new Set<string>([this.#root])
    for (const path of paths) {
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        folders.add(this.#full(path.slice(0, at)))
      }
    }
    await this.#perform('Cannot make the written files durable in', async (channel) => {
      await overlapped(folders, FOLDERS_AT_ONCE, (folder) => channel.syncFolder(folder))
    })
  }

  /** Lets what is under way end, so that it leaves no temporary files; nothing more begins, nor begins again. */
  async close(): Promise<void> {
    this.#closed = true
    this.#location.signal?.removeEventListener('abort', this.#interrupt)
    const hasEnded = await withinTime(Promise.allSettled(this.#underWay), GRACE_MS)
    const isWorthwhile = hasEnded && this.#leftBehind.size > 0 && this.#givenUp === undefined
    // What was left behind is worth one more connection
    if (isWorthwhile) this.#connection ??= this.#connect()
    const connecting = this.#connection?.catch(() => undefined)
    this.#connection = undefined
    const cleaning = async (): Promise<void> => {
      const connection = await connecting
      if (isWorthwhile) await connection?.use((channel) => this.#removeLeftBehind(channel)).catch(() => undefined)
    }
    if (connecting !== undefined) await withinTime(cleaning(), isWorthwhile ? CLEANING_MS : GRACE_MS)
    this.#ended.abort()
    await (await connecting)?.close()
  }

  async #removeLeftBehind(channel: SftpChannel): Promise<void> {
    await Promise.allSettled(Array.from(this.#leftBehind, (path) => channel.remove(path)))
  }

  async #entries(folder: string): ReturnType<SftpChannel['entries']> {
    const entries = await this.#perform(`Cannot list ${folder} in`, (channel) =>
      unlessMissing(channel.entries(this.#full(folder)))
    )
    return entries ?? []
  }

  #full(file: string): string {
    return this.#root === '/' ? `/${file}` : `${this.#root}/${file}`
  }

  #perform<T>(doing: string, operation: (channel: SftpChannel) => Promise<T>): Promise<T> {
    const performed = this.#attempt(doing, operation).finally(() => this.#underWay.delete(performed))
    this.#underWay.add(performed)
    return performed
  }

  /** Runs an operation, again when the connection is lost on the way. */
  async #attempt<T>(doing: string, operation: (channel: SftpChannel) => Promise<T>): Promise<T> {
    let lostAt = this.#wasThere ? undefined : performance.now()
    for (;;) {
      if (this.#givenUp !== undefined) throw this.#givenUp
      if (this.#closed) throw new RekkordError('storage', `${doing} ${this.url}: it was closed`)
      try {
        const connection = await unlessInterrupted((this.#connection ??= this.#connect()), this.#location.signal)
        const result = await unlessInterrupted(connection.use(operation), this.#cutOff.signal)
        this.#losses = 0
        return result
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw this.#failure(doing, error)
        lostAt ??= performance.now()
        if (performance.now() - lostAt >= this.#patienceMs) throw (this.#givenUp ??= this.#unreachable(error))
      }
    }
  }

  /** One attempt, after a wait that grows with every one that has failed. Forgotten when it fails or is lost. */
  #connect(): Promise<SftpConnection> {
    const forget = (): void => {
      if (this.#connection === attempt) this.#connection = undefined
    }
    const attempt = (async () => {
      const losses = this.#losses++
      const { signal } = this.#ended
      if (losses > 0) await delay(waitMs(losses), undefined, { signal })
      const connection = await SftpConnection.open(this.#location, Math.min(CONNECT_MS, this.#patienceMs), signal)
      this.#wasThere = true
      connection.onLost(forget)
      await connection.learnModes(this.#root)
      return connection
    })()
    attempt.catch(forget)
    return attempt
  }

  /** Nothing more begins; what is under way gets a moment, so that it leaves nothing behind. */
  readonly #interrupt = (): void => {
    this.#givenUp ??= interruptedError()
    setTimeout(() => {
      this.#cutOff.abort()
      this.#ended.abort()
    }, GRACE_MS)
  }

  /** How long the server may be away. */
  get #patienceMs(): number {
    const { timeoutMs, firstTimeoutMs } = this.#location
    return this.#wasThere ? timeoutMs : Math.min(firstTimeoutMs, timeoutMs)
  }

  #unreachable(cause: ConnectionLost): RekkordError {
    const sentence = this.#wasThere
      ? `The connection to ${this.url} is lost and could not be made again: ${cause.message}`
      : `Cannot connect to ${this.url}: ${cause.message}, check host and port, and that the server runs`
    return new RekkordError('storage', sentence, { cause })
  }

  /** The error as people should see it; expected ones pass as they are. */
  #failure(doing: string, error: unknown): unknown {
    if (error instanceof RekkordError || !Error.isError(error)) return error
    return new RekkordError('storage', `${doing} ${this.url}: ${refusal(error)}`, { cause: error })
  }
}

/** Twice as long each time, and by chance up to half of it shorter, so that many writers do not come back at once. */
function waitMs(losses: number): number {
  return Math.min(MAX_WAIT, MIN_WAIT * 2 ** Math.min(losses - 1, 20)) * (1 - Math.random() / 2)
}

/** Whether something ends within so many milliseconds. */
async function withinTime(ends: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController()
  const late = delay(ms, false, { signal: timer.signal }).catch(() => false)
  const result = await Promise.race([ends.then(() => true), late])
  timer.abort()
  return result
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
