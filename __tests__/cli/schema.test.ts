import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { jsonLines } from '../json-lines.ts'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkordOk } from './command-line.ts'
import { schemaErrors, SCHEMAS } from './json-schema.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source } = prepared
const master = prepared.with('master')

fs.writeFileSync(Buffer.concat([Buffer.from(`${source}/bytes`), Buffer.of(0xff, 0x0a)]), 'x')
fs.writeFileSync(path.join(source, 'old'), 'x')
fs.utimesSync(path.join(source, 'old'), -70_000_000_000, -70_000_000_000)
execFileSync('mkfifo', [path.join(source, 'pipe')])
rekkordOk(['save', 'first', source, '-m', 'ATime', ...master], { cwd: root })
fs.rmSync(path.join(source, 'link'))
fs.mkdirSync(path.join(source, 'link'))
fs.appendFileSync(path.join(source, 'hello.txt'), 'more')
fs.chmodSync(path.join(source, 'old'), 0o600)
rekkordOk(['save', 'second', source, ...master], { cwd: root })

const CASES: [schema: string, args: string[], count: number][] = [
  ['snapshots', ['snapshots'], 2],
  ['snapshots', ['snapshots', '-c', 'none'], 0],
  ['channels', ['channels'], 2],
  ['list', ['list', 'first'], 1],
  ['list', ['list', '-r', 'first'], 1],
  ['list', ['list', `second:${source}/old`], 1],
  ['find', ['find', '*'], 16],
  ['find', ['find', 'nothing'], 0],
  ['diff', ['diff', 'first', 'second', '--metadata'], 5],
  ['diff', ['diff', 'first', 'first'], 0],
  ['stats', ['stats'], 1],
  ['forget', ['forget', '--keep_last', '1', '--dry_run'], 2],
  ['prune', ['prune', '--dry_run'], 1],
  ['cat', ['cat', `second:${source}/hello.txt`], 1],
  ['save', ['save', 'third', source], 1],
  ['save', ['save', 'third', source, '--dry_run', '--exclude', 'folder/'], 1],
  ['save', ['save', '--no_snapshot', source], 1]
]

test.each(CASES)('JSON of %s is valid: %j', (schema, args, count) => {
  const { stdout } = rekkordOk([...args, '-f', 'JSON', ...master], { cwd: root })
  const value = JSON.parse(stdout) as unknown
  expect(schemaErrors(schema, value)).toEqual([])
  expect([value].flat()).toHaveLength(count)
})

test.each([
  [['list', 'first'], 1],
  [['list', '-r', 'first'], 8],
  [['list', `second:${source}/old`], 1]
])('each line of %j is valid', (args, count) => {
  const lines = jsonLines(rekkordOk([...args, '-f', 'JSONL', ...master], { cwd: root }).stdout)
  expect(lines.flatMap((line) => schemaErrors('list-line', line))).toEqual([])
  expect(lines).toHaveLength(count)
})

test('each line of progress is valid', () => {
  const { stderr } = rekkordOk(['save', 'lines', source, '-q', '--progress', 'JSON', ...prepared.with('WriteOnly')], {
    cwd: root
  })
  const lines = jsonLines(stderr.replace(/^Warning: .*\n/gm, ''))
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.flatMap((line) => schemaErrors('progress', line))).toEqual([])
  const unknown = { files_left: null, bytes_left: null, seconds_left: null }
  expect(schemaErrors('progress', { files: 0, bytes: 0, bytes_per_second: 0, ...unknown })).toEqual([])
})

test('each schema has a command that is looked at, and refuses what is not its own', () => {
  const lines = ['list-line', 'progress']
  const used = new Set([...CASES.map(([schema]) => schema), ...lines])
  expect(SCHEMAS.filter((name) => name !== 'definitions').sort()).toEqual([...used].sort())
  const wrong = [{}]
  for (const schema of used)
    expect(schemaErrors(schema, ['stats', 'cat', 'prune', 'save', ...lines].includes(schema) ? {} : wrong)).not.toEqual(
      []
    )
  const entry = { type: 'File', name: 'n', object: null, mtime: '20250910T013831.123Z', ctime: 'x' }
  expect(schemaErrors('list', [entry]).join('\n')).toContain('/0/ctime')
  expect(schemaErrors('list', [{ type: 'Unknown', name: 'n', object: null }])).toEqual([])
  expect(schemaErrors('list', [{ type: 'Unknown', name: 'n', object: null, more: 1 }])).not.toEqual([])
})
