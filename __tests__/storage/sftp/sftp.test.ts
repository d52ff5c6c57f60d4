import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { RekkordError } from '../../../src/errors.ts'
import { SftpStorage } from '../../../src/storage/sftp/storage.ts'
import { temporaryFolder } from '../../temporary.ts'
import { testStorage } from '../contract.ts'
import { SshServer } from './server.ts'
import { startTcpProxy } from '../tcp-proxy.ts'

const server = await SshServer.start()
afterAll(() => server.kill())

function filesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

testStorage('an SFTP server', async () => {
  const root = path.join(temporaryFolder(), 'deep', 'repo')
  const another = async (): Promise<SftpStorage> => new SftpStorage(server.location(root))
  return { storage: await another(), another, temporaries: () => filesIn(path.join(root, 'tmp')) }
})

test('a path without a leading slash starts in the login folder', async () => {
  const name = path.relative(os.userInfo().homedir, path.join(temporaryFolder(), 'repo'))
  const storage = new SftpStorage(server.location(`${name}/`))
  await storage.create(['tmp'])
  expect(await storage.write('a', Buffer.of(1))).toBe(true)
  expect(fs.readdirSync(path.resolve(os.userInfo().homedir, name)).sort()).toEqual(['a', 'tmp'])
  await storage.close()
})

test('all files below a folder', async () => {
  const storage = new SftpStorage(server.location(path.join(temporaryFolder(), 'repo')))
  await storage.create(['blobs/M/00', 'blobs/R/00'])
  for (const file of ['blobs/M/00/a', 'blobs/R/00/b', 'blobs/c', 'other']) await storage.write(file, Buffer.of(1))
  const files = (await Array.fromAsync(storage.listBelow('blobs'))).flat().map((file) => file.path)
  expect(files.sort()).toEqual(['blobs/M/00/a', 'blobs/R/00/b', 'blobs/c'])
  expect((await Array.fromAsync(storage.listBelow('none'))).flat()).toEqual([])
  await storage.close()
})

test('a file that no memory has room for is not read', async () => {
  const root = temporaryFolder()
  fs.writeFileSync(path.join(root, 'huge'), '')
  fs.truncateSync(path.join(root, 'huge'), 2 ** 40)
  const storage = new SftpStorage(server.location(root))
  await expect(storage.read('huge')).rejects.toThrow(/^Cannot read huge in .*: it is said to have 1099511627776 bytes/)
  await storage.close()
})

test('modes of files and folders', async () => {
  const root = path.join(temporaryFolder(), 'repo')
  const storage = new SftpStorage(server.location(root))
  await storage.create(['blobs/M/00'])
  await storage.write('blobs/M/00/a', Buffer.of(1))
  expect(fs.statSync(path.join(root, 'blobs/M/00')).mode & 0o777).toBe(0o755)
  expect(fs.statSync(path.join(root, 'blobs/M/00/a')).mode & 0o777).toBe(0o644)
  await storage.close()
})

test('what is under way when the server dies succeeds once it is back, and then leaves nothing behind', async () => {
  const root = path.join(temporaryFolder(), 'repo')
  const storage = new SftpStorage(server.location(root))
  await storage.create(['tmp', 'blobs'])
  const data = randomBytes(3_000_000)
  const writes = Array.from({ length: 12 }, (_, i) => storage.write(`blobs/${i}`, data))
  await writes[0]
  await server.kill()
  await server.run()
  expect(await Promise.all(writes)).toEqual(writes.map(() => true))
  for (let i = 0; i < 12; i++) expect(fs.readFileSync(path.join(root, `blobs/${i}`)).equals(data)).toBe(true)
  await storage.close()
  expect(filesIn(path.join(root, 'tmp'))).toEqual([])
})

