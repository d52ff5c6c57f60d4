import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkord, rekkordOk, startRekkord, type Ran } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const { repository, source } = prepared
const logOnly = prepared.with('LogOnly')

/** A configuration with hooks: shell scripts by their names. Gives its path. */
function configuration(
  name: string,
  hooks: { pre?: Record<string, string>; post?: Record<string, string>; settings?: string }
): string {
  const folder = path.join(root, name)
  for (const phase of ['pre', 'post'] as const) {
    fs.mkdirSync(path.join(folder, phase), { recursive: true })
    for (const [file, script] of Object.entries(hooks[phase] ?? {})) {
      fs.writeFileSync(path.join(folder, phase, file), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    }
  }
  const ini = path.join(folder, 'rekkord.ini')
  fs.writeFileSync(
    ini,
    `[Repository]\nURL = ../repository\nKeyFile = ../WriteOnly.key\n
[Hooks]\nPreSaveDirectory = pre\nPostSaveDirectory = post\n${hooks.settings ?? ''}\n`
  )
  return ini
}

test('a dry run reads the hook directories and runs nothing', () => {
  const ini = configuration('dry', { pre: { hook: 'touch "$HOME/ran"' } })
  rekkordOk(['save', 'dry', source, '--dry_run', '-C', ini], { cwd: root })
  expect(fs.existsSync(path.join(root, 'ran'))).toBe(false)
  fs.rmSync(path.join(root, 'dry', 'pre'), { recursive: true })
  const { code, stderr } = rekkord(['save', 'dry', source, '--dry_run', '-C', ini], { cwd: root })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Error: .*dry\/pre.*$/m)
})

function snapshots(channel: string): { object: string }[] {
  const { stdout } = rekkordOk(['snapshots', '-f', 'JSON', '-c', channel, ...logOnly], { cwd: root })
  return JSON.parse(stdout) as { object: string }[]
}

/** Both streams in one, as a terminal shows them. */
function mixed(args: readonly string[]): Ran {
  const through = ['/bin/sh', '-c', 'exec "$@" 2>&1', 'sh']
  return rekkord(args, { cwd: root, through, env: { GREETING: 'hello', AWS_SECRET_ACCESS_KEY: 'for the hook' } })
}

test('order, output in its place, environment and working directory', () => {
  const ini = configuration('order', {
    pre: {
      b: 'echo "b on standard error" >&2; echo "$REKKORD_HOOK $REKKORD_CHANNEL $GREETING $AWS_SECRET_ACCESS_KEY"',
      a: 'pwd; echo "$REKKORD_REPOSITORY $SUCCESS$REKKORD_OID"'
    },
    post: { '1': 'echo "$REKKORD_HOOK $SUCCESS $REKKORD_OID"', '2': 'true' }
  })
  const { code, stdout } = mixed(['save', 'order', source, '-C', ini])
  const [snapshot] = snapshots('order')
  expect(code).toBe(0)
  expect(stdout).toBe(`Repository: ${repository} (WriteOnly)

Running pre-save hooks...
> a
${root}
${repository} 
> b
b on standard error
pre-save order hello for the hook
Backing up...

Snapshot channel: order
Snapshot OID: ${snapshot!.object}
Source size: 2.0 kB
${stdout.split('\n').find((line) => line.startsWith('Total stored: '))!}
${stdout.split('\n').find((line) => line.startsWith('Execution time: '))!}

Running post-save hooks...
> 1
post-save 1 ${snapshot!.object}
> 2
`)
})

test('a pre-save hook that fails: all others run, nothing is saved', () => {
  const ini = configuration('pre-fails', {
    pre: { '1': 'exit 3', '2': 'echo second ran' },
    post: { '1': 'echo post ran with SUCCESS=$SUCCESS' }
  })
  const before = listing(repository)
  const { code, stdout } = mixed(['save', 'pre-fails', source, '-C', ini])
  expect(code).toBe(1)
  expect(stdout).toContain('\n> 2\nsecond ran\n')
  expect(stdout).toMatch(/\nError: A pre-save hook failed: "1" exited with status 3\n$/)
  expect(stdout).not.toMatch(/Backing up|post ran/)
  expect(listing(repository)).toEqual(before)
  const always = mixed(['save', 'pre-fails', source, '-C', ini, '--post_save', 'always'])
  expect(always.code).toBe(1)
  expect(always.stdout).toContain('\npost ran with SUCCESS=0\n')
  const none = mixed(['save', 'pre-fails', source, '-C', ini, '--no_hooks'])
  expect(none.code).toBe(0)
  expect(none.stdout).not.toContain('hooks')
})

