import { createHash } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { setTimeout as delay } from 'node:timers/promises'
import { RekkordError } from '../../errors.ts'
import type { S3Answer } from './answer.ts'
import { S3CredentialSource } from './credentials.ts'
import { answerFailure, isExpired, isLasting, networkFailure } from './failure.ts'
import type { S3Credentials, S3StorageLocation } from './location.ts'
import { S3Signer } from './signer.ts'
import { parseFault, type S3Fault } from './xml.ts'
import { interruptedError, unlessInterrupted } from '../interrupted.ts'
import { checkFileSize, FileTooLarge, MAX_FILE_SIZE } from '../storage.ts'
import { plainHost } from '../url-parts.ts'

/** Connections of one thread, and with that its requests under way. */
export const S3_CONNECTIONS = 64

/** A connection on which nothing happens for so long is given up, in milliseconds. */
const IDLE = 20_000

/** The first pause before a retry and the longest, in milliseconds; each is twice the one before, less up to a half. */
const PAUSE = 100
const MAX_PAUSE = 5000

/** AWS's name for its first region, which servers without regions take as well. */
const DEFAULT_REGION = 'us-east-1'

export interface S3Request {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** Object key; the bucket itself when not given. */
  key?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Buffer
  /** Statuses that are no failure beside the successful ones. */
  accept?: readonly number[]
  /** Bytes of the answer to a GET. */
  maximum?: number | undefined
}

/** The answer to a conditional write whose object is there, where the server's own does not arrive. */
const REFUSED: S3Answer = {
  status: 412,
  headers: {},
  body: Buffer.alloc(0),
  fault: { code: 'PreconditionFailed', message: '', region: undefined },
  repeated: true
}

type Received = Pick<S3Answer, 'status' | 'headers' | 'body'>

/**
 * Signed requests to one bucket, repeated until they succeed, fail for good, or the location's time is over. Over aws4
 * and Node's own client: AWS's S3 client would add 1.3 MB to each bundle and 60 ms to each start for four kinds of
 * requests (docs/s3.md).
 */
export class S3Client {
  /** The bucket and the prefix, for people. */
  readonly url: string
  readonly #location: S3StorageLocation
  readonly #credentials: S3CredentialSource
  readonly #signer = new S3Signer()
  readonly #agent: http.Agent
  readonly #ended = new AbortController()

