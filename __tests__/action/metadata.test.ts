import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readCheckInputs } from '../../src/action/inputs/check.ts'
import { readForgetInputs } from '../../src/action/inputs/forget.ts'
import { readRestoreInputs } from '../../src/action/inputs/restore.ts'
import { readSaveInputs } from '../../src/action/inputs/save.ts'
import { readSnapshotsInputs } from '../../src/action/inputs/snapshots.ts'
import { temporaryFolder } from '../temporary.ts'

const root = path.resolve(import.meta.dirname, '../..')
const REQUIRED = { INPUT_CHANNEL: 'c', INPUT_PATHS: 'p', INPUT_IDENTIFIER: 'i', INPUT_DESTINATION: 'd' }

/** The names below a key of an action.yml, each with its lines. */
function section(yaml: string, key: string): Map<string, string> {
  const body = new RegExp(`^${key}:\\n((?: .*\\n)+)`, 'm').exec(yaml)?.[1] ?? ''
  const parts = body.split(/^ {2}(?=\S)/m).slice(1)
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(':')), part]))
}

/** The names in the first column of the table below a heading; some cells have several. */
function tableNames(markdown: string, heading: string): string[] {
  const [, body = ''] = markdown.split(`## ${heading}\n`)
  const rows = /^\n(?:[^#|\n].*\n|\n)*((?:\|.*\n)+)/.exec(body)?.[1]?.split('\n').slice(2, -1) ?? []
  return rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
}

/** The inputs that a reader asks for. */
function asked(read: (env: NodeJS.ProcessEnv) => unknown): string[] {
  const names = new Set<string>(['key'])
  const given: NodeJS.ProcessEnv = { GITHUB_WORKSPACE: temporaryFolder(), ...REQUIRED }
  const env = new Proxy(given, {
    get: (target, name) => {
      if (typeof name === 'string' && name.startsWith('INPUT_')) names.add(name.slice(6).toLowerCase())
      return target[name as string]
    }
  })
  read(env)
  return [...names]
}

describe.each([
  ['save', '.', readSaveInputs],
  ['restore', 'restore', readRestoreInputs],
  ['check', 'check', readCheckInputs],
  ['forget', 'forget', readForgetInputs],
  ['snapshots', 'snapshots', readSnapshotsInputs]
] as const)('action.yml of %s', (action, folder, read) => {
  const yaml = readFileSync(path.join(root, folder, 'action.yml'), 'utf8')
  const readme = readFileSync(path.join(root, folder, 'README.md'), 'utf8')
  const inputs = section(yaml, 'inputs')
  const outputs = section(yaml, 'outputs')

  test('has the inputs that are read, no more and no less', () => {
    // Every action reads the number of threads; this one has no use for it
    const names = asked(read).filter((name) => action !== 'snapshots' || name !== 'threads')
    expect([...inputs.keys()].sort()).toEqual(names.sort())
  })

  test('has the inputs and outputs that its page lists', () => {
    expect([...inputs.keys()].sort()).toEqual(tableNames(readme, 'Inputs').sort())
    expect([...outputs.keys()].sort()).toEqual(tableNames(readme, 'Outputs').sort())
  })

  test('names everything in kebab-case and describes it', () => {
    for (const [name, lines] of [...inputs, ...outputs]) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(lines).toMatch(/^ {4}description: \S/m)
    }
    for (const key of ['name', 'description', 'author']) expect(yaml).toMatch(new RegExp(`^${key}: \\S`, 'm'))
    // GitHub's marketplace takes no longer ones
    expect(/^description: (.*)$/m.exec(yaml)![1]!.length).toBeLessThan(125)
    expect(yaml).toMatch(/^branding:\n {2}icon: [a-z-]+\n {2}color: blue$/m)
  })

  test('runs what is in dist/', () => {
    const main = /^runs:\n {2}using: node24\n {2}main: (.*)$/m.exec(yaml)?.[1] ?? ''
    const file = path.join(root, folder, main)
    expect(path.relative(root, file)).toBe(path.join('dist', action, 'index.js'))
    if (existsSync(path.join(root, 'dist/programs'))) expect(existsSync(file)).toBe(true)
  })
})
