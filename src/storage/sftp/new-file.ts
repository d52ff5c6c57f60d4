import type { SftpChannel } from './channel.ts'
import { ConnectionLost, STATUS, statusOf } from './errors.ts'
import { isThere, makeFolders, parentOf } from './folders.ts'
import { tryLink } from './link.ts'

/**
 * A file that comes to be whole or not at all, and never replaces another: written under a temporary name, then linked
 * (`hardlink@openssh.com`, which refuses a name that is taken), then the temporary name removed. Where the server has no
 * links, it is renamed when the name is free: version 3 of the protocol lets a rename refuse as well.
 */
export class SftpNewFile {
  readonly #target: string
  readonly #data: Buffer
  readonly #leftBehind: Set<string>
  /** Whether the answer to giving it its name was lost with the connection, so that the file may be ours. */
  #inDoubt = false

  /**
   * @param target its path on the server
   * @param leftBehind takes the temporary names that could not be removed because the connection was lost
   */
  constructor(target: string, data: Buffer, leftBehind: Set<string>) {
    this.#target = target
    this.#data = data
    this.#leftBehind = leftBehind
  }

  /**
   * Writes it. May be called again with another temporary name when the connection was lost.
   * @returns false when another file of that name is there
   */
  async write(channel: SftpChannel, temporary: string): Promise<boolean> {
    await this.#createTemporary(channel, temporary)
    try {
      if (await this.#publish(channel, temporary)) return true
    } catch (error) {
      if (error instanceof ConnectionLost) this.#inDoubt = true
      throw error
    }
    if (!this.#inDoubt) return false
    return (await channel.read(this.#target)).equals(this.#data)
  }

  async #createTemporary(channel: SftpChannel, temporary: string): Promise<void> {
    try {
      await channel.create(temporary, this.#data)
    } catch (error) {
      if (statusOf(error) !== STATUS.missing) {
        await this.#remove(channel, temporary)
        throw error
      }
      // As in a repository that was copied without its empty folders
      await makeFolders(channel, parentOf(temporary))
      await channel.create(temporary, this.#data)
    }
  }

  /** Gives the complete file its name; the temporary one is gone afterwards. False when the name is taken. */
  async #publish(channel: SftpChannel, temporary: string): Promise<boolean> {
    if (channel.hasLinked) {
      const linked = await this.#linkAndRemove(channel, temporary)
      if (linked) return true
      if (await isThere(channel, this.#target)) return false
      await this.#createTemporary(channel, temporary)
    }
    try {
      if (await tryLink(channel, temporary, this.#target)) return true
      if (await isThere(channel, this.#target)) return false
      await makeFolders(channel, parentOf(this.#target))
      if (await tryLink(channel, temporary, this.#target)) return true
      if (await isThere(channel, this.#target)) return false
      return await this.#rename(channel, temporary)
    } finally {
      await this.#remove(channel, temporary)
    }
  }

  /**
   * Does not wait for the link before the temporary name goes, which saves a round trip: requests that concern one file are
   * answered as if each had waited for the one before (draft-ietf-secsh-filexfer-02 §6.1).
   */
  async #linkAndRemove(channel: SftpChannel, temporary: string): Promise<boolean> {
    const linking = tryLink(channel, temporary, this.#target)
    const [linked] = await Promise.allSettled([linking, this.#remove(channel, temporary)])
    if (linked.status === 'rejected') throw linked.reason
    return linked.value
  }

  async #rename(channel: SftpChannel, temporary: string): Promise<boolean> {
    try {
      await channel.rename(temporary, this.#target)
      return true
    } catch (error) {
      if (statusOf(error) === undefined || !(await isThere(channel, this.#target))) throw error
      return false
    }
  }

  /** Removes a file of ours; what went wrong before is what matters, so it is silent about its own troubles. */
  async #remove(channel: SftpChannel, temporary: string): Promise<void> {
    try {
      await channel.remove(temporary)
    } catch (error) {
      if (error instanceof ConnectionLost) this.#leftBehind.add(temporary)
    }
  }
}
