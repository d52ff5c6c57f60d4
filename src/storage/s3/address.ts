import { RekkordError } from '../../errors.ts'
import { variable } from '../../values.ts'
import { decodeUrlPart, parseHost, parsePort, withoutSecrets } from '../url-parts.ts'

/** Where a repository in an S3 bucket is, without secrets. */
export interface S3Address {
  type: 's3'
  protocol: 'https' | 'http'
  /** Endpoint host in lower case, without the bucket. */
  host: string
  /** Absent: the protocol's own. */
  port?: number
  /** From `[S3] Region`, else from the host's name, else from the environment. */
  region?: string
  bucket: string
  /** Key prefix without slashes at its ends; empty for the bucket's root. */
  prefix: string
  /** Whether requests name the bucket in the host (`bucket.s3.region.host`) and not in the path. */
  virtualHost: boolean
}

/** What section `[S3]` says of where the repository is. */
interface S3Place {
  Location?: string | undefined
  Host?: string | undefined
  Port?: number | undefined
  Region?: string | undefined
  Bucket?: string | undefined
  Prefix?: string | undefined
}

/**
 * Parses `s3://bucket/prefix`, `https://bucket.s3.region.host/prefix` and `https://host/bucket/prefix`, the last two with or
 * without `s3:` before it, or the word `S3`, which takes everything from the section (docs/behaviour.md section 1). What the URL does not say, the section
 * fills in; only `Region` goes before what the host's name suggests.
 *
 * @throws RekkordError `config`
 */
export function parseS3Address(url: string, place: S3Place, env: NodeJS.ProcessEnv): S3Address {
  const found = partsOf(url, place, env)
  const bucket = found.bucket ?? place.Bucket
  if (bucket === undefined)
    throw new RekkordError('config', 'the S3 location names no bucket, add /bucket or [S3] Bucket')
  if (!/^[A-Za-z0-9._-]+$/.test(bucket) || /^\.+$/.test(bucket)) {
    throw new RekkordError('config', 'the bucket of the S3 location is not the name of an S3 bucket')
  }
  const region = place.Region ?? found.region ?? environmentRegion(env)
  return {
    type: 's3',
    protocol: found.protocol,
    host: found.host,
    ...(found.port !== undefined && { port: found.port }),
    ...(region !== undefined && { region }),
    bucket,
    prefix: checkPrefix(found.prefix ?? place.Prefix ?? ''),
    virtualHost: found.virtualHost
  }
}

/** The URL of an S3 location, in the form it was given in; there is never a secret in it. */
export function displayS3Address({ protocol, host, port, bucket, prefix, virtualHost }: S3Address): string {
  const authority = `${virtualHost ? `${bucket}.` : ''}${host}${port === undefined ? '' : `:${port}`}`
  const segments = [...(virtualHost ? [] : [bucket]), ...prefix.split('/').filter((part) => part !== '')]
  return [`${protocol}://${authority}`, ...segments.map(encodeURIComponent)].join('/')
}

/** A location as far as a URL gives it. */
type PartialAddress = Omit<S3Address, 'type' | 'bucket' | 'prefix'> & { bucket?: string; prefix?: string }

/** The region that the environment names for S3. */
function environmentRegion(env: NodeJS.ProcessEnv): string | undefined {
  return variable(env, 'S3_REGION', 'S3_DEFAULT_REGION', 'AWS_REGION', 'AWS_DEFAULT_REGION')
}

function partsOf(url: string, place: S3Place, env: NodeJS.ProcessEnv): PartialAddress {
  if (url === 'S3') return fromSection(place)
  return /^s3:\/\//i.test(url) ? parseBucketUrl(url, place, env) : parseS3Url(url.replace(/^s3:/i, ''))
}

