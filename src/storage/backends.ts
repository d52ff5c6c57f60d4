import { RekkordError } from '../errors.ts'
import type { AddressContext, Backend, BaseLocation, LocationContext, Section } from './backend.ts'
import { localBackend } from './local/backend.ts'
import { s3Backend } from './s3/backend.ts'
import { sftpBackend } from './sftp/backend.ts'
import { withoutSecrets } from './url-parts.ts'

/** Every kind of place for repositories. A URL is that of the first that accepts it. */
const BUILT_IN = [s3Backend, sftpBackend, localBackend] as const

/** Where a repository is, with all that is needed to get there. */
export type StorageLocation = ReturnType<(typeof BUILT_IN)[number]['locate']>

const BACKENDS: Backend[] = BUILT_IN.map((backend) => backend as Backend)

/** A repository URL that was read: where the repository is. */
export interface Address {
  backend: Backend
  address: { type: string }
}

/**
 * Adds a backend, which is asked before the others.
 * @internal for tests: others are in the list
 */
export function addBackend(backend: Backend): void {
  BACKENDS.unshift(backend)
}

/** The sections of the configuration file that belong to backends. */
export function backendSections(): Section[] {
  return BACKENDS.flatMap(({ section }) => section ?? [])
}

/**
 * Reads a repository URL in any of its forms (docs/behaviour.md section 1). What is no URL is a local path, `C:\folder` too.
 *
 * @param sections the values of the configuration file's sections, by name
 * @throws RekkordError `config` for a form that is not known or incomplete; a password in the URL is refused, and not
 *   shown
 */
export function parseAddress(
  url: string,
  sections: Readonly<Record<string, AddressContext['section']>>,
  context: Omit<AddressContext, 'section'>
): Address {
  if (url === '') throw new RekkordError('config', 'the repository URL is empty')
  if (url.includes('\0')) throw new RekkordError('config', 'the repository URL holds a NUL character')
  const backend = BACKENDS.find((backend) => backend.accepts(url))
  if (backend === undefined) {
    const forms = BACKENDS.map(({ form }) => form).reverse()
    const kinds = `${forms.slice(0, -1).join(', ')} or ${forms.at(-1) ?? ''}`
    throw new RekkordError('config', `"${withoutSecrets(url)}" is not a repository URL, which is ${kinds}`)
  }
  const section = sections[backend.section?.name ?? ''] ?? {}
  return { backend, address: backend.parse(url, { ...context, section }) }
}

/** All that is needed to get to an address. @throws RekkordError `config` */
export function locate(
  { backend, address }: Address,
  sections: Readonly<Record<string, AddressContext['section']>>,
  context: Omit<LocationContext, 'section'>
): StorageLocation {
  const section = sections[backend.section?.name ?? ''] ?? {}
  return backend.locate(address, { ...context, section }) as StorageLocation
}

/** The secrets of a location. */
export function locationSecrets(location: BaseLocation, env: NodeJS.ProcessEnv): string[] {
  return backendOf(location).secrets(location, env)
}

/** A location's URL as people, logs and hooks may see it: without any secret. */
export function displayLocation(location: BaseLocation): string {
  return backendOf(location).display(location)
}

/** The backend of a location. */
export function backendOf({ type }: BaseLocation): Backend {
  return BACKENDS.find((backend) => backend.type === type)!
}
