import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const oids = ['web', 'home', 'web'].map((channel) => {
  const { stderr } = rekkordOk(['save', channel, prepared.source, ...prepared.with('WriteOnly')], { cwd: root })
  return /Snapshot OID: (M[0-9A-F]{64})/.exec(stderr)![1]!
})
const log = prepared.with('LogOnly')

test('JSON: each channel with its newest snapshot and their number, by name', () => {
  const { stdout, stderr } = rekkordOk(['channels', '-f', 'json', ...log], { cwd: root })
  expect(stderr).toBe('')
  const time = expect.stringMatching(/^\d{8}T\d{6}\.\d{3}Z$/) as string
  expect(JSON.parse(stdout)).toEqual([
    { channel: 'home', object: oids[1], time, size: 2006, count: 1 },
    { channel: 'web', object: oids[2], time, size: 2006, count: 2 }
  ])
})

test('plain, and with object IDs', () => {
  const [heading, home, web] = rekkordOk(['channels', ...log], { cwd: root }).stdout.split('\n')
  expect(heading).toMatch(/^Channel {2}Snapshots {2}Newest +Size$/)
  expect(home).toMatch(/^home {13}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC {2}2\.0 kB$/)
  expect(web).toMatch(/^web {14}2 {2}/)
  const verbose = rekkordOk(['channels', '-v', ...log], { cwd: root })
  expect(verbose.stdout).toContain(`2.0 kB  ${oids[2]!}\n`)
})

test('an empty repository has none; a damaged tag makes exit code 1', () => {
  rekkordOk(['init', '-R', 'empty', '-K', 'master.key'], { cwd: root })
  const none = rekkordOk(['channels', '-R', 'empty', '-K', 'master.key'], { cwd: root })
  expect(none).toEqual({ code: 0, stdout: '', stderr: 'There are no channels\n' })
  const copy = path.join(root, 'damaged')
  fs.cpSync(prepared.repository, copy, { recursive: true })
  for (const name of fs.readdirSync(path.join(copy, 'tags', 'P'))) fs.rmSync(path.join(copy, 'tags', 'P', name))
  const { code, stdout, stderr } = rekkord(['channels', '-f', 'JSON', '-R', copy, '-K', 'master.key'], { cwd: root })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '[]\n' })
  expect(stderr).toMatch(/^(Error: The tag tags\/M\/[^ ]+ is left out: [^\n]+\n){3}$/)
})
