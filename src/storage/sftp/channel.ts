import type { SFTPWrapper } from 'ssh2'
import { ConnectionLost, NotOffered, statusOf } from './errors.ts'
import { checkFileSize, MAX_FILE_SIZE } from '../storage.ts'

/** What every server takes in one request, in bytes (draft-ietf-secsh-filexfer-02 §3). */
const PIECE = 32 * 1024
/** Reads under way of one file: 4 MiB, which fills a line of 300 Mbit/s and 100 ms. */
const READS_AHEAD = 128

/** What a server says about a file; `mtime` in seconds since 1970. */
export interface SftpAttributes {
  size: number
  mtime: number
  mode: number
  isFile(): boolean
  isDirectory(): boolean
}

/** Permissions of files: even where everybody may add some, nobody but owner and group changes them. */
const FILE_BITS = 0o664

type Callback<T> = (error: Error | null | undefined, value: T) => void

/**
 * One SFTP session: the requests that a storage needs, as promises. Each rejects with the server's status (`statusOf`),
 * or with ConnectionLost, also where the library would leave it without an answer.
 */
export class SftpChannel {
  readonly #sftp: SFTPWrapper
  readonly #waiting = new Set<(error: Error) => void>()
  #lost: ConnectionLost | undefined
  /** Operations that use it now. */
  users = 0
  /** Whether a link has been made, so that others can be. */
  hasLinked = false
  /** The mode of folders that are made, as the repository's root has it; files have the same, but for execution. */
  folderMode = 0o755
  /** Requests that were answered so far. */
  answers = 0

  constructor(sftp: SFTPWrapper) {
    this.#sftp = sftp
    sftp.on('error', (error: Error) => this.lose(new ConnectionLost(error.message, { cause: error })))
    sftp.on('close', () => this.lose(new ConnectionLost('the server ended the session')))
  }

  /** Whether a request waits for its answer. */
  get waits(): boolean {
    return this.#waiting.size > 0
  }

