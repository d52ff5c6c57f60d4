import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

const CALLS = '/twirp/github.actions.results.api.v1.CacheService/'

interface Entry {
  key: string
  version: string
  content: Buffer | undefined
  complete: boolean
}

/** Answers a request in place of the service; gives false to leave it to the service. */
type Fault = (request: IncomingMessage, response: ServerResponse) => boolean

/** GitHub's cache service (version 2) with the blob storage behind it, on loopback. What `@actions/cache` asks it answers. */
export class CacheServer {
  /** In the order in which they were made. */
  readonly entries: Entry[] = []
  /** `METHOD path`, of every request, without the signature. */
  readonly requests: string[] = []
  /** What nobody may see: the token of the run, and the signature of every address. */
  readonly secrets = [randomUUID(), randomUUID()]
  fault: Fault = () => false
  /** Milliseconds before each answer. */
  latency = 0
  readonly #server: Server
  readonly #blobs = new Map<string, Entry>()

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<CacheServer> {
    const server = createServer()
    const cache = new CacheServer(server)
    server.on('request', (request, response) => {
      cache.#answer(request, response).catch((error: unknown) => response.destroy(error as Error))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return cache
  }

  /** The variables that a runner of GitHub's own hands to an action. */
  get environment(): Record<string, string> {
    return {
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      GITHUB_RUN_ID: String(randomBytes(4).readUInt32LE()),
      GITHUB_RUN_ATTEMPT: '1',
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: `${this.#address}/`,
      ACTIONS_RUNTIME_TOKEN: this.secrets[0]!
    }
  }

  get newest(): Entry & { content: Buffer } {
    const entry = this.entries.findLast(({ complete }) => complete)
    if (entry?.content === undefined) throw new Error('there is no entry')
    return entry as Entry & { content: Buffer }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  get #address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.#address)
    this.requests.push(`${request.method!} ${pathname}`)
    if (this.fault(request, response)) return
    await setTimeout(this.latency)
    const body = Buffer.concat((await Array.fromAsync(request)) as Buffer[])
    if (pathname.startsWith(CALLS)) {
      const [status, answer] = this.#call(request, pathname.slice(CALLS.length), body)
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
      return
    }
    const entry = this.#blobs.get(pathname)
    if (entry === undefined || searchParams.get('sig') !== this.secrets[1]) {
      response.writeHead(403).end()
    } else if (request.method === 'PUT') {
      const fits = request.headers['x-ms-blob-type'] === 'BlockBlob' && Number(request.headers['content-length']) > 0
      if (fits) entry.content = body
      response.writeHead(fits ? 201 : 400).end()
    } else {
      response.writeHead(200, { 'Content-Length': entry.content!.length })
      response.end(request.method === 'HEAD' ? undefined : entry.content)
    }
  }

  #call(request: IncomingMessage, method: string, body: Buffer): [number, object] {
    if (request.headers.authorization !== `Bearer ${this.secrets[0]!}`) return [401, { code: 'unauthenticated' }]
    const { key, version, ...rest } = JSON.parse(body.toString()) as Record<string, unknown>
    if (typeof key !== 'string' || !/^[^,]{1,512}$/.test(key)) return [400, { code: 'invalid_argument', msg: 'key' }]
    if (typeof version !== 'string' || !/^[0-9a-f]{64}$/.test(version)) return [400, { code: 'invalid_argument' }]
    const same = this.entries.find((entry) => entry.key === key && entry.version === version)
    switch (method) {
      case 'CreateCacheEntry': {
        if (same !== undefined) return [409, { code: 'already_exists', msg: 'cache entry already exists' }]
        const entry = { key, version, content: undefined, complete: false }
        this.entries.push(entry)
        return [200, { ok: true, signed_upload_url: this.#signed(entry), message: '' }]
      }
      case 'FinalizeCacheEntryUpload':
        if (same?.content?.length !== Number(rest['size_bytes']))
          return [400, { code: 'invalid_argument', msg: 'size' }]
        same.complete = true
        return [200, { ok: true, entry_id: String(this.entries.indexOf(same)), message: '' }]
      case 'GetCacheEntryDownloadURL': {
        const found = this.#find(key, rest['restore_keys'] as string[], version)
        if (found === undefined) return [200, { ok: false, signed_download_url: '', matched_key: '' }]
        return [200, { ok: true, signed_download_url: this.#signed(found), matched_key: found.key }]
      }
      default:
        return [404, { code: 'bad_route' }]
    }
  }

  #find(key: string, prefixes: readonly string[], version: string): Entry | undefined {
    const usable = this.entries.filter((entry) => entry.complete && entry.version === version).reverse()
    const exact = usable.find((entry) => entry.key === key)
    if (exact !== undefined) return exact
    for (const prefix of prefixes) {
      const found = usable.find((entry) => entry.key.startsWith(prefix))
      if (found !== undefined) return found
    }
    return undefined
  }

  #signed(entry: Entry): string {
    const path = `/blob/${randomUUID()}`
    this.#blobs.set(path, entry)
    return `${this.#address}${path}?sv=2025-07-05&sig=${this.secrets[1]!}`
  }
}