/** `s3://bucket/prefix`: on the server that the section or, as AWS's own tools have it, the environment names; else AWS. */
function parseBucketUrl(url: string, place: S3Place, env: NodeJS.ProcessEnv): PartialAddress {
  refuseSecrets(url)
  const match = /^s3:\/\/([^/?#]*)((?:\/[^?#]*)?)$/i.exec(url)
  if (match === null) throw notS3(url)
  const bucket = match[1] === '' ? {} : { bucket: match[1]! }
  const { prefix } = parseS3Url(`https://host/bucket${match[2]!}`)
  const endpoint = variable(env, 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL')
  const server = hasServer(place) ? fromSection(place) : parseS3Url(endpoint ?? 'https://s3.amazonaws.com')
  const { protocol, host, port, region } = server
  return {
    ...{ protocol, host, virtualHost: false, ...bucket, prefix: prefix ?? '' },
    ...(port !== undefined && { port }),
    ...(region !== undefined && { region })
  }
}

function hasServer({ Location, Host }: S3Place): boolean {
  return Location !== undefined || Host !== undefined
}

function fromSection({ Location: location, Host: host, Port: port }: S3Place): PartialAddress {
  if (location !== undefined && (host !== undefined || port !== undefined)) {
    throw new RekkordError('config', '[S3] has both Location and Host or Port, give one of them')
  }
  if (location !== undefined) return parseS3Url(location.includes('://') ? location : `https://${location}`)
  if (host === undefined)
    throw new RekkordError('config', 'the repository is "S3" but [S3] has no Location and no Host')
  return { protocol: 'https', ...splitHost(parseHost(host)), ...(port !== undefined && { port }) }
}

function parseS3Url(url: string): PartialAddress {
  refuseSecrets(url)
  const match = /^(https?):\/\/([^/?#]*?)(?::([^:/?#\]]*))?(\/[^?#]*)?$/i.exec(url)
  if (match === null) throw notS3(url)
  const protocol = match[1]?.toLowerCase() === 'http' ? 'http' : 'https'
  const { host, bucket, region, virtualHost } = splitHost(parseHost(match[2] ?? ''))
  const port = match[3] === undefined ? undefined : parsePort(match[3])
  const parts = (match[4] ?? '').split('/').slice(1).map(decodeUrlPart)
  while (parts.at(-1) === '') parts.pop()
  const named = bucket ?? parts.shift()
  return {
    protocol,
    host,
    virtualHost,
    ...(port !== undefined && { port }),
    ...(region !== undefined && { region }),
    ...(named !== undefined && { bucket: named }),
    ...(parts.length > 0 && { prefix: parts.join('/') })
  }
}

/** Before anything is taken from the URL: wherever the "@" stands, a part of a key may stand before it. */
function refuseSecrets(url: string): void {
  if (!url.includes('@')) return
  const hint = 'keys do not belong in the URL, use [S3] or the environment; in a prefix "@" is %40'
  throw new RekkordError('config', `"${withoutSecrets(url)}": ${hint}`)
}

function notS3(url: string): RekkordError {
  const forms = 's3://bucket/prefix, https://bucket.s3.region.host/prefix or https://host/bucket/prefix'
  return new RekkordError('config', `"${withoutSecrets(url)}" is not an S3 location, which is ${forms}`)
}

/**
 * Takes the bucket off `bucket.s3.region.host`, and reads the region off `s3.region.host` where two labels follow it.
 */
function splitHost(name: string): { host: string; bucket?: string; region?: string; virtualHost: boolean } {
  const virtual = /^(.+)\.(s3\..+)$/.exec(name)
  const host = virtual?.[2] ?? name
  const region = /^s3\.([a-z0-9-]+)\.[^.]+\../.exec(host)?.[1]
  return {
    host,
    virtualHost: virtual !== null,
    ...(virtual?.[1] !== undefined && { bucket: virtual[1] }),
    ...(region !== undefined && { region })
  }
}

function checkPrefix(prefix: string): string {
  const trimmed = prefix.replace(/^\/+|\/+$/g, '')
  if (trimmed !== '' && trimmed.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    throw new RekkordError('config', 'the S3 prefix has an empty part, "." or ".."')
  }
  return trimmed
}
