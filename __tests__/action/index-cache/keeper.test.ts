import { once } from 'node:events'
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { jest } from '@jest/globals'
import { IndexCache } from '../../../src/action/index-cache/keeper.ts'
import { CacheServer } from '../../e2e/cache-service.ts'
import { temporaryFolder } from '../../temporary.ts'

let server: CacheServer
let log: string

beforeEach(async () => {
  server = await CacheServer.start()
  log = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text)
    return true
  })
})

afterEach(async () => {
  jest.restoreAllMocks()
  await server.close()
})

/** A keeper for a run, which has asked for hints unless `bring` is false, and the file that it has brought. */
async function brought(
  env: NodeJS.ProcessEnv = {},
  { bring = true, signal }: { bring?: boolean; signal?: AbortSignal } = {}
): Promise<{ cache: IndexCache; file: string | undefined; repository: Parameters<IndexCache['bring']>[0] }> {
  const cache = new IndexCache({ ...server.environment, RUNNER_TEMP: temporaryFolder(), ...env }, 'main')
  const repository = { digest: (text: string) => `digest of "${text}"`, signal }
  return { cache, repository, file: bring ? await cache.bring(repository) : undefined }
}

/** Keeps hints of that many bytes. */
async function keep({ cache, repository }: Awaited<ReturnType<typeof brought>>, size: number): Promise<void> {
  cache.written(repository, (file) => {
    writeFileSync(file, 'hints')
    truncateSync(file, size)
  })
  await cache.keep()
}

test('hints of 64 MiB are kept and come back, more are not', async () => {
  await keep(await brought(), 64 * 1024 * 1024)
  expect(server.newest.content).toHaveLength(64 * 1024 * 1024)
  const next = await brought()
  expect(readFileSync(next.file!).equals(server.newest.content)).toBe(true)
  next.cache.opened(5)
  expect(log).toContain('Index of earlier saves: found, 67.11 MB\n')
  await keep(next, 64 * 1024 * 1024 + 1)
  expect(log).toContain('The index is not kept for later runs, because it is larger than 67.11 MB\n')
  expect(server.entries).toHaveLength(1)
  // What was brought is not left behind
  expect(existsSync(path.dirname(next.file!))).toBe(false)
  server.entries[0]!.content = Buffer.alloc(64 * 1024 * 1024 + 1)
  const later = await brought()
  later.cache.opened(undefined)
  expect(log).toMatch(/: none, because what is kept is (larger than 67108864 bytes|too large)\n$/)
})

test('what the runner does not let it do it does not try', async () => {
  await keep(await brought(), 10)
  const reader = await brought({ ACTIONS_CACHE_MODE: 'read' })
  expect(reader.file).toBeDefined()
  await keep(reader, 20)
  expect(server.entries).toHaveLength(1)
  for (const mode of ['none', 'write-only']) {
    const requests = server.requests.length
    const other = await brought({ ACTIONS_CACHE_MODE: mode })
    expect([mode, other.file, server.requests.length - requests]).toEqual([mode, undefined, 0])
  }
})

test("a step that has this machine's index asks for nothing; what it finds is kept where the machine goes away", async () => {
  await keep(await brought({ RUNNER_ENVIRONMENT: 'self-hosted' }, { bring: false }), 10)
  expect(server.requests).toEqual([])
  await keep(await brought({}, { bring: false }), 10)
  expect(server.requests.filter((request) => request.includes('GetCacheEntry'))).toEqual([])
  expect(server.entries).toHaveLength(1)
})

test('a machine of its user that is made anew for each job has it too, where the service is', async () => {
  const env = { RUNNER_ENVIRONMENT: 'self-hosted' }
  await keep(await brought(env), 10)
  expect((await brought(env)).file).toBeDefined()
})

test('where there is no service that is one line, and nothing is asked', async () => {
  const nowhere: NodeJS.ProcessEnv[] = [
    { ACTIONS_RESULTS_URL: undefined },
    { ACTIONS_RESULTS_URL: 'no address' },
    { ACTIONS_RUNTIME_TOKEN: undefined },
    { ACTIONS_CACHE_SERVICE_V2: undefined },
    // GitHub Enterprise Server has an older one, act one of its own
    { GITHUB_SERVER_URL: 'https://github.example.com' },
    { ACT: 'true' }
  ]
  for (const env of nowhere) {
    const one = await brought(env)
    one.cache.opened(undefined)
    await keep(one, 10)
  }
  expect(log).toBe('Index of earlier saves: none, because there is no cache service here\n'.repeat(nowhere.length))
  expect(server.requests).toEqual([])
})

test('a run that ends does not wait for the service', async () => {
  server.fault = () => true
  const { cache } = await brought({}, { signal: AbortSignal.timeout(100) })
  cache.opened(undefined)
  expect(log).toBe('Index of earlier saves: none, because the run was cancelled\n')
})

test('a service that is slow is used; one that hangs is given up, in less than 20 s for both ways', async () => {
  await keep(await brought(), 10)
  server.latency = 700
  expect((await brought()).file).toBeDefined()
  server.latency = 0
  server.fault = ({ url }) => url!.endsWith('/CreateCacheEntry')
  const one = await brought()
  const began = performance.now()
  await keep(one, 10)
  expect(log).toMatch(/The index is not kept for later runs, because it did not answer within 10 s\n$/)
  server.fault = () => true
  ;(await brought()).cache.opened(undefined)
  expect(log).toMatch(/Index of earlier saves: none, because it did not answer within 8 s\n$/)
  expect(performance.now() - began).toBeGreaterThan(17_000)
})

test('it goes through a proxy where the environment names one', async () => {
  const port = Number(new URL(server.environment['ACTIONS_RESULTS_URL']!).port)
  const asked: string[] = []
  const proxy = http.createServer().on('connect', (request: http.IncomingMessage, near: net.Socket) => {
    asked.push(request.url!)
    const far = net.connect(port, '127.0.0.1', () => near.write('HTTP/1.1 200 OK\r\n\r\n'))
    near.pipe(far).pipe(near)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = `http://127.0.0.1:${(proxy.address() as net.AddressInfo).port}`
  const env = { ACTIONS_RESULTS_URL: 'http://cache.invalid/', http_proxy: address, no_proxy: '' }
  await keep(await brought(), 10)
  expect((await brought(env)).file).toBeDefined()
  expect(asked).toEqual(['cache.invalid:80'])
  proxy.close()
  proxy.closeAllConnections()
})
