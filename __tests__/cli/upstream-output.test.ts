/** What Rekkord itself prints about a repository for programs, beside what this program prints. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { unpackRepository } from '../interop/basic-repository.ts'
import { jsonLines } from '../json-lines.ts'
import { rekkordOk } from './command-line.ts'
import { schemaErrors } from './json-schema.ts'

const { folder, root } = unpackRepository()
const access = ['-R', root, '-K', path.join(folder, 'master.key')]
const UPSTREAM = path.resolve(import.meta.dirname, '../fixtures/upstream-output')

const COMMANDS: Record<string, string[]> = {
  snapshots: ['snapshots'],
  channels: ['channels'],
  'list-main': ['list', 'main'],
  'list-nightly': ['list', 'nightly'],
  'list-r-main': ['list', '-r', 'main'],
  'list-r-nightly': ['list', '-r', 'nightly']
}

function outputs(name: string, format: 'JSON' | 'XML'): { theirs: string; ours: string } {
  return {
    theirs: wellFormedTimes(fs.readFileSync(path.join(UPSTREAM, `${name}.${format}`), 'utf8')),
    ours: rekkordOk([...COMMANDS[name]!, '-f', format, ...access], { cwd: folder }).stdout
  }
}

/** Rekkord writes a time with milliseconds before 1970 in a form that is no time. */
function wellFormedTimes(text: string): string {
  return text.replaceAll('19691231T000000.-500Z', '19691230T235959.500Z')
}

/** The only members that Rekkord does not have. */
const MORE: Record<string, string[]> = { snapshots: ['key'] }

test.each(Object.keys(COMMANDS))('JSON of %s has the names, nesting, types and values of upstream', (name) => {
  const { theirs, ours } = outputs(name, 'JSON')
  const known = JSON.parse(theirs) as Record<string, unknown>[]
  const shown = JSON.parse(ours) as Record<string, unknown>[]
  for (const one of shown) for (const key of MORE[name] ?? []) expect(typeof removed(one, key)).toBe('string')
  expect(shown).toEqual(known)
})

test.each(Object.keys(COMMANDS))('XML of %s has the elements, nesting and attributes of upstream', (name) => {
  const { theirs, ours } = outputs(name, 'XML')
  const shown = parseXml(ours)
  for (const [, attributes] of shown[2]) for (const key of MORE[name] ?? []) removed(attributes, capitalised(key))
  expect(shown).toEqual(parseXml(theirs))
})

test('what upstream prints has the shape of the schema of a list', () => {
  for (const name of Object.keys(COMMANDS).filter((one) => one.startsWith('list'))) {
    expect(schemaErrors('list', JSON.parse(outputs(name, 'JSON').theirs))).toEqual([])
  }
})

test('lines have the same entries as the nested list', () => {
  type Nested = { name: string; object: string; children?: Nested[] }
  const flat = ({ name, object, children = [] }: Nested): [string, string][] => [
    [name, object],
    ...children.flatMap(flat)
  ]
  const [, ...entries] = (JSON.parse(outputs('list-r-main', 'JSON').ours) as Nested[]).flatMap(flat)
  const { stdout } = rekkordOk(['list', '-r', 'main', '-f', 'JSONL', ...access], { cwd: folder })
  expect(jsonLines<Nested>(stdout).map(({ name, object }) => [name, object])).toEqual(entries)
})

function removed(object: Record<string, unknown>, key: string): unknown {
  const value = object[key]
  Reflect.deleteProperty(object, key)
  return value
}

function capitalised(key: string): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}

type Element = [name: string, attributes: Record<string, string>, children: Element[]]

/** What an XML parser of its own finds. */
function parseXml(text: string): Element {
  const script = `import json, sys, xml.etree.ElementTree as tree
element = lambda one: [one.tag, one.attrib, [element(child) for child in one]]
print(json.dumps(element(tree.fromstring(sys.stdin.buffer.read()))))`
  return JSON.parse(execFileSync('python3', ['-c', script], { input: text, encoding: 'utf8' })) as Element
}
