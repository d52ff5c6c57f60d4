import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import http from 'node:http'
import type net from 'node:net'
import path from 'node:path'
import { inspect } from 'node:util'
import { RekkordError } from '../../../src/errors.ts'
import { S3Client } from '../../../src/storage/s3/client.ts'
import type { S3StorageLocation } from '../../../src/storage/s3/location.ts'
import { S3Storage } from '../../../src/storage/s3/storage.ts'
import { temporaryFolder } from '../../temporary.ts'
import { testStorage } from '../contract.ts'
import { answering, startProxy, type Trouble } from './proxy.ts'
import { BUCKET, freePort, hasServer, s3Location, SECRET_KEY, startServer, type S3Server } from './server.ts'

let prefixes = 0

/** The sentence that an operation ends with. */
async function sentence(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(RekkordError)
  // With all its causes and what hangs on them
  expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(SECRET_KEY)
  return (error as Error).message
}

/** What one operation on a storage with this location ends with. */
async function failure(location: S3StorageLocation): Promise<string> {
  const storage = new S3Storage(location)
  try {
    return await sentence(storage.read('rekkord'))
  } finally {
    await storage.close()
  }
}

const described = hasServer ? describe : describe.skip

described('S3 with conditional writes (versitygw)', () => {
  let server: S3Server
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  testStorage('a bucket', async () => {
    const location = s3Location(server.port, `contract/${prefixes++}`)
    return {
      storage: new S3Storage(location),
      another: async () => new S3Storage({ ...location, found: {} })
    }
  })

  test('of many writers of one name exactly one writes it', async () => {
    const location = s3Location(server.port, 'race')
    const writers = Array.from({ length: 8 }, () => new S3Storage({ ...location, found: {} }))
    const wrote = await Promise.all(writers.map((writer, i) => writer.write('same', Buffer.from(`writer ${i}`))))
    expect(wrote.filter(Boolean)).toHaveLength(1)
    expect(String(await writers[0]!.read('same'))).toBe(`writer ${wrote.indexOf(true)}`)
    await Promise.all(writers.map((writer) => writer.close()))
  })

  test('conditional writes are found out once, through cw', async () => {
    const proxy = await startProxy(server.port, () => 'none')
    const location = s3Location(proxy.port, 'probe')
    const storage = new S3Storage(location)
    await Promise.all(['a', 'b', 'c'].map((name) => storage.write(name, Buffer.of(1))))
    expect(location.found).toEqual({ answered: true, conditionalWrites: true })
    expect(await storage.size('cw')).toBe(0)
    // cw twice, for it was missing, three writes, one size
    expect(proxy.requests).toBe(6)
    await storage.close()
    await proxy.close()
  })

  test('pages of lists, and everything below a folder', async () => {
    const storage = new S3Storage(s3Location(server.port, 'pages'))
    const names = Array.from({ length: 1100 }, (_, i) => `blobs/R/${(i % 256).toString(16).toUpperCase()}/${i}`)
    for (let i = 0; i < names.length; i += 50) {
      await Promise.all(names.slice(i, i + 50).map((name) => storage.write(name, Buffer.of(1))))
    }
    const below = (await Array.fromAsync(storage.listBelow('blobs/R'))).flat()
    expect(below.map((file) => file.path).sort()).toEqual([...names].sort())
    for (let i = 0; i < 1100; i += 50) {
      await Promise.all(names.slice(i, i + 50).map((_, j) => storage.write(`flat/${i + j}`, Buffer.of(1))))
    }
    expect(await Array.fromAsync(storage.list('flat'))).toHaveLength(1100)
    await storage.close()
  })

  for (const checksumType of ['None', 'CRC32', 'CRC32C', 'CRC64nvme', 'SHA1', 'SHA256'] as const) {
    test(`checksum ${checksumType} is what the server reckons too`, async () => {
      const storage = new S3Storage(s3Location(server.port, `checksum-${checksumType}`, { checksumType }))
      const data = randomBytes(100_000)
      expect(await storage.write('blobs/R/00/x', data)).toBe(true)
      expect((await storage.read('blobs/R/00/x'))?.equals(data)).toBe(true)
      await storage.close()
    })
  }

  test('a write of what is there is settled although the server closes the connection before it has read all', async () => {
    const direct = new S3Storage(s3Location(server.port, 'early'))
    const data = randomBytes(3_000_000)
    expect(await direct.write('blobs/R/00/x', data)).toBe(true)
    await direct.close()
    const proxy = await startProxy(server.port, ({ method, url }) =>
      method === 'PUT' && url!.endsWith('/x') ? 'cut' : 'none'
    )
    const storage = new S3Storage(s3Location(proxy.port, 'early'))
    await storage.write('blobs/R/00/x', data)
    expect(await storage.write('blobs/R/00/x', Buffer.of(1))).toBe(false)
    expect(proxy.troubled).toBe(2)
    await storage.close()
    await proxy.close()
  })

  test('one request in three meets trouble of every kind, and nothing is lost or damaged', async () => {
    const kinds: Trouble[] = ['drop', 'lose', 'cut', 500, 503, 429, 409]
    const proxy = await startProxy(server.port, (_, i) =>
      i % 3 === 1 ? kinds[Math.floor(i / 3) % kinds.length]! : 'none'
    )
    const storage = new S3Storage(s3Location(proxy.port, 'trouble'))
    const data = Array.from({ length: 60 }, (_, i) => randomBytes(i * 3000))
    const wrote = await Promise.all(data.map((bytes, i) => storage.write(`blobs/R/00/${i}`, bytes)))
    // Also where the answer to its own write was lost
    expect(wrote).toEqual(data.map(() => true))
    expect(await storage.write('blobs/R/00/7', Buffer.of(1))).toBe(false)
    const read = await Promise.all(data.map((_, i) => storage.read(`blobs/R/00/${i}`)))
    expect(data.every((bytes, i) => read[i]?.equals(bytes))).toBe(true)
    expect((await Array.fromAsync(storage.listBelow('blobs/R'))).flat()).toHaveLength(60)
    expect(proxy.troubled).toBeGreaterThan(50)
    expect(proxy.peak).toBeLessThanOrEqual(storage.concurrency)
    await storage.close()
    await proxy.close()
  })

  test('a server that does not answer, or no more, ends in bounded time with one sentence', async () => {
    const silent = await startProxy(server.port, () => 'silent')
    const began = Date.now()
    expect(await failure(s3Location(silent.port, '', { timeoutMs: 1500 }))).toMatch(/no answer from 127/)
    expect(await failure(s3Location(await freePort(), '', { timeoutMs: 500 }))).toMatch(/refuses connections, check/)
    await silent.close()
    const broken = await startProxy(server.port, () => 503)
    expect(await failure(s3Location(broken.port, '', { timeoutMs: 500 }))).toMatch(/the server answered 503/)
    await broken.close()
    expect(Date.now() - began).toBeLessThan(60_000)
  })

  test('what is wrong is said in one sentence with what to do', async () => {
    const { port } = server
    expect(await failure(s3Location(port, '', { bucket: 'missing' }))).toMatch(/there is no bucket "missing", make it/)
    const wrongKey = { accessKeyId: 'AKOTHER', secretKey: SECRET_KEY }
    expect(await failure(s3Location(port, '', { credentials: wrongKey }))).toMatch(/does not know the access key ID/)
    const wrongSecret = { ...s3Location(port).credentials!, secretKey: `${SECRET_KEY}x` }
    expect(await failure(s3Location(port, '', { credentials: wrongSecret }))).toMatch(/the secret key is not the one/)
    expect(await failure(s3Location(port, '', { region: 'eu-west-9' }))).toMatch(/region.*set S3_REGION/)
    expect(await failure(s3Location(port, '', { protocol: 'https' }))).toMatch(/no secure connection to .*check its/)
    const storage = new S3Storage(s3Location(port, '', { bucket: 'missing' }))
    expect(await sentence(storage.create())).toMatch(/there is no bucket/)
    expect(await sentence(storage.write('blobs/R/00/a', Buffer.of(1)))).toMatch(/there is no bucket/)
    await storage.close()
  })

  test.each([
    ['ExpiredToken', 400, /session token has expired, get new credentials/],
    ['RequestTimeTooSkewed', 403, /clock and the server's differ too much/],
    ['AccessDenied', 403, /access denied, check what the credentials are allowed/],
    ['InvalidToken', 400, /session token is not valid/],
    ['PermanentRedirect', 301, /region is not the right one/],
    ['', 418, /the server answered 418$/]
  ])('an answer with the fault %s', async (code, status, expected) => {
    const answer = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`
    const faulty = await answering((response) => response.writeHead(status).end(answer))
    expect(await failure(s3Location(faulty.port, '', { timeoutMs: 500 }))).toMatch(expected)
    await faulty.close()
  })

  test('the region is taken from the answer that tells it, unless one was given', async () => {
    const seen: string[] = []
    const regional = await answering((response, request) => {
      const region = /\/([a-z0-9-]+)\/s3\/aws4_request/.exec(request.headers.authorization ?? '')![1]!
      seen.push(region)
      if (region === 'eu-north-7') response.writeHead(200).end('there')
      else if (request.method === 'HEAD') response.writeHead(400, { 'x-amz-bucket-region': 'eu-north-7' }).end()
      else
        response
          .writeHead(400)
          .end('<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-north-7</Region></Error>')
    })
    const location = s3Location(regional.port)
    const storage = new S3Storage(location)
    expect(String(await storage.read('rekkord'))).toBe('there')
    expect(location.found.region).toBe('eu-north-7')
    expect(seen).toEqual(['us-east-1', 'eu-north-7'])
    await storage.close()
    expect(await failure(s3Location(regional.port, '', { region: 'eu-west-1' }))).toMatch(
      /the bucket is in the region eu-north-7, not eu-west-1: set S3_REGION/
    )
    await regional.close()
  })

  test('retention is on what lies in folders, with a checksum that object lock demands', async () => {
    const headers: Record<string, http.IncomingHttpHeaders> = {}
    const proxy = await answering((response, request) => {
      if (request.method === 'PUT') headers[request.url!] = request.headers
      response.writeHead(request.url!.endsWith('cw') ? 412 : 200).end()
    })
    const retention = { milliseconds: 30 * 86_400_000, mode: 'Compliance' } as const
    const storage = new S3Storage(s3Location(proxy.port, '', { retention }))
    for (const name of ['rekkord', 'blobs/R/00/a', 'tags/M/00/b', 'keys/c']) await storage.write(name, Buffer.of(1))
    for (const name of ['blobs/R/00/a', 'tags/M/00/b', 'keys/c']) {
      const sent = headers[`/${BUCKET}/${name}`]!
      expect(sent['x-amz-object-lock-mode']).toBe('COMPLIANCE')
      const until = Date.parse(String(sent['x-amz-object-lock-retain-until-date']))
      expect(Math.abs(until - Date.now() - retention.milliseconds)).toBeLessThan(60_000)
      expect(sent['content-md5']).toBe('VaVACK0bpYmqIQ0mKcHfQQ==')
    }
    for (const name of ['rekkord', 'cw']) {
      expect(headers[`/${BUCKET}/${name}`]!['x-amz-object-lock-mode']).toBeUndefined()
    }
    await storage.close()
    await proxy.close()
  })

  test('a bucket with object lock locks what is written', async () => {
    const retention = { milliseconds: 2 * 86_400_000, mode: 'Governance' } as const
    const location = s3Location(server.port, 'locked', { bucket: 'locking', retention })
    const client = new S3Client(location)
    const doing = 'Cannot make'
    await client.send(doing, { method: 'PUT', headers: { 'x-amz-bucket-object-lock-enabled': 'true' } })
    const storage = new S3Storage(location)
    expect(await storage.write('blobs/R/00/a', Buffer.from('kept'))).toBe(true)
    expect(await storage.write('blobs/R/00/a', Buffer.from('other'))).toBe(false)
    const { headers } = await client.send(doing, { method: 'HEAD', key: 'locked/blobs/R/00/a' })
    expect(headers['x-amz-object-lock-mode']).toBe('GOVERNANCE')
    expect(Date.parse(String(headers['x-amz-object-lock-retain-until-date']))).toBeGreaterThan(Date.now() + 86_400_000)
    expect(String(await storage.read('blobs/R/00/a'))).toBe('kept')
    await storage.close()
    client.close()
  })

  test('objects are files of a local repository, and the other way round', async () => {
    const storage = new S3Storage(s3Location(server.port, 'layout'))
    await storage.write('blobs/R/00/a', Buffer.from('content'))
    const file = path.join(server.bucket(), 'layout/blobs/R/00')
    expect(fs.readFileSync(path.join(file, 'a'), 'utf8')).toBe('content')
    fs.writeFileSync(path.join(file, 'b'), 'copied there')
    expect(String(await storage.read('blobs/R/00/b'))).toBe('copied there')
    await storage.close()
  })
})

describe('S3 without conditional writes (s3rver)', () => {
  interface S3rver {
    run: () => Promise<net.AddressInfo>
    close: () => Promise<void>
  }
  let server: S3rver
  let port: number
  let buckets = 0
  const credentials = { accessKeyId: 'S3RVER', secretKey: 'S3RVER' }

  beforeAll(async () => {
    const Server = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver
    // One for each test
    const names = Array.from({ length: 40 }, (_, i) => ({ name: `bucket-${i}`, configs: [] }))
    const options = { port: 0, address: '127.0.0.1', silent: true, directory: temporaryFolder() }
    server = new Server({ ...options, configureBuckets: names })
    port = (await server.run()).port
  })
  afterAll(() => server.close())

  testStorage('a bucket', async () => {
    const location = s3Location(port, 'contract', { credentials, bucket: `bucket-${buckets++}` })
    const another = async (): Promise<S3Storage> => new S3Storage({ ...location, found: {} })
    // It keeps objects in files with longer names than theirs
    return { storage: new S3Storage(location), another, longestName: 200, uncopiedNames: ['plus+plus', 'a&b=c', '@at'] }
  })

  test('that there are none is found out', async () => {
    const location = s3Location(port, 'probe', { credentials, bucket: `bucket-${buckets++}` })
    const storage = new S3Storage(location)
    expect(await storage.write('blobs/R/00/a', Buffer.of(1))).toBe(true)
    expect(await storage.write('blobs/R/00/a', Buffer.of(2))).toBe(false)
    expect(location.found.conditionalWrites).toBe(false)
    await storage.close()
  })
})

test('a server by its IPv6 address', async () => {
  const asked: (string | undefined)[] = []
  const server = http.createServer((request, response) => {
    asked.push(request.headers.host)
    response.writeHead(404).end()
  })
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(0, '::1', () => resolve(true))
  })
  if (!listens) return
  const { port } = server.address() as net.AddressInfo
  const storage = new S3Storage({ ...s3Location(port), host: '[::1]' })
  expect(await storage.read('rekkord')).toBeUndefined()
  expect(asked).toEqual([`[::1]:${port}`])
  await storage.close()
  server.close()
})

describe('a proxy that fails is what the sentence is about', () => {
  const variables = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']
  const before = variables.map((name) => process.env[name])
  afterEach(() => {
    variables.forEach((name, i) => {
      if (before[i] === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before[i]
    })
  })

  test.each(['http', 'https'] as const)('it refuses connections, %s', async (protocol) => {
    const port = await freePort()
    process.env[`${protocol}_proxy`] = `http://user:hidden@127.0.0.1:${port}`
    const message = await failure({ ...s3Location(80, '', { protocol, firstTimeoutMs: 200 }), host: 's3.example.com' })
    expect(message).toContain(`the proxy 127.0.0.1:${port} does not let requests through`)
    expect(message).not.toContain('hidden')
  })

  test('it refuses to pass requests on', async () => {
    const proxy = await answering((response) => response.writeHead(407).end())
    process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`
    const location = { ...s3Location(80, '', { firstTimeoutMs: 200 }), host: 's3.example.com' }
    expect(await failure(location)).toContain('the proxy wants a user and a password')
    await proxy.close()
  })

  test('the server that refuses behind a proxy of another place is still named', async () => {
    const port = await freePort()
    process.env['https_proxy'] = 'http://127.0.0.1:9'
    expect(await failure(s3Location(port, '', { firstTimeoutMs: 200 }))).toContain(
      `127.0.0.1:${port} refuses connections`
    )
  })
})