test('a post-save hook that fails: exit code 1, and the snapshot is told and stays', () => {
  const ini = configuration('post-fails', { post: { '1': 'kill -KILL $$', '2': 'echo SUCCESS=$SUCCESS' } })
  const { code, stdout } = mixed(['save', 'post-fails', source, '-C', ini])
  expect(code).toBe(1)
  const [, oid] = /^Snapshot OID: (M[0-9A-F]{64})$/m.exec(stdout) ?? []
  expect(snapshots('post-fails')).toMatchObject([{ object: oid }])
  expect(stdout).toContain('\n> 2\nSUCCESS=0\n')
  expect(stdout).toMatch(/\nError: A post-save hook failed: "1" was killed by SIGKILL\n$/)
})

test('after a save that fails, post-save hooks run only when they are to run always', () => {
  const ini = configuration('save-fails', { post: { '1': 'echo SUCCESS=$SUCCESS' }, settings: 'PostSaveAlways = Yes' })
  const always = mixed(['save', 'save-fails', path.join(root, 'nothing'), '-C', ini])
  expect(always.code).toBe(1)
  expect(always.stdout).toMatch(/\nRunning post-save hooks\.\.\.\n> 1\nSUCCESS=0\nError: The path .* does not exist\n$/)
  const success = mixed(['save', 'save-fails', path.join(root, 'nothing'), '-C', ini, '--post_save=success'])
  expect(success.stdout).not.toContain('SUCCESS')
})

test('save --from runs hooks once for all channels', () => {
  const ini = configuration('from', {
    pre: { '1': 'echo pre "$REKKORD_CHANNEL"' },
    post: { '1': 'echo post "$REKKORD_OID"' }
  })
  fs.writeFileSync(path.join(root, 'from.ini'), '[from-1]\nSourcePath = source\n[from-2]\nSourcePath = source/folder\n')
  const { stdout } = rekkordOk(['save', '--from', 'from.ini', '-C', ini], { cwd: root })
  const oids = ['from-1', 'from-2'].map((channel) => snapshots(channel)[0]!.object)
  expect(stdout).toBe(`pre \npost ${oids.join('\n')}\n`)
})

test('a link that leads nowhere is a hook that failed; a placeholder of Git is no hook', () => {
  const ini = configuration('dangling', {})
  fs.writeFileSync(path.join(root, 'dangling/pre/.gitkeep'), '')
  rekkordOk(['save', 'dangling', source, '-C', ini], { cwd: root })
  fs.symlinkSync('nowhere', path.join(root, 'dangling/pre/10-freeze'))
  const { code, stderr } = rekkord(['save', 'dangling', source, '-C', ini], { cwd: root })
  expect(code).toBe(1)
  expect(stderr).toMatch(/Error: A pre-save hook failed: "10-freeze" could not be run: it is a link that leads nowhere/)
})

test('a hook directory that is missing stops the save', () => {
  const ini = configuration('missing', {})
  fs.rmdirSync(path.join(root, 'missing', 'post'))
  const before = listing(repository)
  const { code, stdout } = mixed(['save', 'missing', source, '-C', ini])
  expect(code).toBe(1)
  expect(stdout).toMatch(/\nError: The hook directory ".*\/missing\/post" does not exist, /)
  expect(listing(repository)).toEqual(before)
})

