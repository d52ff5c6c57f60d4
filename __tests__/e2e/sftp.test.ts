import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { rekkord, rekkordOk, startRekkord, type Ran } from '../cli/command-line.ts'
import { SshServer } from '../storage/sftp/server.ts'
import { startTcpProxy } from '../storage/tcp-proxy.ts'
import { temporaryFolder } from '../temporary.ts'

const PASSWORD = 'wrong-pass-4711-secret'

const server = await SshServer.start()
afterAll(() => server.kill())

const root = temporaryFolder()
const run = (...args: string[]): Ran => rekkord(args, { cwd: root })
const runOk = (...args: string[]): Ran => rekkordOk(args, { cwd: root })

/** A configuration file for a repository of this name on the server, or through a proxy on another port. */
function configure(name: string, port = server.port): string {
  const file = path.join(root, `${name}-${port}.ini`)
  const url = `ssh://127.0.0.1:${port}/${path.join(root, name)}`
  const login = [`KeyFile = ${server.keyFile}`, `Fingerprint = ${server.fingerprint('host_ed25519')}`]
  fs.writeFileSync(file, ['[Repository]', `URL = ${url}`, '[SFTP]', ...login, ''].join('\n'))
  return file
}

/** Makes a repository; gives the options that name it and its master key. */
function newRepository(name: string): { folder: string; options: string[] } {
  const options = ['-C', configure(name), '-K', path.join(root, 'master.key')]
  const generate = fs.existsSync(path.join(root, 'master.key')) ? [] : ['-g']
  runOk('init', ...generate, ...options)
  return { folder: path.join(root, name), options }
}

/** A folder with so many small files of random content and a big one. */
function makeTree(name: string, files: number, bigBytes: number): string {
  const folder = path.join(root, name)
  for (let i = 0; i < files; i++) {
    fs.mkdirSync(path.join(folder, `${i % 10}`), { recursive: true })
    fs.writeFileSync(path.join(folder, `${i % 10}`, `${i}`), randomBytes(500 + (i % 3000)))
  }
  fs.writeFileSync(path.join(folder, 'big'), randomBytes(bigBytes))
  return folder
}

/** What a folder holds: the hash of each file by its path. */
function contents(folder: string): Record<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  const hash = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex')
  return Object.fromEntries(paths.map((file) => [path.relative(folder, file), hash(file)]))
}

