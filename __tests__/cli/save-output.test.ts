import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source } = prepared
const writer = prepared.with('WriteOnly')

test('JSON: one object on standard output, what hooks write on standard error', () => {
  const hooks = path.join(root, 'hooks')
  fs.mkdirSync(hooks)
  fs.writeFileSync(path.join(hooks, 'hook'), '#!/bin/sh\necho from the hook\n', { mode: 0o755 })
  fs.writeFileSync(path.join(root, 'hooks.ini'), `[Hooks]\nPostSaveDirectory = ${hooks}\n`)
  for (const form of [
    ['-f', 'JSON'],
    ['--format', 'json']
  ]) {
    const { stdout, stderr } = rekkordOk(
      ['save', '-C', 'hooks.ini', ...form, 'main', source, '--exclude', 'link', ...writer],
      { cwd: root }
    )
    const record = JSON.parse(stdout) as Record<string, unknown>
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toContain('from the hook\n')
    expect(record).toMatchObject({ channel: 'main', size: 2006, files: 2, warnings: 0, excluded: 1 })
    expect(stderr).toContain(`Snapshot OID: ${String(record['object'])}`)
  }
})

test('the object is written where a post-save hook fails too', () => {
  const hooks = path.join(root, 'failing')
  fs.mkdirSync(hooks)
  fs.writeFileSync(path.join(hooks, 'hook'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  fs.writeFileSync(path.join(root, 'failing.ini'), `[Hooks]\nPostSaveDirectory = ${hooks}\n`)
  const { code, stdout } = rekkord(['save', '-C', 'failing.ini', '-f', 'JSON', 'main', source, ...writer], {
    cwd: root
  })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ channel: 'main' })
})

test('-f is --force without the word JSON behind it', () => {
  const { stdout } = rekkordOk(['save', '-f', 'main', source, ...writer], { cwd: root })
  expect(stdout).toBe('')
})

test('a quiet save says nothing, and still warns', () => {
  expect(rekkordOk(['save', '-q', 'main', source, ...writer], { cwd: root })).toMatchObject({ stdout: '', stderr: '' })
  const { stderr } = rekkordOk(['save', '--quiet', 'main', source, ...prepared.with('master')], { cwd: root })
  expect(stderr).toBe('Warning: This key can also read; a WriteOnly key is enough to save\n')
})

test('progress for programs: lines of JSON on standard error, the last one at the end', () => {
  const { stderr } = rekkordOk(['save', '-q', '--progress', 'JSON', 'main', source, ...writer], { cwd: root })
  const lines = stderr.trim().split('\n')
  expect(JSON.parse(lines.at(-1)!)).toEqual({
    files: 2,
    bytes: 2006,
    bytes_per_second: expect.any(Number) as number,
    files_left: 0,
    bytes_left: 0,
    seconds_left: 0
  })
})
