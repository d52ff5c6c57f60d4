import { RekkordError } from '../../errors.ts'
import type { S3Answer } from './answer.ts'
import type { S3StorageLocation } from './location.ts'
import { failedProxy } from './proxy.ts'

/** Faults with a 4xx status that the same request may not meet again: what arrived was not what was sent. */
const PASSING = new Set(['RequestTimeout', 'IncompleteBody', 'BadDigest', 'XAmzContentSHA256Mismatch', 'SlowDown'])

/** Whether the same request would meet the same answer again. */
export function isLasting({ status, fault }: Pick<S3Answer, 'status' | 'fault'>): boolean {
  if ([408, 409, 425, 429].includes(status) || PASSING.has(fault.code)) return false
  return status < 500 || status === 501
}

/** Whether the credentials were good before and may be replaced by new ones. */
export function isExpired({ fault }: Pick<S3Answer, 'fault'>): boolean {
  return ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'].includes(fault.code)
}

/** Whether the server refuses for want of a right, or because the object is locked, which servers say in several ways. */
export function isRefusal({ code, message }: Pick<S3Answer['fault'], 'code' | 'message'>): boolean {
  if (code === 'AccessDenied' || code === 'ObjectLocked') return true
  return code === 'InvalidRequest' && /\b(WORM|lock|locked|retention)\b/i.test(message)
}

/** An answer that is a failure, as one sentence that says what to do. */
export function answerFailure(
  doing: string,
  location: S3StorageLocation,
  { status, fault }: Pick<S3Answer, 'status' | 'fault'>
): RekkordError {
  return failure(
    doing,
    location,
    advice(location, status, fault) ?? `the server answered ${status}${named(fault.code)}`
  )
}

function advice(location: S3StorageLocation, status: number, fault: S3Answer['fault']): string | undefined {
  switch (fault.code) {
    case 'NoSuchBucket':
      return `there is no bucket "${location.bucket}", make it or check its name`
    case 'InvalidAccessKeyId':
    case 'XAdminUserNotFound':
      return 'the server does not know the access key ID, check S3_ACCESS_KEY_ID or [S3] KeyID'
    case 'SignatureDoesNotMatch':
      return 'the secret key is not the one of the access key ID, check S3_SECRET_ACCESS_KEY or [S3] SecretKey'
    case 'RequestTimeTooSkewed':
      return "this machine's clock and the server's differ too much, set this machine's"
    case 'ExpiredToken':
    case 'ExpiredTokenException':
      return 'the session token has expired, get new credentials'
    case 'InvalidToken':
    case 'TokenRefreshRequired':
      return 'the session token is not valid for the access key, get new credentials'
  }
  if (fault.region !== undefined && location.region !== undefined && fault.region !== location.region) {
    return `the bucket is in the region ${safe(fault.region)}, not ${location.region}: set S3_REGION or [S3] Region`
  }
  if (fault.code === 'AuthorizationHeaderMalformed' || status === 301 || status === 307) {
    return 'the region is not the right one, set S3_REGION or [S3] Region'
  }
  if (fault.code === 'AccessDenied' || status === 403) {
    return 'access denied, check what the credentials are allowed to do'
  }
  if (status === 407) return 'the proxy wants a user and a password, check HTTP_PROXY and HTTPS_PROXY'
  return status === 401 ? 'the server wants other credentials' : undefined
}

/** Errors of TLS that only another certificate or another name ends. */
const TLS = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO)/

/** A request that got no answer, as one sentence; `lasting`: the next one would get none either. */
export function networkFailure(
  doing: string,
  location: S3StorageLocation,
  error: NodeJS.ErrnoException
): { failure: RekkordError; lasting: boolean } {
  const code = error.code ?? ''
  const { host, port, protocol } = location
  const server = `${host}${port === undefined ? '' : `:${port}`}`
  const proxy = failedProxy(location, error)
  if (proxy !== undefined) {
    const hint = 'check HTTP_PROXY, HTTPS_PROXY and NO_PROXY'
    const reason = `the proxy ${proxy} does not let requests through (${code === '' ? 'no answer' : code}), ${hint}`
    return { failure: failure(doing, location, reason, error), lasting: false }
  }
  if (TLS.test(code)) {
    const hint = protocol === 'https' ? 'check its certificate, or NODE_EXTRA_CA_CERTS' : 'check the URL'
    return {
      failure: failure(doing, location, `no secure connection to ${server} (${code}), ${hint}`, error),
      lasting: true
    }
  }
  const reasons: Record<string, string> = {
    ECONNREFUSED: `${server} refuses connections, check the URL and whether the server runs`,
    ENOTFOUND: `there is no server ${server}, check the URL`,
    ECONNRESET: `${server} breaks connections off`,
    EPIPE: `${server} breaks connections off`
  }
  const reason = reasons[code] ?? `no answer from ${server} (${code === '' ? error.message : code})`
  return { failure: failure(doing, location, reason, error), lasting: false }
}

function failure(doing: string, { url }: S3StorageLocation, reason: string, cause?: Error): RekkordError {
  return new RekkordError('storage', `${doing} ${url}: ${reason}`, cause === undefined ? {} : { cause })
}

/** What a server says, as far as it may stand in a sentence. */
function safe(text: string): string {
  return text.replace(/[^\w.-]/g, '').slice(0, 64)
}

function named(code: string): string {
  return code === '' ? '' : ` (${safe(code)})`
}
