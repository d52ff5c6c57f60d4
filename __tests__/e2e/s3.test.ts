import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { rekkord, rekkordOk, startRekkord, type Ran } from '../cli/command-line.ts'
import { startProxy, startUnconditional, type Trouble } from '../storage/s3/proxy.ts'
import {
  ACCESS_KEY,
  BUCKET,
  freePort,
  hasServer,
  SECRET_KEY,
  startServer,
  type S3Server
} from '../storage/s3/server.ts'
import { temporaryFolder } from '../temporary.ts'

const described = hasServer ? describe : describe.skip

const KEYS = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }

/** Has Node run with a clock that goes an hour ahead. */
const CLOCK_AHEAD = `--import data:text/javascript,${encodeURIComponent(`
  const Right = Date
  const ahead = () => Right.now() + 3600e3
  globalThis.Date = class extends Right {
    constructor(...values) { super(...(values.length > 0 ? values : [ahead()])) }
    static now() { return ahead() }
  }`)}`

/** Everything that any run has printed: no secret may be in it. */
let printed = ''

function noted<T extends Ran>(ran: T): T {
  printed += ran.stdout + ran.stderr
  return ran
}

/** Writes a tree of small files, some the same in every tree, and one of several chunks. */
function writeTree(folder: string, number: number, files = 12): void {
  for (let i = 0; i < files; i++) {
    const name = path.join(folder, `folder ${i % 3}`, `file ${i}`)
    fs.mkdirSync(path.dirname(name), { recursive: true })
    fs.writeFileSync(name, `file ${i} of ${i % 2 === 0 ? 'all' : number}\n`.repeat(i + 1))
  }
  fs.writeFileSync(path.join(folder, 'big'), Buffer.alloc(3_000_000, number % 4))
}

function sameTree(one: string, other: string): boolean {
  const read = (root: string): string[] =>
    fs
      .readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => `${path.relative(root, file)} ${fs.readFileSync(file).toString('base64')}`)
      .sort()
  return read(one).join('\n') === read(other).join('\n')
}

function savedOid({ stderr }: Ran): string {
  return /Snapshot OID: (M[0-9A-F]{64})/.exec(stderr)![1]!
}

