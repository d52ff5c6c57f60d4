import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startProxy, type Proxy } from '../storage/s3/proxy.ts'
import { ACCESS_KEY, BUCKET, hasServer, SECRET_KEY, startServer, type S3Server } from '../storage/s3/server.ts'
import { verifyRepository } from '../verify-repository.ts'
import { CacheServer } from './cache-service.ts'
import { Runner, type StepResult } from './runner.ts'

/** Files count as unchanged only when they are older than the coarsest clock of a file system. */
const OLD_ENOUGH = 2100
const FILES = 200

const testS3 = hasServer ? test : test.skip

describe('the index between runs, on machines that are made anew for each', () => {
  const runner = new Runner()
  const repository = path.join(runner.workspace, 'repository')
  const master = path.join(runner.workspace, 'master.key')
  const source = path.join(runner.workspace, 'src')
  let key: string
  let server: CacheServer

  /** A run on a new machine: its home folder, and the cache folder in it, are empty. */
  function save(inputs: Record<string, string> = {}, env: NodeJS.ProcessEnv = {}): Promise<StepResult> {
    const all = { channel: 'secret channel', paths: 'src', repository, key, ...inputs }
    return runner.save(all, { env: { ...server.environment, ...env } })
  }

  /** The lines of a step's log about the index. */
  function indexLines({ log }: StepResult): string[] {
    return log.split('\n').filter((text) => /^(The index|Index) /.test(text))
  }

  function files(): string[] {
    const all = readdirSync(repository, { recursive: true, withFileTypes: true })
    const names = all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
    return names.map((name) => path.relative(repository, name)).sort()
  }

  function newFiles(before: readonly string[]): string[] {
    const known = new Set(before)
    return files().filter((file) => !known.has(file))
  }

  /** The object IDs of all that is in a step's snapshot. */
  function objects({ status, outputs, log }: StepResult): string {
    expect([status, log.match(/^::(error|warning)\b.*/m)?.[0]]).toEqual([0, undefined])
    return runner.rekkord('list', '-R', repository, '-K', master, '-r', '-f', 'JSONL', outputs['oid']!)
  }

  /** Saves in a repository of its own with an index in the cache that is replaced like this, and what an empty one gives. */
  async function saveWith(content: Buffer | undefined): Promise<StepResult> {
    const { entries } = server
    const kept = entries.splice(0)
    if (content !== undefined) entries.push({ ...kept.at(-1)!, content })
    const step = await save()
    entries.splice(0, Infinity, ...kept)
    return step
  }

  beforeAll(async () => {
    for (let i = 0; i < FILES; i++) runner.write(`src/folder ${i % 7}/secret name ${i}`, `content ${i}`)
    runner.write('src/big', randomBytes(5_000_000))
    runner.rekkord('init', '-R', repository, '-K', master, '--generate_key')
    runner.rekkord('derive', '-R', repository, '-K', master, '-t', 'WriteOnly', '-O', `${master}.write`)
    key = readFileSync(`${master}.write`, 'utf8')
    await setTimeout(OLD_ENOUGH)
  })

  beforeEach(async () => {
    server = await CacheServer.start()
  })

  afterEach(() => server.close())

  test('on a new machine every file is read, and only snapshot and tag are written', async () => {
    const list = path.join(runner.workspace, 'opened')
    const count = async (): Promise<{ step: StepResult; opened: number; written: string[] }> => {
      rmSync(list, { force: true })
      const before = files()
      const preload = path.join(import.meta.dirname, 'opened-files.mjs')
      const env = { NODE_OPTIONS: `--import=${preload}`, OPENED_FOLDER: source, OPENED_LIST: list }
      const step = await save({}, env)
      const lines = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : []
      // Folders are opened too, to be gone through
      const opened = new Set(lines.filter((line) => /\/(secret name \d+|big)$/.test(line))).size
      return { step, opened, written: newFiles(before) }
    }

    const first = await count()
    const tree = objects(first.step)
    expect(first.opened).toBe(FILES + 1)
    expect(indexLines(first.step)).toEqual([
      'Index of earlier saves: none is kept yet',
      expect.stringMatching(/^Index kept for later runs: /)
    ])

    // What a cache says of files is not believed, so it holds nothing of them
    const second = await count()
    expect(second.opened).toBe(FILES + 1)
    expect(second.written.filter((file) => file.startsWith('blobs/'))).toHaveLength(1)
    expect(second.written.filter((file) => !/^(blobs\/M|tags)\//.test(file))).toEqual([])
    expect(second.step.outputs['files-new']).toBe(String(FILES + 1))
    expect(objects(second.step)).toBe(tree)
    // Nothing new is to be kept
    expect(indexLines(second.step)).toEqual([expect.stringMatching(/^Index of earlier saves: found, /)])
    expect(server.entries).toHaveLength(1)
  })

  test('what changes is kept under a new key, and serves other channels too', async () => {
    await save()
    const changed = path.join(source, 'folder 1/secret name 1')
    const was = readFileSync(changed)
    writeFileSync(changed, 'other')
    objects(await save())
    expect(server.entries).toHaveLength(2)
    writeFileSync(changed, was)
    const other = await save({ channel: 'other channel' })
    expect(indexLines(other)[0]).toMatch(/^Index of earlier saves: found, /)
    const keys = server.entries.map((entry) => entry.key)
    expect(new Set(keys).size).toBe(3)
    for (const one of keys) {
      expect(one).toMatch(/^rekkord-index-Linux-X64-[0-9a-f]{32}-[0-9a-f]{16}-\d+-1-[0-9a-f]{8}$/)
    }
    const channels = keys.map((one) => one.split('-').slice(0, 6).join('-'))
    expect([channels[0] === channels[1], channels[0] === channels[2]]).toEqual([true, false])
  })

  test('after a checkout, which makes every time and inode new, contents are read and nothing of them is written', async () => {
    await save()
    const copy = `${source}.copy`
    cpSync(source, copy, { recursive: true })
    rmSync(source, { recursive: true })
    renameSync(copy, source)
    utimesSync(path.join(source, 'big'), 1, 1)
    const before = files()
    const step = await save()
    objects(step)
    expect(newFiles(before).filter((file) => file.startsWith('blobs/R/'))).toEqual([])
    expect(server.entries).toHaveLength(1)
    await setTimeout(OLD_ENOUGH)
  })

  describe('on a server', () => {
    let storage: S3Server
    let proxy: Proxy
    let sent: string[] = []
    let listing = true

    /** Saves there again with an index in the cache, and gives the requests that it took. */
    async function again(): Promise<string[]> {
      sent = []
      const env = { S3_ACCESS_KEY_ID: ACCESS_KEY, S3_SECRET_ACCESS_KEY: SECRET_KEY }
      const inputs = { repository: `http://127.0.0.1:${proxy.port}/${BUCKET}`, key: readFileSync(master, 'utf8') }
      const step = await save({ ...inputs, init: 'true', summary: 'false' }, env)
      expect([step.status, step.log.match(/^::error.*/m)?.[0]]).toEqual([0, undefined])
      return sent
    }

    beforeAll(async () => {
      if (!hasServer) return
      storage = await startServer()
      proxy = await startProxy(storage.port, ({ method, url }) => {
        sent.push(`${method!} ${url!.replace(/^\/[^/]+\/|\?.*/g, '')}`)
        return !listing && url!.includes('list-type=2') ? 'deny' : 'none'
      })
    })

    beforeEach(async () => {
      listing = true
      if (hasServer) await again()
    })

    afterAll(async () => {
      await proxy?.close()
      await storage?.stop()
    })

    testS3('that lists what is there only what is new is sent, and no blob is asked for', async () => {
      const requests = await again()
      expect(requests.filter((request) => /^PUT blobs\/R\//.test(request))).toEqual([])
      expect(requests.filter((request) => /^PUT blobs\/M\//.test(request))).toHaveLength(1)
      expect(requests.filter((request) => /^(HEAD|GET) blobs\//.test(request)).length).toBeLessThan(FILES / 5)
    })

    testS3('that does not list, each blob is looked up and nothing of it sent', async () => {
      listing = false
      const requests = await again()
      expect(requests.filter((request) => /^PUT blobs\/R\//.test(request))).toEqual([])
      expect(requests.filter((request) => /^HEAD blobs\/R\//.test(request)).length).toBeGreaterThanOrEqual(FILES)
      // Without what the cache says, all is sent to be refused
      server.entries.length = 0
      const without = await again()
      expect(without.filter((request) => /^PUT blobs\/R\//.test(request)).length).toBeGreaterThanOrEqual(FILES)
    })

    testS3('blobs that the cache names and that are gone are sent', async () => {
      listing = false
      const gone = path.join(storage.bucket(), 'blobs/R')
      for (const name of readdirSync(gone, { recursive: true, withFileTypes: true })) {
        if (name.isFile()) rmSync(path.join(name.parentPath, name.name))
      }
      const requests = await again()
      expect(requests.filter((request) => /^PUT blobs\/R\//.test(request)).length).toBeGreaterThanOrEqual(FILES)
      runner.rekkord('scan', '-R', storage.bucket(), '-K', master)
    })
  })

  test('removed, damaged, old or exchanged, it changes no result', async () => {
    // The index of another repository, that of a copy of this one at another place, and one from before
    const elsewhere = path.join(runner.workspace, 'elsewhere')
    runner.rekkord('init', '-R', elsewhere, '-K', `${master}.elsewhere`, '--generate_key')
    await save({ repository: elsewhere, key: readFileSync(`${master}.elsewhere`, 'utf8') })
    const foreign = server.newest.content
    await save()
    const old = server.newest.content
    const copy = path.join(runner.workspace, 'copy')
    cpSync(repository, copy, { recursive: true })
    runner.write('src/added', 'later')
    await setTimeout(OLD_ENOUGH)
    await save({ repository: copy })
    const ofCopy = server.newest.content
    const expected = objects(await save())
    const good = server.newest.content
    const flipped = Buffer.from(good)
    flipped[good.length >> 1]! ^= 1

    const bad = { foreign, ofCopy, old, flipped, half: good.subarray(0, good.length >> 1), random: randomBytes(5000) }
    for (const [name, content] of Object.entries({ ...bad, removed: undefined, empty: Buffer.alloc(0) })) {
      const step = await saveWith(content)
      expect([name, objects(step)]).toEqual([name, expected])
      const lines = indexLines(step)
      const said = /which is not of this repository$/.test(lines[0]!)
      expect([name, said]).toEqual([name, !['old', 'removed'].includes(name)])
      // What does not fit is replaced
      expect([name, lines[1]]).toEqual([name, expect.stringMatching(/^Index kept for later runs: /)])
    }

    runner.rekkord('change_cid', '-R', repository, '-K', master)
    const step = await saveWith(good)
    expect(objects(step)).toBe(expected)
    expect(step.outputs['files-new']).toBe(String(FILES + 2))
    expect(verifyRepository(repository, master, { channel: 'secret channel', against: [source] })).toBe('')
    expect(server.entries.at(-1)!.key.slice(0, 60)).not.toBe(server.entries.at(-2)?.key.slice(0, 60))
    rmSync(path.join(source, 'added'))
  })

  test('where blobs are gone the save writes them again, whatever the cache says', async () => {
    const lossy = path.join(runner.workspace, 'lossy')
    runner.rekkord('init', '-R', lossy, '-K', `${master}.lossy`, '--generate_key')
    const inputs = { repository: lossy, key: readFileSync(`${master}.lossy`, 'utf8') }
    await save(inputs)
    const blobs = readdirSync(path.join(lossy, 'blobs/R'), { recursive: true, withFileTypes: true })
    for (const blob of blobs) if (blob.isFile()) rmSync(path.join(blob.parentPath, blob.name))
    const step = await save(inputs)
    expect(step.status).toBe(0)
    expect(indexLines(step)).toEqual([expect.stringMatching(/^Index of earlier saves: found, /)])
    expect(verifyRepository(lossy, `${master}.lossy`, { against: [source] })).toBe('')
  })

  const hang = (): boolean => true
  const troubles: [string, Partial<Pick<CacheServer, 'fault'>> & { env?: NodeJS.ProcessEnv }, RegExp][] = [
    ['no service', { env: { ACTIONS_RESULTS_URL: undefined } }, /none, because there is no cache service here$/],
    ['no token', { env: { ACTIONS_RUNTIME_TOKEN: undefined } }, /none, because there is no cache service here$/],
    ['a wrong token', { env: { ACTIONS_RUNTIME_TOKEN: 'x' } }, /none, because the cache service failed: .*401/],
    ['nobody there', { env: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' } }, /because the cache service failed: ./],
    ['not for this run', { env: { ACTIONS_CACHE_MODE: 'none' } }, /none, because this run may not read caches$/],
    ['one that hangs', { fault: hang }, /none, because it did not answer within 8 s$/],
    [
      'one that hangs up',
      { fault: (request) => Boolean(request.destroy()) },
      /none, because the cache service failed: ./
    ],
    [
      'one that gives nonsense',
      { fault: (_, response) => Boolean(response.end('{"ok": true, "matched_key": 1}')) },
      /none, because the cache service failed: ./
    ],
    [
      'one that takes nothing',
      {
        fault: ({ url }, response) =>
          url!.endsWith('/CreateCacheEntry') &&
          Boolean(response.end('{"ok": false, "message": "cache write denied: ##[error]no"}'))
      },
      /not kept for later runs, because the cache service failed: cache write denied: ##\\\[error\]no$/
    ],
    [
      'one whose storage fails',
      { fault: ({ method }, response) => method === 'PUT' && Boolean(response.writeHead(403).end()) },
      /not kept for later runs, because the cache service failed: ./
    ]
  ]

  test.each(troubles)('%s is one line and no more', async (_, { fault, env }, expected) => {
    if (fault !== undefined) server.fault = fault
    const step = await save({}, env)
    objects(step)
    const lines = indexLines(step).filter((text) => !text.endsWith('none is kept yet'))
    expect(lines).toEqual([expect.stringMatching(expected)])
    for (const secret of server.secrets) expect(step.log).not.toContain(secret)
  })

  test('an index that is broken off or endless does not come', async () => {
    await save()
    const { content } = server.newest
    const answers: Record<string, (response: ServerAnswer) => void> = {
      '(the cache service failed|it did not answer)': (response) => {
        response.writeHead(200, { 'Content-Length': content.length })
        response.write(content.subarray(0, 1000))
        response.destroy()
      },
      '(what is kept is too large|it did not answer)': (response) => {
        const piece = Buffer.alloc(1 << 20)
        const more = (): void => {
          if (!response.destroyed) response.write(piece, more)
        }
        more()
      }
    }
    for (const [because, answer] of Object.entries(answers)) {
      server.fault = ({ method }, response) => {
        if (method !== 'GET') return false
        answer(response)
        return true
      }
      const step = await save()
      objects(step)
      expect(indexLines(step)).toEqual([expect.stringMatching(because)])
    }
  })

  test('nothing is kept when it is not wanted, and after a dry run', async () => {
    await save({ cache: 'false' })
    expect(server.requests).toEqual([])
    const step = await save({ 'dry-run': 'true' })
    expect(indexLines(step)).toEqual(['Index of earlier saves: none is kept yet'])
    expect(server.entries).toEqual([])
  })

  test('what is kept says nothing to others, and the log has no secret', async () => {
    const step = await save()
    const { key: name, content } = server.newest
    for (const word of ['secret', 'folder', 'content', runner.workspace, ...key.split(/\r?\n/).filter(Boolean)]) {
      expect([word, content.includes(word), name.includes(word)]).toEqual([word, false, false])
    }
    for (const secret of server.secrets) expect(step.log + step.summary).not.toContain(secret)
    // After all these runs an independent reader finds every snapshot whole, and the newest one to be what is on disk
    expect(verifyRepository(repository, master, { channel: 'secret channel', against: [source] })).toBe('')
  })
})

type ServerAnswer = Parameters<CacheServer['fault']>[1]
