import { quotedName, RekkordError } from '../errors.ts'

// Why not the npm package `ini` here: it skips malformed lines, cuts values at `#` and `;` (secret keys hold these),
// drops backslashes, turns `true` into a boolean, nests `[a.b]`, lets the last duplicate win, and knows no line
// numbers.

/** One `key = value` line. `value` is everything after the first `=`, trimmed and otherwise as it stands. */
export interface IniEntry {
  key: string
  value: string
  /** Line in the file, from 1. */
  line: number
}

/** One `[name]` line with the entries below it. A name that occurs twice makes two sections. */
export interface IniSection {
  name: string
  /** Line of the header, from 1. */
  line: number
  entries: IniEntry[]
}

/**
 * Splits INI text into sections and entries, in file order, keeping repeated names: which names are known and which may
 * repeat is for the caller to say. Comments are whole lines that start with `;` or `#` (docs/behaviour.md section 1); a `;` or
 * `#` further on belongs to the value. Nothing is quoted or escaped.
 *
 * @param text the file's text; LF or CRLF, a leading byte order mark is ignored
 * @param file the file's name as errors show it
 * @throws RekkordError `config`, as `file:line: ...`, for a line that is none of section, entry, comment and blank
 */
export function parseIni(text: string, file: string): IniSection[] {
  const sections: IniSection[] = []
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    const content = raw.replace(/\r$/, '').trim()
    // Checked in comments too: in a file with bare carriage returns, all that follows a comment would be part of it.
    if (hasControlCharacter(content)) throw iniError(file, line, 'the line contains a control character')
    if (content === '' || content.startsWith(';') || content.startsWith('#')) continue
    if (content.startsWith('[')) {
      sections.push({ name: sectionName(content, file, line), line, entries: [] })
      continue
    }
    const equals = content.indexOf('=')
    if (equals < 0) throw iniError(file, line, 'expected "key = value", "[Section]" or a comment')
    const key = content.slice(0, equals).trim()
    if (key === '') throw iniError(file, line, 'there is no key before "="')
    const section = sections.at(-1)
    if (section === undefined)
      throw iniError(file, line, `${quotedName(key, 'a key')} stands before the first [Section]`)
    section.entries.push({ key, value: content.slice(equals + 1).trim(), line })
  }
  return sections
}

/** An error that names file and line: `rekkord.ini:12: sentence`. */
export function iniError(file: string, line: number, sentence: string, options?: { cause?: unknown }): RekkordError {
  return new RekkordError('config', `${file}:${line}: ${sentence}`, options)
}

function sectionName(content: string, file: string, line: number): string {
  if (!content.endsWith(']')) throw iniError(file, line, 'a section is "[Name]" alone on its line')
  const name = content.slice(1, -1).trim()
  if (name === '') throw iniError(file, line, 'the section has no name')
  return name
}

function hasControlCharacter(content: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008\u000a-\u001f\u007f]/.test(content)
}
