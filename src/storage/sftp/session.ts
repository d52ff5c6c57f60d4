import { setTimeout as delay } from 'node:timers/promises'
import { isMainThread } from 'node:worker_threads'
import { RekkordError } from '../../errors.ts'
import { interruptedError, unlessInterrupted } from '../interrupted.ts'
import type { SftpChannel } from './channel.ts'
import { SftpConnection } from './connection.ts'
import { ConnectionLost, refusal } from './errors.ts'
import type { SftpStorageLocation } from './location.ts'

/** How long one attempt to connect may take, in milliseconds. */
const CONNECT_MS = 20_000
const MIN_WAIT = 100
const MAX_WAIT = 5_000
/** How long operations under way get to end when the session is closed. */
const GRACE_MS = 500
/** How long a server gets at the end to remove what lost connections have left behind. */
const CLEANING_MS = 2_000

/**
 * What a storage does on its server, through one connection after the other: an operation begins again when the connection is lost, until
 * `timeoutMs` of the location have passed without success; from then on all of them fail at once.
 */
export class SftpSession {
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

  /** @param root the repository's folder on the server */
  constructor(location: SftpStorageLocation, root: string) {
    this.#location = location
    this.#root = root
    location.signal?.addEventListener('abort', this.#interrupt, { once: true })
    if (location.signal?.aborted === true) this.#interrupt()
  }

  /** Learns once more which modes the repository's files and folders have. */
  async learnModes(): Promise<void> {
    await (await this.#connection)?.learnModes(this.#root)
  }

  /**
   * Runs an operation.
   * @param doing the beginning of the sentence when it fails, before the URL
   * @throws RekkordError of code `storage` or `interrupted`
   */
  perform<T>(doing: string, operation: (channel: SftpChannel) => Promise<T>): Promise<T> {
    const performed = this.#attempt(doing, operation).finally(() => this.#underWay.delete(performed))
    this.#underWay.add(performed)
    return performed
  }

  /**
   * Lets what is under way end, so that it leaves no temporary files; nothing more begins, nor begins again.
   * @param leftBehind files that lost connections have left, to be removed; filled until all has ended
   */
  async close(leftBehind: ReadonlySet<string>): Promise<void> {
    this.#closed = true
    this.#location.signal?.removeEventListener('abort', this.#interrupt)
    const hasEnded = await withinTime(Promise.allSettled(this.#underWay), GRACE_MS)
    const isWorthwhile = hasEnded && leftBehind.size > 0 && this.#givenUp === undefined
    // What was left behind is worth one more connection
    if (isWorthwhile) this.#connection ??= this.#connect()
    const connecting = this.#connection?.catch(() => undefined)
    this.#connection = undefined
    const cleaning = async (): Promise<void> => {
      const connection = await connecting
      if (!isWorthwhile || connection === undefined) return
      const removeAll = (channel: SftpChannel): Promise<unknown> =>
        Promise.allSettled(Array.from(leftBehind, (path) => channel.remove(path)))
      await connection.use(removeAll).catch(() => undefined)
    }
    if (connecting !== undefined) await withinTime(cleaning(), isWorthwhile ? CLEANING_MS : GRACE_MS)
    this.#ended.abort()
    await (await connecting)?.close()
  }

  /** Runs an operation, again when the connection is lost on the way. */
  async #attempt<T>(doing: string, operation: (channel: SftpChannel) => Promise<T>): Promise<T> {
    let lostAt = this.#wasThere ? undefined : performance.now()
    for (;;) {
      if (this.#givenUp !== undefined) throw this.#givenUp
      if (this.#closed) throw new RekkordError('storage', `${doing} ${this.#location.url}: it was closed`)
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
      ? `The connection to ${this.#location.url} is lost and could not be made again: ${cause.message}`
      : `Cannot connect to ${this.#location.url}: ${cause.message}, check host and port, and that the server runs`
    return new RekkordError('storage', sentence, { cause })
  }

  /** The error as people should see it; expected ones pass as they are. */
  #failure(doing: string, error: unknown): unknown {
    if (error instanceof RekkordError || !Error.isError(error)) return error
    return new RekkordError('storage', `${doing} ${this.#location.url}: ${refusal(error)}`, { cause: error })
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
