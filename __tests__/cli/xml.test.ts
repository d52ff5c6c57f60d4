import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const master = prepared.with('master')

/** Names with every byte that a name can have, some of them no UTF-8, controls and what XML gives a meaning. */
const NAMES = [
  ...Array.from({ length: 255 }, (_, i) => Buffer.of(i + 1)).filter((name) => name[0] !== 0x2f && name[0] !== 0x2e),
  Buffer.from('new\nline\ttab\rreturn'),
  Buffer.from(`<&>"'`),
  Buffer.from('é\u2028\ufffe\uffff\u{1f600}'),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.alloc(255, 0xe9)
]
const names = path.join(root, 'names')
fs.mkdirSync(names)
for (const name of NAMES) fs.writeFileSync(Buffer.concat([Buffer.from(`${names}/`), name]), '')
const CHANNEL = 'a "channel" <&> \u0001'
rekkordOk(['save', CHANNEL, names, ...master], { cwd: root })
rekkordOk(['save', 'main', prepared.source, ...master], { cwd: root })

/** What an XML parser of its own finds: the root's name, and each element below it with its attributes, however deep. */
function parseXml(text: string): [root: string, elements: [string, Record<string, string>][]] {
  const script = `import json, sys, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([root.tag, [[child.tag, child.attrib] for child in root.iter() if child is not root]]))`
  const found = execFileSync('python3', ['-c', script], { input: text, encoding: 'utf8', maxBuffer: 1 << 26 })
  return JSON.parse(found) as [string, [string, Record<string, string>][]]
}

const xml = (...args: string[]): ReturnType<typeof parseXml> =>
  parseXml(rekkordOk([...args, '-f', 'XML', ...master], { cwd: root }).stdout)
const json = (...args: string[]): Record<string, unknown>[] =>
  JSON.parse(rekkordOk([...args, '-f', 'JSON', ...master], { cwd: root }).stdout) as Record<string, unknown>[]

/** An object of the JSON as it is to be in XML. */
function capitalised(object: Record<string, unknown>): Record<string, string> {
  const members = Object.entries(object).filter(([, value]) => value !== null)
  const name = (key: string): string =>
    ['uid', 'gid'].includes(key) ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1)
  return Object.fromEntries(members.map(([key, value]) => [name(key), String(value)]))
}

test('snapshots and channels are those of the JSON, with capitalised names', () => {
  const channels = xml('channels')
  expect(channels[0]).toBe('Channels')
  const expected = json('channels').map(capitalised)
  expect(channels[1].map(([name]) => name)).toEqual(['Channel', 'Channel'])
  // XML has no way to hold control characters
  const hex = Buffer.from(CHANNEL).toString('hex')
  expect(expected[0]?.['Channel']).toBe(CHANNEL)
  const named = expected.map(({ Channel: name, ...facts }): Record<string, string> => ({ Name: name!, ...facts }))
  named[0] = { ...named[0], Name: 'a "channel" <&> \ufffd', NameHex: hex }
  expect(channels[1].map(([, attributes]) => attributes)).toEqual(named)

  const [, snapshots] = xml('snapshots', '-c', 'main')
  expect(snapshots).toEqual(json('snapshots', '-c', 'main').map((one) => ['Snapshot', capitalised(one)]))
  expect(xml('snapshots', '-c', 'none')).toEqual(['Snapshots', []])
})

test('a tree has an element for each kind', () => {
  const [tag, elements] = xml('list', '-r', 'main')
  expect(tag).toBe('Tree')
  const flat = (one: Record<string, unknown>): Record<string, unknown>[] => {
    const {
      type,
      children = [],
      ...members
    } = one as { children?: Record<string, unknown>[] } & Record<string, unknown>
    return [{ element: type, members }, ...children.flatMap(flat)]
  }
  const entries = json('list', '-r', 'main').flatMap(flat) as { element: string; members: Record<string, unknown> }[]
  expect(elements).toEqual(entries.map(({ element, members }) => [element, capitalised(members)]))
  expect(elements.map(([name]) => name).sort()).toEqual(['Directory', 'Directory', 'File', 'File', 'Link', 'Snapshot'])
})

test('names of any bytes come back from it', () => {
  const [, elements] = xml('list', `${CHANNEL}:${names}`)
  const found = elements.map(([, { Name = '', NameHex }]) => NameHex ?? Buffer.from(Name, 'utf8').toString('hex'))
  expect(found.sort()).toEqual(NAMES.map((name) => name.toString('hex')).sort())
  const controls = elements.filter(([, { Name, NameHex }]) => Name === '\ufffd' && NameHex !== undefined)
  expect(controls.length).toBeGreaterThan(128)
})
