import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { jsonLines } from '../json-lines.ts'
import { temporaryFolder } from '../temporary.ts'
import { verifyRepository } from '../verify-repository.ts'
import { listing, prepareRepository, rekkord, rekkordOk } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const master = prepared.with('master')
const writeOnly = prepared.with('WriteOnly')

/** What a save printed, with what differs from run to run replaced. */
function normalised(stderr: string): string {
  return stderr
    .replaceAll(root, '<root>')
    .replace(/M[0-9A-F]{64}/, '<OID>')
    .replace(/Total stored: .* \(added .*\)/, 'Total stored: <size> (added <size>)')
    .replace(/Execution time: \d+\.\ds/, 'Execution time: <time>')
}

test('the lines of a save', () => {
  const { stdout, stderr } = rekkordOk(['save', 'main', source, ...writeOnly], { cwd: root })
  expect(stdout).toBe('')
  expect(normalised(stderr)).toBe(
    `Repository: <root>/repository (WriteOnly)

Backing up...

Snapshot channel: main
Snapshot OID: <OID>
Source size: 2.0 kB
Total stored: <size> (added <size>)
Execution time: <time>
`
  )
  const sizes = /Total stored: (.*) \(added (.*)\)/.exec(stderr)
  expect(sizes?.slice(1)).toEqual([expect.stringMatching(/^\d\.\d kB$/), expect.stringMatching(/^\d\.\d kB$/)])
  const again = rekkordOk(['save', 'main', source, ...writeOnly], { cwd: root })
  expect(again.stderr).toMatch(/Total stored: \d\.\d kB \(added \d+ B\)/)
  expect(verifyRepository(repository, path.join(root, 'master.key'), { channel: 'main', against: [source] })).toBe('')
})

test('a key that can read is advised against', () => {
  const { stderr } = rekkordOk(['save', 'main', source, ...prepared.with('ReadWrite')], { cwd: root })
  expect(stderr).toMatch(
    /^Repository: .* \(ReadWrite\)\nWarning: This key can also read; a WriteOnly key is enough to save\n\nBacking up\.\.\.\n/
  )
})

test('each thing that is not saved as it is is a warning, and they are counted', () => {
  const odd = path.join(root, 'odd')
  fs.mkdirSync(odd)
  spawnSync('mkfifo', [path.join(odd, 'pipe\n1'), path.join(odd, 'pipe2')])
  const one = /^Warning: .*\/odd\/pipe\\n1 is a device, a pipe or a socket: .*$/m
  const { stderr } = rekkordOk(['save', 'odd', odd, ...writeOnly], { cwd: root })
  expect(stderr).toMatch(one)
  expect(stderr).toMatch(/\nWarning: 2 files or folders could not be saved as they are\n$/)
  fs.rmSync(path.join(odd, 'pipe2'))
  const again = rekkordOk(['save', 'odd', odd, ...writeOnly], { cwd: root })
  expect(again.stderr).toMatch(/\nWarning: 1 file or folder could not be saved as it is\n$/)
})

test('a dry run writes nothing and reports no snapshot', () => {
  const before = listing(repository)
  const { stderr } = rekkordOk(['save', '-nj1', 'dry', '--follow', source, ...writeOnly], { cwd: root })
  expect(stderr).toContain('\nBacking up (dry run, nothing is written and no hooks run)...\n')
  expect(stderr).toContain('\nSource size: 2.0 kB\n')
  expect(stderr).not.toContain('Snapshot OID')
  expect(listing(repository)).toEqual(before)
})

test('options and arguments mix, in all their forms', () => {
  const [, url = '', , key = ''] = writeOnly
  rekkordOk(['save', '-j', '2', 'mixed', `-R${url}`, 'source', `--key_file=${key}`, '--follow'], { cwd: root })
  const folder = path.join(root, '-dash')
  fs.mkdirSync(folder)
  rekkordOk(['save', ...writeOnly, '-mATime', '--no_report', '--no_hooks', '--', 'mixed', '-dash'], { cwd: root })
  const { stdout } = rekkordOk(['list', 'mixed', '-f', 'JSONL', ...master], { cwd: root })
  const [entry] = jsonLines<{ name: string; atime: string }>(stdout)
  expect(entry?.name).toBe(folder.slice(1))
  expect(entry?.atime).toMatch(/^\d{8}T\d{6}\.\d{3}Z$/)
})

test('settings come from the configuration file, and from the environment', () => {
  const ini = path.join(root, 'rekkord.ini')
  fs.writeFileSync(
    ini,
    '[Repository]\nURL = repository\nKeyFile = WriteOnly.key\n\n[Link]\nURL = https://example.org\n'
  )
  const { stderr } = rekkordOk(['save', 'configured', source, '-C', ini], { cwd: root })
  expect(stderr).toMatch(/^Warning: .*rekkord\.ini:5: \[Link\] is ignored, .*\nRepository: /)
  rekkordOk(['save', 'configured', source], { cwd: root, env: { REKKORD_CONFIG_FILE: ini } })
  const env = { REKKORD_REPOSITORY: repository, REKKORD_KEY_FILE: path.join(root, 'WriteOnly.key') }
  rekkordOk(['save', 'configured', source], { cwd: source, env })
  const home = path.join(root, 'home')
  fs.mkdirSync(path.join(home, '.config', 'rekkord'), { recursive: true })
  fs.writeFileSync(
    path.join(home, '.config', 'rekkord', 'rekkord.ini'),
    `[Repository]\nURL = ${repository}\nKeyFile = ${path.join(root, 'WriteOnly.key')}\n`
  )
  rekkordOk(['save', 'configured', source], { cwd: home })
  expect(rekkord(['save', 'configured', source, '--no_config'], { cwd: home }).code).toBe(1)
  const { stdout } = rekkordOk(['snapshots', '-c', 'configured', '-f', 'JSON', ...master], { cwd: root })
  expect(JSON.parse(stdout)).toHaveLength(4)
})

test('keys are made readable by their owner alone, and identified', () => {
  const mode = (name: string): number => fs.statSync(path.join(root, name)).mode & 0o777
  expect([mode('master.key'), mode('WriteOnly.key')]).toEqual([0o600, 0o600])
  const { stdout } = rekkordOk(['identify', ...writeOnly], { cwd: root })
  expect(stdout).toMatch(/^Key ID: [0-9A-F]{32}\nKey type: WriteOnly\n$/)
  const derived = rekkordOk(['derive', '-ft', 'writeonly', '-O', 'WriteOnly.key', ...master], { cwd: root })
  const after = rekkordOk(['identify', '--offline', ...writeOnly], { cwd: root })
  expect(after.stdout).not.toBe(stdout)
  expect(derived.stderr).toContain(after.stdout.split('\n')[0])
})
