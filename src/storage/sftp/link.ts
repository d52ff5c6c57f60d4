import type { SftpChannel } from './channel.ts'
import { NotOffered, STATUS, statusOf } from './errors.ts'

/**
 * Gives a file a second name, which nothing may have. @returns false where something has it, there is no such file, or the
 * server makes no hard links
 */
export async function tryLink(channel: SftpChannel, from: string, to: string): Promise<boolean> {
  try {
    await channel.link(from, to)
    return true
  } catch (error) {
    const status = statusOf(error)
    const refused = status === STATUS.missing || status === STATUS.failure || status === STATUS.unsupported
    if (refused || error instanceof NotOffered) return false
    throw error
  }
}
