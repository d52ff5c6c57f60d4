import { once } from 'node:events'
import http from 'node:http'
import { RekkordError } from '../errors.ts'
import { systemReason } from '../system-error.ts'

/** Times that a port is looked for that is free at both addresses. */
const ATTEMPTS = 20

/** Bytes of a request's headers; addresses hold paths, in which each byte takes three characters. */
const MAX_HEADER = 64 * 1024

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void

/** A server on loopback, IPv4 and, where there is one, IPv6, at the same port of both. */
export class LoopbackServer {
  readonly port: number
  readonly #servers: readonly http.Server[]

  private constructor(port: number, servers: readonly http.Server[]) {
    this.port = port
    this.#servers = servers
  }

  /**
   * Listens.
   * @param port 0 for any that is free
   * @throws RekkordError of code `usage` when the port is taken or may not be used
   */
  static async start(port: number, handler: Handler): Promise<LoopbackServer> {
    for (let attempt = 1; ; attempt++) {
      const first = await listen('127.0.0.1', port, handler)
      const address = first.address()
      const found = typeof address === 'object' && address !== null ? address.port : port
      try {
        return new LoopbackServer(found, [first, await listen('::1', found, handler)])
      } catch (error) {
        if (!(error instanceof RekkordError)) return new LoopbackServer(found, [first])
        await closed(first)
        if (port !== 0 || attempt === ATTEMPTS) throw error
      }
    }
  }

  /** Ends all connections, downloads included. */
  async close(): Promise<void> {
    await Promise.all(this.#servers.map(closed))
  }
}

/** @throws RekkordError where the port is taken, the system's error where there is no such address */
async function listen(host: string, port: number, handler: Handler): Promise<http.Server> {
  const server = http.createServer({ maxHeaderSize: MAX_HEADER }, handler)
  try {
    server.listen({ host, port, exclusive: true })
    await once(server, 'listening')
    return server
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE' || code === 'EACCES' || host !== '::1') {
      const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${systemReason(error)})`
      throw new RekkordError('usage', `Port ${port} of ${host} ${why}: give another with --port`, { cause: error })
    }
    throw error
  }
}

async function closed(server: http.Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  if (server.listening) await once(server, 'close')
}
