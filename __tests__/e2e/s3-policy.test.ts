import fs from 'node:fs'
import path from 'node:path'
import { S3Client, type S3Request } from '../../src/storage/s3/client.ts'
import { rekkord, rekkordOk, startRekkord, type Ran } from '../cli/command-line.ts'
import {
  ACCESS_KEY,
  BUCKET,
  hasServer,
  s3Location,
  SECRET_KEY,
  startServer,
  type S3Server
} from '../storage/s3/server.ts'
import { allow, makeUser } from '../storage/s3/users.ts'
import { temporaryFolder } from '../temporary.ts'

const described = hasServer ? describe : describe.skip

/** The policy of docs/s3.md for what only writes, with this test's bucket and prefix. */
function documentedPolicy(): string {
  const text = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/s3.md'), 'utf8')
  const policy = [...text.matchAll(/```json\n([^]*?)```/g)]
    .map((match) => match[1]!)
    .find((json) => json.includes('PutObject'))
  expect(policy).toContain('arn:aws:s3:::my-bucket/backups/*')
  return policy!.replaceAll('my-bucket', BUCKET)
}

described('the policy in the documents for a runner that only writes, by a server that heeds policies', () => {
  const root = temporaryFolder()
  const tree = path.join(root, 'tree')
  const owner = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }
  let server: S3Server
  let runner: { accessKeyId: string; secretKey: string }

  function options(key: string): string[] {
    return ['-R', `http://127.0.0.1:${server.port}/${BUCKET}/backups`, '-K', path.join(root, `${key}.key`)]
  }

  async function asRunner(...args: string[]): Promise<Ran> {
    const env = { S3_ACCESS_KEY_ID: runner.accessKeyId, S3_SECRET_ACCESS_KEY: runner.secretKey }
    const cache = { XDG_CACHE_HOME: temporaryFolder() }
    return startRekkord(args, { cwd: root, env: { ...env, ...cache } }).ended
  }

  beforeAll(async () => {
    server = await startServer({ users: true })
    rekkordOk(['init', '-g', ...options('master')], { cwd: root, env: owner })
    rekkordOk(['derive', '-t', 'WriteOnly', ...options('master')], { cwd: root, env: owner })
    runner = await makeUser(server, 'runner')
    for (let i = 0; i < 40; i++) {
      fs.mkdirSync(path.join(tree, String(i % 4)), { recursive: true })
      fs.writeFileSync(path.join(tree, String(i % 4), String(i)), `content of ${i}\n`)
    }
  })
  afterAll(() => server.stop())

  test('without any policy nothing is allowed, and it is said so', async () => {
    const { code, stderr } = await asRunner('save', 'main', tree, ...options('WriteOnly'))
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(
      /^Error: Cannot read rekkord in .*: access denied, check what the credentials are allowed to do/
    )
  })

  test('with it saves succeed, also of what is there already, and the owner restores them', async () => {
    await allow(server, 'runner', documentedPolicy())
    for (const channel of ['one', 'two']) {
      const { code, stderr } = await asRunner('save', channel, tree, ...options('WriteOnly'))
      expect({ code, error: /Error: .*/.exec(stderr)?.[0] }).toEqual({ code: 0, error: undefined })
    }
    const scanned = rekkordOk(['scan', ...options('master')], { cwd: root, env: owner })
    expect(scanned.stderr).toMatch(/Snapshots: 2[^]*Problems: 0/)
    rekkordOk(['restore', 'two', path.join(root, 'restored'), ...options('master')], { cwd: root, env: owner })
    expect(fs.readFileSync(path.join(root, 'restored', tree, '1/37'), 'utf8')).toBe('content of 37\n')
  })

  test('with it nothing can be listed, read or removed, whatever key and program the runner has', async () => {
    const snapshots = await asRunner('snapshots', ...options('master'))
    expect({ code: snapshots.code, stdout: snapshots.stdout }).toEqual({ code: 1, stdout: '' })
    const folder = path.join(server.bucket(), 'backups/blobs/R')
    const blob = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.length > 60)!
    const key = `backups/blobs/R/${blob}`
    const before = fs.readFileSync(path.join(folder, blob))
    const client = new S3Client(s3Location(server.port, '', { credentials: runner }))
    const refused = async (request: Omit<S3Request, 'key'>): Promise<void> => {
      await expect(client.send('Cannot', { ...request, key })).rejects.toThrow(/access denied/)
    }
    await refused({ method: 'GET' })
    await refused({ method: 'DELETE' })
    client.close()
    expect(fs.readFileSync(path.join(folder, blob)).equals(before)).toBe(true)
    expect(rekkord(['scan', ...options('master')], { cwd: root, env: owner }).code).toBe(0)
  })
})
