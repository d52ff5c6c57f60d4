/** All actions with known secrets: nothing of them is in anything that a run leaves behind. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { decodeKeyFile } from '../../src/format/key-file.ts'
import { prepareRepository, rekkordOk, type Prepared } from '../cli/command-line.ts'
import { keyHex } from '../format/key-bytes.ts'
import { SshServer } from '../storage/sftp/server.ts'
import { ACCESS_KEY, BUCKET, hasServer, SECRET_KEY, startServer, type S3Server } from '../storage/s3/server.ts'
import { temporaryFolder } from '../temporary.ts'
import { copyAction } from './act.ts'
import { CacheServer } from './cache-service.ts'
import { findSecrets, secretText, type Secret } from './secret-forms.ts'

const described = hasServer && process.platform === 'linux' ? describe : describe.skip

const PASSWORD = 'pass word/4711+ä%secret'
const SESSION_TOKEN = 'IQoJb3JpZ2luX2VjEJr/session+token=='

const wrongSecretKey = `${SECRET_KEY}/wrong`

/** Everything that runs leave behind is in one folder: logs, files of the runner, home, caches, temporary files. */
class RecordingRunner {
  readonly #action = copyAction()
  readonly folder = temporaryFolder()
  #steps = 0

  /** Runs an action, `.` for the one of the root. Its log is as runners keep it, without the lines that they act upon. */
  async run(action: string, inputs: Record<string, string>, env: NodeJS.ProcessEnv = {}): Promise<number | null> {
    const step = path.join(this.folder, `step-${++this.#steps}`)
    const variables: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: path.join(this.folder, 'home') }
    for (const name of ['TMPDIR', 'RUNNER_TEMP', 'GITHUB_WORKSPACE']) {
      variables[name] = path.join(this.folder, name.toLowerCase())
      fs.mkdirSync(variables[name], { recursive: true })
    }
    fs.mkdirSync(step)
    for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']) {
      variables[name] = path.join(step, name.toLowerCase())
      fs.writeFileSync(variables[name], '')
    }
    for (const [name, value] of Object.entries(inputs)) variables[`INPUT_${name.toUpperCase()}`] = value
    const folder = path.join(this.#action, action)
    const main = /^ {2}main: (.*)$/m.exec(fs.readFileSync(path.join(folder, 'action.yml'), 'utf8'))![1]!
    const child = spawn(process.execPath, [path.join(folder, main)], {
      env: { ...variables, RUNNER_DEBUG: '1', REKKORD_TIMEOUT: '3s', ...env },
      cwd: variables['GITHUB_WORKSPACE'],
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (log += text))
    }
    const [status] = (await once(child, 'close')) as [number | null]
    const visible = log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    fs.writeFileSync(path.join(step, 'log'), visible.join('\n'))
    return status
  }

  /** What all steps have logged, with outputs and summaries. */
  text(): string {
    const entries = fs.readdirSync(this.folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && /^(log|github_)/.test(entry.name))
    return files.map((file) => fs.readFileSync(path.join(file.parentPath, file.name), 'utf8')).join('\n')
  }
}

/** The text of a key file, and the keys in it that are not public. */
function secretKey(prepared: Prepared, role: string): Secret[] {
  const text = fs.readFileSync(path.join(prepared.root, `${role}.key`), 'utf8')
  const keys = decodeKeyFile(text)
  const slots = ([keys.ckey, keys.akey, keys.dkey, keys.lkey, keys.nkey, keys.skey] as const).filter(
    (key) => key !== undefined
  )
  const bytes = slots.map((key) => Buffer.from(keyHex(key), 'hex'))
  return [...secretText(`${role} key`, text), ...bytes.map((bytes) => ({ name: `a key of the ${role} key`, bytes }))]
}

