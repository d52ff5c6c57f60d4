import { RekkordError } from '../../errors.ts'
import { userPath } from '../../user-path.ts'
import { file, given, integer, parseBoolean, text, variable } from '../../values.ts'
import type { Backend, LocationContext, SectionValues } from '../backend.ts'
import { displaySftpAddress, isSftpShorthand, parseSftpAddress, type SftpAddress } from './address.ts'
import { parseFingerprint } from './fingerprint.ts'
import type { SftpStorageLocation } from './location.ts'

/** The keys of section `[SFTP]`. */
const KEYS = {
  Host: text,
  Port: integer(1, 65535),
  User: text,
  Path: text,
  Password: text,
  KeyFile: file,
  Key: text,
  KnownHosts: parseBoolean,
  Fingerprint: parseFingerprint
}
type SftpSection = SectionValues<typeof KEYS>

/** Folders on SFTP servers. */
export const sftpBackend: Backend<SftpAddress, SftpStorageLocation> = {
  type: 'sftp',
  form: 'ssh://user@host/path (SFTP)',
  section: { name: 'SFTP', aliases: ['SSH'], keys: KEYS, keyAliases: {} },
  credentials: [
    { variable: 'SSH_KEY', name: 'File of the private key', isSecret: true, fileVariable: 'SSH_KEYFILE' },
    { variable: 'SSH_FINGERPRINT', name: "Fingerprint of the server's key", isSecret: false }
  ],
  accepts: (url) => url === 'SFTP' || /^(?:ssh|sftp):\/\//i.test(url) || isSftpShorthand(url),
  parse: (url, { section }) => parseSftpAddress(url, section),
  display: displaySftpAddress,
  locate,
  secrets: ({ password, key }) => [password, key].filter((secret) => secret !== undefined),
  open: async (location) => new (await import('./storage.ts')).SftpStorage(location)
}

/** The section's credentials, else the environment's (docs/behaviour.md section 1). */
function locate(address: SftpAddress, { section, env, cwd, timeouts }: LocationContext): SftpStorageLocation {
  const { Password, KeyFile, Key, KnownHosts, Fingerprint } = section as SftpSection
  const keyFile = variable(env, 'SSH_KEYFILE')
  return {
    ...address,
    url: displaySftpAddress(address),
    knownHosts: KnownHosts ?? true,
    ...given({
      password: Password ?? variable(env, 'SSH_PASSWORD'),
      keyFile: KeyFile ?? (keyFile === undefined ? undefined : userPath(keyFile, cwd)),
      key: Key ?? variable(env, 'SSH_KEY'),
      fingerprint: Fingerprint ?? environmentFingerprint(env)
    }),
    ...timeouts
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
