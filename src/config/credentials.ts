import path from 'node:path'
import { RekkordError } from '../errors.ts'
import type { ConfigFile } from './schema.ts'
import { parseFingerprint } from './values.ts'

/** What S3 requests need beyond the location. `secretKey` and the tokens are secret. */
export interface S3Settings {
  accessKeyId?: string
  secretKey?: string
  /** Only with an access key of `AWS_ACCESS_KEY_ID`, to which it belongs. */
  sessionToken?: string
  /** With which AWS's credential chain asks a container's endpoint for keys; here to be masked and kept from hooks. */
  containerToken?: string
  lockMode?: 'Governance' | 'Compliance'
  checksumType?: 'CRC64nvme' | 'None' | 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256'
}

/** What an SFTP connection needs beyond the location. `password` and `key` are secret. */
export interface SftpSettings {
  password?: string
  /** Absolute path of a private key. */
  keyFile?: string
  /** Text of a private key. */
  key?: string
  /** Whether the user's known_hosts file decides about the server's key. */
  knownHosts: boolean
  /** The server's key: `SHA256:` and Base64. */
  fingerprint?: string
}

/** The first variable of the list that is set and not empty. */
export function variable(env: NodeJS.ProcessEnv, ...names: string[]): string | undefined {
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '')
}

/** Credentials and options for S3: the section's, else the environment's, `S3_` before `AWS_` (docs/behaviour.md section 1). */
export function s3Settings(section: ConfigFile['S3'], env: NodeJS.ProcessEnv): S3Settings {
  const ownKeyId = section.KeyID?.value ?? variable(env, 'S3_ACCESS_KEY_ID')
  const sessionToken = ownKeyId === undefined ? variable(env, 'AWS_SESSION_TOKEN') : undefined
  return given({
    accessKeyId: ownKeyId ?? variable(env, 'AWS_ACCESS_KEY_ID'),
    secretKey: section.SecretKey?.value ?? variable(env, 'S3_SECRET_ACCESS_KEY', 'AWS_SECRET_ACCESS_KEY'),
    sessionToken,
    containerToken: variable(env, 'AWS_CONTAINER_AUTHORIZATION_TOKEN'),
    lockMode: section.LockMode?.value,
    checksumType: section.ChecksumType?.value
  })
}

/** The region that the environment names for S3. */
export function environmentRegion(env: NodeJS.ProcessEnv): string | undefined {
  return variable(env, 'S3_REGION', 'S3_DEFAULT_REGION', 'AWS_REGION', 'AWS_DEFAULT_REGION')
}

/**
 * Credentials and options for SFTP: the section's, else the environment's (docs/behaviour.md section 1).
 * @throws RekkordError `config` when `SSH_FINGERPRINT` is none
 */
export function sftpSettings(section: ConfigFile['SFTP'], env: NodeJS.ProcessEnv, cwd: string): SftpSettings {
  const keyFile = variable(env, 'SSH_KEYFILE')
  return {
    knownHosts: section.KnownHosts?.value ?? true,
    ...given({
      password: section.Password?.value ?? variable(env, 'SSH_PASSWORD'),
      keyFile: section.KeyFile?.value ?? (keyFile === undefined ? undefined : path.resolve(cwd, keyFile)),
      key: section.Key?.value ?? variable(env, 'SSH_KEY'),
      fingerprint: section.Fingerprint?.value ?? environmentFingerprint(env)
    })
  }
}

function environmentFingerprint(env: NodeJS.ProcessEnv): string | undefined {
  const text = variable(env, 'SSH_FINGERPRINT')
  if (text === undefined) return undefined
  try {
    return parseFingerprint(text)
  } catch (error) {
    throw new RekkordError('config', `SSH_FINGERPRINT ${(error as Error).message}`, { cause: error })
  }
}

/** The record without its undefined values. */
export function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}
