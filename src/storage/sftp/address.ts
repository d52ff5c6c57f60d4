import { RekkordError } from '../../errors.ts'
import { decodeUrlPart, parseHost, parsePort, withoutSecrets } from '../url-parts.ts'

/** Where a repository on an SFTP server is, without secrets. */
export interface SftpAddress {
  type: 'sftp'
  /** Absent: the name of the user who runs the program, as ssh does. */
  user?: string
  host: string
  /** Absent: 22. */
  port?: number
  /** Absolute with a leading slash, otherwise relative to the login folder; never empty. */
  path: string
}

/** What section `[SFTP]` says of where the repository is. */
interface SftpPlace {
  Host?: string | undefined
  Port?: number | undefined
  User?: string | undefined
  Path?: string | undefined
}

/**
 * Parses `ssh://user@host:port/path`, `sftp://...` and `user@host:path`, or the word `SFTP`, which takes everything
 * from the section (docs/behaviour.md section 1). The path is relative to the login folder; `//` after the host, or `:/`, makes
 * it absolute. What the URL does not say, the section fills in. Only the forms with `://` are percent-decoded.
 *
 * @throws RekkordError `config`
 */
export function parseSftpAddress(url: string, place: SftpPlace): SftpAddress {
  const { host, user = place.User, port, path = place.Path } = url === 'SFTP' ? fromSection(place) : parseSftpUrl(url)
  if (path === undefined || path === '') {
    throw new RekkordError('config', 'the SFTP location names no folder, add /path or [SFTP] Path')
  }
  return {
    type: 'sftp',
    ...(user !== undefined && { user }),
    host,
    ...(port !== undefined && { port }),
    path
  }
}

/** The URL of an SFTP location; there is never a password in it. */
export function displaySftpAddress({ user, host, port, path }: SftpAddress): string {
  const authority = `${user === undefined ? '' : `${encodeURIComponent(user)}@`}${host}${port === undefined ? '' : `:${port}`}`
  return `ssh://${authority}/${path.split('/').map(encodeURIComponent).join('/')}`
}

/** Whether a repository URL is of the form `user@host:path`. */
export function isSftpShorthand(url: string): boolean {
  return /^[^/\\]+@[^/\\]*:/.test(url)
}

/** A location as far as a URL gives it. */
type PartialLocation = Omit<SftpAddress, 'type' | 'path'> & { path?: string }

function fromSection({ Host: host, Port: port }: SftpPlace): PartialLocation {
  if (host === undefined) throw new RekkordError('config', 'the repository is "SFTP" but [SFTP] has no Host')
  return { host: parseHost(host), ...(port !== undefined && { port }) }
}

function parseSftpUrl(url: string): PartialLocation {
  const shorthand = /^([^@:]+)@(\[[^\]]*\]|[^:@]*):(.*)$/s.exec(url)
  if (!/^(ssh|sftp):\/\//i.test(url) && shorthand !== null) {
    const [, user = '', host = '', path = ''] = shorthand
    return { user, host: parseHost(host), ...(path !== '' && { path }) }
  }
  const match = /^(?:ssh|sftp):\/\/(?:([^/]*)@)?(\[[^\]]*\]|[^/:@]*)(?::(\d*))?(?:\/(.*))?$/is.exec(url)
  if (match === null) {
    const hint = 'is not an SFTP location, which is ssh://user@host:port/path or user@host:path'
    throw new RekkordError('config', `"${withoutSecrets(url)}" ${hint}`)
  }
  const [, user, host = '', port, rest] = match
  if (user?.includes(':')) {
    const hint = 'a password does not belong in the URL, use [SFTP] Password or SSH_PASSWORD'
    throw new RekkordError('config', `"${withoutSecrets(url)}": ${hint}`)
  }
  // `ssh://host:/path`: an empty port, which makes the path absolute.
  const path = rest === undefined ? undefined : `${port === '' ? '/' : ''}${decodeUrlPart(rest)}`
  return {
    ...(user !== undefined && user !== '' && { user: decodeUrlPart(user) }),
    host: parseHost(host),
    ...(port !== undefined && port !== '' && { port: parsePort(port) }),
    ...(path !== undefined && path !== '' && { path })
  }
}
