import fs from 'node:fs'
import type http from 'node:http'
import path from 'node:path'
import { prepareRepository, rekkord, rekkordOk, startRekkord, type Prepared, type Ran } from '../../cli/command-line.ts'
import { startProxy } from '../../storage/s3/proxy.ts'
import { ACCESS_KEY, BUCKET, hasServer, SECRET_KEY, startServer } from '../../storage/s3/server.ts'
import { SshServer } from '../../storage/sftp/server.ts'
import { temporaryFolder } from '../../temporary.ts'
import { age, collections, count, DAY } from './pruning.ts'

const OLD = 8 * DAY
const testPosix = process.platform === 'win32' ? test.skip : test
const testWithServer = hasServer ? test : test.skip

/** A repository with two snapshots of a channel, the first of which needs something that is old and that the second does not. */
function prepare(): Prepared {
  const root = temporaryFolder()
  const prepared = prepareRepository(root)
  for (const name of ['first', 'second']) {
    fs.writeFileSync(path.join(prepared.source, 'changing'), name)
    rekkordOk(['save', 'home', prepared.source, ...prepared.with('master')], { cwd: root })
  }
  age(prepared.repository, OLD)
  return prepared
}

/** Demands one sentence and exit code 1. */
function expectSentence({ code, stderr }: Pick<Ran, 'code' | 'stderr'>, sentence: RegExp): void {
  const errors = stderr.split('\n').filter((line) => line.startsWith('Error: '))
  expect({ code, errors }).toEqual({ code: 1, errors: [expect.stringMatching(sentence)] })
}

/** With all rights what was refused is done: one snapshot is left, and nothing that it does not need. */
function expectCompletes({ root, repository, with: options }: Prepared): void {
  const master = options('master')
  const run = (...args: string[]): Ran => rekkordOk([...args, ...master], { cwd: root })
  run('forget', '--keep_last', '1')
  for (let i = 0; i < 2; i++) {
    age(repository, OLD)
    run('prune')
  }
  const checked = run('check').stderr
  expect(checked).toMatch(/Snapshots: 1 \(0 damaged\)\n[^]*Problems: 0/)
  expect(checked).not.toMatch(/Objects that no snapshot needs: [1-9]/)
  expect(collections(repository)).toEqual([])
}

function blobs({ repository }: Prepared): number {
  return count(repository, 'blobs')
}

testPosix(
  'a folder that may only be read: forget and prune say so, nothing is lost, and the next ones complete',
  () => {
    const prepared = prepare()
    const { root, repository } = prepared
    const before = blobs(prepared)
    // Root may do everything: somebody else runs it there
    const through = process.getuid!() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
    const setModes = (mode: number): void => {
      for (const entry of fs.readdirSync(repository, { recursive: true, withFileTypes: true }))
        if (entry.isDirectory()) fs.chmodSync(path.join(entry.parentPath, entry.name), mode)
    }
    for (const name of ['', ...fs.readdirSync(root)]) fs.chmodSync(path.join(root, name), 0o755)
    for (const name of fs.readdirSync(root).filter((file) => file.endsWith('.key')))
      fs.chmodSync(path.join(root, name), 0o644)
    setModes(0o555)
    const run = (...args: string[]): Ran => rekkord([...args, ...prepared.with('master')], { cwd: root, through })
    expectSentence(run('forget', '--keep_last', '1'), /^Error: 1 snapshot could not be removed: the storage refuses it/)
    setModes(0o755)
    rekkordOk(['forget', '--keep_last', '1', ...prepared.with('master')], { cwd: root })
    setModes(0o555)
    expectSentence(run('prune'), /^Error: Cannot write rekkord in .*: permission denied/i)
    setModes(0o755)
    expect(blobs(prepared)).toBe(before)
    expectCompletes(prepared)
  }
)

testPosix('a folder from which no blob may be moved: the number of them is said, and they stay', () => {
  const prepared = prepare()
  const { root, repository } = prepared
  rekkordOk(['forget', '--keep_last', '1', ...prepared.with('master')], { cwd: root })
  const before = blobs(prepared)
  const isRoot = process.getuid!() === 0
  const through = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  for (const name of ['', ...fs.readdirSync(root)]) fs.chmodSync(path.join(root, name), 0o755)
  for (const name of ['repository', 'repository/tmp', 'master.key', 'repository/rekkord'])
    if (isRoot) fs.chownSync(path.join(root, name), 65_534, 65_534)
  const folders = ['M', 'R'].flatMap((catalog) =>
    fs.readdirSync(path.join(repository, 'blobs', catalog)).map((name) => path.join(repository, 'blobs', catalog, name))
  )
  for (const folder of folders) fs.chmodSync(folder, 0o555)
  const ran = rekkord(['prune', ...prepared.with('master')], { cwd: root, through })
  for (const folder of folders) fs.chmodSync(folder, 0o755)
  expectSentence(ran, /^Error: [2-9] objects could not be set aside, as .* refuses it: look for .* permissions$/)
  expect(blobs(prepared)).toBe(before)
  expect(count(repository, 'fossils')).toBe(0)
  expectCompletes(prepared)
})

