import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import { attributeArguments, ATTRIBUTE_PROGRAM } from './attribute-program.ts'
import { pathBuffer, type BytePath } from './path.ts'

/** A name and a value as they are on disk. */
export interface DiskAttribute {
  name: Buffer
  value: Buffer
}

/** What reading gave: the system's error code such as `EACCES` where it failed. */
export interface ReadAttributes {
  error: string | undefined
  attributes: (DiskAttribute & { error: string | undefined })[]
}

/** The program has ended, or says what it should not. */
export class HelperLost extends Error {}

/** Bytes of the longest answer that is believed. */
const MAX_ANSWER = 1 << 30

const READ = 1
const WRITE = 2

/** Names of the system's error numbers. */
const ERRORS = new Map(Object.entries(os.constants.errno).map(([name, number]) => [number, name]))

/** That of an attribute which is gone on macOS, which Node does not know. */
const DARWIN_ENOATTR = 93

/** The name of an error number; undefined for 0, which is none. */
export function errorName(number: number, platform = process.platform): string | undefined {
  if (number === 0) return undefined
  if (platform === 'darwin' && number === DARWIN_ENOATTR) return 'ENOATTR'
  return ERRORS.get(number) ?? `error ${number}`
}

/** The program that reads and writes extended attributes (attribute-program.ts); answers come in the order of requests. */
export class AttributeHelper {
  readonly #child: ChildProcess
  readonly #waiting: { resolve: (answer: Buffer) => void; reject: (error: Error) => void }[] = []
  #received: Buffer[] = []
  #length = 0
  #lost: HelperLost | undefined

  private constructor(child: ChildProcess) {
    this.#child = child
    child.stdout!.on('data', (data: Buffer) => this.#receive(data))
    const lose = (): void => this.#lose(new HelperLost('the program for extended attributes has ended'))
    child.on('close', lose)
    // A request that cannot be written any more
    child.stdin!.on('error', lose)
  }

  /** Starts it; undefined where the system has no such attributes, or no Perl. */
  static async start(): Promise<AttributeHelper | undefined> {
    const args = attributeArguments()
    if (args === undefined) return undefined
    // Nothing of the environment is its business, least of all what Perl would read in it
    const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' }
    const child = spawn('perl', ['-e', ATTRIBUTE_PROGRAM, ...args], { env, stdio: ['pipe', 'pipe', 'ignore'] })
    try {
      await once(child, 'spawn')
    } catch {
      return undefined
    }
    const helper = new AttributeHelper(child)
    try {
      await helper.read([], false)
      return helper
    } catch {
      return undefined
    }
  }

  /** The attributes of each path. @throws HelperLost */
  async read(paths: readonly BytePath[], follow: boolean): Promise<ReadAttributes[]> {
    const parts = [Buffer.of(READ, follow ? 1 : 0), ...paths.flatMap(shortBytes)]
    const reader = new AnswerReader(await this.#ask(parts))
    return paths.map(() => {
      const error = reader.error()
      const count = reader.uint16()
      const attributes = Array.from({ length: count }, () => {
        const name = reader.bytes(reader.uint16())
        return { name, error: reader.error(), value: reader.bytes(reader.uint32()) }
      })
      return { error, attributes }
    })
  }

  /** Sets attributes of a path, not through a link. @returns for each the error code, if it failed. @throws HelperLost */
  async write(path: BytePath, attributes: readonly DiskAttribute[]): Promise<(string | undefined)[]> {
    const parts = [Buffer.of(WRITE, 0), ...shortBytes(path)]
    for (const { name, value } of attributes) parts.push(uint16(name.length), name, uint32(value.length), value)
    const reader = new AnswerReader(await this.#ask(parts))
    return attributes.map(() => reader.error())
  }

  /** Ends it. Answers that are still to come are not waited for, as a file system may never give them. */
  async close(): Promise<void> {
    if (this.#lost !== undefined) return
    this.#child.stdin!.end()
    if (this.#waiting.length === 0) {
      await once(this.#child, 'close')
      return
    }
    this.#child.kill('SIGKILL')
    this.#child.stdin!.destroy()
    this.#child.stdout!.destroy()
    this.#child.unref()
    this.#lose(new HelperLost('the program for extended attributes was ended'))
  }

  #ask(parts: readonly Buffer[]): Promise<Buffer> {
    if (this.#lost !== undefined) return Promise.reject(this.#lost)
    const request = Buffer.concat(parts)
    const answer = new Promise<Buffer>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    this.#child.stdin!.write(Buffer.concat([uint32(request.length), request]))
    return answer
  }

  #receive(data: Buffer): void {
    this.#received.push(data)
    this.#length += data.length
    while (this.#length >= 4) {
      // Gathered only when the length is known to be there
      if (this.#received[0]!.length < 4) this.#received = [Buffer.concat(this.#received)]
      const length = this.#received[0]!.readUInt32LE(0)
      if (length > MAX_ANSWER) return this.#lose(new HelperLost('the program for extended attributes is confused'))
      if (this.#length < 4 + length) return
      const all = Buffer.concat(this.#received)
      this.#waiting.shift()?.resolve(all.subarray(4, 4 + length))
      this.#received = [all.subarray(4 + length)]
      this.#length = all.length - 4 - length
    }
  }

  #lose(error: HelperLost): void {
    this.#lost ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(this.#lost)
  }
}

/** Takes an answer apart. */
class AnswerReader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  bytes(length: number): Buffer {
    if (length > this.#bytes.length - this.#at) throw new HelperLost('the answer about extended attributes is cut off')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  uint16(): number {
    return this.bytes(2).readUInt16LE(0)
  }

  uint32(): number {
    return this.bytes(4).readUInt32LE(0)
  }

  error(): string | undefined {
    return errorName(this.uint16())
  }
}

function shortBytes(path: BytePath): [Buffer, Buffer] {
  const bytes = pathBuffer(path)
  return [uint16(bytes.length), bytes]
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