test('closing lets what is under way end, and nothing begins anew', async () => {
  const root = path.join(temporaryFolder(), 'repo')
  const proxy = await startTcpProxy(server.port, 20)
  const storage = new SftpStorage(server.location(root, { port: proxy.port }))
  await storage.create(['tmp', 'blobs'])
  const writes = Array.from({ length: 60 }, (_, i) => storage.write(`blobs/${i}`, Buffer.alloc(1000, i)))
  await writes[0]
  const after = writes.map(async (write, i) => {
    await write
    return storage.size(`blobs/${i}`)
  })
  const ended = Promise.allSettled(after)
  await storage.close()
  expect(await Promise.all(writes)).toEqual(writes.map(() => true))
  expect((await ended).at(-1)).toMatchObject({
    reason: { message: expect.stringMatching(/: it was closed$/) as string }
  })
  await expect(storage.write('blobs/a', Buffer.of(1))).rejects.toThrow(/^Cannot write blobs\/a in .*: it was closed$/)
  expect(proxy.connections).toBe(1)
  expect(filesIn(path.join(root, 'tmp'))).toEqual([])
  await proxy.close()
})

test('closing does not wait for a line that is dead', async () => {
  const root = path.join(temporaryFolder(), 'repo')
  const proxy = await startTcpProxy(server.port)
  const storage = new SftpStorage(server.location(root, { port: proxy.port, timeoutMs: 60_000 }))
  await storage.create(['tmp', 'blobs'])
  proxy.swallow('all')
  const write = storage.write('blobs/a', Buffer.of(1)).catch((error: unknown) => error)
  const began = performance.now()
  await storage.close()
  expect(performance.now() - began).toBeLessThan(30_000)
  expect(await write).toMatchObject({ message: expect.stringMatching(/: it was closed$/) as string })
  expect(proxy.connections).toBe(1)
  await proxy.close()
})

test('a server that stays away: one sentence within the time, and all later calls fail at once', async () => {
  const storage = new SftpStorage(server.location(temporaryFolder(), { timeoutMs: 500 }))
  expect(await storage.size('a')).toBeUndefined()
  await server.kill()
  const sentence =
    /^The connection to ssh:\S+ is lost and could not be made again: it refuses connections on this port$/
  await expect(storage.size('a')).rejects.toThrow(sentence)
  // They would succeed if they tried
  await server.run()
  await expect(storage.write('a', Buffer.of(1))).rejects.toThrow(sentence)
  await storage.close()
})

test('what the server refuses is one sentence with the place', async () => {
  const root = temporaryFolder()
  fs.writeFileSync(path.join(root, 'file'), '')
  const storage = new SftpStorage(server.location(path.join(root, 'file')))
  const refused: unknown = await storage.write('x', Buffer.of(1)).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(RekkordError)
  expect((refused as Error).message).toMatch(
    /^Cannot write x in ssh:\S+: the server reports a failure without a reason/
  )
  await storage.close()
})

test('a server that allows one session of a connection', async () => {
  const narrow = await SshServer.start(['MaxSessions 1'])
  const storage = new SftpStorage(narrow.location(path.join(temporaryFolder(), 'repo')))
  try {
    await storage.create(['tmp', 'blobs'])
    const names = Array.from({ length: 20 }, (_, i) => `blobs/${i}`)
    const wrote = await Promise.all(names.map((name) => storage.write(name, Buffer.from(name))))
    expect(wrote).toEqual(names.map(() => true))
  } finally {
    await storage.close()
    await narrow.kill()
  }
})

test('what is made has the mode of the root, whatever the umask of the server', async () => {
  const folder = temporaryFolder()
  fs.chmodSync(folder, 0o2775)
  const storage = new SftpStorage(server.location(folder))
  await storage.create(['blobs/R/00', 'tmp'])
  await storage.write('blobs/R/00/a', Buffer.of(1))
  expect(fs.statSync(`${folder}/blobs/R`).mode & 0o7777).toBe(0o2775)
  expect(fs.statSync(`${folder}/blobs/R/00/a`).mode & 0o7777).toBe(0o664)
  await storage.close()
})
