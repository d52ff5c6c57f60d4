import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { MAIN, prepareRepository, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { source } = prepared
const content = 'a\ttab and a line\n\x1b[2J\x07\u202E\r\nä\u{1F600}\n'
fs.writeFileSync(path.join(source, 'evil'), content)
fs.writeFileSync(path.join(source, 'binary'), Buffer.from([0xff, 0xc3, 0x28, 0x0a]))
rekkordOk(['save', 'main', source, ...prepared.with('master')], { cwd: root })

const python = spawnSync('python3', ['-c', 'import pty']).status === 0

/** Runs the program with a terminal as its standard output; gives what arrived there. */
function onTerminal(...args: string[]): Buffer {
  const script = 'import os,pty,sys,tty\nsys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))'
  const { stdout } = spawnSync('python3', ['-c', script, process.execPath, MAIN, ...args, ...prepared.with('master')], {
    cwd: root,
    input: ''
  })
  return stdout
}

const onUnix = python ? test : test.skip

onUnix('a file on a terminal cannot drive it, unless that is asked for', () => {
  // The terminal itself puts a carriage return before each line feed
  const shown = (...args: string[]): string =>
    onTerminal('cat', ...args)
      .toString()
      .replaceAll('\r\n', '\n')
  expect(shown(`main:${source}/evil`)).toBe('a\ttab and a line\n\\x1B[2J\\x07\\u202E\\r\nä\u{1F600}\n')
  expect(shown(`main:${source}/binary`)).toBe('\ufffd\ufffd(\n')
  expect(shown(`main:${source}/evil`, '--raw')).toContain('\x1b[2J\x07\u202E')
  expect(rekkordOk(['cat', `main:${source}/evil`, ...prepared.with('master')], { cwd: root }).stdout).toBe(content)
})
