import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import type { Point, Step } from './crash-suite.ts'

/** Types of requests (draft-ietf-secsh-filexfer-02 §3). */
const INIT = 1
const OPEN = 3
const WRITE = 6
const EXTENDED = 200
/** Those that change something: write, remove, mkdir, rmdir, rename. */
const CHANGING = [WRITE, 13, 14, 15, 18]
const OPEN_CREATES = 8
const FSYNC = 'fsync@openssh.com'

const SERVER = ['/usr/lib/openssh/sftp-server', '/usr/libexec/openssh/sftp-server', '/usr/lib/ssh/sftp-server'].find(
  (file) => fs.existsSync(file)
)

/**
 * What sshd starts in place of its SFTP server: passes the requests of all sessions on to a real one each, counts those that
 * change something, and flushes after a tag came to be, and kills the client at one, which does not arrive, or by half.
 */
export class SftpGate {
  /** The request at which the client was killed. */
  killedAt: Step | undefined
  /** Those since `watch` that count. */
  #requests = 0
  /** A tag has come to be. */
  #published = false
  readonly #server = net.createServer((session) => this.#serve(session))
  readonly #ended = new Set<Promise<unknown>>()
  readonly #sessions = new Set<net.Socket>()
  #watched: { child: ChildProcess; point: Point | undefined } | undefined
  #shut = false

  static async open(): Promise<SftpGate> {
    const gate = new SftpGate()
    gate.#server.listen(0, '127.0.0.1')
    await once(gate.#server, 'listening')
    return gate
  }

  /** Lines of sshd_config(5) that have every session come here; SHLVL keeps bash from reading what the user set up. */
  get settings(): string[] {
    const { port } = this.#server.address() as net.AddressInfo
    return [
      'SetEnv SHLVL=2',
      `ForceCommand exec bash -c 'exec 3<>/dev/tcp/127.0.0.1/${port}; cat <&3 & cat >&3; kill $!'`
    ]
  }

  /** Kills the child at a point. Resolves when it has ended and the server has done all that arrived. */
  async watch(child: ChildProcess, point: Point | undefined): Promise<void> {
    this.#requests = 0
    this.#published = false
    this.killedAt = undefined
    this.#watched = { child, point }
    await once(child, 'exit')
    this.#watched = undefined
    for (const session of this.#sessions) session.destroy()
    await Promise.all(this.#ended)
    this.#shut = false
  }

  async close(): Promise<void> {
    for (const session of this.#sessions) session.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #serve(session: net.Socket): void {
    if (SERVER === undefined) throw new Error('there is no sftp-server: install openssh-sftp-server')
    const server = spawn(SERVER, [], { stdio: ['pipe', 'pipe', 'ignore'] })
    const ended = once(server, 'close').finally(() => this.#ended.delete(ended))
    this.#ended.add(ended)
    this.#sessions.add(session)
    server.stdin.on('error', () => undefined)
    server.stdout.pipe(session)
    session.on('error', () => undefined)
    session.on('close', () => {
      this.#sessions.delete(session)
      server.stdin.end()
    })
    let received = Buffer.alloc(0)
    session.on('data', (data) => {
      received = Buffer.concat([received, data])
      while (received.length >= 4 && received.length >= 4 + received.readUInt32BE()) {
        const packet = received.subarray(0, 4 + received.readUInt32BE())
        received = received.subarray(packet.length)
        const passed = this.#pass(packet)
        if (passed !== undefined) server.stdin.write(passed)
      }
    })
  }

  /** What the server gets of a packet. */
  #pass(packet: Buffer): Buffer | undefined {
    const { child, point } = this.#watched ?? {}
    const type = packet[4]!
    if (this.#shut) return undefined
    if (type === INIT) return packet
    const request = describeRequest(packet)
    // Before a request that changes nothing the server has what it has before the next one that does
    if (!request.changes && !(this.#published && request.name === FSYNC)) return packet
    this.#requests++
    if (this.#requests !== point?.number) {
      this.#published ||= request.publishes
      return packet
    }
    this.#shut = true
    this.killedAt = { kind: request.name, halves: type === WRITE }
    child!.kill('SIGKILL')
    return point.midway && type === WRITE ? halfWrite(packet) : undefined
  }
}

/** A request's name, of one that is not an extension its type; whether it changes what the server has, and makes a tag. */
function describeRequest(packet: Buffer): { name: string; changes: boolean; publishes: boolean } {
  // Length, type, ID, then a path, a handle or the name of an extension, with its length
  const type = packet[4]!
  const end = 13 + packet.readUInt32BE(9)
  const name = type === EXTENDED ? packet.toString('latin1', 13, end) : String(type)
  const creates = type === OPEN && (packet.readUInt32BE(end) & OPEN_CREATES) !== 0
  const changes = creates || CHANGING.includes(type) || /link|rename/.test(name)
  return { name, changes, publishes: /link|rename/.test(name) && packet.includes('/tags/M/') }
}

/** The same write with the first half of its data: length, type, ID, handle, offset (8 bytes), data. */
function halfWrite(packet: Buffer): Buffer {
  const lengthAt = 13 + packet.readUInt32BE(9) + 8
  const half = packet.readUInt32BE(lengthAt) >> 1
  const shorter = Buffer.from(packet.subarray(0, lengthAt + 4 + half))
  shorter.writeUInt32BE(half, lengthAt)
  shorter.writeUInt32BE(shorter.length - 4)
  return shorter
}
