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

/** A proxy on loopback before a server; each request waits for `latency` milliseconds first. */
export async function startProxy(
  target: number,
  trouble: (request: http.IncomingMessage, number: number) => Trouble,
  latency = 0
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
    if (latency > 0) setTimeout(begin, latency)
    else begin()
  })

  function pass(request: http.IncomingMessage, response: http.ServerResponse, kind: Trouble): void {
    if (kind === 'silent') return
    if (kind === 'drop') {
      request.socket.destroy()
      return
    }
    if (typeof kind === 'number') {
      request.resume()
      request.on('end', () => response.writeHead(kind).end('<Error><Code>Trouble</Code></Error>'))
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

/** A proxy on loopback that makes a server one without conditional writes: it signs all requests anew, without them. */
export async function startUnconditional(
  target: number,
  credentials: { accessKeyId: string; secretAccessKey: string }
): Promise<{ port: number; written: string[]; close: () => Promise<void> }> {
  const written: string[] = []
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = 'GET', url: path = '/' } = request
      if (method === 'PUT') written.push(path)
      const body = Buffer.concat(chunks)
      const { 'x-amz-content-sha256': digest } = request.headers
      const headers = {
        Host: `127.0.0.1:${target}`,
        'X-Amz-Content-Sha256': String(digest),
        'Content-Length': body.length
      }
      const signed = aws4.sign({ service: 's3', region: 'us-east-1', method, path, headers }, credentials)
      const options = { host: '127.0.0.1', port: target, method, path: signed.path, headers: signed.headers }
      const onward = http.request(options, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      })
      onward.end(body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as net.AddressInfo).port,
    written,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
