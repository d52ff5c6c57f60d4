import { S3Storage } from '../../../src/storage/s3/storage.ts'
import { answering, startProxy, type Trouble } from './proxy.ts'
import { BUCKET, hasServer, s3Location, startServer, type S3Server } from './server.ts'
import { allow, makeUser } from './users.ts'

const described = hasServer ? describe : describe.skip

/** All rights, but to remove what lies below `kept/`. */
const KEEPER = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['s3:*'], Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`] },
    { Effect: 'Deny', Action: ['s3:DeleteObject'], Resource: [`arn:aws:s3:::${BUCKET}/p/kept/*`] }
  ]
})

described('removals and moves by a server that heeds policies', () => {
  let server: S3Server
  beforeAll(async () => {
    server = await startServer({ users: true })
  })
  afterAll(() => server.stop())

  test('what a policy refuses is named, the rest is gone', async () => {
    const credentials = await makeUser(server, 'keeper')
    await allow(server, 'keeper', KEEPER)
    const storage = new S3Storage(s3Location(server.port, 'p', { credentials }))
    for (const name of ['kept/a', 'kept/b', 'free/a', 'free/b']) await storage.write(name, Buffer.from(name))
    expect(await storage.remove(['kept/a', 'free/a', 'kept/none'])).toEqual(['kept/a', 'kept/none'])
    expect(await storage.size('free/a')).toBeUndefined()
    expect((await Array.fromAsync(storage.list('free'))).map(({ path }) => path)).toEqual(['free/b'])
    await storage.close()
  })

  test('who has no right at all is refused everything, which is no failure', async () => {
    const credentials = await makeUser(server, 'nobody')
    const storage = new S3Storage(s3Location(server.port, 'p', { credentials }))
    expect(await storage.remove(['a', 'b'])).toEqual(['a', 'b'])
    expect(await storage.move([{ from: 'a', to: 'b' }])).toEqual(['refused'])
    await storage.close()
  })

  test('moves take two requests each, on all connections at once, and one for the removal of a thousand', async () => {
    const proxy = await startProxy(server.port, () => 'none', 40)
    const storage = new S3Storage(s3Location(proxy.port, 'overlap'))
    const moves = Array.from({ length: 160 }, (_, i) => ({ from: `blobs/${i}`, to: `fossils/1/${i}` }))
    await Promise.all(moves.map(({ from }) => storage.write(from, Buffer.from(from))))
    const before = proxy.requests
    proxy.peak = 0
    expect(await storage.move(moves)).toEqual(moves.map(() => 'moved'))
    expect(proxy.requests - before).toBe(2 * moves.length + 1)
    expect(proxy.peak).toBeGreaterThanOrEqual(24)
    await storage.close()
    await proxy.close()
  })

  test('one request in three meets trouble, and all is moved and removed', async () => {
    const troubles: Trouble[] = ['drop', 'lose', 503, 'cut']
    const proxy = await startProxy(server.port, (_, number) => (number % 3 === 1 ? troubles[number % 4]! : 'none'))
    const storage = new S3Storage(s3Location(proxy.port, 'trouble'))
    const moves = Array.from({ length: 40 }, (_, i) => ({ from: `blobs/${i}`, to: `fossils/1/${i}` }))
    for (const { from } of moves) await storage.write(from, Buffer.from(from))
    expect(await storage.move(moves)).toEqual(moves.map(() => 'moved'))
    expect(await Array.fromAsync(storage.list('blobs'))).toEqual([])
    expect(String(await storage.read('fossils/1/39'))).toBe('blobs/39')
    expect(await storage.remove(moves.map(({ to }) => to))).toEqual([])
    expect(await Array.fromAsync(storage.list('fossils/1'))).toEqual([])
    await storage.close()
    await proxy.close()
  })
})

test('objects whose removal fails for a moment are tried again, those that are locked are not', async () => {
  const asked: number[] = []
  const deleteResult = (...errors: string[]): string => `<DeleteResult>${errors.join('')}</DeleteResult>`
  const error = (key: string, code: string, message = ''): string =>
    `<Error><Key>${key}</Key><Code>${code}</Code><Message>${message}</Message></Error>`
  const server = await answering((response, request) => {
    asked.push(Number(request.headers['content-length']))
    const locked = 'Object is WORM protected and cannot be overwritten'
    const body = [deleteResult(error('a', 'InternalError'), error('b&amp;', 'InvalidRequest', locked)), deleteResult()]
    response.writeHead(200).end(body[asked.length - 1])
  })
  const storage = new S3Storage(s3Location(server.port))
  expect(await storage.remove(['a', 'b&', 'c'])).toEqual(['b&'])
  expect(asked).toHaveLength(2)
  expect(asked[1]!).toBeLessThan(asked[0]!)
  await storage.close()
  await server.close()
})

test('a server that removes objects one by one only', async () => {
  const methods: string[] = []
  const server = await answering((response, request) => {
    methods.push(`${request.method!} ${request.url!}`)
    response.writeHead(request.method === 'POST' ? 501 : 204).end()
  })
  const storage = new S3Storage(s3Location(server.port))
  expect(await storage.remove(['a', 'b'])).toEqual([])
  expect(methods.sort()).toEqual([`DELETE /${BUCKET}/a`, `DELETE /${BUCKET}/b`, `POST /${BUCKET}/?delete=`])
  await storage.close()
  await server.close()
})

test('a copy that fails after its answer has begun is a failure, and nothing is removed', async () => {
  const methods: string[] = []
  const server = await answering((response, request) => {
    methods.push(request.method!)
    const body = '<?xml version="1.0"?><Error><Code>InternalError</Code></Error>'
    response.writeHead(request.method === 'HEAD' ? 404 : 200).end(request.method === 'PUT' ? body : undefined)
  })
  const storage = new S3Storage(s3Location(server.port))
  const sentence = /^Cannot move a in http:.*: the server does not copy it/
  await expect(storage.move([{ from: 'a', to: 'b' }])).rejects.toThrow(sentence)
  expect(methods).toEqual(['HEAD', 'PUT'])
  await storage.close()
  await server.close()
})

test('a move whose removal is refused takes its copy back', async () => {
  const methods: string[] = []
  const server = await answering((response, request) => {
    methods.push(request.method!)
    const refusal = '<Error><Key>a</Key><Code>AccessDenied</Code></Error>'
    const errors = methods.filter((method) => method === 'POST').length === 1 ? refusal : ''
    const bodies: Record<string, string> = {
      PUT: '<CopyObjectResult/>',
      POST: `<DeleteResult>${errors}</DeleteResult>`
    }
    response.writeHead(request.method === 'HEAD' ? 404 : 200).end(bodies[request.method!])
  })
  const storage = new S3Storage(s3Location(server.port))
  expect(await storage.move([{ from: 'a', to: 'b' }])).toEqual(['refused'])
  expect(methods).toEqual(['HEAD', 'PUT', 'POST', 'POST'])
  await storage.close()
  await server.close()
})
