import type { ChildProcess } from 'node:child_process'
import http from 'node:http'
import { startRekkord, type Ran } from '../cli/command-line.ts'

/** What a server answered. */
export interface Answered {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
  /** Milliseconds until all of it was there. */
  took: number
}

export interface Asking {
  method?: string
  headers?: Record<string, string>
  /** The address that is connected to, in place of 127.0.0.1. */
  address?: string
}

/** A `rekkord browse` that runs as a process of its own. */
export interface Browsing {
  child: ChildProcess
  /** The address that it wrote. */
  address: string
  origin: string
  port: number
  ended: Promise<Ran & { signal: NodeJS.Signals | null }>
  ask: (path: string, asking?: Asking) => Promise<Answered>
  /** Uses the token; gives the path that all pages lie below, with the cookie that they want. */
  enter: () => Promise<{ base: string; cookie: string }>
}

const started: ChildProcess[] = []

// Tests that fail leave theirs running, for which nobody would wait
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** Starts the server and waits for its address. */
export async function startBrowsing(options: readonly string[], cwd: string): Promise<Browsing> {
  const { child, ended } = startRekkord(['browse', ...options], { cwd })
  return browsingOf(child, ended)
}

/** The server that a process is, once it has written its address. */
export async function browsingOf(child: ChildProcess, ended: Browsing['ended']): Promise<Browsing> {
  started.push(child)
  const address = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (bytes: Buffer) => {
      text += bytes.toString()
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')))
    })
    void ended.then(({ stderr }) => reject(new Error(stderr)))
  })
  const { origin, port: text } = new URL(address)
  const port = Number(text)
  const ask: Browsing['ask'] = (path, asking) => request(port, path, asking)
  const enter: Browsing['enter'] = async () => {
    const { headers } = await ask(new URL(address).pathname)
    return { base: headers.location!, cookie: headers['set-cookie']![0]!.split(';')[0]! }
  }
  return { child, address, origin, port, ended, ask, enter }
}

function request(
  port: number,
  path: string,
  { method = 'GET', headers = {}, address }: Asking = {}
): Promise<Answered> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const options = { host: address ?? '127.0.0.1', port, path, method, headers, agent: false }
    const asked = http.request(options, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        const took = performance.now() - began
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces), took })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
