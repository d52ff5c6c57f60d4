import type { SftpChannel } from './channel.ts'
import { ConnectionLost, STATUS, statusOf, unlessMissing } from './errors.ts'
import { isThere, makeFolders, parentOf } from './folders.ts'
import { tryLink } from './link.ts'
import type { MoveResult } from '../storage.ts'

/**
 * A file that gets another path and never replaces another: linked (`hardlink@openssh.com`, which refuses a name that is
 * taken), then the old name removed. Where the server has no links, it is renamed when the name is free: version 3 of the
 * protocol lets a rename refuse as well.
 */
export class SftpMove {
  readonly #from: string
  readonly #to: string
  /** Whether an answer was lost with the connection, so that the file may have been moved. */
  #inDoubt = false

  /** Both are paths on the server. */
  constructor(from: string, to: string) {
    this.#from = from
    this.#to = to
  }

  /** Whether the server removes nothing: both names are there, and stay. */
  isStuck = false

  /** Moves it. May be called again when the connection was lost. */
  async run(channel: SftpChannel): Promise<MoveResult> {
    try {
      return await this.#run(channel)
    } catch (error) {
      if (error instanceof ConnectionLost) this.#inDoubt = true
      throw error
    }
  }

  async #run(channel: SftpChannel): Promise<MoveResult> {
    if (await tryLink(channel, this.#from, this.#to)) return this.#removeOld(channel)
    if (!(await isThere(channel, this.#from))) {
      return this.#inDoubt && (await isThere(channel, this.#to)) ? 'moved' : 'missing'
    }
    if (await isThere(channel, this.#to)) return this.#complete(channel)
    await makeFolders(channel, parentOf(this.#to))
    if (await tryLink(channel, this.#from, this.#to)) return this.#removeOld(channel)
    if (await isThere(channel, this.#to)) return this.#complete(channel)
    await channel.rename(this.#from, this.#to)
    return 'moved'
  }

  async #removeOld(channel: SftpChannel): Promise<MoveResult> {
    try {
      await unlessMissing(channel.remove(this.#from))
    } catch (error) {
      if (statusOf(error) !== STATUS.denied) throw error
      this.isStuck = true
      await channel.remove(this.#to)
      this.isStuck = false
      throw error
    }
    return 'moved'
  }

  /** Both names are there: where they are one content, as after a move that was killed, the old one goes. */
  async #complete(channel: SftpChannel): Promise<MoveResult> {
    const [source, target] = await Promise.all([channel.stat(this.#from), channel.stat(this.#to)])
    if (!source.isFile() || !target.isFile() || source.size !== target.size) return 'taken'
    if (!(await channel.read(this.#from)).equals(await channel.read(this.#to))) return 'taken'
    await unlessMissing(channel.remove(this.#from))
    return 'moved'
  }
}
