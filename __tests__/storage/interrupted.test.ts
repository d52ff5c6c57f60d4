import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import { openStorage, type StorageLocation } from '../../src/storage/open.ts'
import { S3CredentialSource } from '../../src/storage/s3/credentials.ts'
import { unlessInterrupted } from '../../src/storage/interrupted.ts'
import { s3Location } from './s3/server.ts'
import { SshServer } from './sftp/server.ts'
import { startTcpProxy } from './tcp-proxy.ts'

/** A server that takes connections and never says anything. */
async function silentServer(): Promise<{ port: number; close: () => void }> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => void sockets.add(socket.on('error', () => undefined)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = (): void => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { port: (server.address() as net.AddressInfo).port, close }
}

/** Milliseconds from the signal to the end of a read, which must be an interruption. */
async function timeToEnd(location: StorageLocation, connected: Promise<unknown>): Promise<number> {
  const controller = new AbortController()
  const storage = await openStorage({ ...location, signal: controller.signal })
  const read = storage.read('rekkord').catch((error: unknown) => error)
  await connected
  const began = performance.now()
  controller.abort('SIGINT')
  expect(await read).toMatchObject({ code: 'interrupted', message: 'The run was interrupted' })
  await storage.close()
  return performance.now() - began
}

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200))
const sftp = { type: 'sftp', url: 'ssh://x/y', host: '127.0.0.1', path: 'y', knownHosts: false, password: 'p' } as const
/** Milliseconds: without the signal it takes twice as long. */
const LIMIT = 30_000
const patient = { timeoutMs: 60_000, firstTimeoutMs: 60_000 }

test.each(['http', 'https'] as const)('S3 that takes a connection and says nothing, %s', async (protocol) => {
  const server = await silentServer()
  expect(await timeToEnd(s3Location(server.port, '', { protocol, ...patient }), moment())).toBeLessThan(LIMIT)
  server.close()
})

test('an SSH server that takes a connection and says nothing', async () => {
  const server = await silentServer()
  expect(await timeToEnd({ ...sftp, ...patient, port: server.port }, moment())).toBeLessThan(LIMIT)
  server.close()
})

// 192.0.2.0/24 is nobody's (RFC 5737): there is no answer, or at once that there is no way
test('hosts that do not answer at all', async () => {
  const places: StorageLocation[] = [
    { ...s3Location(80, '', patient), host: '192.0.2.1' },
    { ...sftp, ...patient, host: '192.0.2.1' },
    { ...s3Location(80, '', patient), host: 'nobody.invalid' },
    { ...sftp, ...patient, host: 'nobody.invalid' }
  ]
  for (const place of places) expect(await timeToEnd(place, moment())).toBeLessThan(LIMIT)
})

test('credentials that are long in coming', async () => {
  const asked = new S3CredentialSource(s3Location(1), () => new Promise(() => undefined))
  const controller = new AbortController()
  const got = unlessInterrupted(asked.get(), controller.signal)
  await expect(got).resolves.toBeDefined()
  const location = s3Location(1, '', { timeoutMs: 1000 })
  delete location.credentials
  const never = new S3CredentialSource(location, () => new Promise(() => undefined))
  const waiting = unlessInterrupted(never.get(), controller.signal)
  controller.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'interrupted' })
})

test('an SFTP request whose line is dead, and all that follows', async () => {
  const server = await SshServer.start()
  fs.mkdirSync(`${server.folder}/repo`)
  const proxy = await startTcpProxy(server.port)
  const controller = new AbortController()
  const location = server.location(`${server.folder}/repo`, { port: proxy.port, ...patient })
  const storage = await openStorage({ ...location, signal: controller.signal })
  await storage.write('a', Buffer.of(1))
  proxy.swallow('all')
  const read = storage.read('a').catch((error: unknown) => error)
  await moment()
  const began = performance.now()
  controller.abort('SIGINT')
  await expect(storage.read('a')).rejects.toMatchObject({ code: 'interrupted' })
  expect(await read).toMatchObject({ code: 'interrupted' })
  await storage.close()
  expect(performance.now() - began).toBeLessThan(LIMIT)
  await proxy.close()
  await server.kill()
})
