import { defaultProvider } from '@aws-sdk/credential-provider-node'

/**
 * AWS's default credential chain: environment, profiles with all they can say, web identity (OIDC), container, instance.
 * Loaded only by a run that needs it (`S3CredentialSource`). Times are of each attempt, in milliseconds. Profiles are read
 * again each time, as others renew what is in them.
 */
const chain = defaultProvider({ timeout: 3000, maxRetries: 2, ignoreCache: true })

/** Asks the chain anew: by itself it would give the same credentials until five minutes before they expire. */
export const freshCredentials = (): ReturnType<typeof chain> => chain({ forceRefresh: true })
