import { once } from 'node:events'
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { jest } from '@jest/globals'
import ssh2 from 'ssh2'
import { RekkordError } from '../../../src/errors.ts'
import type { SftpStorageLocation } from '../../../src/storage/sftp/location.ts'
import { SftpStorage } from '../../../src/storage/sftp/storage.ts'
import { temporaryFolder } from '../../temporary.ts'
import { SshServer } from './server.ts'
import { startTcpProxy, type TcpProxy } from '../tcp-proxy.ts'

jest.setTimeout(120_000)

const server = await SshServer.start()
afterAll(() => server.kill())

/** The sentence that an operation ends with, and after how many milliseconds. */
async function ending(operation: Promise<unknown>): Promise<{ sentence: string; after: number }> {
  const began = Date.now()
  const error: unknown = await operation.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(RekkordError)
  return { sentence: (error as Error).message, after: Date.now() - began }
}

/** A repository behind a proxy, and something that has been written into it. */
async function behindProxy(
  changes: Partial<SftpStorageLocation>
): Promise<{ storage: SftpStorage; proxy: TcpProxy; root: string }> {
  const proxy = await startTcpProxy(server.port)
  const root = path.join(temporaryFolder(), 'repo')
  const storage = new SftpStorage(server.location(root, { port: proxy.port, ...changes }))
  await storage.create(['tmp', 'blobs'])
  expect(await storage.write('blobs/first', Buffer.of(1))).toBe(true)
  return { storage, proxy, root }
}

test('a line that swallows everything without closing is noticed, and what was under way goes on by another', async () => {
  const { storage, proxy, root } = await behindProxy({ timeoutMs: 5000 })
  proxy.swallow('open')
  const data = Buffer.alloc(100_000, 7)
  const writes = Array.from({ length: 5 }, (_, i) => storage.write(`blobs/${i}`, data))
  expect(await Promise.all(writes)).toEqual(writes.map(() => true))
  expect(proxy.connections).toBe(2)
  for (let i = 0; i < 5; i++) expect(fs.readFileSync(path.join(root, `blobs/${i}`)).equals(data)).toBe(true)
  await storage.close()
  await proxy.close()
})

test('a line that stays dead ends in bounded time with one sentence', async () => {
  const { storage, proxy } = await behindProxy({ timeoutMs: 5000 })
  proxy.swallow('all')
  const { sentence, after } = await ending(storage.write('blobs/second', Buffer.of(2)))
  expect(sentence).toMatch(/^The connection to ssh:\S+ is lost and could not be made again: /)
  expect(after).toBeGreaterThan(4500)
  expect(after).toBeLessThan(30_000)
  await storage.close()
  await proxy.close()
})

test('a line that is dead from the beginning is given up after the time for the first contact', async () => {
  const proxy = await startTcpProxy(server.port)
  proxy.swallow('all')
  const location = server.location('/x', { port: proxy.port, timeoutMs: 60_000, firstTimeoutMs: 1000 })
  const { sentence, after } = await ending(new SftpStorage(location).size('a'))
  expect(sentence).toMatch(/^Cannot connect to ssh:\S+: .*, check host and port, and that the server runs$/)
  expect(after).toBeGreaterThan(900)
  expect(after).toBeLessThan(30_000)
  await proxy.close()
})

/** A server that lets everybody in, and goes no further than it is told. */
async function reluctantServer(until: 'session' | 'requests'): Promise<{ port: number; close: () => void }> {
  const hostKeys = [fs.readFileSync(`${server.folder}/host_ed25519`)]
  const clients = new Set<ssh2.Connection>()
  const reluctant = new ssh2.Server({ hostKeys }, (client) => {
    clients.add(client)
    client.on('error', () => undefined)
    client.on('authentication', (context) => context.accept())
    // Requests of its own, such as keepalives, are answered all the same
    client.on('session', (open) => {
      if (until === 'requests') open().on('sftp', (begin) => void begin().on('STAT', () => undefined))
    })
  })
  reluctant.listen(0, '127.0.0.1')
  await once(reluctant, 'listening')
  return {
    port: (reluctant.address() as AddressInfo).port,
    close: () => {
      for (const client of clients) client.end()
      reluctant.close()
    }
  }
}

test.each([
  ['session', /the server opens no SFTP session \(no answer\)/],
  ['requests', /the server has not answered for 5 s/]
] as const)('a server that goes no further than %s', async (until, expected) => {
  const reluctant = await reluctantServer(until)
  const location = server.location('/x', { port: reluctant.port, timeoutMs: 5000, firstTimeoutMs: 5000 })
  const storage = new SftpStorage(location)
  try {
    const { sentence, after } = await ending(storage.size('a'))
    expect(sentence).toMatch(expected)
    expect(after).toBeLessThan(30_000)
  } finally {
    await storage.close()
    reluctant.close()
  }
})