described('repositories in S3', () => {
  let server: S3Server
  let root: string
  let key: string
  let repositories = 0

  beforeAll(async () => {
    server = await startServer()
    root = temporaryFolder()
    key = path.join(root, 'master.key')
  })
  afterAll(() => server.stop())

  /** Options for a new repository behind this port. */
  function newRepository(port = server.port): { prefix: string; at: (port?: number) => string[] } {
    const prefix = `repository-${repositories++}`
    const at = (through = port): string[] => ['-R', `http://127.0.0.1:${through}/${BUCKET}/${prefix}`, '-K', key]
    const generate = fs.existsSync(key) ? [] : ['-g']
    noted(rekkordOk(['init', ...generate, ...at(server.port)], { cwd: root, env: KEYS }))
    return { prefix, at }
  }

  function restored(oid: string, options: string[]): string {
    const destination = path.join(root, `restored-${oid}`)
    noted(rekkordOk(['restore', oid, destination, ...options], { cwd: root, env: KEYS }))
    return destination
  }

  test('16 processes save overlapping trees at once, and each snapshot is whole', async () => {
    const { at } = newRepository()
    const trees = Array.from({ length: 16 }, (_, i) => path.join(root, 'trees', String(i)))
    trees.forEach((tree, i) => writeTree(tree, i))
    const runs = trees.map(async (tree, i) => {
      const env = { ...KEYS, XDG_CACHE_HOME: path.join(root, `cache-${i}`) }
      return noted(await startRekkord(['save', `tree${i}`, tree, '-j', '1', ...at()], { cwd: root, env }).ended)
    })
    const ran = await Promise.all(runs)
    expect(ran.map(({ code }) => code)).toEqual(trees.map(() => 0))
    expect(noted(rekkordOk(['scan', ...at()], { cwd: root, env: KEYS })).stderr).toMatch(/Problems: 0/)
    trees.forEach((tree, i) => {
      expect(sameTree(tree, path.join(restored(savedOid(ran[i]!), at()), tree))).toBe(true)
    })
  }, 180_000)

  test('one request in ten meets trouble, and the save succeeds and is clear', async () => {
    const kinds: Trouble[] = ['drop', 'lose', 'cut', 500, 503, 429]
    const proxy = await startProxy(
      server.port,
      (_, i) => (i % 10 === 7 ? kinds[Math.floor(i / 10) % kinds.length]! : 'none'),
      2
    )
    const { at } = newRepository()
    const tree = path.join(root, 'troubled')
    writeTree(tree, 1, 150)
    fs.writeFileSync(path.join(tree, 'random'), randomBytes(4_000_000))
    const run = startRekkord(['save', 'main', tree, ...at(proxy.port)], { cwd: root, env: KEYS })
    const ran = noted(await run.ended)
    expect([ran.code, ran.stderr.match(/Error:.*/)?.[0]]).toEqual([0, undefined])
    expect(proxy.troubled).toBeGreaterThan(8)
    await proxy.close()
    expect(noted(rekkordOk(['scan', ...at()], { cwd: root, env: KEYS })).stderr).toMatch(/Problems: 0/)
    expect(sameTree(tree, path.join(restored(savedOid(ran), at()), tree))).toBe(true)
  }, 120_000)

  test('a server that dies for good ends the save in bounded time; the next one goes on from there', async () => {
    let dead = false
    const proxy = await startProxy(server.port, (_, i) => {
      dead ||= i > 120
      return dead ? 'drop' : 'none'
    })
    const { at, prefix } = newRepository()
    const tree = path.join(root, 'dying')
    for (let i = 0; i < 400; i++) {
      fs.mkdirSync(path.join(tree, String(i % 10)), { recursive: true })
      fs.writeFileSync(path.join(tree, String(i % 10), String(i)), randomBytes(500))
    }
    const began = Date.now()
    const env = { ...KEYS, REKKORD_TIMEOUT: '3s' }
    const ran = noted(await startRekkord(['save', 'main', tree, ...at(proxy.port)], { cwd: root, env }).ended)
    expect(ran.code).toBe(1)
    expect(Date.now() - began).toBeLessThan(15_000)
    expect(ran.stderr.match(/^Error: .*/gm)).toEqual([
      expect.stringMatching(/^Error: Cannot write .*breaks connections off$/)
    ])
    await proxy.close()
    const repository = path.join(server.bucket(), prefix)
    expect(fs.existsSync(path.join(repository, 'tags'))).toBe(false)
    const before = fs.readdirSync(path.join(repository, 'blobs'), { recursive: true, withFileTypes: true })
    const reused = before.filter((entry) => entry.isFile()).length
    expect(reused).toBeGreaterThan(20)

    const counting = await startProxy(server.port, () => 'none')
    const next = noted(await startRekkord(['save', 'main', tree, ...at(counting.port)], { cwd: root, env: KEYS }).ended)
    expect(next.code).toBe(0)
    // 400 files and 11 folders less those that were there, and some requests around them
    expect(counting.requests).toBeLessThan(411 - reused + 70)
    await counting.close()
    expect(noted(rekkordOk(['scan', ...at()], { cwd: root, env: KEYS })).stderr).toMatch(/Problems: 0/)
  }, 120_000)

  test('uploads overlap: latency is met once for many, not by each', async () => {
    const proxy = await startProxy(server.port, () => 'none', 50)
    const { at } = newRepository()
    const tree = path.join(root, 'small')
    for (let i = 0; i < 500; i++) {
      fs.mkdirSync(path.join(tree, String(i % 5)), { recursive: true })
      fs.writeFileSync(path.join(tree, String(i % 5), String(i)), `content of ${i}`)
    }
    const run = startRekkord(['save', 'main', tree, ...at(proxy.port)], { cwd: root, env: KEYS })
    const began = Date.now()
    expect(noted(await run.ended).code).toBe(0)
    // One after the other they would take 25 s
    expect(Date.now() - began).toBeLessThan(12_000)
    expect(proxy.peak).toBeGreaterThan(16)
    await proxy.close()
  }, 60_000)

  test('copied to a folder it is a local repository, and a local one copied to a bucket is one there', () => {
    const { at, prefix } = newRepository()
    const tree = path.join(root, 'copied')
    writeTree(tree, 3)
    const ran = noted(rekkordOk(['save', 'main', tree, ...at()], { cwd: root, env: KEYS }))
    const local = path.join(root, 'local')
    fs.cpSync(path.join(server.bucket(), prefix), local, { recursive: true })
    const there = ['-R', local, '-K', key]
    expect(rekkordOk(['scan', ...there], { cwd: root }).stderr).toMatch(/Snapshots: 1[^]*Problems: 0/)
    expect(sameTree(tree, path.join(restored(savedOid(ran), there), tree))).toBe(true)

    fs.writeFileSync(path.join(tree, 'later'), 'saved into the folder')
    const later = rekkordOk(['save', 'main', tree, ...there], { cwd: root })
    fs.cpSync(local, path.join(server.bucket(), 'back'), { recursive: true })
    const back = ['-R', `http://127.0.0.1:${server.port}/${BUCKET}/back`, '-K', key]
    expect(noted(rekkordOk(['scan', ...back], { cwd: root, env: KEYS })).stderr).toMatch(/Snapshots: 2[^]*Problems: 0/)
    expect(sameTree(tree, path.join(restored(savedOid(later), back), tree))).toBe(true)
  }, 120_000)

  test('a server without conditional writes: what is there is learnt from a listing, and not written again', async () => {
    const unconditional = await startUnconditional(server.port, {
      accessKeyId: ACCESS_KEY,
      secretAccessKey: SECRET_KEY
    })
    const { at } = newRepository(unconditional.port)
    const tree = path.join(root, 'unconditional')
    writeTree(tree, 2)
    const save = async (): Promise<void> => {
      const cache = path.join(root, `cache-${Math.random()}`)
      const run = startRekkord(['save', 'main', tree, ...at()], { cwd: root, env: { ...KEYS, XDG_CACHE_HOME: cache } })
      expect(noted(await run.ended).code).toBe(0)
    }
    await save()
    const blobs = unconditional.written.filter((name) => name.includes('/blobs/'))
    expect(new Set(blobs).size).toBe(blobs.length)
    await save()
    // The snapshot alone is new
    expect(unconditional.written.filter((name) => name.includes('/blobs/'))).toHaveLength(blobs.length + 1)
    await unconditional.close()
    expect(noted(rekkordOk(['scan', ...at(server.port)], { cwd: root, env: KEYS })).stderr).toMatch(/Problems: 0/)
  }, 60_000)

  test('credentials from profiles, and none at all', () => {
    const { at } = newRepository()
    const home = path.join(root, 'home')
    fs.mkdirSync(path.join(home, '.aws'), { recursive: true })
    const profile = `[backup]\naws_access_key_id = ${ACCESS_KEY}\naws_secret_access_key = ${SECRET_KEY}\n`
    fs.writeFileSync(path.join(home, '.aws/credentials'), profile)
    const env = { HOME: home, AWS_EC2_METADATA_DISABLED: 'true' }
    noted(rekkordOk(['snapshots', ...at()], { cwd: root, env: { ...env, AWS_PROFILE: 'backup' } }))
    const none = noted(rekkord(['snapshots', ...at()], { cwd: root, env }))
    expect(none.stderr).toMatch(/^Error: No credentials for S3 were found: set S3_ACCESS_KEY_ID/m)
    expect(none.code).toBe(1)
  })

  test('what is wrong is one sentence and exit code 1', async () => {
    const { at } = newRepository()
    const cases: [string[], Record<string, string>, RegExp][] = [
      [at(), { ...KEYS, S3_SECRET_ACCESS_KEY: `${SECRET_KEY}x` }, /the secret key is not the one of the access key ID/],
      [at(), { ...KEYS, S3_ACCESS_KEY_ID: 'AKNOBODY' }, /does not know the access key ID/],
      [at(), { ...KEYS, S3_REGION: 'eu-west-9' }, /the bucket is in the region us-east-1, not eu-west-9/],
      [at(), { ...KEYS, NODE_OPTIONS: CLOCK_AHEAD }, /this machine's clock and the server's differ too much, set this/],
      [at(), { S3_ACCESS_KEY_ID: ACCESS_KEY }, /S3 has a key ID and no secret key/],
      [at(await freePort()), { ...KEYS, REKKORD_TIMEOUT: '1s' }, /refuses connections, check the URL/],
      [['-R', `http://127.0.0.1:${server.port}/nobucket`, '-K', key], KEYS, /there is no bucket "nobucket"/],
      [['-R', `http://127.0.0.1:${server.port}/${BUCKET}/none`, '-K', key], KEYS, /is not a repository/]
    ]
    for (const [options, env, expected] of cases) {
      const ran = noted(rekkord(['snapshots', ...options], { cwd: root, env }))
      expect(ran.code).toBe(1)
      expect(ran.stderr).toMatch(expected)
      expect(ran.stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  test('no secret was ever printed', () => {
    expect(printed.length).toBeGreaterThan(1000)
    expect(printed).not.toContain(SECRET_KEY)
    expect(printed).not.toContain(encodeURIComponent(SECRET_KEY))
  })
})