  constructor(location: S3StorageLocation) {
    this.#location = location
    this.url = location.url
    this.#credentials = new S3CredentialSource(location)
    const options = { keepAlive: true, maxSockets: S3_CONNECTIONS, proxyEnv: process.env }
    this.#agent = location.protocol === 'https' ? new https.Agent(options) : new http.Agent(options)
    setMaxListeners(0, this.#ended.signal)
    location.signal?.addEventListener('abort', this.#end, { once: true })
    if (location.signal?.aborted === true) this.#end()
  }

  /**
   * @param doing what to say that failed, such as "Cannot read rekkord in"
   * @throws RekkordError, one sentence without any secret
   */
  async send(doing: string, request: S3Request): Promise<S3Answer> {
    const { found, timeoutMs, firstTimeoutMs } = this.#location
    const began = performance.now()
    let renewed = false
    for (let attempt = 1; ; attempt++) {
      const limit = found.answered === true ? timeoutMs : Math.min(timeoutMs, firstTimeoutMs)
      let failure: RekkordError
      try {
        const credentials = await unlessInterrupted(this.#credentials.get(), this.#location.signal)
        const idle = Math.min(IDLE, limit)
        const received = await this.#attempt(request, credentials, idle)
        found.answered = true
        const fault = await this.#fault(request, credentials, idle, received)
        const answer = { ...received, fault, repeated: attempt > 1 }
        if (received.status < 300) return answer
        if (this.#learnRegion(answer)) continue
        if (accepts(request, answer)) return answer
        if (!renewed && isExpired(answer) && this.#credentials.renew(credentials)) {
          renewed = true
          continue
        }
        failure = answerFailure(doing, this.#location, answer)
        if (isLasting(answer)) throw failure
      } catch (error) {
        if (error instanceof RekkordError) throw error
        if (error instanceof FileTooLarge)
          throw new RekkordError('storage', `${doing} ${this.#location.url}: ${error.message}`, { cause: error })
        if (this.#location.signal?.aborted === true) throw interruptedError()
        if (this.#ended.signal.aborted)
          throw new RekkordError('storage', `${doing} ${this.#location.url}: it was closed`)
        const network = networkFailure(doing, this.#location, error as NodeJS.ErrnoException)
        if (network.lasting) throw network.failure
        failure = network.failure
        if (await this.#refuses(request)) return REFUSED
      }
      const pause = Math.min(MAX_PAUSE, PAUSE * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2)
      if (performance.now() + pause - began > limit) throw failure
      await delay(pause, undefined, { signal: this.#ended.signal }).catch(() => undefined)
    }
  }

  /** Ends every request; those under way fail. */
  close(): void {
    this.#location.signal?.removeEventListener('abort', this.#end)
    this.#end()
  }

  readonly #end = (): void => {
    this.#ended.abort()
    this.#agent.destroy()
  }

  /**
   * Whether a conditional write that broke off meets an object that is there. Some servers refuse such a write before they
   * have read its body and close the connection, which loses their answer each time.
   */
  async #refuses({ key, headers }: S3Request): Promise<boolean> {
    if (headers?.['If-None-Match'] === undefined || key === undefined) return false
    try {
      const credentials = await this.#credentials.get()
      return (await this.#attempt({ method: 'HEAD', key }, credentials, IDLE)).status === 200
    } catch {
      // Then the next attempt shows what is wrong
      return false
    }
  }

  /** What is wrong: in the answer's body, which HEAD has none of, so that it is asked for again. */
  async #fault(
    request: S3Request,
    credentials: S3Credentials,
    idle: number,
    { status, headers, body }: Received
  ): Promise<S3Fault> {
    const fault = status < 300 ? { code: '', message: '', region: undefined } : parseFault(body)
    const region = fault.region ?? headers['x-amz-bucket-region']?.toString()
    if (request.method !== 'HEAD' || ![301, 307, 400, 403].includes(status)) return { ...fault, region }
    const look: S3Request = { ...request, method: 'GET', headers: { Range: 'bytes=0-0' } }
    const again = await this.#attempt(look, credentials, idle)
    const told = again.status < 300 ? fault : parseFault(again.body)
    return { ...told, region: told.region ?? region }
  }

  /** Takes over the region that an answer gives where none was given; says whether it is a new one. */
  #learnRegion({ status, fault: { region } }: S3Answer): boolean {
    const { found } = this.#location
    if (![301, 307, 400, 403].includes(status) || this.#location.region !== undefined) return false
    if (region === undefined || region === this.#region || !/^[a-z0-9-]{1,64}$/i.test(region)) return false
    found.region = region
    return true
  }

  get #region(): string {
    return this.#location.region ?? this.#location.found.region ?? DEFAULT_REGION
  }

  /** Once the region is known, AWS is asked there: its global name sends others away. */
  get #hostname(): string {
    const { host, bucket, virtualHost } = this.#location
    const regional = host === 's3.amazonaws.com' ? `s3.${this.#region}.amazonaws.com` : host
    return virtualHost ? `${bucket}.${regional}` : regional
  }

  async #attempt(request: S3Request, credentials: S3Credentials, idle: number): Promise<Received> {
    const { protocol, port, bucket, virtualHost } = this.#location
    const { method, key = '', query = {}, body } = request
    const path = `${virtualHost ? '' : `/${bucket}`}/${encodeKey(key)}`
    const search = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`)
    const hostname = this.#hostname
    const headers: Record<string, string> = {
      ...(method === 'PUT' && { 'Content-Type': 'application/octet-stream' }),
      ...request.headers,
      Host: port === undefined ? hostname : `${hostname}:${port}`,
      'X-Amz-Content-Sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
      ...((method === 'PUT' || method === 'POST') && { 'Content-Length': String(body?.length ?? 0) })
    }
    const signed = this.#signer.sign(
      {
        service: 's3',
        region: this.#region,
        method,
        hostname,
        path: search.length === 0 ? path : `${path}?${search.join('&')}`,
        headers
      },
      credentials
    )
    return exchange(protocol === 'https' ? https : http, {
      options: {
        // An IPv6 address has its brackets in the Host header alone
        hostname: plainHost(hostname),
        port,
        method,
        path: signed.path,
        headers: signed.headers,
        agent: this.#agent,
        timeout: idle,
        signal: this.#ended.signal
      },
      body,
      maximum: method === 'GET' ? (request.maximum ?? MAX_FILE_SIZE) : MAX_FILE_SIZE
    })
  }
}

/** Faults that say that an object is missing. Other things can be missing too: the bucket, the owner of the keys. */
const NO_OBJECT = ['', 'NoSuchKey', 'NotFound']

/** Whether an answer is one that the request reckons with. What is not implemented has no status of its own. */
function accepts({ accept = [] }: S3Request, { status, fault }: S3Answer): boolean {
  if (fault.code === 'NotImplemented') return accept.includes(501)
  if (status === 403 && !['', 'AccessDenied'].includes(fault.code)) return false
  return accept.includes(status) && (status !== 404 || NO_OBJECT.includes(fault.code))
}

/** A key as it stands in a request's path. */
export function encodeKey(key: string): string {
  return key.split('/').map(encode).join('/')
}

/** Characters beyond the unreserved ones of RFC 3986 as `%XX`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** One request and its whole answer; rejects with the system's error. */
function exchange(
  client: typeof http | typeof https,
  { options, body, maximum }: { options: https.RequestOptions; body: Buffer | undefined; maximum: number }
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const request = client.request(options, (response) => {
      const chunks: Buffer[] = []
      let length = 0
      const stopIfLarge = (size: number): void => {
        try {
          checkFileSize(size, maximum)
        } catch (error) {
          if (!(error instanceof FileTooLarge)) throw error
          request.destroy(error)
          reject(error)
        }
      }
      // A long answer may describe what is wrong with a request, too
      if (options.method === 'GET' && response.statusCode === 200)
        stopIfLarge(Number(response.headers['content-length'] ?? 0))
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        length += chunk.length
        stopIfLarge(length)
      })
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode, headers } = response
        if (!response.complete) reject(new Error('the answer ended in the middle'))
        else resolve({ status: statusCode ?? 0, headers, body: Buffer.concat(chunks, length) })
      })
    })
    request.on('timeout', () => request.destroy(new Error('the server does not answer')))
    request.on('error', reject)
    request.end(body)
  })
}
