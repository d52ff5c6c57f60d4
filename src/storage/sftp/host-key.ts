import { createHash } from 'node:crypto'
import type { ServerHostKeyAlgorithm } from 'ssh2'
import { RekkordError } from '../../errors.ts'
import { knownHostKeys, type KnownHostKey } from './known-hosts.ts'
import type { SftpStorageLocation } from './location.ts'
import { plainHost } from '../url-parts.ts'

/** Kinds of host keys, best first, as known_hosts names them, each with the algorithms that use it. */
const ALGORITHMS: ReadonlyMap<string, readonly ServerHostKeyAlgorithm[]> = new Map([
  ['ssh-ed25519', ['ssh-ed25519']],
  ['ecdsa-sha2-nistp256', ['ecdsa-sha2-nistp256']],
  ['ecdsa-sha2-nistp384', ['ecdsa-sha2-nistp384']],
  ['ecdsa-sha2-nistp521', ['ecdsa-sha2-nistp521']],
  ['ssh-rsa', ['rsa-sha2-512', 'rsa-sha2-256']]
])

/** Decides whether a server is the one that was meant. */
export class HostKeyCheck {
  readonly #location: SftpStorageLocation
  readonly #known: readonly KnownHostKey[]
  readonly #kinds: readonly string[]
  #shownKind = ''
  /** Why the server's key was refused. */
  refusal: RekkordError | undefined
  /** Whether the server has shown a key, and it was the right one. */
  wasAccepted = false

  /**
   * @param options.known keys of the server in known_hosts; read from the files when not given
   * @param options.kinds kinds of keys to take, all when not given
   */
  constructor(location: SftpStorageLocation, options: { known?: readonly KnownHostKey[]; kinds?: string[] } = {}) {
    const { host, port = 22 } = location
    this.#location = location
    this.#known = options.known ?? (usesKnownHosts(location) ? knownHostKeys(plainHost(host), port) : [])
    this.#kinds = options.kinds ?? [...ALGORITHMS.keys()]
  }

  /** After a key that a fingerprint refused: the kinds of keys that the server may have besides it. */
  get otherKinds(): string[] {
    if (this.refusal === undefined || this.#location.fingerprint === undefined) return []
    return [...ALGORITHMS.keys()].filter((kind) => kind !== this.#shownKind)
  }

  /** The algorithms to offer: first those with a known key, so that a server with several shows that one. */
  get algorithms(): ServerHostKeyAlgorithm[] {
    const known = new Set(this.#known.filter(({ revoked }) => !revoked).map(({ type }) => type))
    const kinds = this.#kinds
    return [...kinds.filter((kind) => known.has(kind)), ...kinds.filter((kind) => !known.has(kind))].flatMap(
      (kind) => ALGORITHMS.get(kind) ?? []
    )
  }

  /** Whether to go on with a server that has this key, in SSH's wire format. Sets `refusal` when not. */
  accepts(key: Buffer): boolean {
    // Length and text of the kind come first (RFC 4253 §6.6)
    this.#shownKind = key.length < 4 ? '' : key.subarray(4, 4 + key.readUInt32BE(0)).toString('latin1')
    const sentence = this.#problem(key)
    if (sentence === undefined) return (this.wasAccepted = true)
    this.refusal = new RekkordError('storage', sentence)
    return false
  }

  #problem(key: Buffer): string | undefined {
    const { url, host, port = 22, fingerprint } = this.#location
    const shown = fingerprintOf(key)
    if (fingerprint !== undefined) {
      if (shown === fingerprint.replace(/=$/, '')) return undefined
      const advice = 'if the server was given a new key, correct [SFTP] Fingerprint or SSH_FINGERPRINT'
      return `The server of ${url} has the key ${shown} in place of ${fingerprint}, it may be another one: ${advice}`
    }
    if (!this.#location.knownHosts) return undefined
    const same = this.#known.filter((known) => known.key.equals(key))
    if (same.some(({ revoked }) => revoked)) return `The key ${shown} of the server of ${url} is revoked in known_hosts`
    if (same.length > 0) return undefined
    if (this.#known.length > 0) {
      const name = port === 22 ? plainHost(host) : `[${plainHost(host)}]:${port}`
      const advice = `if it was given a new key, remove the old one with ssh-keygen -R "${name}" and add the new one`
      return `The server of ${url} has the key ${shown}, which is not its key in known_hosts; it may be another server: ${advice}`
    }
    const advice = `if this is its fingerprint, set [SFTP] Fingerprint or SSH_FINGERPRINT to it, or add the server to known_hosts`
    return `The server of ${url} is not known, its key is ${shown}: ${advice}`
  }
}

function usesKnownHosts({ knownHosts, fingerprint }: SftpStorageLocation): boolean {
  return knownHosts && fingerprint === undefined
}

/** As ssh-keygen -l prints it. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`
}