describe('interrupted', () => {
  /** Whether a process runs: one that ended and was not waited for does not. */
  function runs(pid: number): boolean {
    try {
      process.kill(pid, 0)
      return process.platform !== 'linux' || !/^\d+ \(.*\) Z/s.test(fs.readFileSync(`/proc/${pid}/stat`, 'latin1'))
    } catch {
      return false
    }
  }

  async function waitFor(file: string): Promise<void> {
    while (!fs.existsSync(file)) await delay(10)
  }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s in a hook ends it and all it started; no tag, exit code 130',
    async (name) => {
      const marker = path.join(root, `${name}.pid`)
      const script = `(sleep 600) & echo $! > "${marker}.part"; mv "${marker}.part" "${marker}"; sleep 600`
      const ini = configuration(`interrupt-${name}`, { pre: { '1': script }, post: { '1': 'echo post ran' } })
      const before = listing(repository)
      const { child, ended } = startRekkord(['save', 'interrupted', source, '-C', ini], { cwd: root })
      await waitFor(marker)
      child.kill(name)
      const { code, stdout, stderr } = await ended
      expect(stderr).toMatch(/\nError: Interrupted while the pre-save hook "1" ran\n$/)
      expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
      expect(runs(Number(fs.readFileSync(marker, 'utf8')))).toBe(false)
      expect(listing(repository)).toEqual(before)
    }
  )

  test('a cancelled save runs post-save hooks that run always; a second signal ends them', async () => {
    const [frozen, thawing, thawed] = ['frozen', 'thawing', 'thawed'].map((name) => path.join(root, name))
    const ini = configuration('thaw', {
      pre: { '1': `touch "${frozen}"; sleep 600` },
      post: {
        '1': `echo $$ > "${thawing}.part"; mv "${thawing}.part" "${thawing}"; sleep 600`,
        '2': `touch "${thawed}"`
      },
      settings: 'PostSaveAlways = yes'
    })
    const { child, ended } = startRekkord(['save', 'interrupted', source, '-C', ini], { cwd: root })
    await waitFor(frozen!)
    child.kill('SIGINT')
    await waitFor(thawing!)
    const hook = Number(fs.readFileSync(thawing!, 'utf8'))
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' })
    while (runs(hook)) await delay(10)
    expect(fs.existsSync(thawed!)).toBe(false)

    fs.writeFileSync(path.join(root, 'thaw/post/1'), '#!/bin/sh\necho SUCCESS=$SUCCESS\n', { mode: 0o755 })
    fs.rmSync(frozen!)
    const again = startRekkord(['save', 'interrupted', source, '-C', ini], { cwd: root })
    await waitFor(frozen!)
    again.child.kill('SIGTERM')
    expect(await again.ended).toMatchObject({ code: 130, stdout: 'SUCCESS=0\n' })
    expect(fs.existsSync(thawed!)).toBe(true)
  })

  test('SIGINT while backing up: no tag, no temporary files', async () => {
    const big = path.join(root, 'big')
    fs.mkdirSync(big)
    for (let i = 0; i < 24; i++) fs.writeFileSync(path.join(big, `${i}`), randomText(i))
    const tags = listing(path.join(repository, 'tags'))
    const { child, ended } = startRekkord(['save', 'interrupted', big, '-j1', ...prepared.with('WriteOnly')], {
      cwd: root
    })
    let progress = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      const began = progress.includes('Backing up')
      progress += chunk.toString()
      if (!began && progress.includes('Backing up')) setTimeout(() => child.kill('SIGINT'), 100)
    })
    const { code, stderr } = await ended
    expect(stderr).toMatch(/\nError: The save was interrupted: no snapshot was made\n$/)
    expect(code).toBe(130)
    expect(listing(path.join(repository, 'tags'))).toEqual(tags)
    expect(fs.readdirSync(path.join(repository, 'tmp'))).toEqual([])
  })

  test('a second SIGINT ends the program at once', async () => {
    const marker = path.join(root, 'stubborn')
    const ini = configuration('stubborn-hook', {
      pre: { '1': `trap "" INT TERM; echo $$ > "${marker}.part"; mv "${marker}.part" "${marker}"; sleep 20; sleep 20` }
    })
    const { child, ended } = startRekkord(['save', 'interrupted', source, '-C', ini], { cwd: root })
    await waitFor(marker)
    child.kill('SIGINT')
    await delay(200)
    const begin = performance.now()
    child.kill('SIGINT')
    const exited = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
    expect(await exited).toBe('SIGINT')
    expect(performance.now() - begin).toBeLessThan(15_000)
    process.kill(-Number(fs.readFileSync(marker, 'utf8')), 'SIGKILL')
    await ended
  })
})

/** A megabyte of text that differs from call to call. */
function randomText(seed: number): string {
  return Array.from({ length: 40_000 }, (_, i) => `line ${i * 7919 + seed} of ${seed}`).join('\n')
}
