import type { BaseLocation } from '../backend.ts'
import type { S3Address } from './address.ts'

/** What S3 requests are signed with. All but the first are secret. */
export interface S3Credentials {
  accessKeyId: string
  secretKey: string
  sessionToken?: string
}

export type S3ChecksumType = 'CRC64nvme' | 'None' | 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256'

/** A repository in an S3 bucket, with all that is needed to use it. Without a region, one is found out. */
export interface S3StorageLocation extends S3Address, BaseLocation {
  type: 's3'
  /** Where it is, for people. */
  url: string
  /** Where not given, AWS's default chain finds some: environment, profiles, web identity, container, instance. */
  credentials?: S3Credentials
  checksumType?: S3ChecksumType
  /** How long what is written is locked against deletion, in milliseconds, and how strictly. */
  retention?: { milliseconds: number; mode: 'Governance' | 'Compliance' }
  /** A request that has not succeeded after so long, in milliseconds, retries included, has failed. */
  timeoutMs: number
  /** The same for a server that has never answered: most likely its name is wrong. */
  firstTimeoutMs: number
  /** Filled in by the first storage that finds it out, so that those of threads that start later need not. */
  found: S3Findings
}

/** What AWS's chain gave, and how long it lasts, as milliseconds since 1970; infinite where it does not say. */
export interface FoundS3Credentials extends S3Credentials {
  renewAt: number
  expiresAt: number
}

/** What is found out by asking. */
export interface S3Findings {
  /** The server has answered a request, so that it is there and what it is called is right. */
  answered?: true
  region?: string
  credentials?: FoundS3Credentials
  /** Whether `If-None-Match: *` is heeded (docs/format.md section 9). */
  conditionalWrites?: boolean
}
