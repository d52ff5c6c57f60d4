import path from 'node:path'
import { RekkordError } from '../errors.ts'
import { displayS3Location, parseS3Location } from './s3-location.ts'
import type { S3Location, S3Place } from './s3-location.ts'
import { displaySftpLocation, isSftpShorthand, parseSftpLocation } from './sftp-location.ts'
import type { SftpLocation, SftpPlace } from './sftp-location.ts'
import { withoutSecrets } from './url-parts.ts'

/** A repository in a folder of this machine. */
export interface LocalLocation {
  type: 'local'
  /** Absolute path. */
  path: string
}

/** Where a repository is. Holds no secret. */
export type Location = LocalLocation | S3Location | SftpLocation

/** What a repository URL is read against. */
export interface LocationContext {
  /** Where a relative local path starts: the INI file's folder, or the working directory. */
  folder: string
  s3: S3Place
  sftp: SftpPlace
}

/**
 * Parses a repository URL in any of its forms (docs/behaviour.md section 1). What is no URL is a local path, `C:\folder` too.
 *
 * @throws RekkordError `config` for a form that is not known or incomplete; a password in the URL is refused, and not
 *   shown
 */
export function parseLocation(url: string, context: LocationContext): Location {
  if (url === '') throw new RekkordError('config', 'the repository URL is empty')
  if (url.includes('\0')) throw new RekkordError('config', 'the repository URL holds a NUL character')
  if (url === 'S3' || /^(?:s3|https?):/i.test(url)) return parseS3Location(url, context.s3)
  if (url === 'SFTP' || /^(?:ssh|sftp):\/\//i.test(url) || isSftpShorthand(url)) {
    return parseSftpLocation(url, context.sftp)
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(url)) {
    const kinds = 'a path, https://host/bucket (S3) or ssh://user@host/path (SFTP)'
    throw new RekkordError('config', `"${withoutSecrets(url)}" is not a repository URL, which is ${kinds}`)
  }
  return { type: 'local', path: path.resolve(context.folder, url) }
}

/** The URL of a repository as people, logs and hooks may see it: without any secret. */
export function displayLocation(location: Location): string {
  switch (location.type) {
    case 'local':
      return location.path
    case 's3':
      return displayS3Location(location)
    case 'sftp':
      return displaySftpLocation(location)
  }
}
