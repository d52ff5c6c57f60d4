import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { rekkord, rekkordOk } from './command-line.ts'

const cwd = temporaryFolder()
const SHELLS = ['bash', 'zsh', 'fish'] as const
const scripts = Object.fromEntries(
  SHELLS.map((shell) => {
    const file = path.join(cwd, `completion.${shell}`)
    fs.writeFileSync(file, rekkordOk(['completion', shell], { cwd }).stdout)
    return [shell, file]
  })
) as Record<(typeof SHELLS)[number], string>
for (const name of ['data file', 'data*', 'other']) fs.writeFileSync(path.join(cwd, name), '')

test.each(SHELLS)('%s reads its script', (shell) => {
  expect(execFileSync(shell, ['-n', scripts[shell]], { encoding: 'utf8' })).toBe('')
})

/** What bash's completion gives for the words typed, the last of which is not complete. */
function bash(...words: string[]): string[] {
  const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _rekkord; printf '%s\\0' "\${COMPREPLY[@]}"`
  const output = execFileSync('bash', ['-c', script, 'bash', scripts.bash, 'rekkord', ...words], {
    cwd,
    encoding: 'utf8'
  })
  return output.split('\0').filter((word) => word !== '')
}

/** What fish offers for a line. */
function fish(line: string): string[] {
  const script = 'source $argv[1]; complete -C $argv[2]'
  const env = { ...process.env, HOME: cwd, XDG_CONFIG_HOME: cwd }
  const output = execFileSync('fish', ['--no-config', '-c', script, scripts.fish, line], { cwd, env, encoding: 'utf8' })
  return output
    .split('\n')
    .map((one) => one.split('\t')[0]!)
    .filter((word) => word !== '')
}

test('bash completes commands, options, values and files', () => {
  expect(bash('s')).toEqual(['setup', 'save', 'snapshots', 'stats', 'scan'])
  expect(bash('list', '--re')).toEqual(['--repository', '--recurse'])
  expect(bash('snapshots', '-f', '')).toEqual(['Plain', 'JSON', 'XML'])
  expect(bash('find', '-f', '')).toEqual(['Plain', 'JSON'])
  expect(bash('list', '--format', '=', 'J')).toEqual(['JSON', 'JSONL'])
  expect(bash('list', '--format', '=')).toEqual(['Plain', 'JSON', 'XML', 'JSONL'])
  expect(bash('derive', '-t', 'W')).toEqual(['WriteOnly'])
  expect(bash('completion', '')).toEqual(['bash', 'zsh', 'fish'])
  expect(bash('help', 'ch')).toEqual(['channels', 'change_cid'])
  expect(bash('save', 'channel', 'da').sort()).toEqual(['data file', 'data*'])
  expect(bash('snapshots', '-K', 'o')).toEqual(['other'])
  expect(bash('snapshots', '-c', 'o')).toEqual([])
  expect(bash('nonsense', '')).toEqual([])
})

test('fish does, too', () => {
  expect(fish('rekkord s')).toEqual(['save', 'scan', 'setup', 'snapshots', 'stats'])
  expect(fish('rekkord list --re')).toEqual(['--recurse', '--repository'])
  expect(fish('rekkord snapshots -f ')).toEqual(['JSON', 'Plain', 'XML'])
  expect(fish('rekkord completion ')).toEqual(['bash', 'fish', 'zsh'])
  expect(fish('rekkord snapshots -K o')).toEqual(['other'])
})

test('zsh does, too', () => {
  // Its completion runs in an interactive shell alone, so there is one on a terminal of its own, where the program only says
  // what it was given
  const begin = `PS1=; autoload -U compinit; compinit -u -D; source ${scripts.zsh}; rekkord() { print "[$*]" }`
  const script = `zmodload zsh/zpty
zpty shell zsh -f -i
type-it() { zpty -n -w shell "$1; echo EN\\"\\"D"$'\\n'; zpty -r -m shell line $'*\\nEND*'; print -r -- "$line"; }
type-it "$1"
for line in $'rekkord chann\\t' $'rekkord snapshots -f X\\t' $'rekkord list --rec\\t' $'rekkord channels --format=J\\t' $'rekkord snapshots -K o\\t' $'rekkord completion b\\t'
do type-it "$line"
done
zpty -d shell`
  const output = execFileSync('zsh', ['-f', '-c', script, 'zsh', begin], { cwd, encoding: 'utf8', timeout: 20_000 })
  expect(output.match(/^\[.*\]/gm)?.map((one) => one.replace(/ ?\].*$/, ']'))).toEqual([
    '[channels]',
    '[snapshots -f XML]',
    '[list --recurse]',
    '[channels --format=JSON]',
    '[snapshots -K other]',
    '[completion bash]'
  ])
})

test('the scripts know every command and every option', () => {
  const commands = rekkordOk(['--help'], { cwd })
    .stdout.match(/^ {2}[a-z_]+/gm)!
    .map((name) => name.trim())
  expect(commands.length).toBeGreaterThan(15)
  for (const name of commands) {
    const help = rekkordOk(['help', name], { cwd }).stdout.split('\nExamples:')[0]!
    const options = help.match(/--[a-z-]+(?=[ \n,])/g) ?? []
    expect(bash(name, '--').sort()).toEqual([...new Set(options)].sort())
  }
})

test('a shell that is not known is one sentence', () => {
  const { code, stderr } = rekkord(['completion', 'tcsh'], { cwd })
  expect({ code, lines: stderr.split('\n').length }).toEqual({ code: 1, lines: 2 })
  expect(stderr).toContain('Allowed choices are bash, zsh, fish')
})
