import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import { once } from 'node:events'
import { listing, prepareRepository, rekkord, rekkordOk } from '../cli/command-line.ts'
import { temporaryFolder } from '../temporary.ts'
import { startBrowsing, type Browsing } from './browsing.ts'

const root = temporaryFolder()
const prepared = prepareRepository(root)
rekkordOk(['save', 'main', prepared.source, ...prepared.with('master')], { cwd: root })
let server: Browsing
let base: string
let cookie: string

beforeAll(async () => {
  server = await startBrowsing(prepared.with('master'), root)
})

afterAll(async () => {
  server.child.kill('SIGINT')
  await server.ended
})

describe('who is let in', () => {
  test('the token opens the pages once, and no HEAD uses it up', async () => {
    const opening = new URL(server.address).pathname
    expect(await server.ask('/')).toMatchObject({ status: 403 })
    expect(await server.ask(opening, { method: 'HEAD' })).toMatchObject({ status: 403 })
    expect(await server.ask(`${opening.slice(0, -1)}${opening.endsWith('A') ? 'B' : 'A'}`)).toMatchObject({
      status: 403
    })
    const entered = await server.ask(opening)
    expect(entered.status).toBe(303)
    expect(entered.headers['set-cookie']).toEqual([
      expect.stringMatching(/^rekkord_session=[\w-]{43}; Path=\/[0-9a-f]{16}\/; HttpOnly; SameSite=Strict$/)
    ])
    base = entered.headers.location!
    cookie = entered.headers['set-cookie']![0]!.split(';')[0]!
    expect(base).not.toContain(opening.slice(6))
    expect(await server.ask(opening)).toMatchObject({ status: 403 })
    expect(await server.ask(base, { headers: { cookie } })).toMatchObject({ status: 200 })
  })

  const cases: [string, number, () => { path?: string; method?: string; headers: Record<string, string> }][] = [
    ['no cookie', 403, () => ({ headers: {} })],
    ['another cookie', 403, () => ({ headers: { cookie: `${cookie.slice(0, -1)}!` } })],
    ['a path outside', 403, () => ({ path: '/style.css', headers: { cookie } })],
    ['the Host of another name', 403, () => ({ headers: { cookie, host: `rekkord.example:${server.port}` } })],
    ['a Host that only begins right', 403, () => ({ headers: { cookie, host: `127.0.0.1:${server.port}.example` } })],
    ['the Host of another port', 403, () => ({ headers: { cookie, host: '127.0.0.1:1' } })],
    ['a Host without the port', 403, () => ({ headers: { cookie, host: '127.0.0.1' } })],
    ['another Origin', 403, () => ({ headers: { cookie, origin: 'https://rekkord.example' } })],
    ['the Origin of another port', 403, () => ({ headers: { cookie, origin: 'http://127.0.0.1:1' } })],
    ['the Origin null', 403, () => ({ headers: { cookie, origin: 'null' } })],
    ['a fetch from another site', 403, () => ({ headers: { cookie, 'sec-fetch-site': 'cross-site' } })],
    ['a fetch from another port', 403, () => ({ headers: { cookie, 'sec-fetch-site': 'same-site' } })],
    ['POST', 405, () => ({ method: 'POST', headers: { cookie } })],
    ['DELETE', 405, () => ({ method: 'DELETE', headers: { cookie } })],
    ['OPTIONS', 405, () => ({ method: 'OPTIONS', headers: { cookie } })],
    ['localhost', 200, () => ({ headers: { cookie, host: `localhost:${server.port}` } })],
    ['its own Origin', 200, () => ({ headers: { cookie, origin: server.origin, 'sec-fetch-site': 'same-origin' } })],
    ['HEAD', 200, () => ({ method: 'HEAD', headers: { cookie } })]
  ]
  test.each(cases)('%s: %d', async (_, status, asking) => {
    const { path, ...rest } = asking()
    const { status: answered, body, headers } = await server.ask(path ?? base, rest)
    expect(answered).toBe(status)
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    if (status !== 200) expect(body.toString()).not.toMatch(/main|Channels/)
    if (rest.method === 'HEAD') expect(body).toHaveLength(0)
  })

  test('it listens on loopback alone, IPv6 too', async () => {
    const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? [])
    const others = addresses.filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    for (const { address } of others) {
      await expect(server.ask('/', { address })).rejects.toThrow(/ECONN|EHOST|ENET/)
    }
    if (addresses.some(({ address }) => address === '::1')) {
      const host = `[::1]:${server.port}`
      expect(await server.ask(base, { address: '::1', headers: { cookie, host } })).toMatchObject({ status: 200 })
    }
  })
})