  /** Ends every request that waits for an answer, and those to come. */
  lose(error: ConnectionLost): void {
    if (this.#lost !== undefined) return
    this.#lost = error
    for (const reject of this.#waiting) reject(error)
    this.#waiting.clear()
  }

  /** A whole new file, durable where the server offers it. It must not be there. */
  async create(path: string, data: Buffer): Promise<void> {
    const mode = this.folderMode & FILE_BITS
    const handle = await this.#request<Buffer>((sftp, done) => sftp.open(path, 'wx', { mode }, done))
    // A server does what concerns one file in the order of the requests, so that none has to wait for the one before
    const requests: Promise<unknown>[] = []
    for (let at = 0; at < data.length; at += PIECE) {
      const piece = data.subarray(at, at + PIECE)
      requests.push(this.#request((sftp, done) => sftp.write(handle, piece, 0, piece.length, at, done as () => void)))
    }
    if (this.#isShared) requests.push(this.#request((sftp, done) => sftp.fchmod(handle, mode, done as () => void)))
    await allOf([...requests, this.#sync(handle), this.#close(handle)])
  }

  /** A whole file of so many bytes at the most. */
  async read(path: string, maximum = MAX_FILE_SIZE): Promise<Buffer> {
    const handle = await this.#request<Buffer>((sftp, done) => sftp.open(path, 'r', done))
    try {
      const { size } = await this.#request<{ size: number }>((sftp, done) => sftp.fstat(handle, done))
      checkFileSize(size, maximum)
      const data = Buffer.allocUnsafe(size)
      let next = 0
      const readPieces = async (): Promise<void> => {
        while (next < size) {
          const at = next
          next += PIECE
          await this.#readPiece(handle, data.subarray(at, at + PIECE), at)
        }
      }
      await allOf(Array.from({ length: Math.min(READS_AHEAD, Math.ceil(size / PIECE)) }, readPieces))
      return data
    } finally {
      this.#close(handle).catch(() => undefined)
    }
  }

  async #readPiece(handle: Buffer, piece: Buffer, at: number): Promise<void> {
    for (let done = 0; done < piece.length;) {
      const rest = piece.subarray(done)
      const count = await this.#request<number>((sftp, callback) =>
        sftp.read(handle, rest, 0, rest.length, at + done, callback)
      )
      if (count === 0) throw new Error('the file ends before its size says')
      done += count
    }
  }

  stat(path: string): Promise<SftpAttributes> {
    return this.#request((sftp, done) => sftp.stat(path, done))
  }

  /** The names in a folder with what they are, except `.` and `../..`. */
  entries(path: string): Promise<{ filename: string; attrs: SftpAttributes }[]> {
    return this.#request((sftp, done) => sftp.readdir(path, done))
  }

  async makeFolder(path: string): Promise<void> {
    const mode = this.folderMode
    await this.#request((sftp, done) => sftp.mkdir(path, { mode: mode & 0o777 }, done as () => void))
    if (this.#isShared) await this.#request((sftp, done) => sftp.chmod(path, mode, done as () => void))
  }

  /** Everybody of the group must be able to save there, whatever the server's umask. */
  get #isShared(): boolean {
    return (this.folderMode & 0o020) !== 0
  }

  remove(path: string): Promise<void> {
    return this.#request((sftp, done) => sftp.unlink(path, done as () => void))
  }

  removeFolder(path: string): Promise<void> {
    return this.#request((sftp, done) => sftp.rmdir(path, done as () => void))
  }

  rename(from: string, to: string): Promise<void> {
    return this.#request((sftp, done) => sftp.rename(from, to, done as () => void))
  }

  /** Gives a file a name that another may have, which is replaced. @throws NotOffered */
  renameOver(from: string, to: string): Promise<void> {
    return this.#request((sftp, done) => sftp.ext_openssh_rename(from, to, done as () => void))
  }

  /** A second name for a file; never replaces one. @throws NotOffered */
  async link(from: string, to: string): Promise<void> {
    await this.#request((sftp, done) => sftp.ext_openssh_hardlink(from, to, done as () => void))
    this.hasLinked = true
  }

  /** Makes the names in a folder durable, where the server lets it. */
  async syncFolder(path: string): Promise<void> {
    let handle: Buffer
    try {
      handle = await this.#request<Buffer>((sftp, done) => sftp.open(path, 'r', done))
    } catch (error) {
      // Most servers other than OpenSSH's open files alone
      if (statusOf(error) === undefined) throw error
      return
    }
    const synced = this.#sync(handle).catch((error: unknown) => {
      if (statusOf(error) === undefined) throw error
    })
    await allOf([synced, this.#close(handle)])
  }

  /** Resolves without having done anything where the server does not offer it. */
  async #sync(handle: Buffer): Promise<void> {
    try {
      await this.#request((sftp, done) => sftp.ext_openssh_fsync(handle, done))
    } catch (error) {
      if (!(error instanceof NotOffered)) throw error
    }
  }

  #close(handle: Buffer): Promise<void> {
    return this.#request((sftp, done) => sftp.close(handle, done as () => void))
  }

  #request<T>(start: (sftp: SFTPWrapper, done: Callback<T>) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== undefined) {
        reject(this.#lost)
        return
      }
      this.#waiting.add(reject)
      const done: Callback<T> = (error, value) => {
        this.#waiting.delete(reject)
        this.answers++
        if (error === undefined || error === null) resolve(value)
        else reject(statusOf(error) === undefined ? new ConnectionLost(error.message, { cause: error }) : error)
      }
      try {
        start(this.#sftp, done)
      } catch (error) {
        // The library throws at once when the server has not offered an extension
        this.#waiting.delete(reject)
        reject(new NotOffered((error as Error).message, { cause: error }))
      }
    })
  }
}

/** Waits for all of them, also when one fails: nothing of theirs may still be under way afterwards. */
async function allOf(promises: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(promises)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}
