import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { SshServer } from '../storage/sftp/server.ts'
import { temporaryFolder } from '../temporary.ts'
import { listing, prepareRepository, rekkordOk, startRekkord } from './command-line.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
const at = (name: string): string => path.join(root, name)
const GIVEN_FILE = path.resolve(import.meta.dirname, '../../src/async/given-file.ts')
const PROGRAMS = path.resolve(import.meta.dirname, '../../src/programs.ts')

/** Milliseconds in which a run ends: a second on a machine that has nothing else to do. */
const BOUND = 15_000

/** Nobody ever writes into it: who opens it waits in the system, where neither JavaScript nor the end of a thread reaches. */
const pipe = at('pipe')
/** A program that is loaded first, into each thread, for what the system never answers; `started` says so. */
const preload = (code: string): Record<string, string> => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
    import fs, { writeFileSync } from 'node:fs'
    import dns from 'node:dns'
    import { syncBuiltinESMExports } from 'node:module'
    import { isMainThread } from 'node:worker_threads'
    const { open, openSync } = fs
    const say = () => writeFileSync(${JSON.stringify(at('started'))}, '')
    ${code}
    syncBuiltinESMExports()`)}`
})
/** As getaddrinfo does when no name server answers, it takes a thread of the process for itself. */
const LOOK_UP = `const { lookup } = dns
  dns.lookup = (...args) => NEVER ? (say(), open(${JSON.stringify(pipe)}, 'r', () => undefined)) : lookup(...args)`
const noNames = preload(LOOK_UP.replace('NEVER', 'true'))
const noNamesInThreads = preload(LOOK_UP.replace('NEVER', '!isMainThread'))
const stuckDisk = preload(`fs.openSync = (...args) =>
  isMainThread || !String(args[0]).endsWith('stuck') ? openSync(...args) : (say(), openSync(${JSON.stringify(pipe)}))`)
/** Says that a file was opened which never has anything in it. */
const silentPipe = preload(`fs.open = (...args) => {
    open(...args)
    if (String(args[0]) === ${JSON.stringify(pipe)}) say()
  }`)

const S3 = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret', S3_REGION: 'x' }
const SSH = { SSH_PASSWORD: 'secret', SSH_FINGERPRINT: `SHA256:${'A'.repeat(43)}` }
const KEY = ['-K', at('master.key'), '--no_config']

async function started(child: ChildProcess): Promise<void> {
  while (!fs.existsSync(at('started')) && child.exitCode === null) await setTimeout(20)
  await setTimeout(100)
}

/** Sends a signal when something hangs; gives the exit code as shells have it, and what was said. */
async function interrupted(
  child: ChildProcess,
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; text: string }>,
  signal: NodeJS.Signals = 'SIGTERM'
): Promise<{ code: number | null; text: string }> {
  await started(child)
  const began = performance.now()
  child.kill(signal)
  const { code, signal: endedBy, text } = await ended
  expect(performance.now() - began).toBeLessThan(BOUND)
  return { code: endedBy === 'SIGINT' ? 130 : code, text }
}

const run = (args: string[], env: Record<string, string>, signal?: NodeJS.Signals): ReturnType<typeof interrupted> => {
  const { child, ended } = startRekkord(args, { cwd: root, env })
  return interrupted(
    child,
    ended.then((ran) => ({ ...ran, text: ran.stderr })),
    signal
  )
}

beforeEach(() => fs.rmSync(at('started'), { force: true }))