describe.each([
  ['reads only', '-R', /^Error: Cannot write rekkord in ssh.*: the server denies permission, check/],
  ['removes nothing', '-P remove', /^Error: Cannot move blobs\/.* in .*: it refuses to remove files, check/]
])('an SFTP server that %s', (_, option, sentence) => {
  test('forget and prune say so, nothing is lost, and the next ones complete', async () => {
    const server = await SshServer.start([`ForceCommand internal-sftp ${option}`])
    try {
      const prepared = prepare()
      const { root, repository } = prepared
      const before = blobs(prepared)
      const config = path.join(root, 'sftp.ini')
      const lines = [
        `[Repository]\nURL = ssh://127.0.0.1:${server.port}/${repository}\n`,
        `[SFTP]\nKeyFile = ${server.keyFile}\nFingerprint = ${server.fingerprint('host_ed25519')}\n`
      ]
      fs.writeFileSync(config, lines.join(''))
      const run = (...args: string[]): Promise<Ran> =>
        startRekkord([...args, '-C', config, '-K', path.join(root, 'master.key')], { cwd: root }).ended
      const refused = /^Error: 1 snapshot could not be removed: the storage refuses it/
      expectSentence(await run('forget', '--keep_last', '1'), refused)
      rekkordOk(['forget', '--keep_last', '1', ...prepared.with('master')], { cwd: root })
      expectSentence(await run('prune'), sentence)
      expect(blobs(prepared)).toBe(before)
      // No more than the first one has another name
      expect(count(repository, 'fossils')).toBeLessThanOrEqual(1)
      expectCompletes(prepared)
    } finally {
      await server.kill()
    }
  })
})

describe.each([
  ['nothing', 1, /^Error: Cannot move .* in http.*: it refuses to remove files, check/],
  ['fossils only', 0, /^Error: [2-9] objects could not be set aside, as http.* refuses it: look for an object lock/]
])('an S3 bucket in which may be removed: %s', (_, left, sentence) => {
  testWithServer('forget and prune say so, nothing is lost, and the next ones complete', async () => {
    const server = await startServer()
    let copied = false
    const isRemoval = ({ method, url }: http.IncomingMessage): boolean => method === 'POST' && /[?&]delete/.test(url!)
    const proxy = await startProxy(server.port, (request) => {
      if (request.headers['x-amz-copy-source'] !== undefined) copied = true
      if (!isRemoval(request)) return 'none'
      // What follows copies is the removal of their sources
      const isDenied = left === 1 || copied
      copied = false
      return isDenied ? 'deny' : 'none'
    })
    try {
      const prepared = prepare()
      const { root, repository } = prepared
      const before = blobs(prepared)
      const place = path.join(server.bucket(), 'r')
      fs.cpSync(repository, place, { recursive: true, preserveTimestamps: true })
      const env = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }
      const options = ['-R', `http://127.0.0.1:${proxy.port}/${BUCKET}/r`, '-K', path.join(root, 'master.key')]
      const run = (...args: string[]): Promise<Ran> => startRekkord([...args, ...options], { cwd: root, env }).ended
      const there: Prepared = { ...prepared, repository: place, with: () => ['-R', place, '-K', 'master.key'] }

      const forgot = await run('forget', '--keep_last', '1')
      if (left === 1) expectSentence(forgot, /^Error: 1 snapshot could not be removed: the storage refuses it/)
      else expect(forgot.code).toBe(0)
      rekkordOk(['forget', '--keep_last', '1', ...there.with('master')], { cwd: root })
      const pruned = await run('prune')
      expectSentence(pruned, sentence)
      expect(blobs(there)).toBe(before)
      // No more than the first one has been copied
      expect(count(place, 'fossils')).toBe(left)
      expectCompletes(there)
    } finally {
      await proxy.close()
      await server.stop()
    }
  })
})
