import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type net from 'node:net'
import path from 'node:path'
import type { Point, Step } from './crash-suite.ts'

export interface S3GateOptions {
  /** Only requests that change something count. */
  changesOnly?: boolean
  /** Where the server keeps the bucket, for removals that are done by half. */
  folder?: string
}

/** A proxy before an S3 server that counts requests and kills the client at one, which does not arrive, or by half. */
export class S3Gate {
  port = 0
  /** The request at which the client was killed. */
  killedAt: Step | undefined
  /** Since `watch`. */
  #requests = 0
  readonly #target: number
  readonly #changesOnly: boolean
  readonly #folder: string
  readonly #agent = new http.Agent({ keepAlive: true })
  readonly #underWay = new Set<Promise<void>>()
  readonly #server = http.createServer((request, response) => this.#receive(request, response))
  #watched: { child: ChildProcess; point: Point | undefined } | undefined
  #shut = false

  private constructor(target: number, { changesOnly = false, folder = '' }: S3GateOptions) {
    this.#target = target
    this.#changesOnly = changesOnly
    this.#folder = folder
  }

  /** @param target the server's port */
  static async open(target: number, options: S3GateOptions = {}): Promise<S3Gate> {
    const gate = new S3Gate(target, options)
    gate.#server.listen(0, '127.0.0.1')
    await once(gate.#server, 'listening')
    gate.port = (gate.#server.address() as net.AddressInfo).port
    return gate
  }

  /** Kills the child at a point. Resolves when it has ended and the server has done all that arrived. */
  async watch(child: ChildProcess, point: Point | undefined): Promise<void> {
    this.#requests = 0
    this.killedAt = undefined
    this.#watched = { child, point }
    await once(child, 'exit')
    await Promise.all(this.#underWay)
    this.#watched = undefined
    this.#shut = false
    this.#server.closeAllConnections()
  }

  async close(): Promise<void> {
    this.#agent.destroy()
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #receive(request: http.IncomingMessage, response: http.ServerResponse): void {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('error', () => undefined)
    request.on('end', () => {
      const { child, point } = this.#watched ?? {}
      const body = Buffer.concat(pieces)
      if (this.#shut) return
      const counts = !this.#changesOnly || !['GET', 'HEAD'].includes(request.method!)
      if (counts) this.#requests++
      if (!counts || this.#requests !== point?.number) {
        this.#track(this.#pass(request, body, response))
        return
      }
      this.#shut = true
      this.killedAt = { kind: request.method!, halves: body.length > 1 }
      const half = point.midway ? this.#doHalf(request, body) : Promise.resolve()
      this.#track(half.then(() => void child!.kill('SIGKILL')))
    })
  }

  #track(work: Promise<void>): void {
    const tracked: Promise<void> = work.finally(() => this.#underWay.delete(tracked))
    this.#underWay.add(tracked)
  }

  #pass(request: http.IncomingMessage, body: Buffer, response: http.ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      const onward = this.#onward(request)
      onward.on('response', (answer) => {
        response.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(response, { end: true })
        answer.on('close', resolve)
      })
      onward.on('error', () => {
        request.socket.destroy()
        resolve()
      })
      onward.end(body)
    })
  }

  #doHalf(request: http.IncomingMessage, body: Buffer): Promise<void> {
    return request.method === 'POST' ? this.#removeHalf(body) : this.#passHalf(request, body)
  }

  /** The server removes the first half of the objects that it is asked to remove. */
  async #removeHalf(body: Buffer): Promise<void> {
    const keys = Array.from(body.toString().matchAll(/<Key>([^<]*)<\/Key>/g), ([, key]) => key!)
    for (const key of keys.slice(0, Math.ceil(keys.length / 2))) {
      fs.rmSync(path.join(this.#folder, key), { force: true })
      // As the server does it: there are no folders in a bucket
      for (let above = path.dirname(key); above !== '.' && isEmpty(path.join(this.#folder, above));) {
        fs.rmdirSync(path.join(this.#folder, above))
        above = path.dirname(above)
      }
    }
  }

  /** The server gets half of an upload, and then the connection breaks off. */
  #passHalf(request: http.IncomingMessage, body: Buffer): Promise<void> {
    return new Promise((resolve) => {
      const onward = this.#onward(request)
      onward.on('error', () => undefined)
      onward.on('close', resolve)
      onward.write(body.subarray(0, body.length >> 1), () => setTimeout(() => onward.destroy(), 5))
    })
  }

  #onward({ method, url, headers }: http.IncomingMessage): http.ClientRequest {
    const options = { host: '127.0.0.1', port: this.#target, method, path: url, headers, agent: this.#agent }
    return http.request(options)
  }
}

function isEmpty(folder: string): boolean {
  return fs.existsSync(folder) && fs.readdirSync(folder).length === 0
}