test('every answer forbids scripts, frames, other hosts, guessing, keeping and telling', async () => {
  for (const path of [base, `${base}style.css`, `${base}icon.svg`, `${base}nothing`, '/']) {
    const { headers } = await server.ask(path, { headers: { cookie } })
    const policy = headers['content-security-policy']!
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/script|unsafe|http|\*|data:/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin'
    })
  }
})

test('what is not there, or is no object, is one sentence', async () => {
  const oid = `M${'0'.repeat(64)}`
  const paths = [
    'nothing',
    'tree',
    'tree?s=x',
    `tree?s=${oid}`,
    'channel?name=%3Cb%3E',
    'diff?a=1&b=2',
    'download?s=R1',
    '__proto__',
    'tree?s=%00'
  ]
  for (const path of paths) {
    const { status, body } = await server.ask(base + path, { headers: { cookie } })
    expect({ path, status }).toEqual({ path, status: 404 })
    expect(body.toString()).toMatch(/<p class="problem" role="alert">[^<]+<\/p>/)
  }
})

test('nothing is written, and neither token nor cookie is shown', async () => {
  const before = listing(prepared.repository)
  for (const path of ['', 'channel?name=main', 'style.css']) await server.ask(base + path, { headers: { cookie } })
  expect(listing(prepared.repository)).toEqual(before)
  const { body, headers } = await server.ask(base, { headers: { cookie } })
  const secret = cookie.split('=')[1]!
  expect(body.toString() + JSON.stringify(headers)).not.toContain(secret)
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it at once, with a connection open and half a download taken',
  async (signal) => {
    fs.writeFileSync(`${prepared.source}/big`, Buffer.alloc(30_000_000, 'x'))
    rekkordOk(['save', 'big', prepared.source, ...prepared.with('master')], { cwd: root })
    const other = await startBrowsing(prepared.with('master'), root)
    const entered = await other.enter()
    const { body } = await other.ask(`${entered.base}channel?name=big`, { headers: { cookie: entered.cookie } })
    const [, oid] = /tree\?s=(M[0-9A-F]{64})/.exec(body.toString())!
    const socket = net.connect(other.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(
      `GET ${entered.base}download?s=${oid!} HTTP/1.1\r\nHost: 127.0.0.1:${other.port}\r\nCookie: ${entered.cookie}\r\n\r\n`
    )
    await once(socket, 'data')
    socket.pause()
    const began = performance.now()
    other.child.kill(signal)
    const { code, stdout, stderr } = await other.ended
    expect(performance.now() - began).toBeLessThan(30_000)
    expect({ code, stdout }).toEqual({ code: 130, stdout: `${other.address}\n` })
    expect(stderr).toBe('Open this address in a browser. It works once. Ctrl-C ends the server.\n')
    socket.destroy()
  }
)

test('--port: the one that is asked for, and one sentence when it is taken', async () => {
  const { code, stderr } = rekkord(['browse', '--port', String(server.port), ...prepared.with('master')], { cwd: root })
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Error: Port ${server.port} of 127.0.0.1 is taken: give another with --port\n`
  })
  const free = net.createServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as net.AddressInfo
  free.close()
  await once(free, 'close')
  const other = await startBrowsing(['--port', String(port), ...prepared.with('master')], root)
  expect(other.port).toBe(port)
  other.child.kill('SIGINT')
  await other.ended
})

test('a key that can only list shows channels, and says why no snapshot', async () => {
  const other = await startBrowsing(prepared.with('LogOnly'), root)
  const entered = await other.enter()
  const ask = (path: string): ReturnType<Browsing['ask']> =>
    other.ask(entered.base + path, { headers: { cookie: entered.cookie } })
  const { body } = await ask('channel?name=main')
  const [, oid] = /tree\?s=(M[0-9A-F]{64})/.exec(body.toString())!
  const refused = await ask(`tree?s=${oid!}`)
  expect(refused.status).toBe(403)
  expect(refused.body.toString()).toContain('A LogOnly key cannot read snapshots')
  other.child.kill('SIGINT')
  await other.ended
  const writing = rekkord(['browse', ...prepared.with('WriteOnly')], { cwd: root })
  expect({ code: writing.code, stdout: writing.stdout }).toEqual({ code: 1, stdout: '' })
  expect(writing.stderr).toMatch(/^Error: A WriteOnly key cannot list/)
})
