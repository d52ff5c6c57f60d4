import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk, type Ran } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
for (const channel of ['main', 'nightly']) {
  rekkordOk(['save', channel, source, ...prepared.with('WriteOnly')], { cwd: root })
  fs.writeFileSync(path.join(source, 'hello.txt'), 'changed\n')
}

/** Both streams in one, as a terminal shows them. */
function mixed(args: readonly string[]): Ran {
  return rekkord(args, { cwd: root, through: ['/bin/sh', '-c', 'exec "$@" 2>&1', 'sh'] })
}

function hook(name: string, script: string): void {
  const file = path.join(root, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
}

fs.mkdirSync(path.join(root, 'pre'))
hook('post/1', 'echo "$REKKORD_HOOK $SUCCESS $REKKORD_REPOSITORY $REKKORD_CHANNEL$REKKORD_OID"')
fs.writeFileSync(
  path.join(root, 'hooks.ini'),
  '[Repository]\nURL = repository\nKeyFile = master.key\n\n[Hooks]\nPreScanDirectory = pre\nPostScanDirectory = post\n'
)

test('a sound repository, by either name of the command', () => {
  const before = listing(repository)
  for (const name of ['scan', 'check']) {
    const { stdout, stderr } = rekkordOk([name, ...prepared.with('ReadWrite')], { cwd: root })
    expect(stdout).toBe('')
    expect(stderr).toMatch(
      /^Repository: .*repository \(ReadWrite\)\n\nChecking\.\.\.\n\nSnapshots: 2 \(0 damaged\)\nObjects: \d+ \(\d\.\d kB\)\nObjects that no snapshot needs: 0\nProblems: 0\nExecution time: \d\.\ds\n$/
    )
  }
  expect(listing(repository)).toEqual(before)
})

test('a stored size that differs from what is on disk is a note', () => {
  // Upstream saved twice, at two compression levels; each size counts the blobs that it would have written
  const folder = temporaryFolder()
  execFileSync('tar', ['xzf', path.resolve(import.meta.dirname, '../fixtures/repo-stored.tar.gz'), '-C', folder])
  const scan = ['scan', '-R', path.join(folder, 'repo'), '-K', path.join(folder, 'master.key')]
  const quiet = rekkordOk(scan, { cwd: folder })
  expect(quiet.stderr).toMatch(/\nSnapshots: 2 \(0 damaged\)\n/)
  expect(quiet.stderr).not.toContain('stored size')
  expect(rekkordOk([...scan, '-v'], { cwd: folder }).stderr).toMatch(
    /\nNote: Snapshot M\w+ of .*: The stored size in the snapshot is \d+, its blobs add up to \d+\n/
  )
})

test('a part of a repository, by percentage and by time', () => {
  const scan = (...limits: string[]): Ran => rekkord(['scan', ...limits, ...prepared.with('ReadWrite')], { cwd: root })
  for (const limits of [
    ['--sample', '1%'],
    ['--sample=100', '--max-duration', '1h'],
    ['--max_duration', '9m']
  ]) {
    const { code, stderr } = scan(...limits)
    expect({ limits, code, stderr }).toMatchObject({ limits, code: 0 })
    expect(stderr).toMatch(/\nObjects: \d+ \(.*\)\n\d+ of \d+ objects were read, chosen at random; of the others/)
  }
  for (const wrong of ['0', '101', 'x', '-1', '']) {
    const { code, stderr } = scan('--sample', wrong)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Error: --sample must be a percentage above 0/)])
  }
  expect(scan('--max_duration', '0').stderr).toMatch(/^Error: --max_duration must be longer than "0"/)
})

test('what is invalid is listed, exit code 1, and post-scan hooks do not run', () => {
  const sound = path.join(root, 'sound')
  fs.cpSync(repository, sound, { recursive: true })
  const blobs = path.join(repository, 'blobs', 'R')
  const [file] = listing(blobs).map((line) => line.split(' ')[0]!)
  fs.rmSync(path.join(blobs, file!))
  const { code, stdout } = mixed(['scan', '-C', 'hooks.ini'])
  expect(code).toBe(1)
  expect(stdout).toMatch(new RegExp(`^Error: Snapshot M[0-9A-F]+ of \\w+, .*${path.basename(file!)}.* missing`, 'm'))
  expect(stdout).toMatch(/\nProblems: [12]\n/)
  expect(stdout).toMatch(/\nError: [12] problems? (was|were) found in .*; [12] of 2 snapshots are damaged\n$/)
  expect(stdout).not.toContain('post-scan')
  fs.rmSync(repository, { recursive: true })
  fs.renameSync(sound, repository)
})

test('hooks run before and after', () => {
  hook('pre/1', 'echo "$REKKORD_HOOK $SUCCESS"')
  const { code, stdout } = mixed(['scan', '-C', 'hooks.ini'])
  expect(code).toBe(0)
  expect(stdout).toContain('\n\nRunning pre-scan hooks...\n> 1\npre-scan \nChecking...\n')
  expect(stdout).toMatch(/\n\nRunning post-scan hooks\.\.\.\n> 1\npost-scan 1 .*repository \n$/)
  expect(mixed(['scan', '-C', 'hooks.ini', '--no_hooks']).stdout).not.toContain('hooks')
})

test('a pre-scan hook that fails stops the scan', () => {
  hook('pre/1', 'exit 1')
  const { code, stdout } = mixed(['scan', '-C', 'hooks.ini'])
  expect(code).toBe(1)
  expect(stdout).toMatch(/\n> 1\nError: A pre-scan hook failed: "1" exited with status 1\n$/)
})

test('a key that cannot read is told so', () => {
  for (const role of ['WriteOnly', 'LogOnly'] as const) {
    const { code, stderr } = rekkord(['scan', ...prepared.with(role)], { cwd: root })
    expect(code).toBe(1)
    expect(stderr).toMatch(new RegExp(`^Error: A ${role} key cannot read snapshots: [^\\n]+\\n$`))
  }
})
test('a damaged tag counts as a damaged snapshot', () => {
  const sound = path.join(root, 'with-all-tags')
  fs.cpSync(repository, sound, { recursive: true })
  const tags = path.join(repository, 'tags')
  const [file] = listing(tags).map((line) => line.split(' ')[0]!)
  const last = file!.slice(-1) === 'A' ? 'B' : 'A'
  fs.renameSync(path.join(tags, file!), path.join(tags, file!.slice(0, -1) + last))
  const { code, stderr } = rekkord(['scan', ...prepared.with('master')], { cwd: root })
  expect(code).toBe(1)
  expect(stderr).toContain('\nSnapshots: 2 (1 damaged)\n')
  expect(stderr).toMatch(/; 1 of 2 snapshots are damaged\n$/)
  fs.rmSync(repository, { recursive: true })
  fs.renameSync(sound, repository)
})