function count(folder: string): number {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

function restored(channel: string, source: string, options: string[]): Record<string, string> {
  const destination = fs.mkdtempSync(path.join(root, 'restored-'))
  runOk('restore', channel, destination, ...options)
  return contents(path.join(destination, source))
}

test('save with hooks, list, scan and restore', () => {
  const { folder, options } = newRepository('plain')
  const source = makeTree('source', 30, 5_000_000)
  const hooks = path.join(root, 'hooks')
  fs.mkdirSync(hooks)
  fs.writeFileSync(path.join(hooks, '1'), `#!/bin/sh\necho "hook $REKKORD_REPOSITORY"; date > ${source}/dump\n`, {
    mode: 0o755
  })
  fs.appendFileSync(configure('plain'), `[Hooks]\nPreSaveDirectory = ${hooks}\n`)
  const { stdout, stderr } = runOk('save', 'main', source, ...options)
  const all = `${stdout}${stderr}`
  expect(all).toContain(`Repository: ssh://127.0.0.1:${server.port}//`)
  expect(all).toContain(`hook ssh://127.0.0.1:${server.port}//`)
  expect(all).toMatch(/Snapshot OID: M[0-9A-F]{64}/)
  expect(count(path.join(folder, 'tmp'))).toBe(0)
  expect(fs.readdirSync(path.join(folder, 'blobs/R'))).toHaveLength(256)
  expect(runOk('snapshots', ...options).stdout).toContain('main')
  runOk('scan', ...options)
  expect(restored('main', source, options)).toEqual(contents(source))
  // What an SFTP server holds is a repository in a folder
  runOk('scan', '-R', folder, '-K', path.join(root, 'master.key'))
})

test('four at once into one repository: every snapshot is whole', async () => {
  const { folder, options } = newRepository('shared')
  const common = makeTree('common', 200, 4_000_000)
  const sources = Array.from({ length: 4 }, (_, i) => {
    const source = makeTree(`overlapping-${i}`, 50, 1_000_000)
    fs.cpSync(common, path.join(source, 'common'), { recursive: true })
    return source
  })
  const runs = sources.map((source, i) => startRekkord(['save', `channel-${i}`, source, ...options], { cwd: root }))
  for (const { code, stderr } of await Promise.all(runs.map(({ ended }) => ended))) {
    expect({ code, stderr: /Error.*/.exec(stderr)?.[0] }).toEqual({ code: 0, stderr: undefined })
  }
  runOk('scan', ...options)
  expect(count(path.join(folder, 'tmp'))).toBe(0)
  sources.forEach((source, i) => expect(restored(`channel-${i}`, source, options)).toEqual(contents(source)))
})

describe('a server that goes away while a save runs', () => {
  const source = makeTree('long', 800, 12_000_000)

  test('and comes back: the save succeeds', async () => {
    const { folder, options } = newRepository('restarted')
    const { ended } = startRekkord(['save', 'main', source, ...options], { cwd: root })
    for (const blobs of [100, 400]) {
      await until(() => count(path.join(folder, 'blobs')) > blobs)
      await server.kill()
      await server.run()
    }
    const { code, stderr } = await ended
    expect({ code, stderr: /Error.*/.exec(stderr)?.[0] }).toEqual({ code: 0, stderr: undefined })
    runOk('scan', ...options)
    expect(restored('main', source, options)).toEqual(contents(source))
  })

  test('for good: the save ends in time with one sentence and no tag, the next one reuses what is there', async () => {
    const { folder, options } = newRepository('dead')
    const { ended } = startRekkord(['save', 'main', source, ...options], { cwd: root, env: { REKKORD_TIMEOUT: '3s' } })
    await until(() => count(path.join(folder, 'blobs')) > 300)
    await server.kill()
    const began = Date.now()
    const { code, stdout, stderr } = await ended
    expect(Date.now() - began).toBeLessThan(20_000)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const advice = 'is lost and could not be made again: it refuses connections on this port'
    expect(stderr.match(/Error: .*/g)).toEqual([
      `Error: The connection to ssh://127.0.0.1:${server.port}/${encoded(folder)} ${advice}`
    ])
    expect(count(path.join(folder, 'tags'))).toBe(0)
    await server.run()
    const before = count(path.join(folder, 'blobs'))
    expect(before).toBeGreaterThan(300)
    runOk('save', 'main', source, ...options)
    runOk('scan', ...options)
    const fresh = newRepository('fresh')
    runOk('save', 'main', source, ...fresh.options)
    expect(count(path.join(folder, 'blobs'))).toBe(count(path.join(fresh.folder, 'blobs')))
  })
})

test('a line that goes dead while a save runs: it ends in time with one sentence, the next one goes on from there', async () => {
  const proxy = await startTcpProxy(server.port)
  const { folder, options } = newRepository('dead-line')
  const source = makeTree('dying', 600, 8_000_000)
  const through = ['-C', configure('dead-line', proxy.port), ...options.slice(2)]
  const { ended } = startRekkord(['save', 'main', source, ...through], { cwd: root, env: { REKKORD_TIMEOUT: '2s' } })
  await until(() => count(path.join(folder, 'blobs')) > 200)
  proxy.swallow('all')
  const began = Date.now()
  const { code, stdout, stderr } = await ended
  expect(Date.now() - began).toBeLessThan(20_000)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.match(/Error: .*/g)).toEqual([
    expect.stringMatching(/^Error: The connection to ssh:\S+ is lost and could not be made again: /)
  ])
  await proxy.close()
  expect(count(path.join(folder, 'tags'))).toBe(0)
  expect(runOk('save', 'main', source, ...options).stderr).toMatch(/Snapshot OID: M/)
  runOk('scan', ...options)
}, 60_000)

