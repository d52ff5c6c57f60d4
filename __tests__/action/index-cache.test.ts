import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { jest } from '@jest/globals'
import { indexCache, type IndexCache } from '../../src/action/index-cache.ts'
import { CacheServer } from '../e2e/cache-service.ts'
import { temporaryFolder } from '../temporary.ts'

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

/** A keeper that has been asked for the index in a new folder, and the file that it is about. */
async function brought(env: NodeJS.ProcessEnv = {}): Promise<{ cache: IndexCache; file: string }> {
  const cache = indexCache({ ...server.environment, ...env }, 'main')!
  const file = path.join(temporaryFolder(), 'cache/one.index')
  await cache.bring({ file, digest: (text) => `digest of "${text}"`, signal: undefined })
  return { cache, file }
}

/** Keeps an index of that many bytes. */
async function keep({ cache, file }: Awaited<ReturnType<typeof brought>>, size: number): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, 'index')
  truncateSync(file, size)
  cache.written(true)
  await cache.keep()
}

test('an index of 64 MiB is kept and comes back, a larger one is not', async () => {
  await keep(await brought(), 64 * 1024 * 1024)
  expect(server.newest.content).toHaveLength(64 * 1024 * 1024)
  const next = await brought()
  expect(readFileSync(next.file).equals(server.newest.content)).toBe(true)
  next.cache.opened(true)
  expect(log).toContain('Index of earlier saves: found, 67.11 MB\n')
  await keep(next, 64 * 1024 * 1024 + 1)
  expect(log).toContain('The index is not kept for later runs, because it is larger than 67.11 MB\n')
  expect(server.entries).toHaveLength(1)
})

test('what the runner does not let it do it does not try', async () => {
  await keep(await brought(), 10)
  const reader = await brought({ ACTIONS_CACHE_MODE: 'read' })
  expect(existsSync(reader.file)).toBe(true)
  await keep(reader, 20)
  expect(server.entries).toHaveLength(1)
  for (const mode of ['none', 'write-only']) {
    const requests = server.requests.length
    const other = await brought({ ACTIONS_CACHE_MODE: mode })
    expect([mode, existsSync(other.file), server.requests.length - requests]).toEqual([mode, false, 0])
  }
})

test('what a step before it has left is not replaced, and only what is new is kept', async () => {
  await keep(await brought(), 10)
  const { cache, file } = await brought()
  writeFileSync(file, 'newer')
  const requests = server.requests.length
  await cache.bring({ file, digest: (text) => text, signal: undefined })
  cache.written(false)
  await cache.keep()
  expect(readFileSync(file, 'utf8')).toBe('newer')
  expect(server.requests).toHaveLength(requests)
})

test('a run that ends does not wait for the service', async () => {
  server.fault = () => true
  const cache = indexCache(server.environment, 'main')!
  const file = path.join(temporaryFolder(), 'one.index')
  const began = performance.now()
  await cache.bring({ file, digest: (text) => text, signal: AbortSignal.timeout(100) })
  expect(performance.now() - began).toBeLessThan(3000)
  cache.opened(false)
  expect(log).toBe('Index of earlier saves: none, because the run was cancelled\n')
})

test('there is none on a machine of its user', () => {
  expect(indexCache({ ...server.environment, RUNNER_ENVIRONMENT: 'self-hosted' }, 'main')).toBeUndefined()
  expect(indexCache({}, 'main')).toBeUndefined()
})
