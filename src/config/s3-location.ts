import { RekkordError } from '../errors.ts'
import { decodeUrlPart, parseHost, parsePort, withoutSecrets } from './url-parts.ts'

/** A repository in an S3 bucket. */
export interface S3Location {
  type: 's3'
  protocol: 'https' | 'http'
  /** Endpoint host in lower case, without the bucket. */
  host: string
  /** Absent: the protocol's own. */
  port?: number
  /** From `[S3] Region`, else as the host's name tells it, else from the environment. */
  region?: string
  bucket: string
  /** Key prefix without slashes at its ends; empty for the bucket's root. */
  prefix: string
  /** Whether requests name the bucket in the host (`bucket.s3.region.host`) and not in the path. */
  virtualHost: boolean
}

/** Where section `[S3]` says the repository is. */
export interface S3Place {
  location?: string | undefined
  host?: string | undefined
  port?: number | undefined
  region?: string | undefined
  /** The environment's region, for a host that does not tell its own. */
  defaultRegion?: string | undefined
  bucket?: string | undefined
  prefix?: string | undefined
}

/**
 * Parses `https://bucket.s3.region.host/prefix` and `https://host/bucket/prefix`, with or without `s3:` before it, or
 * the word `S3`, which takes everything from the section (docs/behaviour.md section 1). What the URL does not say, the section
 * fills in; only `Region` goes before what the host's name suggests.
 *
 * @throws RekkordError `config`
 */
export function parseS3Location(url: string, place: S3Place): S3Location {
  const found = url === 'S3' ? fromSection(place) : parseS3Url(url.replace(/^s3:/i, ''))
  const bucket = found.bucket ?? place.bucket
  if (bucket === undefined)
    throw new RekkordError('config', 'the S3 location names no bucket, add /bucket or [S3] Bucket')
  if (!/^[A-Za-z0-9._-]+$/.test(bucket) || /^\.+$/.test(bucket)) {
    throw new RekkordError('config', `"${bucket}" is not the name of an S3 bucket`)
  }
  const region = place.region ?? found.region ?? place.defaultRegion
  return {
    type: 's3',
    protocol: found.protocol,
    host: found.host,
    ...(found.port !== undefined && { port: found.port }),
    ...(region !== undefined && { region }),
    bucket,
    prefix: checkPrefix(found.prefix ?? place.prefix ?? ''),
    virtualHost: found.virtualHost
  }
}

/** The URL of an S3 location, in the form it was given in; there is never a secret in it. */
export function displayS3Location({ protocol, host, port, bucket, prefix, virtualHost }: S3Location): string {
  const authority = `${virtualHost ? `${bucket}.` : ''}${host}${port === undefined ? '' : `:${port}`}`
  const segments = [...(virtualHost ? [] : [bucket]), ...prefix.split('/').filter((part) => part !== '')]
  return [`${protocol}://${authority}`, ...segments.map(encodeURIComponent)].join('/')
}

/** A location as far as a URL tells it. */
type PartialLocation = Omit<S3Location, 'type' | 'bucket' | 'prefix'> & { bucket?: string; prefix?: string }

function fromSection({ location, host, port }: S3Place): PartialLocation {
  if (location !== undefined && (host !== undefined || port !== undefined)) {
    throw new RekkordError('config', '[S3] has both Location and Host or Port, give one of them')
  }
  if (location !== undefined) return parseS3Url(location.includes('://') ? location : `https://${location}`)
  if (host === undefined)
    throw new RekkordError('config', 'the repository is "S3" but [S3] has no Location and no Host')
  return { protocol: 'https', ...splitHost(parseHost(host)), ...(port !== undefined && { port }) }
}

function parseS3Url(url: string): PartialLocation {
  // Before anything is taken from the URL: wherever the "@" stands, a part of a key may stand before it.
  if (url.includes('@')) {
    const hint = 'keys do not belong in the URL, use [S3] or the environment; in a prefix "@" is %40'
    throw new RekkordError('config', `"${withoutSecrets(url)}": ${hint}`)
  }
  const match = /^(https?):\/\/([^/?#]*?)(?::([^:/?#\]]*))?(\/[^?#]*)?$/i.exec(url)
  if (match === null) {
    const hint = 'is not an S3 location, which is https://bucket.s3.region.host/prefix or https://host/bucket/prefix'
    throw new RekkordError('config', `"${withoutSecrets(url)}" ${hint}`)
  }
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
    throw new RekkordError('config', `the S3 prefix "${trimmed}" has an empty part, "." or ".."`)
  }
  return trimmed
}
