import type { BaseLocation } from '../backend.ts'
import type { SftpAddress } from './address.ts'

/**
 * A repository on an SFTP server and how to get in: plain data, to be posted to workers. `password` and `key` are
 * secret.
 */
export interface SftpStorageLocation extends SftpAddress, BaseLocation {
  type: 'sftp'
  /** Where it is, for people. */
  url: string
  password?: string
  /** Absolute path of a private key. */
  keyFile?: string
  /** Text of a private key. */
  key?: string
  /** Whether the server's key must be in a known_hosts file when there is no `fingerprint`. */
  knownHosts: boolean
  /** The server's key: `SHA256:` and Base64. */
  fingerprint?: string
  /** How long the server may be away, or leave requests without any answer, before the run gives up, in milliseconds. */
  timeoutMs: number
  /** The same for a server that was never there: its address may be wrong, and somebody waits. */
  firstTimeoutMs: number
}