const onLinux = process.platform === 'linux' ? describe : describe.skip
onLinux('a signal ends within about a second', () => {
  beforeAll(() => {
    execFileSync('mkfifo', [pipe])
    fs.writeFileSync(path.join(prepared.source, 'stuck'), 'x')
    fs.mkdirSync(at('hooks'))
    fs.writeFileSync(at('hooks/thaw'), `#!/bin/sh\necho "$SUCCESS" > ${at('thawed')}\n`, { mode: 0o755 })
    fs.writeFileSync(
      at('thaw.ini'),
      `[Repository]\nURL = ${prepared.repository}\nKeyFile = WriteOnly.key\n[Hooks]\nPostSaveDirectory = hooks\nPostSaveAlways = Yes\n`
    )
  })

  const commands = [
    ['save', 'channel', prepared.source],
    ['snapshots'],
    ['init'],
    ['restore', 'channel', at('destination')],
    ['scan'],
    ['prune']
  ]
  test.each(commands)('%s, while no name server answers', async (...command) => {
    for (const [url, env] of [
      ['http://bucket.invalid/a/b', S3],
      ['ssh://user@host.invalid/folder', SSH]
    ] as const) {
      fs.rmSync(at('started'), { force: true })
      const { code, text } = await run([...command, '-R', url, ...KEY], { ...env, ...noNames })
      expect([url, code, text]).toEqual([url, 130, 'Error: The run was interrupted\n'])
    }
  })

  const ACTIONS = ['save', 'restore', 'check', 'snapshots', 'forget']
  test.each(ACTIONS)('the action %s, in the same place', async (action) => {
    await interruptAction(action, { INPUT_REPOSITORY: 'http://bucket.invalid/a/b', ...noNames })
  })

  test.each(ACTIONS)('the action %s, while nobody writes to the pipe that is its key file', async (action) => {
    await interruptAction(action, { INPUT_REPOSITORY: prepared.repository, 'INPUT_KEY-FILE': pipe, ...silentPipe })
  })

  async function interruptAction(action: string, env: Record<string, string>): Promise<void> {
    const inputs = {
      'INPUT_KEY-FILE': at('master.key'),
      INPUT_CHANNEL: 'channel',
      INPUT_PATHS: prepared.source,
      INPUT_IDENTIFIER: 'channel',
      INPUT_DESTINATION: at('destination'),
      'INPUT_KEEP-LAST': '1'
    }
    const code = `(await import(${JSON.stringify(PROGRAMS)})).action(${JSON.stringify(action)})`
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        HOME: root,
        GITHUB_WORKSPACE: root,
        RUNNER_TEMP: root,
        ...inputs,
        ...S3,
        ...env
      },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const ended = once(child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      text
    }))
    const result = await interrupted(child, ended, 'SIGINT')
    expect(result).toEqual({ code: 130, text: expect.stringContaining('::error::The run was interrupted') as string })
  }

  const where = ['-R', prepared.repository, '--no_config']
  const save = ['save', 'channel', prepared.source]
  const readers: [string, string[], Record<string, string>][] = [
    ['key file of a save', [...save, ...where, '-K', pipe], {}],
    ['key file of a list', ['snapshots', ...where, '-K', pipe], {}],
    ['key file without a repository', ['identify', '--offline', '--no_config', '-K', pipe], {}],
    ['key file of a variable', ['init', ...where], { REKKORD_KEY_FILE: pipe }],
    ['file of patterns', [...save, '-R', prepared.repository, ...KEY, '--exclude_file', pipe], {}],
    ['list of what to save', ['save', '--from', pipe, '-R', prepared.repository, ...KEY], {}],
    ['configuration file', ['restore', 'channel', at('destination'), '-C', pipe], {}],
    ['configuration file of a variable', ['prune'], { REKKORD_CONFIG_FILE: pipe }],
    ['SSH key file', ['snapshots', '-R', 'ssh://user@127.0.0.1/x', ...KEY], { ...SSH, SSH_KEYFILE: pipe }]
  ]
  test.each(readers)('while nobody writes to the pipe that is the %s', async (_, args, env) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      fs.rmSync(at('started'), { force: true })
      expect(await run(args, { ...env, ...silentPipe }, signal)).toEqual({
        code: 130,
        text: 'Error: The run was interrupted\n'
      })
    }
  })

  test('a save whose threads look up names in vain', async () => {
    const server = await SshServer.start()
    try {
      const env = {
        SSH_KEYFILE: server.keyFile,
        SSH_FINGERPRINT: server.fingerprint('host_ed25519'),
        SSH_AUTH_SOCK: ''
      }
      const where = ['-R', `ssh://${server.user}@localhost:${server.port}/${server.folder}/repository`, ...KEY]
      rekkordOk(['init', ...where], { cwd: root, env })
      const { code, text } = await run(['save', 'channel', prepared.source, ...where], { ...env, ...noNamesInThreads })
      expect([code, text]).toEqual([130, expect.stringContaining('interrupted') as string])
    } finally {
      await server.kill()
    }
  })

  test('a save whose thread waits for a disk, and hooks that run always have run', async () => {
    const tags = listing(path.join(prepared.repository, 'tags'))
    const args = ['save', 'channel', prepared.source, '-C', at('thaw.ini')]
    const { code, text } = await run(args, stuckDisk, 'SIGINT')
    expect([code, text]).toEqual([130, expect.stringContaining('The save was interrupted: no snapshot was made')])
    expect(fs.readFileSync(at('thawed'), 'utf8')).toBe('0\n')
    expect(listing(path.join(prepared.repository, 'tags'))).toEqual(tags)
  })
})

onLinux('a pipe is read to its end, however slowly it is written', () => {
  const slow = (file: string): string => `{ sleep 0.3; head -c 20 ${file}; sleep 0.3; tail -c +21 ${file}; }`
  const bash = (script: string): string => execFileSync('bash', ['-c', script], { encoding: 'utf8', cwd: root })

  test.each([
    ['a process substitution', (file: string) => `cat <(${slow(file)})`],
    ['a process substitution whose writer is gone', (file: string) => `cat <(cat ${file})`],
    ['a named pipe that is opened later', (file: string) => `rm -f late; mkfifo late; ${slow(file)} > late & cat late`]
  ])('%s', (_, command) => {
    const text = Array.from({ length: 2000 }, (__, i) => `line ${i}`).join('\n')
    fs.writeFileSync(at('text'), text)
    const code = `const { readGivenFile } = await import(${JSON.stringify(GIVEN_FILE)})
      process.stdout.write(await readGivenFile(process.argv[1], 1e6))`
    fs.writeFileSync(at('read.mjs'), code)
    const reader = `${process.execPath} --input-type=module -e "$(cat read.mjs)"`
    expect(bash(command('text').replace(/\bcat (?=<|late$)/, `${reader} `))).toBe(text)
  })

  test('a key from a command, which is written slowly', async () => {
    execFileSync('mkfifo', [at('keys')])
    const { child, ended } = startRekkord(['snapshots', '-R', prepared.repository, '--no_config', '-K', at('keys')], {
      cwd: root,
      env: {}
    })
    bash(`${slow('master.key')} > keys`)
    const { code } = await ended
    expect([child.signalCode, code]).toEqual([null, 0])
  })
})
