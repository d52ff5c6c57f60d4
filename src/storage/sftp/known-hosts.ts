import { createHmac } from 'node:crypto'
import path from 'node:path'
import { homeFolder } from '../../home-folder.ts'
import { readRegularFile } from '../local/read.ts'

/** A host key that a known_hosts file has for a server. */
export interface KnownHostKey {
  /** As in `ssh-ed25519`. */
  type: string
  /** The public key in SSH's wire format. */
  key: Buffer
  /** It must never be taken (`@revoked`). */
  revoked: boolean
}

/** The files that OpenSSH's client reads too, the user's before the machine's. */
export function knownHostsFiles(
  home = homeFolder(),
  platform = process.platform,
  programData = process.env['ProgramData']
): string[] {
  const names = ['known_hosts', 'known_hosts2']
  const user = home === undefined ? [] : names.map((name) => path.join(home, '.ssh', name))
  // Anybody may make \etc on a drive of Windows
  if (platform !== 'win32') return [...user, ...names.map((name) => `/etc/ssh/ssh_${name}`)]
  if (programData === undefined || !path.win32.isAbsolute(programData)) return user
  return [...user, ...names.map((name) => path.join(programData, 'ssh', `ssh_${name}`))]
}

/** What the files have for a server. Files that are missing or cannot be read, and pipes, have nothing. */
export function knownHostKeys(host: string, port: number, files = knownHostsFiles()): KnownHostKey[] {
  return files.flatMap((file) => {
    try {
      return parseKnownHosts(readRegularFile(file).toString(), host, port)
    } catch {
      return []
    }
  })
}

/**
 * The keys of one server in a known_hosts file's text (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT"): names with `*`, `?` and
 * `!`, hashed names, `[host]:port`, `@revoked`. Authorities of certificates are left out. So are lines that are
 * damaged, as OpenSSH does it.
 */
export function parseKnownHosts(text: string, host: string, port: number): KnownHostKey[] {
  const name = port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`
  return text.split(/\r?\n/).flatMap((line) => {
    const match = /^\s*(?:(@[a-z-]+)\s+)?([^\s#@]\S*)\s+(\S+)\s+([A-Za-z0-9+/]+=*)/.exec(line)
    if (match === null) return []
    const [, marker, names = '', type = '', key = ''] = match
    if ((marker !== undefined && marker !== '@revoked') || !matches(names, name)) return []
    return [{ type, key: Buffer.from(key, 'base64'), revoked: marker === '@revoked' }]
  })
}

function matches(names: string, name: string): boolean {
  if (names.startsWith('|')) return matchesHashed(names, name)
  const patterns = names.toLowerCase().split(',')
  if (patterns.some((pattern) => pattern.startsWith('!') && wildcard(pattern.slice(1)).test(name))) return false
  return patterns.some((pattern) => wildcard(pattern).test(name))
}

/** `|1|salt|hash`: the HMAC-SHA1 of the name, both in Base64. */
function matchesHashed(hashed: string, name: string): boolean {
  const [, version, salt = '', hash] = hashed.split('|')
  return version === '1' && createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\*+/g, '.*').replaceAll('?', '.')}$`)
}
