import { defaultProvider } from '@aws-sdk/credential-provider-node'

/**
 * AWS's default credential chain: environment, profiles with all they can say, web identity (OIDC), container, instance.
 * Loaded only by a run that needs it (`S3CredentialSource`).
 */
export const defaultCredentials = defaultProvider({ timeout: 5000, maxRetries: 2 })
