import { defaultProvider } from '@aws-sdk/credential-provider-node'

/** How long one attempt at asking a service may take at the most, in milliseconds; there are three. */
const ATTEMPT = 10_000
/** The same where there may be no such service, as outside of AWS. */
const METADATA_ATTEMPT = 3000

/**
 * AWS's default credential chain: environment, profiles with all they can say, web identity (OIDC), container, instance.
 * Loaded only by a run that needs it (`S3CredentialSource`).
 *
 * @param timeoutMs how long it may take, in milliseconds
 * @returns asks it again: by itself it would give the same credentials until five minutes before they expire, and read a
 *   profile that others renew only once
 */
export function credentialChain(timeoutMs: number): () => ReturnType<ReturnType<typeof defaultProvider>> {
  const attempt = Math.min(ATTEMPT, timeoutMs / 3)
  const chain = defaultProvider({
    timeout: Math.min(METADATA_ATTEMPT, attempt),
    maxRetries: 2,
    ignoreCache: true,
    clientConfig: {
      requestHandler: { connectionTimeout: attempt, requestTimeout: attempt, throwOnRequestTimeout: true }
    }
  })
  return () => chain({ forceRefresh: true })
}
