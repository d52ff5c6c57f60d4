import fs from 'node:fs'
import path from 'node:path'
import { VERSION } from '../../src/cli/program/version.ts'
import { temporaryFolder } from '../temporary.ts'
import { rekkord } from './command-line.ts'

const cwd = temporaryFolder()

test('the version is that of package.json', () => {
  const file = path.resolve(import.meta.dirname, '../../package.json')
  const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }
  expect(rekkord(['--version'], { cwd })).toEqual({ code: 0, stdout: `rekkord-action ${version}\n`, stderr: '' })
  expect(rekkord(['-V'], { cwd })).toMatchObject({ code: 0, stdout: `rekkord-action ${version}\n` })
  expect(VERSION).toBe(version)
})

const COMMANDS = [
  ...['setup', 'init', 'derive', 'identify', 'save', 'restore', 'snapshots', 'channels', 'list', 'scan'],
  ...['diff', 'cat', 'find', 'stats', 'browse', 'change_cid', 'reset_cache', 'completion', 'help']
]

test.each(COMMANDS)('help of %s has its usage, and examples that begin with the program', (name) => {
  const { code, stdout } = rekkord(['help', name], { cwd })
  expect(code).toBe(0)
  if (name === 'help') return
  expect(stdout).toMatch(new RegExp(`^Usage: rekkord ${name}`))
  const [, examples = ''] = stdout.split('\nExamples:\n')
  const lines = examples.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(1)
  lines.forEach((line, i) => expect(line).toMatch(i % 2 === 0 ? new RegExp(`^  rekkord ${name}\\b`) : /^ {6}\S/))
})

test('help is on standard output', () => {
  const all = rekkord(['--help'], { cwd })
  expect(all).toMatchObject({ code: 0, stderr: '' })
  for (const name of COMMANDS) expect(all.stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  expect(rekkord(['help'], { cwd })).toEqual(all)
  const save = rekkord(['help', 'save'], { cwd })
  expect(save).toMatchObject({ code: 0, stderr: '' })
  expect(save.stdout).toMatch(
    /^Usage: rekkord save \[options\] <channel> <path\.\.\.>\n +rekkord save \[options\] --from <file>\n/
  )
  expect(rekkord(['save', '--help'], { cwd })).toEqual(save)
  expect(rekkord(['help', 'check'], { cwd })).toEqual(rekkord(['help', 'scan'], { cwd }))
})

test('help shows hyphens in names of options, and threads only where a command has some', () => {
  for (const name of ['save', 'forget', 'scan']) {
    const { stdout } = rekkord(['help', name], { cwd })
    expect(stdout).not.toMatch(/--[a-z-]*_/)
    expect(stdout).toContain('--config-file <file>')
  }
  expect(rekkord(['help', 'save'], { cwd }).stdout).toContain('--threads')
  expect(rekkord(['help', 'identify'], { cwd }).stdout).not.toContain('--threads')
})

test('without a command, help is on standard error', () => {
  const { code, stdout, stderr } = rekkord([], { cwd })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^Usage: rekkord <command>/)
})

test.each([
  [['sav'], "Unknown command 'sav': did you mean save?"],
  [['help', 'sav'], "Unknown command 'sav'"],
  [['-C', 'x', 'save'], "Missing required argument 'channel'"],
  [['save', '--folow'], "Unknown option '--folow': did you mean --follow?"],
  [['save', '--follow=1', 'c', 'p'], "Option '--follow' takes no value"],
  [['save'], "Missing required argument 'channel'"],
  [['save', 'channel'], "Missing required argument 'path'"],
  [['save', 'c', 'p', '-C'], "Option '-C, --config_file <file>' argument missing"],
  [['identify', 'a', 'b'], "Too many arguments for 'identify': Expected 0 arguments but got 2"],
  [['derive'], "Required option '-t, --type <type>' not specified"],
  [['derive', '-t', 'Master'], '--type must be one of WriteOnly, ReadWrite, LogOnly, not "Master"'],
  [['save', 'c', 'p', '-j', '0'], '--threads must be a whole number from 1 to 1024, not "0"'],
  [['save', 'c', 'p', '-m', 'ATime,Colour'], '--meta must be one of ATime, XAttrs, not "Colour"'],
  [['snapshots', '--max_age', '36'], '--max_age must have a unit, s, m, h or d, such as 36h or 2d, not "36"'],
  [['save', 'c', 'p', '--post_save', 'never'], '--post_save must be one of success, always, not "never"'],
  [['save', 'c', 'p', ''], 'A path to save is empty'],
  [['snapshots', '-f', 'YAML'], '--format must be one of Plain, JSON, XML, not "YAML"'],
  [['save', '--from', 'list.ini', 'channel', 'path'], '--from and a channel cannot be given both'],
  [['save', '--from', 'missing.ini'], /^The list of what to save .*missing\.ini does not exist$/],
  [['identify', '-C', 'x', '--no_config'], /^A configuration file is named and --no-config given/],
  [['identify', '-K', ''], 'The name of the key file is empty'],
  [['identify', '--', '-K'], "Too many arguments for 'identify': Expected 0 arguments but got 1"]
])('%p is one sentence', (args, sentence) => {
  const { code, stdout, stderr } = rekkord(args, { cwd })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^Error: [^\n]+\n$/)
  const [, said = ''] = /^Error: (.*)\n$/.exec(stderr) ?? []
  if (typeof sentence === 'string') expect(said).toBe(sentence)
  else expect(said).toMatch(sentence)
})
