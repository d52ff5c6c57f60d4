import fc from 'fast-check'
import ini from 'ini'
import { parseIni } from '../../src/config/ini.ts'
import type { IniSection } from '../../src/config/ini.ts'
import { RekkordError } from '../../src/errors.ts'

const parse = (text: string): IniSection[] => parseIni(text, 'rekkord.ini')

test('sections, entries, comments, blank lines and spaces, with line numbers', () => {
  expect(
    parse('\uFEFF; comment\n\n# comment\r\n[ One ]\r\n  Key  = a = b ; c # d \r\n\tSpaced key=\n[One]\n[a.b]')
  ).toEqual([
    {
      name: 'One',
      line: 4,
      entries: [
        { key: 'Key', value: 'a = b ; c # d', line: 5 },
        { key: 'Spaced key', value: '', line: 6 }
      ]
    },
    { name: 'One', line: 7, entries: [] },
    { name: 'a.b', line: 8, entries: [] }
  ])
})

test('a key may repeat: one section a channel with many source paths', () => {
  const [section] = parse('[web]\nSourcePath = /srv\nSourcePath = /etc\n')
  expect(section?.entries.map(({ value }) => value)).toEqual(['/srv', '/etc'])
})

test('values are taken as they stand: quotes, backslashes, true, # and ; within', () => {
  const lines = ['"quoted"', "'single'", '\\\\server\\share', 'true', 'a#b;c', '[x]', '\\u0041', '$(x)', '__proto__']
  const [section] = parse(`[S]\n${lines.map((value, i) => `k${i} = ${value}`).join('\n')}`)
  expect(section?.entries.map(({ value }) => value)).toEqual(lines)
})

test.each([
  ['[S]\n\nno equals sign', 'rekkord.ini:3: expected "key = value", "[Section]" or a comment'],
  ['[S]\n = value', 'rekkord.ini:2: there is no key before "="'],
  ['Key = 1', 'rekkord.ini:1: "Key" stands before the first [Section]'],
  ['[S', 'rekkord.ini:1: a section is "[Name]" alone on its line'],
  ['[S] ; comment', 'rekkord.ini:1: a section is "[Name]" alone on its line'],
  ['\n[ ]', 'rekkord.ini:2: the section has no name'],
  ['[S]\nk = a\u0000b', 'rekkord.ini:2: the line contains a control character'],
  ['; comment\r[S]\rk = 1', 'rekkord.ini:1: the line contains a control character']
])('%j is an error', (text, message) => {
  expect(() => parse(text)).toThrow(new RekkordError('config', message))
})

// Words whose meaning does not hang on the dialect of INI.
const word = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9 /:_@-]{0,12}[A-Za-z0-9]$/)
  .filter((text) => !/^(true|false|null)$/.test(text))
const sections = fc.uniqueArray(
  fc.record({
    name: word,
    entries: fc.uniqueArray(fc.record({ key: word, value: word }), { selector: ({ key }) => key, minLength: 1 })
  }),
  { selector: ({ name }) => name }
)

test('what is printed is read back, as the npm package "ini" reads it too', () => {
  fc.assert(
    fc.property(sections, (list) => {
      const text = list
        .map(({ name, entries }) => `[${name}]\n${entries.map(({ key, value }) => `${key} = ${value}\n`).join('')}`)
        .join('\n; comment\n')
      const read = parse(text).map(({ name, entries }) => [name, entries.map(({ key, value }) => [key, value])])
      expect(read).toEqual(list.map(({ name, entries }) => [name, entries.map(({ key, value }) => [key, value])]))
      const reference = Object.entries(ini.parse(text)) as [string, Record<string, string>][]
      expect(
        Object.fromEntries(read.map(([name, entries]) => [name, Object.fromEntries(entries as [string, string][])]))
      ).toEqual(Object.fromEntries(reference.map(([name, values]) => [name, { ...values }])))
    })
  )
})

test('any value without line ends survives printing', () => {
  const value = fc.string({ unit: 'grapheme' }).filter((text) => text === text.trim() && !/\p{Cc}/u.test(text))
  fc.assert(
    fc.property(value, (text) => {
      expect(parse(`[S]\nk=${text}`)[0]?.entries).toEqual([{ key: 'k', value: text, line: 2 }])
    })
  )
})

test('any text gives sections or a RekkordError with a line', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('[S]', '[', ']', '=', 'a=b', ';', '#', '[]', '\r', '\n')
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      try {
        parse(lines.join('\n'))
      } catch (error) {
        expect(error).toBeInstanceOf(RekkordError)
        expect((error as RekkordError).message).toMatch(/^rekkord\.ini:\d+: /)
      }
    })
  )
})
