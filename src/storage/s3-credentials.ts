import { RekkordError } from '../errors.ts'
import type { S3Credentials, S3StorageLocation } from './s3-location.ts'

/** Credentials that the default chain gives are replaced so long before they expire, in milliseconds. */
const RENEW_BEFORE = 5 * 60_000

/** What the chain gives; `expiration` only for those that last for a while. */
interface ChainCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
  expiration?: Date
}

/** The module in `s3-chain.ts`. */
interface ChainModule {
  defaultCredentials: () => Promise<ChainCredentials>
}

/** The credentials of a location: those that it has, or what AWS's default chain finds, renewed before they expire. */
export class S3CredentialSource {
  readonly #given: S3Credentials | undefined
  #pending: Promise<{ credentials: S3Credentials; renewAt: number }> | undefined

  constructor(location: S3StorageLocation) {
    this.#given = location.credentials
  }

  /** @throws RekkordError `config` when there are none */
  async get(): Promise<S3Credentials> {
    if (this.#given !== undefined) return this.#given
    this.#pending ??= fromChain()
    try {
      const { credentials, renewAt } = await this.#pending
      if (Date.now() < renewAt) return credentials
    } catch (error) {
      this.#pending = undefined
      throw error
    }
    this.#pending = fromChain()
    return (await this.#pending).credentials
  }

  /** Forgets credentials that the server calls expired; says whether asking again may give others. */
  renew(): boolean {
    this.#pending = undefined
    return this.#given === undefined
  }
}

async function fromChain(): Promise<{ credentials: S3Credentials; renewAt: number }> {
  try {
    const chain = (await import(/* webpackIgnore: true */ chainEntry().href)) as ChainModule
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await chain.defaultCredentials()
    return {
      credentials: {
        accessKeyId,
        secretKey: secretAccessKey,
        ...(sessionToken !== undefined && sessionToken !== '' && { sessionToken })
      },
      renewAt: expiration === undefined ? Infinity : expiration.getTime() - RENEW_BEFORE
    }
  } catch (error) {
    throw new RekkordError('config', chainFailure(error))
  }
}

/**
 * Where the chain's code is: beside this file, or in its own folder of the bundles, which share it because it weighs more
 * than each of them (docs/s3.md). See `workerEntry` for the parameter.
 */
export function chainEntry(module: string = import.meta.url): URL {
  const source = /\/s3-credentials\.([jt]s)$/.exec(module)
  return new URL(source === null ? '../credentials/index.js' : `./s3-chain.${source[1]!}`, module)
}

/** What a service answered is told; anything else may hold what a program printed, and is not. */
function chainFailure(error: unknown): string {
  const service = error as { $metadata?: unknown; name?: string; message?: string }
  const ways = 'set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or let aws-actions/configure-aws-credentials run before'
  if (service.$metadata === undefined) return `No credentials for S3 were found: ${ways}`
  const answer = (service.message ?? '').split('\n', 1)[0]!.slice(0, 200)
  return `AWS gave no credentials (${service.name ?? 'error'}: ${answer}): check the role and its trust policy`
}
