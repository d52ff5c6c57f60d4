import type { Storage } from './storage.ts'

/**
 * Where a repository is, with all that is needed to get there: plain data, to be posted to workers. Each opens
 * the storage for itself. Each backend adds its own. May hold secrets: it is never shown.
 */
export interface BaseLocation {
  /** The backend. */
  type: string
  /** Only pretend to write. */
  dryRun?: boolean
  /** Told of each secret that comes to light while the storage is used. Not posted to workers: they have one of their own. */
  onSecret?: SecretListener
  /** Ends every call when it aborts, whatever it waits for, with RekkordError `interrupted`. Not posted to workers either. */
  signal?: AbortSignal | undefined
}

/** Hears of a secret that comes to light while a storage is used. */
export type SecretListener = (secret: string) => void

/** Turns a value's text into what it means; `folder` is that of the configuration file, where relative paths start. */
export type ValueParser = (text: string, folder: string) => unknown

/** A section of the configuration file. */
export interface Section {
  name: string
  /** Other names of the section. */
  aliases: readonly string[]
  keys: Readonly<Record<string, ValueParser>>
  /** Other names of keys. */
  keyAliases: Readonly<Record<string, string>>
}

/** The values that a section gives. */
export type SectionValues<Keys extends Section['keys']> = { [Key in keyof Keys]?: ReturnType<Keys[Key]> | undefined }

/** A variable of the environment that a runner needs to get to a repository. */
export interface Credential {
  variable: string
  /** What it is, for questions. */
  name: string
  isSecret: boolean
  /** The variable that names a file with the value, where people have it in one. */
  fileVariable?: string
}

/** What a repository URL is read against. */
export interface AddressContext {
  /** Where a relative local path starts: the configuration file's folder, or the working directory. */
  folder: string
  env: NodeJS.ProcessEnv
  /** The values of the backend's own section. */
  section: Readonly<Record<string, unknown>>
}

/** What the rest of a location is made of. */
export interface LocationContext extends AddressContext {
  /** Where relative paths of the environment start. */
  cwd: string
  /** A request has failed for good after so long, in milliseconds; the same for a server that was never there. */
  timeouts: { timeoutMs: number; firstTimeoutMs: number }
  /** How long the storage is to lock what is written, in milliseconds. */
  retainMs: number | undefined
}

/**
 * A kind of place for repositories. Everything about it is in its folder, beside a line in `backends.ts`. `Address` is
 * where a repository is, without secrets; `Location` has all that is needed to get there.
 */
export interface Backend<
  Address extends { type: string } = { type: string },
  Location extends BaseLocation = BaseLocation
> {
  type: Location['type']
  /** How its URLs are written, for messages. */
  form: string
  section: Section | undefined
  /** What a runner needs besides the URL, and setup asks for. */
  credentials: readonly Credential[]
  /** Whether a repository URL is this backend's. */
  accepts(url: string): boolean
  /** Reads a repository URL that it accepts. @throws RekkordError `config` */
  parse(url: string, context: AddressContext): Address
  /** The URL as people, logs and hooks may see it: without any secret. */
  display(address: Address): string
  /** Adds settings and credentials. @throws RekkordError `config` */
  locate(address: Address, context: LocationContext): Location
  /** The secrets that a location holds, and those of the environment that belong to it: to be masked, and kept from hooks. */
  secrets(location: Location, env: NodeJS.ProcessEnv): string[]
  /** The storage; nothing is read or written yet. Loads what only this backend needs. */
  open(location: Location): Promise<Storage>
}
