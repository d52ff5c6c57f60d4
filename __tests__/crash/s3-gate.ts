import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import type { Point, Step } from './crash-suite.ts'

/** A proxy before an S3 server that counts requests and kills the client at one, which does not arrive, or by half. */
export class S3Gate {
  port = 0
  /** The request at which the client was killed. */
  killedAt: Step | undefined
  /** Since `watch`. */
  #requests = 0
  readonly #target: number
  readonly #agent = new http.Agent({ keepAlive: true })
  readonly #underWay = new Set<Promise<void>>()
  readonly #server = http.createServer((request, response) => this.#receive(request, response))
  #watched: { child: ChildProcess; point: Point | undefined } | undefined
  #shut = false

  private constructor(target: number) {
    this.#target = target
  }

  static async open(target: number): Promise<S3Gate> {
    const gate = new S3Gate(target)
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
      this.#requests++
      if (this.#requests !== point?.number) {
        this.#track(this.#pass(request, body, response))
        return
      }
      this.#shut = true
      this.killedAt = { kind: request.method!, halves: body.length > 1 }
      const half = point.midway ? this.#passHalf(request, body) : Promise.resolve()
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