described('secrets of a whole set of runs', () => {
  const key = (role: string): string => fs.readFileSync(path.join(prepared.root, `${role}.key`), 'utf8')
  let prepared: Prepared
  let config: string
  let runner: RecordingRunner
  let cache: CacheServer
  let s3: S3Server
  let ssh: SshServer

  beforeAll(async () => {
    prepared = prepareRepository(temporaryFolder())
    config = path.join(prepared.root, 'backup/rekkord.ini')
    runner = new RecordingRunner()
    cache = await CacheServer.start()
    s3 = await startServer()
    ssh = await SshServer.start()
    for (const phase of ['pre-save', 'post-save', 'pre-scan']) {
      const hook = path.join(prepared.root, 'backup', phase, '10-environment')
      fs.mkdirSync(path.dirname(hook), { recursive: true })
      fs.writeFileSync(hook, '#!/bin/sh\nenv\nenv >&2\necho "a=$(env | wc -l)" >> "$GITHUB_OUTPUT"\n', { mode: 0o755 })
    }
    fs.writeFileSync(
      config,
      '[Hooks]\nPreSaveDirectory = pre-save\nPostSaveDirectory = post-save\nPreScanDirectory = pre-scan\n'
    )
  })

  afterAll(async () => {
    await cache.close()
    await s3.stop()
    await ssh.kill()
  })

  test('a local repository: made, saved into, listed, restored from, checked', async () => {
    const repository = path.join(prepared.root, 'new repository')
    const named = { config, repository }
    const save = { ...named, channel: 'secrets', paths: prepared.source }
    expect(await runner.run('.', { ...save, key: key('master'), init: 'true' })).toBe(0)
    expect(await runner.run('.', { ...save, 'key-file': path.join(prepared.root, 'master.key') })).toBe(0)
    expect(await runner.run('snapshots', { ...named, key: key('master'), channel: 'secrets' })).toBe(0)
    const destination = path.join(runner.folder, 'restored')
    const restore = { ...named, identifier: 'secrets', destination }
    expect(await runner.run('restore', { ...restore, key: key('master'), verify: 'true' })).toBe(0)
    expect(await runner.run('check', { ...named, key: key('master') })).toBe(0)
  })

  test('keys that cannot do what is asked for, or are damaged', async () => {
    const named = { repository: prepared.repository }
    const save = { ...named, channel: 'secrets', paths: prepared.source }
    expect(await runner.run('.', { ...save, key: key('WriteOnly') })).toBe(0)
    expect(await runner.run('.', { ...save, key: key('ReadWrite') })).toBe(0)
    expect(await runner.run('.', { ...save, key: key('WriteOnly').replace(/\n.{8}/, '\n') })).toBe(1)
    expect(await runner.run('.', { ...save, key: key('WriteOnly').replaceAll('-----', '') })).toBe(1)
    expect(await runner.run('.', { ...save, key: key('LogOnly') })).toBe(1)
    expect(await runner.run('.', { ...save, key: key('WriteOnly'), 'key-file': key('ReadWrite') })).toBe(1)
    expect(await runner.run('snapshots', { ...named, key: key('WriteOnly') })).toBe(1)
    expect(await runner.run('check', { ...named, key: key('WriteOnly') })).toBe(1)
    const restore = { ...named, identifier: 'secrets', destination: path.join(runner.folder, 'not restored') }
    expect(await runner.run('restore', { ...restore, key: key('LogOnly') })).toBe(1)
  })

  test('S3 with right and with wrong secrets', async () => {
    const repository = `http://127.0.0.1:${s3.port}/${BUCKET}/backups`
    const right = { AWS_ACCESS_KEY_ID: ACCESS_KEY, AWS_SECRET_ACCESS_KEY: SECRET_KEY }
    const save = { config, repository, channel: 'secrets', paths: prepared.source, key: key('master') }
    expect(await runner.run('.', { ...save, init: 'true' }, right)).toBe(0)
    expect(await runner.run('.', save, { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY })).toBe(0)
    expect(await runner.run('.', save, { ...right, AWS_SECRET_ACCESS_KEY: wrongSecretKey })).toBe(1)
    expect(await runner.run('.', save, { ...right, AWS_SESSION_TOKEN: SESSION_TOKEN })).toBe(1)
    expect(await runner.run('snapshots', { repository, key: key('master') }, right)).toBe(0)
    expect(await runner.run('check', { repository, key: key('master') }, right)).toBe(0)
  })

  test('SFTP with right and with wrong secrets', async () => {
    const folder = path.join(ssh.folder, 'repository')
    rekkordOk(['init', '-R', folder, '-K', 'master.key'], { cwd: prepared.root })
    const repository = `ssh://${ssh.user}@127.0.0.1:${ssh.port}/${folder}`
    const save = { config, repository, channel: 'secrets', paths: prepared.source, key: key('master') }
    const known = { SSH_FINGERPRINT: ssh.fingerprint('host_ed25519') }
    const privateKey = fs.readFileSync(ssh.keyFile, 'utf8')
    expect(await runner.run('.', save, { ...known, SSH_KEY: privateKey })).toBe(0)
    expect(await runner.run('.', save, { ...known, SSH_PASSWORD: PASSWORD })).toBe(1)
    expect(await runner.run('.', save, { ...known, SSH_KEY: privateKey.replace(/\n.{8}/, '\n') })).toBe(1)
    const inUrl = `ssh://${ssh.user}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${ssh.port}/${folder}`
    expect(await runner.run('.', { ...save, repository: inUrl }, known)).toBe(1)
    const withPassword = path.join(prepared.root, 'password.ini')
    fs.writeFileSync(withPassword, `[SFTP]\nPassword = ${PASSWORD}\n`)
    expect(await runner.run('snapshots', { config: withPassword, repository, key: key('master') }, known)).toBe(1)
  })

  test("a machine of GitHub's own, which keeps the index in the cache service", async () => {
    const repository = path.join(prepared.root, 'new repository')
    const save = { config, repository, channel: 'secrets', paths: prepared.source, key: key('master') }
    for (const home of ['one', 'other']) {
      const env = { ...cache.environment, HOME: path.join(runner.folder, home) }
      expect(await runner.run('.', save, env)).toBe(0)
    }
    expect(cache.entries.length).toBeGreaterThan(0)
    for (const [i, { key, content }] of cache.entries.entries()) {
      const file = path.join(runner.folder, `cache-entry-${i}`)
      fs.writeFileSync(file, Buffer.concat([Buffer.from(key), content ?? Buffer.alloc(0)]))
    }
  })

  test('none of them is in logs, outputs, summaries, states, caches, indexes, temporary files, or what was stored', () => {
    const secrets = [
      ...['master', 'WriteOnly', 'ReadWrite', 'LogOnly'].flatMap((role) => secretKey(prepared, role)),
      ...secretText('secret of S3', SECRET_KEY),
      ...secretText('wrong secret of S3', wrongSecretKey),
      ...secretText('session token of S3', SESSION_TOKEN),
      ...secretText('password of SSH', PASSWORD),
      ...cache.secrets.flatMap((secret) => secretText('secret of the cache service', secret)),
      ...secretText('private key of SSH', fs.readFileSync(ssh.keyFile, 'utf8'))
    ]
    // There was something to search: hooks have run, snapshots were made, an index was written
    expect(runner.text()).toMatch(/^REKKORD_HOOK=post-save$/m)
    expect(runner.text()).toMatch(/^M[0-9A-F]{64}$/m)
    expect(fs.readdirSync(path.join(runner.folder, 'home/.cache/rekkord-action')).length).toBeGreaterThan(0)
    expect(findSecrets(runner.folder, secrets)).toEqual([])
    for (const stored of [prepared.repository, path.join(prepared.root, 'new repository'), s3.bucket()]) {
      expect(findSecrets(stored, secrets)).toEqual([])
    }
  })

  test('the search finds a secret in each form', () => {
    const secret = secretText('a secret', 'pass word/4711+ä%secret')
    const written = [
      'x pass word/4711+ä%secret y',
      encodeURIComponent('pass word/4711+ä%secret'),
      ...['', 'a', 'ab', 'abc'].map((before) => Buffer.from(`${before}pass word/4711+ä%secret...`).toString('base64')),
      Buffer.from('user:pass word/4711+ä%secret').toString('base64url'),
      Buffer.from('pass word/4711+ä%secret').toString('hex')
    ]
    for (const text of written) {
      const folder = temporaryFolder()
      fs.writeFileSync(path.join(folder, 'file'), text)
      expect(findSecrets(folder, secret)).toEqual(['a secret in file'])
    }
    const folder = temporaryFolder()
    fs.writeFileSync(path.join(folder, 'file'), 'pass word/4711+ä%other')
    expect(findSecrets(folder, secret)).toEqual([])
  })
})
