import { RekkordError } from '../../errors.ts'
import { choice, given, integer, text, variable } from '../../values.ts'
import type { Backend, LocationContext, SectionValues } from '../backend.ts'
import { displayS3Address, parseS3Address, type S3Address } from './address.ts'
import type { S3Credentials, S3StorageLocation } from './location.ts'

/** The keys of section `[S3]`. */
const KEYS = {
  Location: text,
  Host: text,
  Port: integer(1, 65535),
  Region: text,
  Bucket: text,
  Prefix: text,
  KeyID: text,
  SecretKey: text,
  LockMode: choice('Governance', 'Compliance'),
  ChecksumType: choice('CRC64nvme', 'None', 'CRC32', 'CRC32C', 'SHA1', 'SHA256')
}
type S3Section = SectionValues<typeof KEYS>

/** Buckets of S3 and of servers that speak its protocol. */
export const s3Backend: Backend<S3Address, S3StorageLocation> = {
  type: 's3',
  form: 'https://host/bucket (S3)',
  section: { name: 'S3', aliases: [], keys: KEYS, keyAliases: { Endpoint: 'Location', AccessKeyID: 'KeyID' } },
  credentials: [
    { variable: 'S3_ACCESS_KEY_ID', name: 'Access key ID', isSecret: false },
    { variable: 'S3_SECRET_ACCESS_KEY', name: 'Secret access key', isSecret: true }
  ],
  accepts: (url) => url === 'S3' || /^(?:s3|https?):/i.test(url),
  parse: (url, { section, env }) => parseS3Address(url, section, env),
  display: displayS3Address,
  locate,
  secrets: ({ credentials }, env) => {
    const containerToken = variable(env, 'AWS_CONTAINER_AUTHORIZATION_TOKEN')
    const secrets = [credentials?.secretKey, credentials?.sessionToken, containerToken]
    return secrets.filter((secret) => secret !== undefined)
  },
  open: async (location) => new (await import('./storage.ts')).S3Storage(location)
}

function locate(address: S3Address, { section, env, timeouts, retainMs }: LocationContext): S3StorageLocation {
  const { LockMode: mode = 'Governance', ChecksumType: checksumType } = section as S3Section
  return {
    ...address,
    url: displayS3Address(address),
    ...given({ credentials: credentials(section, env), checksumType }),
    ...(retainMs !== undefined && { retention: { milliseconds: retainMs, mode } }),
    ...timeouts,
    found: {}
  }
}

/** The section's credentials, else the environment's, `S3_` before `AWS_` (docs/behaviour.md section 1). */
function credentials(section: S3Section, env: NodeJS.ProcessEnv): S3Credentials | undefined {
  const ownKeyId = section.KeyID ?? variable(env, 'S3_ACCESS_KEY_ID')
  const accessKeyId = ownKeyId ?? variable(env, 'AWS_ACCESS_KEY_ID')
  const secretKey = section.SecretKey ?? variable(env, 'S3_SECRET_ACCESS_KEY', 'AWS_SECRET_ACCESS_KEY')
  // It belongs to the access key of that variable alone
  const sessionToken = ownKeyId === undefined ? variable(env, 'AWS_SESSION_TOKEN') : undefined
  if (accessKeyId !== undefined && secretKey !== undefined) {
    return { accessKeyId, secretKey, ...(sessionToken !== undefined && { sessionToken }) }
  }
  if (accessKeyId === undefined && secretKey === undefined) return undefined
  const [found, missing] = secretKey === undefined ? ['key ID', 'secret key'] : ['secret key', 'key ID']
  throw new RekkordError('config', `S3 has a ${found} and no ${missing}: give both, by [S3] or by the environment`)
}
