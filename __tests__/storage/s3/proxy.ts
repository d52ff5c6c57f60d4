import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import aws4 from 'aws4'

/** What a proxy does to a request. */
export type Trouble =
  | 'none'
  | 'drop' // closes the connection before the request goes on
  | 'lose' // passes the request on and loses the answer
  | 'cut' // passes half of the upload on, then breaks both connections off
  | 'silent' // never answers
  | 'deny' // answers that it is not allowed
  | number // answers with this status

export interface Proxy {
  port: number
  /** Requests so far, and those that met trouble. */
  requests: number
  troubled: number
  /** The most requests that were under way at a time. */
  peak: number
  close: () => Promise<void>
}

/** A proxy on loopback before a server; each request waits for `latency` milliseconds first, as it is then. */
export async function startProxy(
  target: number,
  trouble: (request: http.IncomingMessage, number: number) => Trouble,
  latency: number | (() => number) = 0
): Promise<Proxy> {
  const agent = new http.Agent({ keepAlive: true })
  let open = 0
  const server = http.createServer((request, response) => {
    const number = proxy.requests++
    proxy.peak = Math.max(proxy.peak, ++open)
    response.on('close', () => open--)
    request.on('error', () => undefined)
    const kind = trouble(request, number)
    if (kind !== 'none') proxy.troubled++
    const begin = (): void => pass(request, response, kind)
    const wait = typeof latency === 'number' ? latency : latency()
    if (wait > 0) setTimeout(begin, wait)
    else begin()
  })

  function pass(request: http.IncomingMessage, response: http.ServerResponse, kind: Trouble): void {
    if (kind === 'silent') return
    if (kind === 'drop') {
      request.socket.destroy()
      return
    }
    if (typeof kind === 'number' || kind === 'deny') {
      const [status, code] = kind === 'deny' ? [403, 'AccessDenied'] : [kind, 'Trouble']
      request.resume()
      request.on('end', () => response.writeHead(status).end(errorBody(code, '')))
      return
    }
    const { method, url: path, headers } = request
    const onward = http.request({ host: '127.0.0.1', port: target, method, path, headers, agent }, (answer) => {
      if (kind === 'lose') {
        answer.resume()
        answer.on('end', () => request.socket.destroy())
        return
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => request.socket.destroy())
    if (kind !== 'cut') {
      request.pipe(onward)
      return
    }
    const half = Math.floor(Number(headers['content-length'] ?? 0) / 2)
    let passed = 0
    request.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, Math.max(0, half - passed))
      passed += part.length
      onward.write(part)
      if (passed >= half) {
        onward.destroy()
        request.socket.destroy()
      }
    })
    request.on('end', () => {
      onward.destroy()
      request.socket.destroy()
    })
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const proxy: Proxy = {
    port: (server.address() as net.AddressInfo).port,
    requests: 0,
    troubled: 0,
    peak: 0,
    close: async () => {
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
  return proxy
}

/** A server on loopback that answers as it is told. */
export async function answering(
  answer: (response: http.ServerResponse, request: http.IncomingMessage) => void
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = http.createServer((request, response) => {
    request.resume()
    request.on('end', () => answer(response, request))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as net.AddressInfo).port,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

/** Keys of the server behind a proxy that signs. */
interface Keys {
  accessKeyId: string
  secretAccessKey: string
}

/** A proxy on loopback that signs all requests anew, without most of their headers. */
export interface Signer {
  port: number
  /** Paths that were written. */
  written: string[]
  /** With which session token each request came. */
  tokens: (string | undefined)[]
  /** How many requests were refused. */
  refused: number
  close: () => Promise<void>
}

/** One that makes a server one without conditional writes. */
export function startUnconditional(target: number, keys: Keys): Promise<Signer> {
  return startSigner(target, keys, [], () => undefined)
}

/**
 * One that makes a server one with session tokens, which the keys alone do not satisfy: each request must be signed with
 * the keys, its token included, and the token is what `judge` lets pass.
 */
export function startSessions(
  target: number,
  keys: Keys,
  judge: (token: string | undefined) => { status: number; code: string; message: string } | undefined,
  latency = 0
): Promise<Signer> {
  const check = (request: http.IncomingMessage): ReturnType<typeof judge> => {
    const { 'x-amz-security-token': token, authorization = '' } = request.headers
    if (!/SignedHeaders=[^,]*x-amz-security-token/.test(authorization) || !isSignedWith(keys, request)) {
      return { status: 403, code: 'SignatureDoesNotMatch', message: '' }
    }
    return judge(token?.toString())
  }
  return startSigner(target, keys, ['if-none-match', 'range'], check, latency)
}

async function startSigner(
  target: number,
  keys: Keys,
  keep: readonly string[],
  check: (request: http.IncomingMessage) => { status: number; code: string; message: string } | undefined,
  latency = 0
): Promise<Signer> {
  const agent = new http.Agent({ keepAlive: true })
  const pass = (request: http.IncomingMessage, response: http.ServerResponse, body: Buffer): void => {
    const { method = 'GET', url: path = '/' } = request
    signer.tokens.push(request.headers['x-amz-security-token']?.toString())
    const refusal = check(request)
    if (refusal !== undefined) {
      signer.refused++
      response.writeHead(refusal.status).end(errorBody(refusal.code, refusal.message))
      return
    }
    if (method === 'PUT') signer.written.push(path)
    const kept = keep.filter((name) => request.headers[name] !== undefined)
    const headers = {
      Host: `127.0.0.1:${target}`,
      'X-Amz-Content-Sha256': String(request.headers['x-amz-content-sha256']),
      'Content-Length': body.length,
      ...Object.fromEntries(kept.map((name) => [name, String(request.headers[name])]))
    }
    const signed = aws4.sign({ service: 's3', region: 'us-east-1', method, path, headers }, keys)
    const options = { host: '127.0.0.1', port: target, method, path: signed.path, headers: signed.headers, agent }
    const onward = http.request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => request.socket.destroy())
    onward.end(body)
  }
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => setTimeout(() => pass(request, response, Buffer.concat(chunks)), latency))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const signer: Signer = {
    port: (server.address() as net.AddressInfo).port,
    written: [],
    tokens: [],
    refused: 0,
    close: async () => {
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
  return signer
}

/** Whether a request carries the signature of version 4 that these keys give, by AWS's description of it. */
function isSignedWith(keys: Keys, { method = '', url = '', headers }: http.IncomingMessage): boolean {
  const match = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? ''
  )
  if (match === null || match[1] !== keys.accessKeyId) return false
  const [, , scope = '', signedHeaders = '', signature] = match
  const [path = '', query = ''] = url.split('?')
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    ...signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signedHeaders,
    String(headers['x-amz-content-sha256'])
  ].join('\n')
  const hash = createHash('sha256').update(canonical).digest('hex')
  const text = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, hash].join('\n')
  const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()
  const signingKey = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`)
  return hmac(signingKey, text).toString('hex') === signature
}

/** An error as AWS writes it. */
function errorBody(code: string, message: string): string {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${error}`
}
