import path from 'node:path'
import { quotedName, RekkordError } from '../errors.ts'
import type { SectionValues, ValueParser } from '../storage/backend.ts'
import { backendSections } from '../storage/backends.ts'
import { iniError, parseIni } from './ini.ts'
import type { IniEntry } from './ini.ts'
import { file, integer, parseBoolean, parseDuration, text } from '../values.ts'

/** LZ4 has 12 levels; a higher one is the highest, as upstream has it. */
const compressionLevel = (value: string): number =>
  /^0*[1-9]\d{1,14}$/.test(value) ? Math.min(12, Number(value)) : integer(0, 12)(value)
const retention = (value: string): number | undefined =>
  value.toLowerCase() === 'disabled' ? undefined : parseDuration(value) || undefined

/** Every section and key there is (docs/behaviour.md section 1), but for those of storage backends. */
const SECTIONS = {
  Repository: { URL: text, KeyFile: file },
  Settings: { Threads: integer(1, 1024), CompressionLevel: compressionLevel },
  Hooks: {
    PreSaveDirectory: file,
    PostSaveDirectory: file,
    PreScanDirectory: file,
    PostScanDirectory: file,
    PostSaveAlways: parseBoolean
  },
  Protection: {
    TestWrites: parseBoolean,
    KeyPerBlob: parseBoolean,
    RetainDuration: retention,
    DurationSafety: parseBoolean
  },
  Link: { URL: text, ApiKey: text, CheckPeriod: parseDuration }
} as const satisfies Record<string, Record<string, ValueParser>>

/** A value with the line that gives it. */
export interface Given<T> {
  value: T
  line: number
}

type Sections = typeof SECTIONS

/** The values of one section, under the INI's own names; a key that the file does not give is absent. */
export type Section<Name extends keyof Sections> = {
  [Key in keyof Sections[Name]]?: Sections[Name][Key] extends (...input: never[]) => infer T ? Given<T> : never
}

/** A checked configuration file. File and folder values are absolute paths. */
export type ConfigFile = { [Name in keyof Sections]: Section<Name> } & {
  /** The values of the sections of storage backends, by the section's name. */
  backends: Record<string, SectionValues<Record<string, ValueParser>>>
  /** The file's path, as errors show it. */
  file: string
  /** Sentences for the user about things that are accepted but may not mean what was meant. */
  warnings: string[]
}

/**
 * Reads and checks the text of a configuration file.
 *
 * @param content the file's text
 * @param fileName the file's path; relative values start from its folder
 * @throws RekkordError `config` naming file, line and key: malformed lines, unknown sections and keys, keys given twice
 *   (under either of two names too), empty values and values of the wrong kind
 */
export function parseConfig(content: string, fileName: string): ConfigFile {
  const storages = backendSections()
  const parsersOf: Record<string, Record<string, ValueParser>> = { ...SECTIONS }
  for (const { name, keys } of storages) parsersOf[name] = keys
  const values: Record<string, Record<string, Given<unknown>>> = {}
  for (const name of Object.keys(parsersOf)) values[name] = {}
  const warnings: string[] = []
  for (const { name, line, entries } of parseIni(content, fileName)) {
    const storage = storages.find((section) => section.name === name || section.aliases.includes(name))
    const known = storage?.name ?? name
    const parsers = own(parsersOf, known)
    const section = own(values, known)
    if (parsers === undefined || section === undefined) {
      throw iniError(fileName, line, `unknown section ${quotedName(name, '').replace(/^"(.*)"$/, '[$1]')}`.trimEnd())
    }
    if (known === 'Link' && !warnings.some((warning) => warning.includes('[Link]'))) {
      warnings.push(`${fileName}:${line}: [Link] is ignored, saves are not reported to a Rekkord web server`)
    }
    for (const entry of entries) {
      readEntry(entry, { fileName, section: name, parsers, aliases: storage?.keyAliases ?? {}, values: section })
      if (/\s[;#]/.test(entry.value)) {
        warnings.push(
          `${fileName}:${entry.line}: "${entry.key}" has a ";" or "#" in its value: comments need their own line`
        )
      }
    }
  }
  const backends = Object.fromEntries(storages.map(({ name }) => [name, plainValues(values[name] ?? {})]))
  return { ...values, backends, file: fileName, warnings } as ConfigFile
}

function plainValues(values: Record<string, Given<unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]))
}

interface SectionContext {
  fileName: string
  section: string
  parsers: Record<string, ValueParser>
  aliases: Readonly<Record<string, string>>
  values: Record<string, Given<unknown>>
}

function readEntry({ key, value, line }: IniEntry, context: SectionContext): void {
  const { fileName, section, parsers, aliases, values } = context
  const name = own(aliases, key) ?? key
  const parse = own(parsers, name)
  if (parse === undefined)
    throw iniError(fileName, line, `unknown key ${quotedName(key, 'name')} in [${section}]${colonHint(key)}`)
  const earlier = own(values, name)
  if (earlier !== undefined) throw iniError(fileName, line, `"${key}" is already given in line ${earlier.line}`)
  // Also keeps an empty hook directory from meaning the configuration file's own folder (docs/behaviour.md section 5).
  if (value === '') throw iniError(fileName, line, `"${key}" has no value: give one or remove the line`)
  try {
    values[name] = { value: parse(value, path.dirname(path.resolve(fileName))), line }
  } catch (error) {
    if (!(error instanceof RekkordError)) throw error
    throw iniError(fileName, line, `"${key}" ${error.message}`, { cause: error })
  }
}

/** What many mean by a key with a colon in it. */
function colonHint(key: string): string {
  return /^[A-Za-z]+ *:/.test(key) ? ': write "=" between a key and its value' : ''
}

/** The record's own value: names from a file must not reach what every object inherits. */
function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