test('uploads overlap: latency is met once for many, not by each', async () => {
  const proxy = await startTcpProxy(server.port, 25)
  const { options } = newRepository('far')
  const source = makeTree('far-away', 300, 1000)
  const began = Date.now()
  const through = ['-C', configure('far', proxy.port), ...options.slice(2)]
  const { code } = await startRekkord(['save', 'main', source, ...through], { cwd: root }).ended
  expect(code).toBe(0)
  // One after the other they would take 45 s
  expect(Date.now() - began).toBeLessThan(20_000)
  await proxy.close()
}, 60_000)

describe('what is wrong is said in one sentence, without any secret', () => {
  let options: string[]
  const otherKey = path.join(root, 'other_key')
  beforeAll(() => {
    ;({ options } = newRepository('good'))
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', otherKey])
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', PASSWORD, '-f', `${otherKey}_locked`])
  })

  /** The only error of a run with these lines in the section [SFTP], which must hold nothing secret. */
  function sentence(
    lines: readonly string[],
    url = `ssh://127.0.0.1:${server.port}/${path.join(root, 'good')}`
  ): string {
    const file = path.join(root, 'wrong.ini')
    fs.writeFileSync(file, ['[Repository]', `URL = ${url}`, '[SFTP]', ...lines, ''].join('\n'))
    const { code, stdout, stderr } = run('snapshots', '-C', file, ...options.slice(2))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const secrets = [PASSWORD, ...fs.readFileSync(server.keyFile, 'utf8').split('\n').slice(1, -2)]
    for (const secret of secrets) expect(stderr).not.toContain(secret)
    const lineCount = stderr.trim().split('\n').length
    expect(lineCount).toBe(1)
    return stderr.trim()
  }

  const fingerprint = `Fingerprint = ${server.fingerprint('host_ed25519')}`
  const keyFile = `KeyFile = ${server.keyFile}`
  const place = `ssh://127\\.0\\.0\\.1:${server.port}/\\S+`

  test('a wrong password', () => {
    const pattern = new RegExp(`^Error: ${place} does not let user \\S+ in with the password: check`)
    expect(sentence([fingerprint, `Password = ${PASSWORD}`])).toMatch(pattern)
  })

  test('a wrong key', () => {
    const pattern = new RegExp(`^Error: ${place} does not let user \\S+ in with the key ${otherKey}: check`)
    expect(sentence([fingerprint, `KeyFile = ${otherKey}`])).toMatch(pattern)
  })

  test('a key with a passphrase, one that is damaged, one that is not there, and none', () => {
    expect(sentence([fingerprint, `KeyFile = ${otherKey}_locked`])).toMatch(/has a passphrase.*load it into ssh-agent/)
    expect(sentence([fingerprint, `Key = ${PASSWORD}`])).toMatch(/\[SFTP\] Key or SSH_KEY is damaged or of an unknown/)
    expect(sentence([fingerprint, `KeyFile = ${otherKey}.pub`])).toMatch(/is a public key: the private one is needed/)
    expect(sentence([fingerprint, 'KeyFile = /none'])).toMatch(/\/none does not exist: check KeyFile/)
    expect(sentence([fingerprint])).toMatch(/^Error: There is nothing to log in to .* with: set Password, KeyFile/)
  })

  test('a server that is not known: its fingerprint and where to put it', () => {
    const shown = server.fingerprint('host_ed25519').replace(/\+/g, '\\+')
    const pattern = `is not known, its key is ${shown}: if .* set \\[SFTP\\] Fingerprint or SSH_FINGERPRINT .*known_hosts`
    expect(sentence([keyFile])).toMatch(new RegExp(pattern))
  })

  test('a server with another key than the fingerprint says', () => {
    const other = `SHA256:${'A'.repeat(43)}`
    expect(sentence([keyFile, `Fingerprint = ${other}`])).toMatch(
      new RegExp(`has the key SHA256:\\S+ in place of ${other}, it may be another one: if`)
    )
  })

  test('a fingerprint of another key of the server is right as well', () => {
    const other = `Fingerprint = ${server.fingerprint('host_ecdsa')}`
    const url = `ssh://127.0.0.1:${server.port}/${path.join(root, 'none')}`
    expect(sentence([keyFile, other], url)).toMatch(/is not a repository/)
    const pattern = new RegExp(`^Error: ${place} does not let user \\S+ in with the key ${otherKey}: check`)
    expect(sentence([`KeyFile = ${otherKey}`, other], url)).toMatch(pattern)
  })

  test('a port where nobody listens, a host that does not exist', () => {
    expect(sentence([keyFile, fingerprint], 'ssh://127.0.0.1:1/x')).toBe(
      'Error: Cannot connect to ssh://127.0.0.1:1/x: it refuses connections on this port, check host and port, and that the server runs'
    )
  })

  test('a folder that is missing, or may not be made', () => {
    const url = `ssh://127.0.0.1:${server.port}/${path.join(root, 'none')}`
    expect(sentence([keyFile, fingerprint], url)).toMatch(/is not a repository: check its URL, or make one with init/)
  })

  test('known_hosts, and KnownHosts = no', () => {
    const file = path.join(root, 'wrong.ini')
    const url = `ssh://127.0.0.1:${server.port}/${path.join(root, 'good')}`
    const attempt = (line: string): number | null => {
      fs.writeFileSync(file, ['[Repository]', `URL = ${url}`, '[SFTP]', keyFile, line, ''].join('\n'))
      return run('snapshots', '-C', file, ...options.slice(2)).code
    }
    expect(attempt('KnownHosts = no')).toBe(0)
    const folder = path.join(root, '.ssh')
    fs.mkdirSync(folder)
    try {
      // Not the kind of key that the server prefers
      fs.writeFileSync(path.join(folder, 'known_hosts'), server.knownHostsLine('host_ecdsa'))
      expect(attempt('KnownHosts = yes')).toBe(0)
      spawnSync('ssh-keygen', ['-H', '-f', path.join(folder, 'known_hosts')])
      expect(fs.readFileSync(path.join(folder, 'known_hosts'), 'utf8')).toMatch(/^\|1\|/)
      expect(attempt('KnownHosts = yes')).toBe(0)
      const [type, key] = fs.readFileSync(`${otherKey}.pub`, 'utf8').split(' ')
      fs.writeFileSync(path.join(folder, 'known_hosts'), `[127.0.0.1]:${server.port} ${type!} ${key!}\n`)
      expect(sentence([keyFile])).toMatch(/which is not its key in known_hosts.*ssh-keygen -R "\[127\.0\.0\.1\]:\d+"/)
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })

  test('the text of a key, and an agent', () => {
    const args = ['snapshots', '-R', `ssh://127.0.0.1:${server.port}/${path.join(root, 'good')}`, ...options.slice(2)]
    const SSH_FINGERPRINT = server.fingerprint('host_ed25519')
    const SSH_KEY = fs.readFileSync(server.keyFile, 'utf8').trim()
    const withKey = rekkordOk(args, { cwd: root, env: { SSH_FINGERPRINT, SSH_KEY } })
    expect(`${withKey.stdout}${withKey.stderr}`).not.toContain(SSH_KEY.split('\n')[1])
    const socket = path.join(root, 'agent')
    const started = spawnSync('ssh-agent', ['-a', socket], { encoding: 'utf8' })
    try {
      spawnSync('ssh-add', ['-q', server.keyFile], { env: { ...process.env, SSH_AUTH_SOCK: socket } })
      rekkordOk(args, { cwd: root, env: { SSH_FINGERPRINT, SSH_AUTH_SOCK: socket } })
    } finally {
      process.kill(Number(/SSH_AGENT_PID=(\d+)/.exec(started.stdout)![1]))
    }
    expect(() => rekkordOk(args, { cwd: root, env: { SSH_FINGERPRINT, SSH_AUTH_SOCK: socket } })).toThrow(/exit code 1/)
  })
})

function encoded(folder: string): string {
  return folder.split('/').map(encodeURIComponent).join('/')
}
