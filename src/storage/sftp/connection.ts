import type { Client, SFTPWrapper } from 'ssh2'
import { SftpChannel } from './channel.ts'
import { RekkordError } from '../../errors.ts'
import { ConnectionLost, unlessMissing } from './errors.ts'
import type { SftpStorageLocation } from './location.ts'
import { login } from './login.ts'

/** Sessions of one connection. The server works on one request of a session at a time, and flushing a file takes long. */
const CHANNELS = 2
/** How often to look, in the time that a server has for an answer, whether one has come. */
const LOOKS = 12

/** How long the server may take to end a connection that it is asked to end. */
const GOODBYE_MS = 1_000

/** A connection that is logged in. */
export class SftpConnection {
  readonly #client: Client
  readonly #timeoutMs: number
  readonly #channels: SftpChannel[] = []
  #most = CHANNELS
  #folderMode = 0o755
  #opening: Promise<void> | undefined
  #lost: ConnectionLost | undefined
  #onLost: (() => void) | undefined

  private constructor(client: Client, timeoutMs: number) {
    this.#client = client
    this.#timeoutMs = timeoutMs
    const watch = this.#watch()
    client.on('error', (error) => this.#lose(new ConnectionLost(error.message, { cause: error })))
    client.on('close', () => {
      clearInterval(watch)
      this.#lose(new ConnectionLost('the server ended the connection'))
    })
  }

  /**
   * Connects and logs in.
   *
   * @param connectMs how long that may take, in milliseconds
   * @param signal ends it, also when it is made
   * @throws ConnectionLost when trying again may help, RekkordError when it does not
   */
  static async open(location: SftpStorageLocation, connectMs: number, signal?: AbortSignal): Promise<SftpConnection> {
    const deadline = performance.now() + connectMs
    const { client, socket } = await login(location, deadline, signal)
    try {
      const connection = new SftpConnection(client, location.timeoutMs)
      await connection.#openChannel(Math.max(1, deadline - performance.now()))
      return connection
    } catch (error) {
      socket.destroy()
      throw error
    }
  }

  /** Calls the listener once, when the connection is lost or closed; at once when it has been. */
  onLost(listener: () => void): void {
    if (this.#lost === undefined) this.#onLost = listener
    else listener()
  }

  /** Takes the modes of what is made from the repository's root. */
  async learnModes(root: string): Promise<void> {
    const found = await this.use((channel) => unlessMissing(channel.stat(root)))
    if (found === undefined || !found.isDirectory()) return
    this.#folderMode = (found.mode & 0o2777) | 0o700
    for (const channel of this.#channels) channel.folderMode = this.#folderMode
  }

  /** Runs an operation on the session that is used the least. */
  async use<T>(operation: (channel: SftpChannel) => Promise<T>): Promise<T> {
    const channel = await this.#freest()
    channel.users++
    try {
      return await operation(channel)
    } finally {
      channel.users--
    }
  }

  /** Says goodbye; what waits for an answer fails. */
  async close(): Promise<void> {
    if (this.#lost !== undefined) return
    await new Promise<void>((resolve) => {
      const patience = setTimeout(resolve, GOODBYE_MS)
      this.#client.once('close', () => {
        clearTimeout(patience)
        resolve()
      })
      this.#client.end()
    })
    this.#client.destroy()
  }

  async #freest(): Promise<SftpChannel> {
    if (this.#lost !== undefined) throw this.#lost
    if (this.#channels.length < this.#most && this.#channels.every(({ users }) => users > 0)) {
      // One that is not to be had is done without: some servers allow only one
      this.#opening ??= this.#openChannel(this.#timeoutMs)
        .catch(() => void (this.#most = this.#channels.length))
        .finally(() => (this.#opening = undefined))
      await this.#opening
    }
    const [first, ...others] = this.#channels
    if (first === undefined || this.#lost !== undefined) throw this.#lost ?? new ConnectionLost('there is no session')
    return others.reduce((best, channel) => (channel.users < best.users ? channel : best), first)
  }

  async #openChannel(timeoutMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const sftp = await new Promise<SFTPWrapper>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), timeoutMs)
      this.#client.once('close', () => reject(new ConnectionLost('the server ended the connection')))
      this.#client.sftp((error, wrapper) => {
        if (error === undefined) resolve(wrapper)
        else reject(error)
      })
    })
      .catch((error: unknown) => {
        if (error instanceof ConnectionLost) throw error
        const text = textInPlaceOfLength(error as Error)
        if (text !== undefined) {
          throw new RekkordError(
            'storage',
            `The server sends text ("${text}...") where SFTP should begin: have the login shell print nothing for sessions without a terminal`,
            { cause: error }
          )
        }
        throw new ConnectionLost(`the server opens no SFTP session (${(error as Error).message})`, { cause: error })
      })
      .finally(() => clearTimeout(timer))
    const channel = new SftpChannel(sftp)
    channel.folderMode = this.#folderMode
    // A session that ends takes the connection along: one way to begin again is enough
    sftp.once('close', () => this.#lose(new ConnectionLost('the server ended the session')))
    this.#channels.push(channel)
  }

  #lose(error: ConnectionLost): void {
    if (this.#lost !== undefined) return
    this.#lost = error
    for (const channel of this.#channels) channel.lose(error)
    this.#client.destroy()
    this.#onLost?.()
  }

  /**
   * Ends the connection when requests wait and none is answered for the time that the location gives: the line may be dead,
   * or the server's disk. Looks are counted, not time: a thread that was busy, or a machine that slept, gets to see first what
   * has come meanwhile.
   */
  #watch(): NodeJS.Timeout {
    let seen = 0
    let looks = 0
    const timer = setInterval(() => {
      const answers = this.#channels.reduce((sum, channel) => sum + channel.answers, 0)
      looks = answers === seen && this.#channels.some(({ waits }) => waits) ? looks + 1 : 0
      seen = answers
      if (looks < LOOKS) return
      this.#lose(new ConnectionLost(`the server has not answered for ${Math.ceil(this.#timeoutMs / 1000)} s`))
    }, this.#timeoutMs / LOOKS)
    return timer.unref()
  }
}

/**
 * What a shell prints at login stands where the length of the first packet should be: these are its first four characters.
 * Undefined for any other failure.
 */
function textInPlaceOfLength({ message }: Error): string | undefined {
  const [, length] = /^Packet length (\d+) exceeds/.exec(message) ?? []
  if (length === undefined) return undefined
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(Number(length) >>> 0)
  return bytes.toString('latin1').replace(/[^ -~]/g, '?')
}
