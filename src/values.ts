import { insteadOf, RekkordError } from './errors.ts'
import { userPath } from './user-path.ts'

const BOOLEANS = new Map([
  ...['1', 'on', 'yes', 'y', 'true'].map((word) => [word, true] as const),
  ...['0', 'off', 'no', 'n', 'false'].map((word) => [word, false] as const)
])
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/**
 * A boolean of the configuration (docs/behaviour.md section 1), in any case.
 * @throws RekkordError `config`, the end of a sentence: "must be ..."
 */
export function parseBoolean(text: string): boolean {
  const value = BOOLEANS.get(text.toLowerCase())
  if (value === undefined) throw new RekkordError('config', `must be yes or no${insteadOf(text)}`)
  return value
}

/**
 * A duration of the configuration (docs/behaviour.md section 1): a whole number with an optional s, m, h or d; seconds without.
 * @returns milliseconds
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseDuration(text: string): number {
  const match = /^(\d{1,15}) ?([smhd]?)$/.exec(text)
  const unit = (match?.[2] || 's') as keyof typeof UNIT_MS
  const milliseconds = Number(match?.[1]) * UNIT_MS[unit]
  if (!Number.isSafeInteger(milliseconds)) {
    throw new RekkordError('config', `must be a number with s, m, h or d, such as 30d${insteadOf(text)}`)
  }
  return milliseconds
}

/**
 * How old something may be: a duration with its unit, as hours are what many mean by a number alone.
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseAge(text: string): number {
  if (/^\d{1,15}$/.test(text)) {
    throw new RekkordError('config', `must have a unit, s, m, h or d, such as 36h or 2d${insteadOf(text)}`)
  }
  return parseDuration(text)
}

/**
 * A parser of whole decimal numbers from `minimum` to `maximum`; it throws RekkordError `config`, the end of a
 * sentence.
 */
export function integer(minimum: number, maximum: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN
    if (!(value >= minimum && value <= maximum)) {
      throw new RekkordError('config', `must be a whole number from ${minimum} to ${maximum}${insteadOf(text)}`)
    }
    return value
  }
}

/**
 * A part of a whole: a number above 0 and up to 100, with or without a percent sign.
 * @throws RekkordError `config`, the end of a sentence
 */
export function parsePercentage(text: string): number {
  const value = Number(/^(\d{1,3}(?:\.\d{1,9})?) ?%?$/.exec(text)?.[1])
  if (!(value > 0 && value <= 100)) {
    throw new RekkordError('config', `must be a percentage above 0 and up to 100, such as 5%${insteadOf(text)}`)
  }
  return value
}

/**
 * A duration that is not 0; see {@link parseDuration}.
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseTimeLimit(text: string): number {
  const milliseconds = parseDuration(text)
  if (milliseconds === 0) throw new RekkordError('config', `must be longer than "${text}"`)
  return milliseconds
}

const SIZE_UNITS = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
  ti: 2 ** 40
} as const

/**
 * A size: a number with an optional unit, decimal (k, M, G, T) or binary (Ki, Mi, Gi, Ti), with or without a B.
 * @returns bytes
 * @throws RekkordError `config`, the end of a sentence
 */
export function parseSize(text: string): number {
  const match = /^(\d{1,15}(?:\.\d{1,9})?) ?([kmgt]i?)?b?$/i.exec(text)
  const bytes = Math.floor(Number(match?.[1]) * SIZE_UNITS[(match?.[2] ?? '').toLowerCase() as keyof typeof SIZE_UNITS])
  if (!Number.isSafeInteger(bytes)) throw new RekkordError('config', 'must be a size such as 100M, 1.5G or 4096')
  return bytes
}

/** A parser of one word of a list, in any case; it gives the word as listed, or throws RekkordError `config`. */
export function choice<const Word extends string>(...words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word.toLowerCase() === text.toLowerCase())
    if (found === undefined) throw new RekkordError('config', `must be one of ${words.join(', ')}${insteadOf(text)}`)
    return found
  }
}

/** A text as it stands. */
export function text(value: string): string {
  return value
}

/** The absolute path of a file or folder; a relative one starts at `folder`. */
export function file(value: string, folder: string): string {
  return userPath(value, folder)
}

/** The first variable of the list that is set and not empty. */
export function variable(env: NodeJS.ProcessEnv, ...names: string[]): string | undefined {
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '')
}

/** The record without its undefined values. */
export function given<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}
