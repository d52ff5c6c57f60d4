import { RekkordError } from '../../errors.ts'
import type { FoundS3Credentials, S3Credentials, S3StorageLocation } from './location.ts'

/** Credentials that the chain gives are replaced so long before they expire, in milliseconds. */
const RENEW_BEFORE = 5 * 60_000
/** How long to wait with another attempt when that fails and the old ones still hold, in milliseconds. */
const RENEW_AGAIN = 30_000

/** What the chain gives; `expiration` only for those that last for a while. */
interface ChainCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
  expiration?: Date
}

type AskChain = () => Promise<ChainCredentials>

/** The module in `chain.ts`. */
interface ChainModule {
  credentialChain: (timeoutMs: number) => AskChain
}

/** The credentials of a location: those that it has, or what AWS's default chain finds, renewed before they expire. */
export class S3CredentialSource {
  readonly #location: S3StorageLocation
  #askChain: AskChain | undefined
  #asking: Promise<FoundS3Credentials> | undefined

  /** @param askChain in place of AWS's chain */
  constructor(location: S3StorageLocation, askChain?: AskChain) {
    this.#location = location
    this.#askChain = askChain
  }

  /** @throws RekkordError `config` when there are none */
  async get(): Promise<S3Credentials> {
    const { credentials, found } = this.#location
    if (credentials !== undefined) return credentials
    const held = found.credentials
    if (held !== undefined && Date.now() < held.renewAt) return held
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined))
    try {
      return await this.#asking
    } catch (error) {
      if (held === undefined || Date.now() >= held.expiresAt) throw error
      held.renewAt = Date.now() + RENEW_AGAIN
      return held
    }
  }

  /**
   * Forgets credentials that the server calls expired, unless others have taken their place meanwhile; says whether asking
   * again may give others.
   */
  renew(used: S3Credentials): boolean {
    const { credentials, found } = this.#location
    if (found.credentials === used) delete found.credentials
    return credentials === undefined
  }

  async #ask(): Promise<FoundS3Credentials> {
    const { found, onSecret, timeoutMs } = this.#location
    this.#askChain ??= await loadChain(timeoutMs)
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await inTime(this.#askChain(), timeoutMs)
    const hasToken = sessionToken !== undefined && sessionToken !== ''
    onSecret?.(secretAccessKey)
    if (hasToken) onSecret?.(sessionToken)
    const expiresAt = expiration?.getTime() ?? Infinity
    found.credentials = {
      accessKeyId,
      secretKey: secretAccessKey,
      ...(hasToken && { sessionToken }),
      renewAt: expiresAt - RENEW_BEFORE,
      expiresAt
    }
    return found.credentials
  }
}

async function loadChain(timeoutMs: number): Promise<AskChain> {
  const chain = (await import(/* webpackIgnore: true */ chainEntry().href)) as ChainModule
  return chain.credentialChain(timeoutMs)
}

/**
 * Where the chain's code is: beside this file, or in its own folder of the bundles, which share it because it weighs more
 * than each of them (docs/s3.md). See `workerEntry` for the parameter.
 */
export function chainEntry(module: string = import.meta.url): URL {
  const source = /\/s3\/credentials\.([jt]s)$/.exec(module)
  return new URL(source === null ? '../credentials/index.js' : `./chain.${source[1]!}`, module)
}

/** The answer of the chain, whose attempts may take longer together. */
async function inTime(answer: Promise<ChainCredentials>, timeoutMs: number): Promise<ChainCredentials> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    const sentence = "AWS's credential services do not answer: check the network, and AWS_ENDPOINT_URL_STS if it is set"
    timer = setTimeout(() => reject(new RekkordError('config', sentence)), timeoutMs)
  })
  try {
    return await Promise.race([answer, timeout])
  } catch (error) {
    throw error instanceof RekkordError ? error : new RekkordError('config', chainFailure(error))
  } finally {
    clearTimeout(timer)
  }
}

/** Services' errors have metadata, the system's a code. */
interface ChainError {
  $metadata?: unknown
  name?: string
  code?: string
  path?: string
}

/** What services and programs answer may hold what they were asked with: only the names of their errors are shown. */
function chainFailure(error: unknown): string {
  const { $metadata, name = '', code, path } = error as ChainError
  if (code === 'ENOENT' && path !== undefined) {
    return `The file ${path} of AWS's credentials does not exist: check AWS_WEB_IDENTITY_TOKEN_FILE and the profile`
  }
  const ways = 'set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or let aws-actions/configure-aws-credentials run before'
  if ($metadata === undefined) return `No credentials for S3 were found: ${ways}`
  return `AWS gave no credentials (${name.replace(/[^\w.-]/g, '').slice(0, 64)}): ${serviceAdvice(name)}`
}

function serviceAdvice(name: string): string {
  switch (name) {
    case 'AccessDenied':
    case 'AccessDeniedException':
      return "check the role's ARN, and that its trust policy lets this workflow in"
    case 'ExpiredToken':
    case 'ExpiredTokenException':
      return 'the token that shows who asks has expired, a new one is needed'
    case 'InvalidIdentityToken':
    case 'InvalidIdentityTokenException':
    case 'IDPRejectedClaim':
      return "check that the role's account knows the token's issuer as an identity provider, and the token's audience"
    default:
      return 'check the role, its trust policy and the token'
  }
}
